package main

import (
	"fmt"
	"io"

	"plumbline/scoring/internal/reuse"
)

// The seeds of the crowds in which the echoes are measured. The rules were made with those of the first; nobody looked at the misses
// of the second.
const (
	tunedSeed = 1
	asideSeed = 2
)

// measureEchoes measures what is found of résumés that are used again, in two crowds of n: one in a hundred is used again under
// another name, and one in twenty honestly resembles others.
func measureEchoes(n int) map[string]reuse.Result {
	return map[string]reuse.Result{
		"tuned": reuse.Measure(n, n/100, n/20, tunedSeed),
		"aside": reuse.Measure(n, n/100, n/20, asideSeed),
	}
}

func printEchoes(w io.Writer, r map[string]reuse.Result) {
	for _, split := range []string{"tuned", "aside"} {
		m := r[split]
		fmt.Fprintf(w, "%s: %d résumés; a trace has %d bytes and %.0f keys, and %.0f others are compared with it\n", split, m.Resumes, m.Bytes, m.Keys, m.Seen)
		for _, f := range m.Reused {
			fmt.Fprintf(w, "  %2d %% reworded  found %3d of %3d  by their passages %3d  names that may be one person's %d\n", f.Percent, f.Found, f.Reused, f.Passage, f.Untold)
		}
		for _, a := range append(m.Alike, m.Rest) {
			fmt.Fprintf(w, "  %-10s %d pairs, %d found wrongly\n", a.Kind, a.Pairs, a.False)
		}
	}
}

// printEchoMisses prints what was missed and what was found wrongly among those that the rules were made with.
func printEchoMisses(w io.Writer, r reuse.Result) {
	for _, m := range append(r.Misses, r.Errors...) {
		fmt.Fprintln(w, m)
	}
}
