package plants

import (
	"cmp"
	"slices"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// Row is how one check fared.
type Row struct {
	Check    string `json:"check"`
	Strength string `json:"strength"` // the most that the check may say
	Tuned    Share  `json:"tuned"`    // plants that whoever tunes the check may look at
	Aside    Share  `json:"aside"`    // plants kept aside
	// On consistent people: findings above weak, weak ones, and how many comparisons were made and could not be made.
	False      int    `json:"false"`
	Weak       int    `json:"weak"`
	Compared   int    `json:"compared"`
	NotChecked int    `json:"notChecked"`
	Missed     []Miss `json:"missed,omitempty"`
	Why        string `json:"why,omitempty"` // why nothing is planted
}

// Share counts plants. Found are those with a finding of the check on all of the planted words; Elsewhere those with
// one on other words; Weaker those of Found that say less than they should.
type Share struct {
	Planted   int `json:"planted"`
	Found     int `json:"found"`
	Elsewhere int `json:"elsewhere"`
	Weaker    int `json:"weaker"`
}

// Miss is a plant that was not found as it should be.
type Miss struct {
	Person string   `json:"person"`
	Form   string   `json:"form"`
	Size   int      `json:"size"`
	How    string   `json:"how"` // "missed", "elsewhere" or "weaker"
	Note   string   `json:"note"`
	Words  []string `json:"words"`
	Why    string   `json:"why"` // what the check said of it instead
	Aside  bool     `json:"aside"`
}

// False is a finding on a consistent person.
type False struct {
	Person   string `json:"person"`
	Check    string `json:"check"`
	Strength string `json:"strength"`
	Says     string `json:"says"`
}

// Result is what was measured.
type Result struct {
	People   int     `json:"people"`
	Versions int     `json:"versions"` // how many of them are compared with another version of themselves
	Pages    int     `json:"pages"`    // how many of them are read on the pages of networks, too
	Rows     []Row   `json:"rows"`
	Weak     []False `json:"weakFindings"`
	False    []False `json:"falseFindings"`
	// Questions are the consistent people whose report says that something is worth a question, or more.
	Questions []string `json:"questions"`
	// Strays are findings above weak on people with a plant, of another check and on other words.
	Strays []False `json:"strays"`
}

// Measure reads so many consistent people, and plants up to so many contradictions of each check.
func Measure(consistent, planted int) Result {
	e := scoring.New()
	res := Result{People: consistent}
	rows := map[string]*Row{}
	for _, c := range checks.All() {
		rows[c.ID] = &Row{Check: c.ID, Strength: c.Strength.String(), Why: unplanted[c.ID]}
	}
	row := func(id string) *Row {
		if rows[id] == nil {
			rows[id] = &Row{Check: id}
		}
		return rows[id]
	}
	note := func(slug string, r report.Report) {
		for _, f := range r.Findings {
			x := False{slug, f.Check, f.Strength, f.Says}
			switch f.Strength {
			case "none":
			case "weak":
				row(f.Check).Weak++
				res.Weak = append(res.Weak, x)
			default:
				row(f.Check).False++
				res.False = append(res.False, x)
			}
			row(f.Check).Compared++
		}
		for _, c := range r.Consistent {
			row(c.Check).Compared++
		}
		for _, c := range r.CouldNotCheck {
			row(c.Check).NotChecked++
		}
		if r.Level != report.Nothing && r.Level != report.Details {
			res.Questions = append(res.Questions, slug)
		}
	}
	for n, p := range people.Several(consistent) {
		note(p.Slug, e.Inspect(p.Input()))
		if n%2 == 0 {
			res.Versions++
			note(p.Slug+" twice", e.Compare(p.Input(), p.Version().Input()))
		}
		if n%4 == 1 {
			res.Pages++
			page := p.OwnPage()
			note(p.Slug+" on LinkedIn", e.Inspect(p.LinkedIn(page)))
			note(p.Slug+" on GitHub", e.Inspect(p.GitHub(page, p.Now.Year(), max(page.Joined.Year(), 2009))))
			note(p.Slug+" in commits", e.Inspect(p.Commits(page, "", p.Name.Given+" "+p.Name.Family, "", "dependabot[bot]")))
		}
	}
	for _, pl := range All() {
		for n, done := 0, 0; n < 20*planted && done < planted; n++ {
			planted, ok := pl.In(people.Make(n), done%Sizes)
			if !ok {
				continue
			}
			done++
			res.Strays = append(res.Strays, row(pl.Check).add(e, planted)...)
		}
	}
	for _, r := range rows {
		res.Rows = append(res.Rows, *r)
	}
	slices.SortFunc(res.Rows, func(a, b Row) int { return cmp.Compare(a.Check, b.Check) })
	return res
}

// Inspect reads a plant's input, or compares its two.
func Inspect(e *scoring.Engine, p Planted) report.Report {
	if len(p.Inputs) == 2 {
		return e.Compare(p.Inputs[0], p.Inputs[1])
	}
	return e.Inspect(p.Inputs[0])
}

// add counts one plant, and returns what else was found.
func (row *Row) add(e *scoring.Engine, p Planted) (strays []False) {
	r := Inspect(e, p)
	share := &row.Tuned
	if Aside(p.Person.Slug) {
		share = &row.Aside
	}
	share.Planted++
	how, best := "missed", ""
	for _, f := range r.Findings {
		if f.Check != row.Check {
			if f.Strength != "none" && f.Strength != "weak" && !slices.Contains(p.With, f.Check) && !sharesWords(f, p.Words) {
				strays = append(strays, False{p.Person.Slug + " with " + row.Check, f.Check, f.Strength, f.Says})
			}
			continue
		}
		switch {
		case !onAll(f, p.Words):
			if how == "missed" {
				how, best = "elsewhere", f.Says
			}
		case strength(f) >= p.Least:
			how = ""
		case how != "":
			how, best = "weaker", f.Strength+": "+f.Says
		}
	}
	switch how {
	case "":
		share.Found++
		return strays
	case "weaker":
		share.Found++
		share.Weaker++
	case "elsewhere":
		share.Elsewhere++
	}
	row.Missed = append(row.Missed, Miss{p.Person.Slug, p.Inputs[0].Kind, p.Size, how, p.Note, p.Words, cmp.Or(best, because(r, row.Check, p.Words)), Aside(p.Person.Slug)})
	return strays
}

func strength(f report.Finding) checks.Strength {
	var s checks.Strength
	if err := s.UnmarshalText([]byte(f.Strength)); err != nil {
		return checks.None
	}
	return s
}

// because returns what the check said of a person in whom it found nothing.
func because(r report.Report, check string, words []string) string {
	said := ""
	for _, c := range r.CouldNotCheck {
		if c.Check != check {
			continue
		}
		said = "could not check " + c.Claim + ": " + c.Why
		if slices.ContainsFunc(words, func(w string) bool { return holds(c.Claim, w) }) {
			return said
		}
	}
	for _, c := range r.Consistent {
		if c.Check == check && slices.ContainsFunc(words, func(w string) bool { return holds(c.Claim, w) }) {
			return "fits: " + c.Claim
		}
	}
	if said == "" {
		return "nothing was compared"
	}
	return said
}

// onAll reports whether the finding stands on all the words.
func onAll(f report.Finding, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !stands(f, w) })
}

func sharesWords(f report.Finding, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return stands(f, w) })
}

func stands(f report.Finding, word string) bool {
	return slices.ContainsFunc(f.Evidence, func(e report.Evidence) bool {
		return e.Role != report.RoleRecord && len(e.Where) > 0 && holds(e.Quote, word)
	})
}

// holds reports whether a quote and the words contain one another; a date is held by its year.
func holds(quote, word string) bool {
	if d, err := timespan.Parse(word); err == nil {
		return strings.Contains(quote, word[:4]) && d.Year > 0
	}
	quote, word = plain(quote), plain(word)
	return quote != "" && (strings.Contains(quote, word) || strings.Contains(word, quote))
}

func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
