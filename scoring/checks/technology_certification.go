package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// CertificationImpossible (TEC-4) compares the dates of a certificate with each other and with the years in which it
// could be earned.
var CertificationImpossible = &Check{
	ID: "technology/certification-impossible", Group: Technology, Strength: Strong, Signal: "TEC-4",
	Doc: Doc{
		Title: "A certificate whose dates cannot be right",
		Explain: "Compares when a certificate was issued with its first beta exam, or with that of an exam whose code it names, and with its last exam; and its expiry with its issue. Half a year, and the uncertainty of the date itself, are allowed on both sides. " +
			"A certificate that is called current though its years have run out, and nothing tells of a renewal, is a detail. Courses, planned exams, certificates from somebody else than the issuer that we know, and a date of renewal are not judged.",
		Innocent: []string{
			"The date of a renewal is shown, or today's name for a certificate that was renamed",
			"The exam was taken as a beta, or the certificate came long after it",
			"It was renewed, and the new date is not on the page",
			"A typing slip in the year",
		},
		Ask:     "Which exam did you take for {certificate}, and can you share the link that confirms it?",
		Sources: []Source{{Name: "Plumbline's table of certificates, from the issuers' announcements"}},
	},
	Parameters: []Parameter{
		{Name: "toleranceMonths", Doc: "How long before the first exam and after the last one, or after it ran out, a certificate may be dated", Unit: "months", Default: 6, Min: 6, Max: 120},
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Certifications {
			if c.Read() {
				certificate(p, c)
			}
		}
	},
}

// plainMargin is how many months beyond what is allowed a date must be for a strong finding.
const plainMargin = 24

// noCertificate are the words that tell of something else than a certificate that was earned.
var noCertificate = []string{
	"in progress", "expected", "pursuing", "candidate", "preparing", "preparation", "prep", "planned", "scheduled", "training", "course", "courses", "workshop", "bootcamp",
	"study", "studying", "coursework", "module", "equivalent", "formerly", "previously", "renamed", "now", "legacy", "instructor", "trainer", "beta",
	"schulung", "kurs", "lehrgang", "vorbereitung", "geplant", "laufend", "ehemals", "vormals", "früher", "heute", "dozent", "dozentin",
	"formation", "cours", "en cours", "préparation", "prévu", "prévue", "anciennement", "formateur", "formatrice",
	"curso", "formación", "preparación", "en curso", "previsto", "prevista", "antes", "antigua", "formador", "formadora",
	"formação", "preparação", "em andamento", "em curso", "antiga", "antigo", "corso", "formazione", "preparazione", "in corso", "già", "docente",
	"cursus", "opleiding", "gepland", "voorbereiding", "voorheen", "kurs", "szkolenie", "przygotowanie", "planowany", "w trakcie", "dawniej",
}

// renewed are the words that tell that a certificate was renewed.
var renewed = []string{"renewed", "renewal", "recertified", "re-certified", "recertification", "maintained", "every", "continuously", "since", "ce", "cpe",
	"erneuert", "verlängert", "rezertifiziert", "rezertifizierung", "seit", "laufend", "renouvelé", "renouvelée", "depuis", "renovado", "renovada", "renovación", "desde", "renovação",
	"rinnovato", "rinnovata", "rinnovo", "dal", "vernieuwd", "verlengd", "hercertificering", "sinds", "odnowiony", "odnowione", "odnowiona", "od"}

// current are the words that call a certificate valid.
var current = []string{"current", "active", "valid", "in good standing", "unexpired"}

func certificate(p *Pass, c profile.Certification) {
	words, label := Whole(c.Claim), as(c.Text)
	switch {
	case !c.Date.Read() && !c.Expires.Read():
		return // nothing is claimed of when
	case p.unsurely(words, label, c.Claim, c.Issuer, c.Date.Claim, c.Expires.Claim):
		return
	case sureDate(c.Date) && sureDate(c.Expires) && c.Expires.Date.CertainlyBefore(c.Date.Date):
		p.Contradicts(expiresBeforeIssue(c))
		return
	case !sureDate(c.Date):
		p.Unknown(words, label, say("the page does not tell when it was issued"))
		return
	case hasAnyWord(c.Text+" | "+c.Issuer.Text, noCertificate...):
		p.Unknown(words, label, say("not stated as a certificate that was earned"))
		return
	}
	known, match := p.Facts.Certification(c.Text)
	switch {
	case match == facts.NoMatch:
		p.Unknown(words, label, say("this certificate is not in our tables"))
	case match == facts.Ambiguous:
		p.Unknown(words, label, say("the name may mean several certificates"))
	case !issuedBy(c, known):
		p.Unknown(words, label, say("it was issued by somebody else than the issuer that our table knows"))
	default:
		p.earnable(c, known)
	}
}

