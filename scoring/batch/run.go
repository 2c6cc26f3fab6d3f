package batch

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"plumbline/scoring"
	"plumbline/scoring/intake"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// Options say how a batch is checked.
type Options struct {
	Now     timespan.Date
	Advert  string // answered by every candidate whose line names no other
	Brief   bool   // write Brief in place of whole reports
	Workers int    // how many candidates are checked at a time; 0 means one for each core
	// Bad is told of each line that gave no report, in order; it may be nil.
	Bad func(line int, id, why string)
}

// waiting is how many lines may wait for each worker: enough that none idles, and few enough that memory stays flat.
const waiting = 4

// job is one line on its way through.
type job struct {
	line   int
	raw    []byte
	why    string // what is wrong with the line itself
	done   chan struct{}
	result Result
	level  report.Level
	unread string // why nothing could be read
	out    []byte
}

// Run checks every line of in and writes one Result a line to out, in order. A line that cannot be read gives a Result with an
// Error and stops nothing. The error is of reading or writing alone; what was written until then is whole.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (Summary, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	tasks, queue := make(chan *job), make(chan *job, waiting*o.Workers)
	var workers sync.WaitGroup
	for range o.Workers {
		workers.Go(func() {
			w := newWorker(o)
			defer w.close()
			for j := range tasks {
				w.run(j)
			}
		})
	}
	var unread error
	go func() {
		defer close(tasks)
		defer close(queue)
		unread = feed(ctx, newLines(in), tasks, queue)
	}()
	sum, err := collect(queue, out, o.Bad, stop)
	workers.Wait()
	if err == nil {
		err = unread
	}
	return sum, err
}

// feed hands the lines to the workers, and in order to whoever writes their results. It waits while the queue is full.
func feed(ctx context.Context, from *lines, tasks, queue chan<- *job) error {
	for {
		raw, why, err := from.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("after line %d: %w", from.n, err)
		}
		j := &job{line: from.n, raw: raw, why: why, done: make(chan struct{})}
		for _, to := range []chan<- *job{queue, tasks} {
			select {
			case to <- j:
			case <-ctx.Done():
				close(j.done)
				return ctx.Err()
			}
		}
	}
}

// collect writes the results in order. When writing fails it stops the feeding and lets what is under way run out.
func collect(queue <-chan *job, out io.Writer, bad func(int, string, string), stop func()) (sum Summary, err error) {
	sum.Levels = map[report.Level]int{}
	for j := range queue {
		<-j.done
		if err != nil || j.out == nil {
			continue
		}
		sum.count(j.result, j.level, j.unread != "")
		if why := j.result.Error + j.unread; why != "" && bad != nil {
			bad(j.line, j.result.ID, why)
		}
		if _, err = out.Write(j.out); err != nil {
			stop()
		}
	}
	return sum, err
}

// worker checks one line after the other with an engine of its own.
type worker struct {
	o      Options
	engine *scoring.Engine
	files  intake.Files
}

func newWorker(o Options) *worker { return &worker{o: o, engine: scoring.New()} }

func (w *worker) close() { _ = w.files.Close() } // nothing of it is used again

// run fills in what comes out of a job.
func (w *worker) run(j *job) {
	defer close(j.done)
	j.result = Result{Line: j.line}
	w.inspect(j)
	j.raw = nil
	out, err := j.result.Encode()
	if err != nil {
		j.result.Report, j.result.Error = nil, "The report could not be written: "+err.Error()
		out, _ = j.result.Encode()
	}
	j.out = out
}

func (w *worker) inspect(j *job) {
	defer func() {
		if fault := recover(); fault != nil {
			w.engine = scoring.New() // the old one may be left half-way through something
			j.result.Report = nil
			j.result.Error = fmt.Sprintf("Plumbline failed on this line (%v). This is a fault in Plumbline; the other lines are not touched by it.", fault)
		}
	}()
	if j.why != "" {
		j.result.Error = j.why
		return
	}
	a, err := intake.ParseApplication(j.raw)
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
	r := w.engine.Inspect(in)
	if r.Unread {
		j.unread = r.Because
	}
	j.level, j.result.Report = r.Level, r
	if w.o.Brief {
		j.result.Report = BriefOf(r)
	}
}
