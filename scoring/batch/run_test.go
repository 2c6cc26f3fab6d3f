package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/batch"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

var today = timespan.MustParse("2026-11-23")

// resume writes a résumé with n jobs, the first of which ends before it begins when wrong is set.
func resume(name string, n int, wrong bool) string {
	text := name + "\n" + strings.ReplaceAll(strings.ToLower(name), " ", ".") + "@example.com\n\nEXPERIENCE\n"
	for i := range n {
		text += fmt.Sprintf("\nAnalyst, Northgate Freight\nMar %d – May %d\n- Wrote reports.\n", 2000+2*i, 2001+2*i)
	}
	if wrong {
		text += "\nClerk, Quillmark Bakery\nMar 2011 – Jan 2009\n"
	}
	return text
}

func line(id, text string) string {
	b, _ := json.Marshal(map[string]string{"id": id, "text": text})
	return string(b) + "\n"
}

func results(t *testing.T, out string) (all []batch.Result) {
	t.Helper()
	for l := range strings.Lines(out) {
		r := batch.Result{Report: &report.Report{}}
		require.NoError(t, json.Unmarshal([]byte(l), &r), l)
		all = append(all, r)
	}
	return all
}

func TestResultsKeepTheOrderAndAreWhatTheEngineSays(t *testing.T) {
	var in strings.Builder
	texts := []string{}
	for i := range 120 {
		texts = append(texts, resume("Robin Vale", 1+i*7%13, i%3 == 0))
		in.WriteString(line(fmt.Sprint("A-", i), texts[i]))
		if i%10 == 0 {
			in.WriteString("\n  \r\n") // blank lines are passed over, and counted
		}
	}
	for _, workers := range []int{1, 2, 7} {
		var out bytes.Buffer
		sum, err := batch.Run(context.Background(), strings.NewReader(in.String()), &out, batch.Options{Now: today, Workers: workers})
		require.NoError(t, err)
		assert.Equal(t, 120, sum.Lines)
		all := results(t, out.String())
		require.Len(t, all, len(texts))
		engine := scoring.New()
		for i, r := range all {
			assert.Equal(t, fmt.Sprint("A-", i), r.ID)
			want, _ := json.Marshal(engine.Inspect(scoring.Input{Text: texts[i], Now: today}))
			got, _ := json.Marshal(r.Report)
			assert.JSONEq(t, string(want), string(got))
		}
		assert.Equal(t, 133, all[110].Line)
	}
}

func TestLinesThatCannotBeReadStopNothing(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("x", batch.MaxLine) + `"}` + "\n"
	in := "\ufeff" + line("first", resume("Ada Kerr", 1, false)) +
		"{\"id\": \"torn\", \"text\": \n" + long + `{"id": "empty", "text": ""}` + "\n" + `[1, 2]` + "\n" +
		`{"id": "two", "text": "a", "html": "b"}` + "\n" + `{"id": "half", "file": "AAA"}` + "\n" + `{"id": "day", "text": "a", "day": "31.12.2026"}` + "\n" +
		`{"id": 17, "text": 3}` + "\n" + `{"id": "picture", "file": "iVBORw0KGgoAAAANSUhEUg=="}` + "\n" + strings.TrimSpace(line("last", resume("Ada Kerr", 1, false)))
	var out bytes.Buffer
	var told []int
	sum, err := batch.Run(context.Background(), strings.NewReader(in), &out, batch.Options{Now: today, Bad: func(line int, _, why string) {
		told = append(told, line)
		assert.NotEmpty(t, why)
	}})
	require.NoError(t, err)
	all := results(t, out.String())
	require.Len(t, all, 11)
	assert.Equal(t, []int{2, 3, 4, 5, 6, 7, 8, 9, 10}, told)
	assert.Equal(t, 8, sum.Bad)
	assert.Equal(t, 1, sum.Unread)
	for i, says := range []string{1: "not one JSON object", 2: "longer than", 3: "holds no résumé", 4: `Write one candidate a line`, 5: "more than one", 6: "base64", 7: "YYYY-MM-DD", 8: `"text" should not be`} {
		assert.Contains(t, all[i].Error, says, i+1)
	}
	assert.Equal(t, "two", all[5].ID)
	assert.Equal(t, "17", all[8].ID)
	assert.True(t, all[9].Report.(*report.Report).Unread)
	assert.Empty(t, all[0].Error)
	assert.Equal(t, "last", all[10].ID)
}

// endless gives the same line for ever, and counts.
type endless struct {
	line  string
	given atomic.Int64
}

func (e *endless) Read(p []byte) (int, error) {
	e.given.Add(1)
	return copy(p, e.line), nil
}

// stuck takes one line, then waits for its release and fails.
type stuck struct {
	written int
	release chan struct{}
}

func (s *stuck) Write(p []byte) (int, error) {
	if s.written++; s.written == 1 {
		return len(p), nil
	}
	<-s.release
	return 0, io.ErrClosedPipe
}

func TestALongInputWaitsForWhoeverReadsTheResults(t *testing.T) {
	in := &endless{line: line("again", resume("Ada Kerr", 1, false))}
	out := &stuck{release: make(chan struct{})}
	ended := make(chan error)
	go func() {
		_, err := batch.Run(context.Background(), in, out, batch.Options{Now: today, Workers: 2})
		ended <- err
	}()
	var before int64 = -1
	for before != in.given.Load() { // until nothing more is read
		before = in.given.Load()
		time.Sleep(300 * time.Millisecond)
	}
	assert.Less(t, before*int64(len(in.line)), int64(1<<20), "the input is read although nobody takes the results")
	close(out.release)
	assert.ErrorIs(t, <-ended, io.ErrClosedPipe)
}

func TestACancelledBatchEnds(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	_, err := batch.Run(ctx, &endless{line: line("again", resume("Ada Kerr", 1, false))}, io.Discard, batch.Options{Now: today})
	assert.ErrorIs(t, err, context.Canceled)
}

// broken gives one line and then fails.
type broken struct{ rest string }

var errBroken = errors.New("the disk is gone")

func (b *broken) Read(p []byte) (int, error) {
	if b.rest == "" {
		return 0, errBroken
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}

func TestAnInputThatBreaksOffSaysWhere(t *testing.T) {
	var out bytes.Buffer
	_, err := batch.Run(context.Background(), &broken{line("one", resume("Ada Kerr", 1, false))}, &out, batch.Options{Now: today})
	assert.ErrorIs(t, err, errBroken)
	assert.ErrorContains(t, err, "after line 1")
	assert.Len(t, results(t, out.String()), 1)
}

func TestBriefSaysWhatWasFoundAlone(t *testing.T) {
	var out bytes.Buffer
	_, err := batch.Run(context.Background(), strings.NewReader(line("a", resume("Ada Kerr", 1, true))), &out, batch.Options{Now: today, Brief: true})
	require.NoError(t, err)
	assert.Contains(t, out.String(), `"check":"employment/dates-impossible"`)
	for _, left := range []string{`"reading"`, `"profile"`, `"timeline"`, `"consistent"`} {
		assert.NotContains(t, out.String(), left)
	}
}
