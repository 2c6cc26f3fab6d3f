package rules

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/read/sites"
)

// Conflict is what a pack says and another one, which comes before it, has settled otherwise; or what it may not say.
type Conflict struct {
	Of   string `json:"of"`   // what the two differ in: see the constants
	Path string `json:"path"` // of the value; "" is the whole pack
	What string `json:"what"` // its name for people: "Acme Flow", "ats.acme.example", a path
	Kept string `json:"kept"` // the ID of the pack whose word counts
	Lost string `json:"lost"` // the ID of the pack whose word does not
	Says string `json:"says"` // the same for people, in one sentence
}

// What a Conflict is of.
const (
	OverPack      = "pack"      // two packs have one ID
	OverRule      = "rule"      // two rules have one ID
	OverSetting   = "setting"   // a setting, a question or a weight
	OverForbidden = "forbidden" // what only the company's policy may do to a built-in check
	OverPicture   = "picture"   // weights that break together
	OverFact      = "fact"      // two rows of facts of one name, which say different things
	OverName      = "name"      // one name for two things
	OverSite      = "site"      // how the pages of one host are read
	OverTables    = "tables"    // a name that means something else in the built-in tables, or may
)

// conflict notes that a pack's word does not count, and whose does.
func (e *Effective) conflict(of, path, what, kept, lost, says string) {
	e.Conflicts = append(e.Conflicts, Conflict{of, path, what, kept, lost, says})
}

// newRules returns the rules of a pack whose IDs no pack before it has. defined holds the pack of each ID.
func (e *Effective) newRules(p Pack, defined map[string]string) []Rule {
	taken := func(r Rule) bool { _, is := defined[r.ID]; return is }
	out := p.Rules
	if slices.ContainsFunc(p.Rules, taken) {
		for _, r := range p.Rules {
			if first, is := defined[r.ID]; is {
				e.conflict(OverRule, "", r.ID, first, p.ID, fmt.Sprintf("%s and %s both have a rule %s. That of %s counts.", first, p.ID, r.ID, first))
			}
		}
		out = slices.DeleteFunc(slices.Clone(p.Rules), taken)
	}
	for i := range out {
		defined[out[i].ID] = p.ID
	}
	return out
}

// newSites returns the sites of a pack whose IDs no pack before it has. Of two sites with one host the first is asked first.
func (e *Effective) newSites(p Pack) []sites.Site {
	var out []sites.Site
	for _, s := range p.Sites {
		what, first, sameID := e.siteLike(s)
		if first != "" {
			e.conflict(OverSite, "", what, first, p.ID, fmt.Sprintf("%s and %s both tell how %s is read. What %s says counts.", first, p.ID, what, first))
		}
		if !sameID {
			out = append(out, s)
		}
	}
	return out
}

// siteLike returns what a site shares with one of a pack before, and that pack's ID; "" when there is none.
func (e *Effective) siteLike(s sites.Site) (what, pack string, sameID bool) {
	for _, l := range e.Layers {
		for _, other := range l.Pack.Sites {
			if other.ID == s.ID {
				return s.ID, l.Pack.ID, true
			}
			for _, h := range s.Hosts {
				if slices.Contains(other.Hosts, h) {
					what, pack = cmp.Or(what, h), cmp.Or(pack, l.Pack.ID)
				}
			}
		}
	}
	return what, pack, false
}

// callings are what the rows of facts of the packs so far are called: by table and name.
type callings map[string]calling

// calling is a row of facts under one of its names.
type calling struct {
	row  string // the key of the row's own name
	said any    // the row, under its own name alone
	pack string
}

func callingKey(table, name string) string {
	return table + "\n" + strings.Join(strings.Fields(strings.ToLower(name)), " ")
}

