package match

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
)

var now = timespan.MustParse("2026-01-15")

func claim(text string) profile.Claim {
	return profile.Claim{Text: text, Sure: profile.Sure, Spans: []span.Range{{End: len(text)}}}
}

func date(text string) profile.DateClaim {
	d, err := timespan.Parse(text)
	return profile.DateClaim{Claim: claim(text), Date: d, Present: err != nil && text != ""}
}

func worked(employer, title, start, end string) profile.Position {
	p := profile.Period{Start: date(start), End: date(end)}
	if start+end != "" {
		p.Claim = claim(start + " – " + end)
	}
	return profile.Position{Employer: claim(employer), Title: claim(title), Period: p}
}

func worker(all ...profile.Position) *profile.Profile { return &profile.Profile{Positions: all} }

// many makes a profile of n jobs.
func many(n int, employer string) *profile.Profile {
	p := &profile.Profile{}
	for i := range n {
		start := fmt.Sprintf("%04d-03", 1970+i%50)
		p.Positions = append(p.Positions, worked(fmt.Sprintf("%s %c%c Works, Unit %d", employer, 'a'+i%26, 'a'+i/26%26, i), "Engineer", start, fmt.Sprintf("%04d-02", 1971+i%50)))
	}
	return p
}

func BenchmarkNew(b *testing.B) {
	first, second, t := many(8, "Halden"), many(8, "Brightmoor"), facts.Builtin()
	for b.Loop() {
		New(first, second, Names{}, t, now)
	}
}

func TestAHostilePageIsPairedInTime(t *testing.T) {
	first, second, tables := many(400, "Halden"), many(400, "Brightmoor"), facts.Builtin()
	start := time.Now()
	v := New(first, second, Names{}, tables, now)
	assert.NotEmpty(t, v.Jobs)
	assert.Less(t, time.Since(start), 20*time.Second)
	t.Log(time.Since(start))
}
