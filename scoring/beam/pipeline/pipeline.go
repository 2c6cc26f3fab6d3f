package pipeline

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/filter"

	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

// Options say how candidates are checked. They travel to every worker, and the key with them.
type Options struct {
	Now   timespan.Date
	Key   echo.Key // what traces are taken under
	Brief bool     // write batch.Brief in place of whole reports
}

func init() {
	register.DoFn4x1[string, func(string, string), func(string, []byte), func(string), error](&openFn{})
	register.DoFn5x1[string, func(*string) bool, func(*[]byte) bool, func(*int64) bool, func(string), error](&checkFn{})
	register.Function3x1(keysOf)
	register.Function4x0(share)
	register.Function2x0(split)
	register.Function4x0(hand)
	register.Function2x1(latest)
	register.Emitter1[string]()
	register.Emitter2[string, string]()
	register.Emitter2[string, []byte]()
	register.Emitter2[string, int64]()
	register.Emitter2[int64, string]()
	register.Iter1[string]()
	register.Iter1[[]byte]()
	register.Iter1[int64]()
}

// Check checks a collection of lines, and returns one of results, encoded as lines.
func Check(s beam.Scope, lines beam.PCollection, o Options) beam.PCollection {
	s = s.Scope("plumbline.Check")
	c := checker{Now: o.Now.String(), Key: o.Key.String(), Brief: o.Brief}

	// A file is read in few large pieces; whoever is free opens what is in them.
	candidates, taken, alone := beam.ParDo3(s.Scope("Open"), &openFn{checker: c}, beam.Reshuffle(s, lines))
	traces := beam.CombinePerKey(s.Scope("Latest"), latest, taken)

	byKey := beam.GroupByKey(s.Scope("ByKey"), beam.ParDo(s, keysOf, traces))
	pairs, common := beam.ParDo2(s.Scope("Share"), share, byKey)
	askers := beam.ParDo(s.Scope("Once"), split, filter.Distinct(s, pairs))
	seen := beam.ParDo(s.Scope("Hand"), hand, beam.CoGroupByKey(s, askers, traces))

	checked := beam.ParDo(s.Scope("Check"), &checkFn{checker: c}, beam.CoGroupByKey(s, candidates, seen, common))
	return beam.Flatten(s, alone, checked)
}
