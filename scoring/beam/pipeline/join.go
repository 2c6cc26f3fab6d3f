package pipeline

import (
	"fmt"
	"strings"

	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
)

// latest returns the one of two traces with one ID that is kept.
func latest(a, b []byte) []byte {
	x, errX := memory.Unpack(a, "")
	y, errY := memory.Unpack(b, "")
	if errX != nil || errY == nil && memory.Later(y, x) {
		return b
	}
	return a
}

// keysOf emits the ID of a trace by each key that it may be found by.
func keysOf(id string, trace []byte, emit func(int64, string)) error {
	t, err := memory.Unpack(trace, "")
	if err != nil {
		return fmt.Errorf("trace %s: %w", id, err)
	}
	for _, tag := range t.Keys() {
		emit(int64(tag), id)
	}
	return nil
}

// between stands between the IDs of a pair. No ID has it.
const between = "|"

// share emits each pair of traces that have a key, the one that asks first, or, when the key is too common to mean anything,
// the key for each of them.
func share(tag int64, ids func(*string) bool, pair func(string), common func(string, int64)) {
	var few []string
	id := ""
	for len(few) <= echo.MostCommon+1 && ids(&id) {
		few = append(few, id)
	}
	if len(few) > echo.MostCommon+1 { // each is beside more than MostCommon others
		for _, id := range few {
			common(id, tag)
		}
		for ids(&id) {
			common(id, tag)
		}
		return
	}
	for _, asks := range few {
		for _, seen := range few {
			if asks != seen {
				pair(asks + between + seen)
			}
		}
	}
}

// split emits who asks by the ID of the trace that is seen.
func split(pair string, emit func(string, string)) {
	asks, seen, _ := strings.Cut(pair, between)
	emit(seen, asks)
}

// hand gives a trace to all who ask for it.
func hand(_ string, askers func(*string) bool, traces func(*[]byte) bool, emit func(string, []byte)) {
	var trace []byte
	if !traces(&trace) {
		return
	}
	for asks := ""; askers(&asks); {
		emit(asks, trace)
	}
}