// earnable compares the day on which a certificate was issued with the days on which it could be earned.
func (p *Pass) earnable(c profile.Certification, known facts.Certification) {
	issued := c.Date.Date
	slack := known.Slack + p.param("toleranceMonths")
	first, last := known.Launched.First().AddMonths(-slack), known.Retired.Last().AddMonths(slack)
	what, which := say("it"), say("it") // the certificate, or the exam whose code it names
	if known.Exam != "" {
		what, which = say("the exam %s", known.Exam), as(known.Exam)
	}
	switch {
	case issued.CertainlyBefore(first):
		p.Contradicts(issuedOutside(c, known, Contradiction{
			Strength: strongerWhen(issued.CertainlyBefore(first.AddMonths(-plainMargin)) && known.Slack < 12 && known.Exam == ""),
			Title:    say("This certificate was issued before %s existed", which),
			Says:     say("The page has %s issued %s; %s was first announced %s.", c.Text, wording.When(issued), what, wording.When(known.Launched)),
			Evidence: []Evidence{{Role: RoleRecord, Record: say("first announced %s", wording.Date(known.Launched))}},
		}))
	case !known.Retired.IsZero() && last.CertainlyBefore(issued):
		p.Contradicts(issuedOutside(c, known, Contradiction{
			Strength: strongerWhen(last.AddMonths(plainMargin).CertainlyBefore(issued) && known.Slack < 12),
			Title:    say("This certificate was issued after the last exam for it"),
			Says:     say("The page has %s issued %s; its last exam was %s.", c.Text, wording.When(issued), wording.When(known.Retired)),
			Evidence: []Evidence{{Role: RoleRecord, Record: say("last exam %s", wording.Date(known.Retired))}},
		}))
	case p.ranOut(c, known):
		p.Contradicts(issuedOutside(c, known, Contradiction{
			Strength: Weak,
			Title:    say("A certificate called current that may have run out"),
			Says: say("The page calls %s current; it was issued %s and such a certificate is valid for %s.",
				c.Text, wording.When(issued), wording.Years(known.Years)),
			Evidence: []Evidence{{Role: RoleRecord, Record: say("valid for %s", wording.Years(known.Years))}},
		}))
	default:
		p.Consistent(Whole(c.Claim), as(c.Text))
	}
}

// strongerWhen returns Strong when it is plain, and else Medium.
func strongerWhen(plain bool) Strength {
	if plain {
		return Strong
	}
	return Medium
}

// issuedOutside completes a contradiction between a certificate's date and the record.
func issuedOutside(c profile.Certification, known facts.Certification, out Contradiction) Contradiction {
	out.Evidence = append([]Evidence{{Role: RoleClaim, Words: Whole(c.Date.Claim)}, {Role: RoleConflict, Words: Whole(c.Claim)}}, out.Evidence...)
	out.Rests = []profile.Claim{c.Claim, c.Date.Claim}
	out.Values = wording.Values{"certificate": c.Text}
	out.Sources = []Source{known.Source}
	return out
}

func expiresBeforeIssue(c profile.Certification) Contradiction {
	return Contradiction{
		Strength: Strong,
		Title:    say("This certificate ends before it was issued"),
		Says:     say("The page has %s issued %s and valid until %s.", c.Text, wording.When(c.Date.Date), wording.Date(c.Expires.Date)),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: Whole(c.Date.Claim)},
			{Role: RoleConflict, Words: Whole(c.Expires.Claim)},
			{Role: RoleContext, Words: Whole(c.Claim)},
		},
		Innocent: []string{"The two dates were swapped", "A typing slip in a year", "The dates of two certificates were mixed up"},
		Rests:    []profile.Claim{c.Claim, c.Date.Claim, c.Expires.Claim},
		Values:   wording.Values{"certificate": c.Text},
	}
}

// ranOut reports whether the page calls a certificate current though its years have run out, and tells of no later
// day.
func (p *Pass) ranOut(c profile.Certification, known facts.Certification) bool {
	if known.Years == 0 || known.Retired != (timespan.Date{}) || !hasAnyWord(c.Text, current...) || hasAnyWord(c.Text, renewed...) || c.Expires.Read() {
		return false
	}
	return c.Date.Date.Last().AddMonths(known.Years*12 + known.Slack + p.param("toleranceMonths")).CertainlyBefore(p.Now)
}

// issuedBy reports whether the page names the issuer that the table knows, or none.
func issuedBy(c profile.Certification, known facts.Certification) bool {
	if !c.Issuer.Read() {
		return true
	}
	issuer := strings.ToLower(c.Issuer.Text)
	for _, name := range known.Issuers {
		if strings.Contains(issuer, strings.ToLower(name)) {
			return true
		}
	}
	return false
}
