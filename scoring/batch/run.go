package batch

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"plumbline/scoring"
	"plumbline/scoring/memory"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// Options say how a batch is checked.
type Options struct {
	Now      timespan.Date
	Language string // of the reports; "" is English
	Advert   string // answered by every candidate whose line names no other
	Brief    bool   // write Brief in place of whole reports
	Workers  int    // how many candidates are checked at a time; 0 means one for each core
	// Engine makes an engine for a worker; nil is scoring.New.
	Engine func() *scoring.Engine
	// Memory compares each candidate with what is remembered, and with the lines before it, and remembers it; nil for neither.
	Memory *memory.Store
	// Gathered says that Gather has put every line into Memory, so that each is compared with all others and none is put again.
	Gathered bool
	// Bad is told of each line that gave no report, in order; it may be nil.
	Bad func(line int, id, why string)
}

// Run checks every line of in and writes one Result a line to out, in order. A line that cannot be read gives a Result with an
// Error and stops nothing. The error is of reading, of writing, or of the memory; what was written until then is whole.
// Whatever the cores do, the results are those of one line after the other.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (Summary, error) {
	return run(ctx, in, o, checking, func(j *job) error {
		_, err := out.Write(j.out)
		return err
	})
}

// Gather puts every line of in that can be read into o.Memory, and writes nothing.
func Gather(ctx context.Context, in io.Reader, o Options) error {
	_, err := run(ctx, in, o, gathering, func(*job) error { return nil })
	return err
}

// purpose is what lines are read for.
type purpose int

const (
	checking purpose = iota
	gathering
)

// waiting is how many lines may wait for each worker: enough that none idles, and few enough that memory stays flat.
const waiting = 4

// run sends lines through: feed hands them to the workers, who open them; recall compares them with the memory one after the
// other; the workers check them; and collect takes them in order. Each stage waits for the next.
func run(ctx context.Context, in io.Reader, o Options, why purpose, take func(*job) error) (Summary, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	opening, checks := make(chan *job), make(chan *job)
	opened, queue := make(chan *job, waiting*o.Workers), make(chan *job, waiting*o.Workers)
	var workers sync.WaitGroup
	for range o.Workers {
		workers.Go(func() { work(o, opening, checks) })
	}
	var unread, forgotten error
	go func() {
		defer close(opening)
		defer close(opened)
		unread = feed(ctx, newLines(in), opening, opened)
	}()
	go func() {
		defer close(checks)
		defer close(queue)
		forgotten = recall(o, why, opened, checks, queue, stop)
	}()
	sum, err := collect(queue, take, o.Bad, stop)
	workers.Wait()
	for _, other := range []error{forgotten, unread} {
		if err == nil {
			err = other
		}
	}
	return sum, err
}

// feed hands the lines to the workers, and in order to whoever goes on with them. It waits while too many are under way.
func feed(ctx context.Context, from *lines, opening, opened chan<- *job) error {
	for {
		raw, why, err := from.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("after line %d: %w", from.n, err)
		}
		j := newJob(from.n, raw, why)
		select {
		case opened <- j:
		case <-ctx.Done():
			return ctx.Err()
		}
		select {
		case opening <- j:
		case <-ctx.Done():
			close(j.read)
			return ctx.Err()
		}
	}
}

// recall looks every candidate up in the memory and puts it there, in order, and hands it on. After a failure it hands on
// nothing more.
func recall(o Options, why purpose, opened <-chan *job, checks, queue chan<- *job, stop func()) (err error) {
	for j := range opened {
		<-j.read
		if err == nil && o.Memory != nil && j.opened.Trace != nil {
			if err = j.recall(o, why); err != nil {
				stop()
			}
		}
		if err != nil {
			continue
		}
		if why == checking {
			checks <- j
		} else {
			close(j.done)
		}
		queue <- j
	}
	return err
}

// collect takes the results in order. When that fails it stops the feeding and lets what is under way run out.
func collect(queue <-chan *job, take func(*job) error, bad func(int, string, string), stop func()) (sum Summary, err error) {
	sum.Levels = map[report.Level]int{}
	for j := range queue {
		<-j.done
		if err != nil || j.lost {
			continue
		}
		sum.count(j.outcome)
		if why := j.outcome.Error + j.outcome.Unread; why != "" && bad != nil {
			bad(j.line, j.outcome.ID, why)
		}
		if err = take(j); err != nil {
			stop()
		}
	}
	return sum, err
}
