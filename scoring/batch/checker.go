package batch

import (
	"fmt"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/intake"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// Checker opens and checks one line after the other, with an engine of its own. It is not safe for concurrent use. Close it
// when done.
type Checker struct {
	Now      timespan.Date
	Advert   string                 // answered by every candidate whose line names no other
	Language string                 // of the reports; "" is English
	Brief    bool                   // make Brief in place of whole reports
	Key      *echo.Key              // what traces are taken under; nil to take none
	Engine   func() *scoring.Engine // makes the engine; nil is scoring.New

	engine *scoring.Engine
	files  intake.Files
}

// Opened is a line that was read.
type Opened struct {
	ID        string             // as the line gives it
	Why       string             // why there is no candidate; "" when there is one
	Trace     *echo.Trace        // what may be remembered; nil when nothing may
	candidate *scoring.Candidate // nil when Why says so
}

// Outcome is what came out of a line, and what a Summary counts of it.
type Outcome struct {
	Result
	Level  report.Level
	Unread string // why nothing could be read, when the report says so
}

// Close ends what was started to read files.
func (c *Checker) Close() error { return c.files.Close() }

// Open reads a line, and takes the trace of its candidate.
func (c *Checker) Open(line []byte) (o Opened) {
	defer func() {
		if why := c.fault(recover()); why != "" {
			o.Why, o.Trace, o.candidate = why, nil, nil
		}
	}()
	a, err := intake.ParseApplication(line)
	o.ID = string(a.ID)
	if err != nil {
		o.Why = err.Error()
		return o
	}
	in, err := a.Input(&c.files)
	if err != nil {
		o.Why = err.Error()
		return o
	}
	in.Now = c.Now
	in.Language = c.Language
	if in.Advert == "" {
		in.Advert = c.Advert
	}
	candidate := c.use().Open(in)
	o.candidate = &candidate
	if c.Key != nil {
		o.Trace = c.trace(candidate, a)
	}
	return o
}

// trace returns what may be remembered of an application, as of its own day when it states one.
func (c *Checker) trace(candidate scoring.Candidate, a intake.Application) *echo.Trace {
	all := c.engine.Traces(candidate, []echo.Key{*c.Key}, a.Called())
	if len(all) == 0 {
		return nil
	}
	if a.Day != "" {
		all[0].Day = timespan.MustParse(a.Day) // ParseApplication has looked at it
	}
	return &all[0]
}

// Check checks what was opened, beside what is remembered.
func (c *Checker) Check(o Opened, m echo.Memory) (out Outcome) {
	out.ID = o.ID
	defer func() {
		if why := c.fault(recover()); why != "" {
			out = Outcome{Result: Result{ID: o.ID, Error: why}}
		}
	}()
	if o.candidate == nil {
		out.Error = o.Why
		return out
	}
	r := c.use().InspectOpened(*o.candidate, m)
	if r.Unread {
		out.Unread = r.Because
	}
	out.Level, out.Report = r.Level, r
	if c.Brief {
		out.Report = BriefOf(r)
	}
	return out
}

// use returns the engine, which is made at its first use.
func (c *Checker) use() *scoring.Engine {
	if c.engine == nil && c.Engine != nil {
		c.engine = c.Engine()
	}
	if c.engine == nil {
		c.engine = scoring.New()
	}
	return c.engine
}

// fault keeps a fault of the engine to the one line: it says what happened, and drops the engine, which may be left half-way
// through something.
func (c *Checker) fault(fault any) string {
	if fault == nil {
		return ""
	}
	c.engine = nil
	return fmt.Sprintf("Plumbline failed on this line (%v). This is a fault in Plumbline; the other lines are not touched by it.", fault)
}