// newFacts returns the facts of a pack without the names that are another's in a pack before it, whose facts lie on top.
func (e *Effective) newFacts(p Pack, taken callings) *Facts {
	if p.Facts == nil {
		return nil
	}
	f := *p.Facts
	f.Employers = newRows(e, "employers", f.Employers, p.ID, taken)
	f.Technologies = newRows(e, "technologies", f.Technologies, p.ID, taken)
	f.Certifications = newRows(e, "certifications", f.Certifications, p.ID, taken)
	newRows(e, "schools", f.Schools, p.ID, taken)
	return &f
}

// newRows returns the rows of one table that are not called like another one of a pack before, each without the names that are.
func newRows[R row](e *Effective, table string, rows []R, pack string, taken callings) []R {
	mine := make(callings, len(rows))
	out := make([]R, 0, len(rows))
	for i := range rows {
		r := rows[i]
		name, others := r.called()
		path, main := fmt.Sprintf("facts.%s[%d]", table, i), callingKey(table, name)
		first, known := taken[main]
		if known && first.row != main {
			e.renamed(path, name, first.pack, pack)
			continue
		}
		if known && contradict(reflect.ValueOf(first.said).Elem(), reflect.ValueOf(r)) {
			e.conflict(OverFact, path, name, first.pack, pack, fmt.Sprintf("%s and %s say different things of “%s”. What %s says counts.", first.pack, pack, name, first.pack))
		}
		mine[main] = calling{main, &rows[i], pack}
		var kept []string
		for j, other := range others {
			key := callingKey(table, other)
			if first, known := taken[key]; known && first.row != main {
				e.renamed(fmt.Sprintf("%s.names[%d]", path, j), other, first.pack, pack)
				continue
			}
			if _, known := mine[key]; !known {
				mine[key] = calling{row: main, pack: pack}
			}
			kept = append(kept, other)
		}
		if len(kept) < len(others) {
			r = r.withNames(kept).(R)
		}
		out = append(out, r)
	}
	for key, c := range mine {
		if _, known := taken[key]; !known {
			taken[key] = c
		}
	}
	return out
}

func (e *Effective) renamed(path, name, first, pack string) {
	e.conflict(OverName, path, name, first, pack, fmt.Sprintf("“%s” is something else in %s than in %s. What %s says counts.", name, first, pack, first))
}

// row is a row of facts. called returns its name, and its other names when only one row can have each.
type row interface {
	called() (name string, others []string)
	withNames([]string) any
}

func (r Employer) called() (string, []string)      { return r.Name, r.Names }
func (r Technology) called() (string, []string)    { return r.Name, r.Names }
func (r Certification) called() (string, []string) { return r.Name, r.Names }
func (r School) called() (string, []string)        { return r.Name + ", " + r.Country, nil }

func (r Employer) withNames(names []string) any      { r.Names = names; return r }
func (r Technology) withNames(names []string) any    { r.Names = names; return r }
func (r Certification) withNames(names []string) any { r.Names = names; return r }
func (r School) withNames([]string) any              { return r }

// contradict reports whether two rows of one table both give something that only one of them can be right of. Two schools are two
// when they lie in different places.
func contradict(a, b reflect.Value) bool {
	differ := false
	for i := range a.NumField() {
		x, y := a.Field(i), b.Field(i)
		if x.IsZero() || y.IsZero() || reflect.DeepEqual(x.Interface(), y.Interface()) {
			continue
		}
		switch a.Type().Field(i).Name {
		case "Region", "City":
			return false
		case "FirstPublic", "LeadMonths", "Founded", "Closed", "Highest", "Programs", "AllProgramsSince", "First", "Last", "ValidYears", "MadeBy":
			differ = true
		}
	}
	return differ
}

// clashes notes what of the packs' facts is left out, since it means something else in the built-in tables, or may.
func (e *Effective) clashes(t *facts.Tables) {
	for _, l := range e.Layers {
		for _, c := range l.Pack.ClashesOf(t) {
			e.conflict(OverTables, c.Path, c.Path, e.Layers[0].Pack.ID, l.Pack.ID, fmt.Sprintf("%s: %s %s. This part is left out.", l.Pack.ID, c.Path, c.Say))
		}
	}
}
