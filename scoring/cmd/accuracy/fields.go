package main

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/profile"
)

// The fields that are measured, in the order of the table.
var fieldNames = []string{
	"name", "e-mail", "phone", "school", "degree", "field of study", "study dates", "employer", "title", "job dates",
}

// value is one value of a field: every form that counts as right, the plainest first. No form means
// that the source does not state it.
type value []string

// row holds the values of one study, one job, or the person, in a fixed order of fields.
type row struct {
	fields []string
	values []value
}

// tally counts values of one field.
type tally struct {
	Wanted int `json:"wanted"` // stated by the source
	Got    int `json:"got"`    // read
	Right  int `json:"right"`  // read and right
}

// miss is one value that was not read as it stands, for people to look at.
type miss struct {
	Source, Slug, Field, Wanted, Got string
}

// rows cuts a résumé into what is measured. Paid and voluntary jobs count alike: where one ends and
// the other begins is the page's choice of heading.
func rows(r profile.Resume, s source) (who []row, studies, jobs []row) {
	who = []row{{
		fields: []string{"name", "e-mail", "phone"},
		values: []value{words(r.Basics.Name), words(r.Basics.Email), digits(r.Basics.Phone)},
	}}
	for _, e := range r.Education {
		studies = append(studies, row{
			fields: []string{"school", "degree", "field of study", "study dates", "study dates"},
			values: []value{words(e.Institution), degree(e), words(e.Area), dates(e.StartDate, s.Studies), dates(e.EndDate, s.Studies)},
		})
	}
	job := func(employer, title, start, end string) {
		jobs = append(jobs, row{
			fields: []string{"employer", "title", "job dates", "job dates"},
			values: []value{words(employer), words(title), dates(start, s.Jobs), dates(end, s.Jobs)},
		})
	}
	for _, w := range r.Work {
		job(w.Name, w.Position, w.StartDate, w.EndDate)
	}
	for _, v := range r.Volunteer {
		job(v.Organization, v.Position, v.StartDate, v.EndDate)
	}
	return who, studies, jobs
}

// words compares case, white space and the punctuation at both ends away.
func words(s string) value {
	s = strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), " "))
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.Trim(s, " .,;:|·–—-"))
	if s == "" {
		return nil
	}
	return value{s}
}

// digits compares a telephone number by its digits: "+1 (303) 555-0142" is "1 303 555 0142".
func digits(s string) value {
	d := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	if d == "" {
		return nil
	}
	return value{d}
}

// degree compares without dots, and takes "Bachelor of Science" for "Bachelor of Science in Nursing"
// and the other way round where the field is read apart.
func degree(e profile.ResumeEducation) value {
	plain := func(s string) value { return words(strings.ReplaceAll(s, ".", "")) }
	v := plain(e.StudyType)
	area := words(e.Area)
	if v == nil || area == nil {
		return v
	}
	if head, ok := strings.CutSuffix(v[0], " in "+area[0]); ok {
		return append(v, head)
	}
	return append(v, v[0]+" in "+area[0])
}

func dates(iso string, p printing) value {
	if iso == "" {
		return nil
	}
	return p.shown(iso)
}

func (v value) right(got value) bool {
	return len(v) > 0 && len(got) > 0 && slices.ContainsFunc(got, func(g string) bool { return slices.Contains(v, g) })
}

// pair lines up what was read with what was wanted: the pairs that agree in most values first.
// An index of -1 stands for no partner.
func pair(want, got []row) [][2]int {
	type candidate struct{ w, g, agree int }
	var all []candidate
	for w := range want {
		for g := range got {
			agree := 0
			for i := range want[w].values {
				if want[w].values[i].right(got[g].values[i]) {
					agree++
				}
			}
			if agree > 0 {
				all = append(all, candidate{w, g, agree})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return b.agree - a.agree })
	usedW, usedG := map[int]bool{}, map[int]bool{}
	var pairs [][2]int
	for _, c := range all {
		if !usedW[c.w] && !usedG[c.g] {
			usedW[c.w], usedG[c.g] = true, true
			pairs = append(pairs, [2]int{c.w, c.g})
		}
	}
	for w := range want {
		if !usedW[w] {
			pairs = append(pairs, [2]int{w, -1})
		}
	}
	for g := range got {
		if !usedG[g] {
			pairs = append(pairs, [2]int{-1, g})
		}
	}
	return pairs
}

// measure counts one kind of row and calls wrong for every value that was not read as it stands.
func measure(want, got []row, by map[string]*tally, wrong func(field string, want, got value)) {
	for _, p := range pair(want, got) {
		var w, g row
		if p[0] >= 0 {
			w = want[p[0]]
		}
		if p[1] >= 0 {
			g = got[p[1]]
		}
		fields := w.fields
		if fields == nil {
			fields = g.fields
		}
		for i, field := range fields {
			wv, gv := w.at(i), g.at(i)
			t := by[field]
			if wv != nil {
				t.Wanted++
			}
			if gv != nil {
				t.Got++
			}
			switch {
			case wv.right(gv):
				t.Right++
			case wv != nil || gv != nil:
				wrong(field, wv, gv)
			}
		}
	}
}

func (r row) at(i int) value {
	if i >= len(r.values) {
		return nil
	}
	return r.values[i]
}

// hide takes away what the source does not show at all: a value whose words are nowhere in its text
// is not there to be read. Dates are left alone; printing knows how they are shown.
func hide(want []row, text string) {
	text = " " + strings.Join(words(strings.ReplaceAll(text, ".", "")), "") + " "
	number := strings.Join(digits(text), "")
	for _, r := range want {
		for i, field := range r.fields {
			v := r.values[i]
			if v == nil || strings.HasSuffix(field, "dates") {
				continue
			}
			plain := strings.ReplaceAll(v[0], ".", "")
			if field == "phone" && !strings.Contains(number, v[0]) || field != "phone" && !strings.Contains(text, plain) {
				r.values[i] = nil
			}
		}
	}
}
