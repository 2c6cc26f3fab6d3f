package scoring_test

import (
	"os"
	"strings"
	"testing"

	"plumbline/scoring"
	"plumbline/scoring/timespan"
)

// BenchmarkInspect measures a whole report natively: the sample person's plain text, and the same with its
// jobs told again until it has the size named.
func BenchmarkInspect(b *testing.B) {
	raw, err := os.ReadFile("../testdata/people/jordan-avery.txt")
	if err != nil {
		b.Fatal(err)
	}
	engine := scoring.New()
	for _, size := range []struct {
		name  string
		bytes int
	}{{"3KB", 3 << 10}, {"30KB", 30 << 10}, {"300KB", 300 << 10}} {
		text := string(raw)
		for len(text) < size.bytes {
			text += "\n\n" + string(raw[strings.Index(string(raw), "\n\n"):])
		}
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := engine.Inspect(scoring.Input{Kind: "text", Text: text, Now: timespan.MustParse("2026-11-23")})
				if len(r.Findings) == 0 {
					b.Fatal("nothing was found in a text that holds contradictions")
				}
			}
		})
	}
}
