package pipeline

import (
	"runtime"
	"sync"

	"plumbline/scoring/batch"
)

// engines are the checkers of this process, one for each core at most. Beam makes a DoFn anew for every bundle, and a bundle may
// be a single candidate; an engine takes longer to start than to check several, and some megabytes.
type engines struct {
	mutex sync.Mutex
	of    map[setting]chan *batch.Checker
}

// started holds the engines that any DoFn has started. They end with the process.
var started = &engines{of: map[setting]chan *batch.Checker{}}

// take waits for a checker. Give it back.
func (e *engines) take(s setting) *batch.Checker {
	return <-e.pool(s)
}

func (e *engines) give(s setting, c *batch.Checker) { e.pool(s) <- c }

func (e *engines) pool(s setting) chan *batch.Checker {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	pool, ok := e.of[s]
	if !ok {
		pool = make(chan *batch.Checker, runtime.GOMAXPROCS(0))
		for range cap(pool) {
			pool <- &batch.Checker{Now: s.now, Brief: s.brief, Key: &s.key}
		}
		e.of[s] = pool
	}
	return pool
}
