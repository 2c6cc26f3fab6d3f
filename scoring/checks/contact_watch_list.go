package checks

import (
	"slices"

	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
)

// OnWatchList (XAP-8) looks the candidate's contacts up in the lists that rule packs bring.
var OnWatchList = &Check{
	ID: "contact/watch-list", Group: Contact, Strength: Medium, Signal: "XAP-8",
	Doc: Doc{
		Title: "A contact that your team asked to be told of",
		Explain: "Looks the candidate's e-mail addresses, telephone numbers and the addresses of their pages up in the watch lists of your team's rule packs. Plumbline brings no list of its own, and without one nothing is compared. " +
			"The lists hold keyed hashes, never contacts. Only the whole contact counts: not its domain, provider, country or a part of it. Numbers change hands, so that a number is a detail. Entries that have expired, contacts of referees and addresses that a site puts in place of the candidate's own are left alone.",
		Innocent: []string{
			"It was put on the list by mistake, or for somebody who had it before",
			"It is shared by a family, an agency or colleagues",
			"Somebody else used it without the candidate's knowledge",
		},
		Ask: "Is this the best way to reach you, and does anybody else use it, too?",
	},
	Run: watched,
}

// mostWatched is how many contacts of one document are looked up.
const mostWatched = 30

// Watching returns the checks with the lists that OnWatchList looks contacts up in. The checks that are given stay as they
// are.
func Watching(all []*Check, lists []rules.Watch) []*Check {
	i := slices.IndexFunc(all, func(c *Check) bool { return c.ID == OnWatchList.ID })
	if i < 0 || len(lists) == 0 {
		return all
	}
	all = slices.Clone(all)
	as := *all[i]
	as.lists = lists
	all[i] = &as
	return all
}

// watchedContact is a contact of the candidate's own.
type watchedContact struct {
	kind, form string
	claim      profile.Claim
}

func watched(p *Pass) {
	if len(p.check.lists) == 0 {
		return
	}
	for _, c := range p.ownContacts() {
		if !p.unsurely(Whole(c.claim), as(c.claim.Text), c.claim) {
			watchedFor(p, c)
		}
	}
}

// ownContacts returns the candidate's contacts in the form in which they are compared, each once, without those of referees.
func (p *Pass) ownContacts() (out []watchedContact) {
	country := p.Profile.Country
	seen := map[string]bool{"": true}
	for _, r := range p.Profile.Referees {
		for _, c := range r.Emails {
			seen[rules.WatchForm(rules.WatchEmail, c.Text, "")] = true
		}
		for _, c := range r.Phones {
			seen[rules.WatchForm(rules.WatchPhone, c.Text, country)] = true
		}
	}
	add := func(kind string, c profile.Claim, address string) {
		form := rules.WatchForm(kind, address, country)
		if !seen[form] && len(out) < mostWatched {
			seen[form] = true
			out = append(out, watchedContact{kind, form, c})
		}
	}
	for _, c := range p.Profile.Emails {
		add(rules.WatchEmail, c, c.Text)
	}
	for _, c := range p.Profile.Phones {
		add(rules.WatchPhone, c, c.Text)
	}
	for _, l := range p.Profile.Links {
		add(rules.WatchLink, l.Claim, l.URL)
	}
	for _, a := range p.Profile.Accounts {
		if a.Handle.Read() {
			add(rules.WatchLink, a.Handle, a.URL)
		}
	}
	return out
}

func watchedFor(p *Pass, c watchedContact) {
	for _, list := range p.check.lists {
		entry, ok := list.Find(c.kind, c.form, p.Now)
		if !ok {
			continue
		}
		strength := Medium
		if c.kind == rules.WatchPhone {
			strength = Weak
		}
		note := say("no note")
		if entry.Note != "" {
			note = say("your team's note: %s", entry.Note)
		}
		p.Contradicts(Contradiction{
			Strength: strength,
			Title:    say(p.check.Doc.Title),
			Says:     say("The page gives %s, which is on the list %q of your team.", c.claim.Text, list.Title),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: Whole(c.claim)},
				{Role: RoleRecord, Record: say("on the list %s", list.Title), Note: note},
			},
			Rests:   []profile.Claim{c.claim},
			Sources: []Source{{Name: list.Title + ", " + list.Source}},
		})
		return
	}
	p.Consistent(Whole(c.claim), say("%s, which is on no list of your team", c.claim.Text))
}
