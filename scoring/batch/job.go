package batch

import (
	"fmt"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/intake"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// job is one line on its way through.
type job struct {
	line   int
	raw    []byte
	lost   bool          // the batch was stopped before it was opened
	opened chan struct{} // closed when the candidate is read, and the trace taken
	done   chan struct{} // closed when out is filled

	candidate *scoring.Candidate // nil when there is none to check
	trace     *echo.Trace        // nil when there is nothing to remember
	memory    echo.Memory

	result Result
	level  report.Level
	unread string // why nothing could be read
	out    []byte
}

func newJob(line int, raw []byte, why string) *job {
	return &job{line: line, raw: raw, lost: true, opened: make(chan struct{}), done: make(chan struct{}), result: Result{Line: line, Error: why}}
}

// recall fills in what is remembered that may share something with the candidate, and puts it into the memory.
func (j *job) recall(o Options, why purpose) (err error) {
	if why == checking {
		if j.memory, err = o.Memory.Look(*j.trace); err != nil || o.Gathered {
			return err
		}
	}
	return o.Memory.Put(*j.trace)
}

// worker opens and checks one line after the other with an engine of its own.
type worker struct {
	o      Options
	why    purpose
	engine *scoring.Engine
	files  intake.Files
}

// work does what is nearest to the end first: it checks what is opened before it opens more.
func work(o Options, why purpose, opening, checks <-chan *job) {
	w := &worker{o: o, why: why, engine: scoring.New()}
	defer w.files.Close() // nothing of it is used again
	for opening != nil || checks != nil {
		select {
		case j, ok := <-checks:
			if !ok {
				checks = nil
				continue
			}
			w.check(j)
		case j, ok := <-opening:
			if !ok {
				opening = nil
				continue
			}
			w.open(j)
		}
	}
}

// open reads the candidate of a job, and takes its trace.
func (w *worker) open(j *job) {
	defer close(j.opened)
	defer w.fault(j)
	j.lost = false
	raw := j.raw
	j.raw = nil
	if j.result.Error != "" {
		return
	}
	a, err := intake.ParseApplication(raw)
	j.result.ID = string(a.ID)
	if err != nil {
		j.result.Error = err.Error()
		return
	}
	in, err := a.Input(&w.files)
	if err != nil {
		j.result.Error = err.Error()
		return
	}
	in.Now = w.o.Now
	if in.Advert == "" {
		in.Advert = w.o.Advert
	}
	c := w.engine.Open(in)
	if w.o.Memory != nil {
		j.trace = TraceOf(w.engine, c, w.o.Memory.Key(), a)
	}
	if w.why == checking {
		j.candidate = &c
	}
}

// TraceOf returns what may be remembered of an application, as of its own day when it states one; nil when there is nothing.
func TraceOf(e *scoring.Engine, c scoring.Candidate, key echo.Key, a intake.Application) *echo.Trace {
	all := e.Traces(c, []echo.Key{key}, a.Called())
	if len(all) == 0 {
		return nil
	}
	if a.Day != "" {
		all[0].Day = timespan.MustParse(a.Day) // ParseApplication has looked at it
	}
	return &all[0]
}

// check fills in what comes out of a job.
func (w *worker) check(j *job) {
	defer close(j.done)
	w.inspect(j)
	j.candidate, j.memory = nil, echo.Memory{}
	out, err := j.result.Encode()
	if err != nil {
		j.result.Report, j.result.Error = nil, "The report could not be written: "+err.Error()
		out, _ = j.result.Encode()
	}
	j.out, j.result.Report = out, nil
}

func (w *worker) inspect(j *job) {
	defer w.fault(j)
	if j.candidate == nil {
		return
	}
	r := w.engine.InspectOpened(*j.candidate, j.memory)
	if r.Unread {
		j.unread = r.Because
	}
	j.level, j.result.Report = r.Level, r
	if w.o.Brief {
		j.result.Report = BriefOf(r)
	}
}

// fault keeps a fault of the engine to the one line.
func (w *worker) fault(j *job) {
	if fault := recover(); fault != nil {
		w.engine = scoring.New() // the old one may be left half-way through something
		j.candidate, j.trace, j.result.Report = nil, nil, nil
		j.result.Error = fmt.Sprintf("Plumbline failed on this line (%v). This is a fault in Plumbline; the other lines are not touched by it.", fault)
	}
}
