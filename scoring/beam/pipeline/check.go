package pipeline

import (
	"encoding/json"
	"fmt"
	"strings"

	"plumbline/scoring/batch"
	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

// checker is what a worker checks with. What is exported is written down for the workers; the rest each makes for itself.
type checker struct {
	Now, Key string
	Brief    bool

	key   echo.Key
	check *batch.Checker
}

// Setup starts the engine.
func (c *checker) Setup() error {
	now, err := timespan.Parse(c.Now)
	if err != nil {
		return err
	}
	if c.key, err = echo.ParseKey(c.Key); err != nil {
		return err
	}
	c.check = &batch.Checker{Now: now, Brief: c.Brief, Key: &c.key}
	return nil
}

// Teardown ends it.
func (c *checker) Teardown() error { return c.check.Close() }

// result checks what was opened, and encodes what came out.
func (c *checker) result(o batch.Opened, m echo.Memory) (string, error) {
	line, err := c.check.Check(o, m).Encode()
	if err != nil {
		return "", fmt.Errorf("the report on %q could not be written: %w", o.ID, err)
	}
	return strings.TrimSuffix(string(line), "\n"), nil
}

// openFn reads a line.
type openFn struct{ checker }

// ProcessElement emits a candidate and its trace, both by the trace's ID, or, where nothing can be known again, the result at once.
func (fn *openFn) ProcessElement(line string, candidate func(string, string), trace func(string, []byte), result func(string)) {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	if line == "" {
		return
	}
	o := batch.Opened{Why: batch.TooLong}
	if len(line) <= batch.MaxLine {
		o = fn.check.Open([]byte(line))
	}
	if o.Trace == nil {
		if r, err := fn.result(o, echo.Memory{}); err == nil {
			result(r)
		}
		return
	}
	b, err := json.Marshal(o.Trace)
	if err != nil {
		panic(err) // strings, numbers and bytes
	}
	candidate(o.Trace.ID, line)
	trace(o.Trace.ID, b)
}

// checkFn checks the candidates of one trace beside what others have in common with it.
type checkFn struct{ checker }

// ProcessElement emits a result for each candidate.
func (fn *checkFn) ProcessElement(_ string, lines func(*string) bool, seen func(*[]byte) bool, common func(*int64) bool, result func(string)) error {
	m := echo.Memory{Keys: []echo.Key{fn.key}}
	for b := []byte(nil); seen(&b); {
		var t echo.Trace
		if err := json.Unmarshal(b, &t); err != nil {
			return err
		}
		m.Seen = append(m.Seen, t)
	}
	for tag := int64(0); common(&tag); {
		m.Common = append(m.Common, echo.Tag(tag))
	}
	for line := ""; lines(&line); {
		r, err := fn.result(fn.check.Open([]byte(line)), m)
		if err != nil {
			return err
		}
		result(r)
	}
	return nil
}
