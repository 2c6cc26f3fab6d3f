package main

import (
	"fmt"
	"io"

	"plumbline/scoring/internal/plants"
)

// How many people are read, and how many contradictions planted, for the table of checks.
const (
	consistentPeople = 2000
	plantsPerCheck   = 120
)

// printChecks writes how each check fared on generated people.
func printChecks(w io.Writer, r plants.Result) {
	fmt.Fprintf(w, "Checks, on %d generated consistent people and up to %d planted contradictions each. found: on all the planted words.\n\n", r.People, plantsPerCheck)
	fmt.Fprintf(w, "  %-36s %-7s %-14s %-14s %-10s %-7s %-6s %-5s %s\n", "check", "most", "found", "kept aside", "elsewhere", "weaker", "false", "weak", "could not check")
	for _, row := range r.Rows {
		if row.Tuned.Planted+row.Aside.Planted == 0 && row.Why != "" {
			fmt.Fprintf(w, "  %-36s %-7s nothing is planted: %s\n", row.Check, row.Strength, row.Why)
			continue
		}
		fmt.Fprintf(w, "  %-36s %-7s %-14s %-14s %-10d %-7d %-6d %-5d %s\n", row.Check, row.Strength, foundOf(row.Tuned), foundOf(row.Aside),
			row.Tuned.Elsewhere+row.Aside.Elsewhere, row.Tuned.Weaker+row.Aside.Weaker, row.False, row.Weak, rate(row.NotChecked, row.NotChecked+row.Compared))
	}
	fmt.Fprintf(w, "\nFindings above weak on consistent people (wanted: none): %d\n", len(r.False))
	listFalse(w, r.False)
	fmt.Fprintf(w, "\nConsistent people whose report says \"worth a question\" or more (wanted: none): %d\n", len(r.Questions))
	for _, slug := range r.Questions {
		fmt.Fprintln(w, "  "+slug)
	}
	fmt.Fprintf(w, "\nWeak findings on consistent people: %d. Findings above weak beside a plant, on other words: %d. --checks --misses lists them, and what was missed.\n", len(r.Weak), len(r.Strays))
}

// printCheckMisses writes what was not found as it should be, and what should not have been found.
func printCheckMisses(w io.Writer, r plants.Result, group string) {
	for _, row := range r.Rows {
		for _, m := range row.Missed {
			if m.Aside == (group == test) {
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\tsize %d\t%s\t%q\t%s\n", row.Check, m.How, m.Person, m.Form, m.Size, m.Note, m.Words, m.Why)
			}
		}
	}
	fmt.Fprintf(w, "\nWeak findings on consistent people\n")
	listFalse(w, r.Weak)
	fmt.Fprintf(w, "\nFindings above weak beside a plant, on other words\n")
	listFalse(w, r.Strays)
}

func listFalse(w io.Writer, all []plants.False) {
	for _, f := range all {
		fmt.Fprintf(w, "  %s: %s %s: %s\n", f.Person, f.Check, f.Strength, f.Says)
	}
}

func foundOf(s plants.Share) string {
	if s.Planted == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d", s.Found, s.Planted)
}

func rate(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of))
}
