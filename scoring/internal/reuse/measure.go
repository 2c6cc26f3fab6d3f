package reuse

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/names"
	"plumbline/scoring/report"
)

// Result is what was found in a crowd.
type Result struct {
	Resumes int        `json:"resumes"`
	Reused  []Found    `json:"reused"` // by how many words were replaced
	Alike   []FalseOne `json:"alike"`  // by kind of honest likeness
	Rest    FalseOne   `json:"rest"`
	Bytes   int        `json:"bytes"` // of a trace, in the mean: its JSON form
	Keys    float64    `json:"keys"`  // of a trace, in the mean
	Seen    float64    `json:"seen"`  // traces that were compared for one résumé, in the mean
	Misses  []string   `json:"-"`
	Errors  []string   `json:"-"`
}

// Found counts reused résumés.
type Found struct {
	Percent int `json:"percent"`
	Reused  int `json:"reused"`
	Found   int `json:"found"`   // by any echo
	Passage int `json:"passage"` // by same-passage
	Untold  int `json:"untold"`  // whose two names may be one person's, so that nothing can be said; not among the others
}

// FalseOne counts findings about honest people.
type FalseOne struct {
	Kind  Kind `json:"kind"`
	Pairs int  `json:"pairs"`
	False int  `json:"false"`
}

var key = echo.Key{7}

// Measure reads a crowd, one résumé after the other, remembers each, and compares it with those before it.
func Measure(n, reused, alike int, seed uint64) Result {
	crowd := Crowd(n, reused, alike, seed)
	traces := make([]echo.Trace, n)
	inParallel(n, func(e *scoring.Engine, i int) {
		if t := e.Traces(e.Open(crowd[i].Input()), []echo.Key{key}, fmt.Sprintf("#%d", i)); len(t) > 0 {
			traces[i] = t[0]
		}
	})
	res := Result{Resumes: n}
	holders := map[echo.Tag][]int{}
	for i, t := range traces {
		keys := t.Keys()
		res.Bytes, res.Keys = res.Bytes+size(t), res.Keys+float64(len(keys))
		for _, k := range keys {
			holders[k] = append(holders[k], i)
		}
	}
	res.Bytes, res.Keys = res.Bytes/n, res.Keys/float64(n)
	found := make([]map[int][]string, n)
	var mu sync.Mutex
	inParallel(n, func(e *scoring.Engine, i int) {
		m := lookUp(traces, holders, i)
		mu.Lock()
		res.Seen += float64(len(m.Seen)) / float64(n)
		mu.Unlock()
		if len(m.Seen) > 0 {
			found[i] = echoes(e.InspectOpened(e.Open(crowd[i].Input()), m))
		}
	})
	res.count(crowd, found)
	return res
}

func size(t echo.Trace) int { return len(t.ID) + len(t.Key) + len(t.Print)*4/3 + 60 }

// lookUp is what a store that holds the traces before the i-th would hand over.
func lookUp(traces []echo.Trace, holders map[echo.Tag][]int, i int) echo.Memory {
	m := echo.Memory{Keys: []echo.Key{key}}
	var seen []int
	for _, k := range traces[i].Keys() {
		before, _ := slices.BinarySearch(holders[k], i)
		if before > echo.MostCommon {
			m.Common = append(m.Common, k)
			continue
		}
		seen = append(seen, holders[k][:before]...)
	}
	slices.Sort(seen)
	for _, s := range slices.Compact(seen) {
		m.Seen = append(m.Seen, traces[s])
	}
	return m
}

// echoes returns the echoes of a report, by the number of the résumé that each names.
func echoes(r report.Report) map[int][]string {
	out := map[int][]string{}
	for _, f := range r.Findings {
		if f.Group != "echoes" {
			continue
		}
		for _, e := range f.Evidence {
			if _, after, ok := strings.Cut(e.Quote, "labelled “#"); ok {
				number, _, _ := strings.Cut(after, "”")
				n, _ := strconv.Atoi(number)
				out[n] = append(out[n], f.Check)
			}
		}
	}
	return out
}

func (res *Result) count(crowd []Resume, found []map[int][]string) {
	reused := map[int]*Found{}
	for _, d := range degrees {
		reused[d] = &Found{Percent: d}
	}
	alike := map[Kind]*FalseOne{}
	groups := map[string]int{}
	for i, c := range crowd {
		for other, checks := range found[i] {
			o := crowd[other]
			switch {
			case c.Kind == Reused && other == c.Of, o.Kind == Reused && o.Of == c.Of && c.Kind == Reused, o.Kind == Again && o.Of == c.Of, c.Kind == Again && c.Of == o.Of:
			case c.Kind == o.Kind && c.Of == o.Of && c.Of >= 0, c.Kind == Again && other == c.Of:
				one(alike, c.Kind).False++
				res.Errors = append(res.Errors, fmt.Sprintf("%s: #%d and #%d: %v", c.Kind, i, other, checks))
			default:
				res.Rest.False++
				res.Errors = append(res.Errors, fmt.Sprintf("rest: #%d (%s) and #%d (%s): %v", i, c.Kind, other, o.Kind, checks))
			}
		}
		switch c.Kind {
		case Reused:
			f := reused[c.Percent]
			if names.Compare(c.Name.Full, crowd[c.Of].Name.Full) != names.Other {
				f.Untold++
				continue
			}
			f.Reused++
			checks := found[i][c.Of]
			if len(checks) > 0 {
				f.Found++
			}
			if slices.Contains(checks, "echoes/same-passage") {
				f.Passage++
			} else {
				res.Misses = append(res.Misses, fmt.Sprintf("#%d of #%d, %d %%: %v", i, c.Of, c.Percent, checks))
			}
		case Team, Template, Cohort, Niche:
			g := fmt.Sprint(c.Kind, c.Of)
			one(alike, c.Kind).Pairs += groups[g]
			groups[g]++
		case Again:
			one(alike, Again).Pairs++
		}
	}
	for _, d := range degrees {
		res.Reused = append(res.Reused, *reused[d])
	}
	for _, k := range []Kind{Team, Template, Cohort, Niche, Again} {
		res.Alike = append(res.Alike, *one(alike, k))
	}
	res.Rest.Kind, res.Rest.Pairs = Own, len(crowd)*(len(crowd)-1)/2
}

func one(all map[Kind]*FalseOne, k Kind) *FalseOne {
	if all[k] == nil {
		all[k] = &FalseOne{Kind: k}
	}
	return all[k]
}

// inParallel does something for each number up to n, with an engine for each core.
func inParallel(n int, do func(e *scoring.Engine, i int)) {
	var wg sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	for c := range cores {
		wg.Go(func() {
			e := scoring.New()
			for i := c; i < n; i += cores {
				do(e, i)
			}
		})
	}
	wg.Wait()
}
