package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"sync"

	"plumbline/scoring"
	"plumbline/scoring/report"
)

// compared is what came of comparing documents as two versions of one candidate.
type compared struct {
	pairs    int
	how      map[string]int // entries that go together, by how: "matched"
	findings []versionsFinding
}

// versionsFinding is a finding between two documents.
type versionsFinding struct {
	first, second, slug string
	finding             report.Finding
}

func (c *compared) add(r report.Report, first, second, slug string) {
	c.pairs++
	for _, m := range r.Comparison.Entries {
		c.how[m.How]++
	}
	for _, f := range r.Findings {
		c.findings = append(c.findings, versionsFinding{first, second, slug, f})
	}
}

func (c *compared) join(d compared) {
	c.pairs += d.pairs
	for how, n := range d.how {
		c.how[how] += n
	}
	c.findings = append(c.findings, d.findings...)
}

// compareAll compares every two documents of one person with each other, and each document with that of the next
// person in the same layout. The first must find nothing; the second shows that there is something to find.
func compareAll(testdata, pages, only string, w io.Writer) error {
	people, err := loadPeople(testdata)
	if err != nil {
		return err
	}
	sources, err := allSources(testdata, pages, false, only)
	if err != nil {
		return err
	}
	read := make([][]*scoring.Candidate, len(people)) // by person, then by source
	errs := make([]error, len(people))
	spread(len(people), func(e *scoring.Engine, i int) {
		read[i] = make([]*scoring.Candidate, len(sources))
		for n, s := range sources {
			in, _, ok, err := s.load(people[i].Slug)
			if err != nil {
				errs[i] = err
			}
			if ok && err == nil {
				in.File = s.Name
				c := e.Open(in)
				read[i][n] = &c
			}
		}
	})
	if err := cmp.Or(errs...); err != nil {
		return err
	}
	own, others := make([]compared, len(people)), make([]compared, len(people))
	spread(len(people), func(e *scoring.Engine, i int) {
		own[i], others[i] = compared{how: map[string]int{}}, compared{how: map[string]int{}}
		next := read[(i+1)%len(people)]
		for n, a := range read[i] {
			if a == nil {
				continue
			}
			for m := n + 1; m < len(sources); m++ {
				if b := read[i][m]; b != nil {
					own[i].add(e.CompareOpened(*a, *b, today), sources[n].Name, sources[m].Name, people[i].Slug)
				}
			}
			if next[n] != nil {
				others[i].add(e.CompareOpened(*a, *next[n], today), sources[n].Name, sources[n].Name, people[i].Slug)
			}
		}
	})
	one, two := compared{how: map[string]int{}}, compared{how: map[string]int{}}
	for i := range people {
		one.join(own[i])
		two.join(others[i])
	}
	one.print(w)
	fmt.Fprintf(w, "\n%d pairs of different people: %d with a finding\n", two.pairs, two.withFinding())
	return nil
}

// spread calls do for 0 up to n, on all cores, with an engine for each of them.
func spread(n int, do func(e *scoring.Engine, i int)) {
	var workers sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			e := scoring.New()
			for i := range next {
				do(e, i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}

// withFinding counts the pairs of documents between which something was found.
func (c compared) withFinding() int {
	pairs := map[[3]string]bool{}
	for _, f := range c.findings {
		pairs[[3]string{f.first, f.second, f.slug}] = true
	}
	return len(pairs)
}

// print lists the findings by the pair of layouts.
func (c compared) print(w io.Writer) {
	fmt.Fprintf(w, "%d pairs of documents of one person; entries:", c.pairs)
	for _, how := range slices.Sorted(maps.Keys(c.how)) {
		fmt.Fprintf(w, " %d %s", c.how[how], how)
	}
	fmt.Fprintln(w)
	counts := map[string]int{}
	for _, f := range c.findings {
		counts[f.finding.Strength+" "+f.finding.Check]++
	}
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(w, "%6d %s\n", counts[key], key)
	}
	slices.SortStableFunc(c.findings, func(a, b versionsFinding) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.second, b.second), cmp.Compare(a.slug, b.slug))
	})
	for _, f := range c.findings {
		fmt.Fprintf(w, "%s / %s: %s: %s %s: %s\n", f.first, f.second, f.slug, f.finding.Strength, f.finding.Check, f.finding.Says)
	}
}
