package memory_test

import (
	"flag"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
)

var traces = flag.Int("traces", 20_000, "how many traces BenchmarkGrowth puts into a memory")

// BenchmarkGrowth puts traces of 28 passages into one memory, half of the passages shared with a few others, and
// tells what a look-up and a putting cost at the end, and what was kept in memory for it.
func BenchmarkGrowth(b *testing.B) {
	s, err := memory.Open(filepath.Join(b.TempDir(), "seen"), memory.Options{Today: today})
	require.NoError(b, err)
	r := rand.New(rand.NewPCG(1, 2))
	next := func(i int) echo.Trace {
		var passages []echo.Tag
		for range 14 {
			passages = append(passages, echo.Tag(r.Uint64()>>16), echo.Tag(1+r.IntN(*traces))<<20)
		}
		return passagesOf(s.Key(), i, today, passages...)
	}
	require.Len(b, next(0).Keys(), 28)
	began, last := time.Now(), 0
	for i := 0; i < *traces || b.Loop(); i++ {
		if i == *traces {
			b.ReportMetric(float64(time.Since(began).Microseconds())/float64(i), "µs/trace-so-far")
			b.ResetTimer()
		}
		t := next(i)
		_, err := s.Look(t)
		require.NoError(b, err)
		require.NoError(b, s.Put(t))
		last = i
	}
	b.StopTimer()
	require.NoError(b, s.Flush())
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "heap-MB")
	b.ReportMetric(float64(m.Sys)/(1<<20), "most-MB")
	b.ReportMetric(float64(s.Stats().Bytes)/float64(last+1), "file-B/trace")
	require.NoError(b, s.Close())
}
