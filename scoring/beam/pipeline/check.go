package pipeline

import (
	"fmt"
	"strings"

	"plumbline/scoring/batch"
	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
	"plumbline/scoring/timespan"
)

// checker is what a worker checks with. What is exported is written down for the workers.
type checker struct {
	Now, Key string
	Brief    bool

	setting setting
}

// setting is what a checker is set to.
type setting struct {
	now   timespan.Date
	key   echo.Key
	brief bool
}

// Setup reads the setting.
func (c *checker) Setup() (err error) {
	c.setting.brief = c.Brief
	if c.setting.now, err = timespan.Parse(c.Now); err != nil {
		return err
	}
	c.setting.key, err = echo.ParseKey(c.Key)
	return err
}

// result checks what was opened, and encodes what came out.
func result(c *batch.Checker, o batch.Opened, m echo.Memory) (string, error) {
	line, err := c.Check(o, m).Encode()
	if err != nil {
		return "", fmt.Errorf("the report on %q could not be written: %w", o.ID, err)
	}
	return strings.TrimSuffix(string(line), "\n"), nil
}

// openFn reads a line.
type openFn struct{ checker }

// ProcessElement emits a candidate and its trace, both by the trace's ID, or, where nothing can be known again, the result at once.
func (fn *openFn) ProcessElement(line string, candidate func(string, string), trace func(string, []byte), emit func(string)) error {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	if line == "" {
		return nil
	}
	c := started.take(fn.setting)
	defer started.give(fn.setting, c)
	o := batch.Opened{Why: batch.TooLong}
	if len(line) <= batch.MaxLine {
		o = c.Open([]byte(line))
	}
	if o.Trace == nil {
		r, err := result(c, o, echo.Memory{})
		if err == nil {
			emit(r)
		}
		return err
	}
	candidate(o.Trace.ID, line)
	trace(o.Trace.ID, memory.Pack(*o.Trace))
	return nil
}

// checkFn checks the candidates of one trace beside what others have in common with it.
type checkFn struct{ checker }

// ProcessElement emits a result for each candidate.
func (fn *checkFn) ProcessElement(_ string, lines func(*string) bool, seen func(*[]byte) bool, common func(*int64) bool, emit func(string)) error {
	m := echo.Memory{Keys: []echo.Key{fn.setting.key}}
	name := fn.setting.key.Name()
	for b := []byte(nil); seen(&b); {
		t, err := memory.Unpack(b, name)
		if err != nil {
			return err
		}
		m.Seen = append(m.Seen, t)
	}
	for tag := int64(0); common(&tag); {
		m.Common = append(m.Common, echo.Tag(tag))
	}
	c := started.take(fn.setting)
	defer started.give(fn.setting, c)
	for line := ""; lines(&line); {
		r, err := result(c, c.Open([]byte(line)), m)
		if err != nil {
			return err
		}
		emit(r)
	}
	return nil
}
