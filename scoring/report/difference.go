package report

import (
	"plumbline/scoring/wording"
	"slices"
)

// Difference is what changes from one report of a candidate to another of the same pages, as when other rules are tried.
type Difference struct {
	Come    []Finding      `json:"come"`    // that only the second report has
	Go      []Finding      `json:"go"`      // that only the first report has
	Changed []OtherFinding `json:"changed"` // that both have, with another strength or another question
	// Before and After are the levels of the two.
	Before Level  `json:"before"`
	After  Level  `json:"after"`
	Says   string `json:"says"` // the same for people: "1 finding fewer, 2 say less"
}

// OtherFinding is a finding of both reports.
type OtherFinding struct {
	Before Finding `json:"before"`
	After  Finding `json:"after"`
}

// Differ compares two reports of the same pages. Findings are told apart by their ID.
func Differ(before, after Report) Difference {
	d := Difference{Come: []Finding{}, Go: []Finding{}, Changed: []OtherFinding{}, Before: before.Level, After: after.Level}
	for _, f := range before.Findings {
		switch g, still := after.finding(f.ID); {
		case !still:
			d.Go = append(d.Go, f)
		case f.Strength != g.Strength || f.Ask != g.Ask:
			d.Changed = append(d.Changed, OtherFinding{f, g})
		}
	}
	for _, f := range after.Findings {
		if _, known := before.finding(f.ID); !known {
			d.Come = append(d.Come, f)
		}
	}
	var t Tally
	t.Add(d)
	d.Says = t.Words().In(wording.For(after.Language))
	return d
}

func (r Report) finding(id string) (Finding, bool) {
	i := slices.IndexFunc(r.Findings, func(f Finding) bool { return f.ID == id })
	if i < 0 {
		return Finding{}, false
	}
	return r.Findings[i], true
}

// Tally adds up the differences of several candidates.
type Tally struct {
	Candidates int `json:"candidates"`
	More       int `json:"more"`     // findings that come
	Fewer      int `json:"fewer"`    // findings that go
	Stronger   int `json:"stronger"` // findings that say more
	Weaker     int `json:"weaker"`   // findings that say less
	Reworded   int `json:"reworded"` // findings that only ask otherwise
	Levels     int `json:"levels"`   // candidates whose level is another
}

// Add counts one candidate's difference.
func (t *Tally) Add(d Difference) {
	t.Candidates++
	t.More += len(d.Come)
	t.Fewer += len(d.Go)
	for _, c := range d.Changed {
		switch was, is := rank(c.Before), rank(c.After); {
		case is > was:
			t.Stronger++
		case is < was:
			t.Weaker++
		default:
			t.Reworded++
		}
	}
	if d.Before != d.After {
		t.Levels++
	}
}

func rank(f Finding) int {
	return slices.Index([]string{"none", "weak", "medium", "strong"}, f.Strength)
}

// Words says what changes: "3 findings fewer, 1 says less"; "nothing changes" when nothing does.
func (t Tally) Words() wording.Text {
	all := wording.Join(", ",
		wording.Number(t.Fewer, "1 finding fewer", "%d findings fewer"),
		wording.Number(t.More, "1 finding more", "%d findings more"),
		wording.Number(t.Weaker, "1 says less", "%d say less"),
		wording.Number(t.Stronger, "1 says more", "%d say more"),
		wording.Number(t.Reworded, "1 asks otherwise", "%d ask otherwise"))
	switch {
	case !all.IsZero():
		return all
	case t.Levels > 0:
		return say("the same findings, weighed otherwise")
	}
	return say("nothing changes")
}
