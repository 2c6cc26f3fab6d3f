package batch

import "plumbline/scoring/echo"

// job is one line on its way through.
type job struct {
	line   int
	raw    []byte
	why    string        // what is wrong with the line itself
	lost   bool          // the batch was stopped before it was opened
	read   chan struct{} // closed when opened is filled
	done   chan struct{} // closed when outcome and out are
	opened Opened
	memory echo.Memory

	outcome Outcome
	out     []byte
}

func newJob(line int, raw []byte, why string) *job {
	return &job{line: line, raw: raw, why: why, lost: true, read: make(chan struct{}), done: make(chan struct{})}
}

// recall fills in what is remembered that may share something with the candidate, and puts it into the memory.
func (j *job) recall(o Options, why purpose) (err error) {
	if why == checking {
		if j.memory, err = o.Memory.Look(*j.opened.Trace); err != nil || o.Gathered {
			return err
		}
	}
	return o.Memory.Put(*j.opened.Trace)
}

// work does what is nearest to the end first: it checks what is opened before it opens more.
func work(o Options, opening, checks <-chan *job) {
	c := &Checker{Now: o.Now, Advert: o.Advert, Language: o.Language, Brief: o.Brief, Engine: o.Engine}
	if o.Memory != nil {
		key := o.Memory.Key()
		c.Key = &key
	}
	defer c.Close() // nothing of it is used again
	for opening != nil || checks != nil {
		select {
		case j, ok := <-checks:
			if !ok {
				checks = nil
				continue
			}
			j.check(c)
		case j, ok := <-opening:
			if !ok {
				opening = nil
				continue
			}
			j.open(c)
		}
	}
}

func (j *job) open(c *Checker) {
	defer close(j.read)
	j.lost = false
	if j.why != "" {
		j.opened.Why = j.why
		return
	}
	j.opened = c.Open(j.raw)
	j.raw = nil
}

func (j *job) check(c *Checker) {
	defer close(j.done)
	j.outcome = c.Check(j.opened, j.memory)
	j.outcome.Line = j.line
	j.opened, j.memory = Opened{}, echo.Memory{}
	out, err := j.outcome.Encode()
	if err != nil {
		j.outcome.Report, j.outcome.Error = nil, "The report could not be written: "+err.Error()
		out, _ = j.outcome.Encode()
	}
	j.out, j.outcome.Report = out, nil
}
