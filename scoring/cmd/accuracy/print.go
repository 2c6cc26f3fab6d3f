package main

import (
	"fmt"
	"io"
)

// print writes the tables for people.
func (r *result) print(w io.Writer) {
	fmt.Fprintf(w, "%d fictional people, %d of them consistent. dev: what the reader was tuned on; test: people and layouts kept aside.\n", r.People, r.Consistent)
	for _, s := range []*sample{r.Dev, r.Test} {
		if s.Pages == 0 {
			continue
		}
		s.printFields(w)
		printShort(w, "by layout", s.Layouts)
		printShort(w, "by format", s.Formats)
		printShort(w, "by language", s.Languages)
	}
	all := r.All
	fmt.Fprintf(w, "\nPlanted contradictions found, and found on exactly the planted words, in every layout\n\n")
	for _, check := range all.checks() {
		sh := all.Plants[check]
		fmt.Fprintf(w, "  %-36s %d of %d, %d on words\n", check, sh.Found, sh.Planted, sh.OnWords)
	}
	fmt.Fprintf(w, "\nFindings above weak on consistent people, in every layout (wanted: none)\n\n")
	list(w, all.FalseFindings)
	fmt.Fprintf(w, "\nWeak findings on consistent people: %d in %d documents\n", len(all.WeakFindings), all.Pages)
	fmt.Fprintf(w, "Findings on other people that were not planted: %d. Plants not found: %d. --findings lists them.\n", len(all.OtherFindings), len(all.Missed))
	fmt.Fprintf(w, "\nRead surely and wrong, on dev: %d. --sure lists them.\n", len(r.Dev.WrongSure))
}

func (s *sample) printFields(w io.Writer) {
	fmt.Fprintf(w, "\n%s: %d documents\n\n  %-16s %-7s %-9s %-7s %-7s %-9s %s\n", s.Name, s.Pages, "field", "F1", "precision", "recall", "wanted", "sure", "right of sure")
	for _, f := range fieldNames {
		s.Fields[f].print(w, f)
	}
	s.All.print(w, "all")
}

func (s *score) print(w io.Writer, name string) {
	sure := "nothing read surely"
	if s.Sure > 0 {
		sure = fmt.Sprintf("%-9s %.2f %% (%d wrong)", fmt.Sprintf("%.1f %%", 100*s.Coverage), 100*s.SurePrecision, s.Sure-s.SureRight)
	}
	fmt.Fprintf(w, "  %-16s %.3f   %.3f     %.3f   %-7d %s\n", name, s.F1, s.Precision, s.Recall, s.Wanted, sure)
}

// The columns of the short tables.
var shortFields = []string{"name", "school", "degree level", "field of study", "study dates", "employer", "title", "job dates", "skills"}

func printShort(w io.Writer, how string, samples []*sample) {
	fmt.Fprintf(w, "\n  %-20s", how)
	for _, f := range shortFields {
		fmt.Fprintf(w, "%-16s", f)
	}
	fmt.Fprintln(w, "all    right of sure")
	for _, s := range samples {
		fmt.Fprintf(w, "  %-20s", s.Name)
		for _, f := range shortFields {
			cell := "–"
			if s.Fields[f].Wanted > 0 {
				cell = fmt.Sprintf("%.3f", s.Fields[f].F1)
			}
			fmt.Fprintf(w, "%-16s", cell)
		}
		fmt.Fprintf(w, "%.3f  %.2f %%\n", s.All.F1, 100*s.All.SurePrecision)
	}
}

func list(w io.Writer, all []found) {
	for _, f := range all {
		fmt.Fprintf(w, "  %s, %s: %s %s: %s\n", f.Source, f.Slug, f.Check, f.Strength, f.Says)
	}
	if len(all) == 0 {
		fmt.Fprintln(w, "  none")
	}
}

// printMisses writes every value of a group that was not read as it stands. surely leaves only those that
// were read surely.
func (r *result) printMisses(w io.Writer, group string, surely bool) {
	for _, p := range r.pages {
		if p.group != group {
			continue
		}
		for _, m := range p.misses {
			if !surely || m.Sure == "sure" {
				fmt.Fprintf(w, "%s/%s\t%s\twanted %q\tgot %q\t%s\n", m.Source, m.Slug, m.Field, m.Wanted, m.Got, m.Sure)
			}
		}
	}
}

// printFindings writes the findings that were not planted and the plants that were not found.
func (r *result) printFindings(w io.Writer) {
	all := r.All
	fmt.Fprintf(w, "On consistent people, above weak\n\n")
	list(w, all.FalseFindings)
	fmt.Fprintf(w, "\nOn consistent people, weak\n\n")
	list(w, all.WeakFindings)
	fmt.Fprintf(w, "\nOn other people, not planted\n\n")
	list(w, all.OtherFindings)
	fmt.Fprintf(w, "\nPlanted, not found\n\n")
	list(w, all.Missed)
}
