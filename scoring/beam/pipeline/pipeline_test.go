package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/batch"
	"plumbline/scoring/beam/pipeline"
	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

var (
	today  = timespan.MustParse("2026-11-23")
	secret = echo.Key{7, 1, 9}
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// export is an export in which people share contacts and passages, some hand in twice, and some lines cannot be read.
func export() string {
	var out strings.Builder
	put := func(fields map[string]any) {
		b, _ := json.Marshal(fields)
		out.WriteString(string(b) + "\n")
	}
	names := []string{"Ada Kerr", "Robin Vale", "Noor Haddad", "Tomas Lind", "Mei Castellan", "Jonah Pryce", "Ilse Brandt", "Kofi Mensah", "Dara Quill", "Sven Oakes"}
	for i := range 140 {
		name := names[i%len(names)] + string(rune('a'+i/len(names)))
		mail := fmt.Sprintf("person.%d@example.com", i)
		switch {
		case i%23 == 0:
			mail = "shared.box@example.com" // of seven, most of them with other names
		case i >= 60 && i < 115:
			mail = "pool.account@example.com" // in more traces than a key may be in
		case i == 3 || i == 117:
			mail = "two.names@example.org"
		}
		text := fmt.Sprintf("%s\n%s\n\nEXPERIENCE\n", name, mail)
		for j := range 3 {
			text += fmt.Sprintf("\nEngineer, Quillmark Works %d\nMar %d – May %d\n- Planned line %d of depot %d with valves %d and drums %d.\n", i*3+j, 2010+3*j, 2012+3*j, i, j, i*7, j*5)
			if i == 11 || i == 78 {
				text += "- Reconciled turbine telemetry against harbour tide ledgers, halving unplanned outages across nineteen coastal pumping stations.\n" +
					[]string{"- Migrated lighthouse archives towards columnar storage while keepers kept annotating them nightly.\n", "- Taught apprentices vibration analysis by rebuilding scrapped gearboxes every winter term.\n", "- Negotiated dredging windows with pilots, fishermen and customs so that cables lay undisturbed.\n"}[j]
			}
		}
		day := today
		day.Day -= i % 5
		put(map[string]any{"id": fmt.Sprint("A-", i), "text": text, "day": day.String()})
		if i%40 == 0 {
			put(map[string]any{"id": fmt.Sprint("again-", i), "text": text})
			out.WriteString("{torn\n\n")
		}
	}
	put(map[string]any{"id": "nobody", "text": "Minutes of the meeting."})
	put(map[string]any{"id": "picture", "file": "iVBORw0KGgoAAAANSUhEUg=="})
	return out.String()
}

// onBeam runs the pipeline on Prism, and returns the results without their order.
func onBeam(t *testing.T, in string) []string {
	t.Helper()
	dir := t.TempDir()
	for i, part := range strings.SplitAfterN(in, "\n", 60) { // several files
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("in-%d.ndjson", i)), []byte(part), 0o600))
	}
	p, s := beam.NewPipelineWithRoot()
	lines := textio.Read(s, filepath.Join(dir, "in-*.ndjson"))
	pipeline.Write(s, filepath.Join(dir, "out"), 3, pipeline.Check(s, lines, pipeline.Options{Now: today, Key: secret}))
	_, err := prism.Execute(context.Background(), p)
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(dir, "out-*-of-00003.ndjson"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var out strings.Builder
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		out.Write(raw)
	}
	return sorted(t, out.String())
}

// onOneMachine does what plumbline check --both-ways does.
func onOneMachine(t *testing.T, in string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memory")
	require.NoError(t, os.WriteFile(path+".key", []byte(secret.String()), 0o600))
	m, err := memory.Open(path, memory.Options{Today: today})
	require.NoError(t, err)
	defer func() { require.NoError(t, m.Close()) }()
	o := batch.Options{Now: today, Memory: m}
	require.NoError(t, batch.Gather(context.Background(), strings.NewReader(in), o))
	o.Gathered = true
	var out bytes.Buffer
	_, err = batch.Run(context.Background(), strings.NewReader(in), &out, o)
	require.NoError(t, err)
	return sorted(t, out.String())
}

func sorted(t *testing.T, results string) (all []string) {
	t.Helper()
	for line := range strings.Lines(results) {
		r := batch.Result{Report: &report.Report{}}
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		r.Line = 0
		b, err := r.Encode()
		require.NoError(t, err)
		all = append(all, string(b))
	}
	slices.Sort(all)
	return all
}

func TestBeamSaysWhatOneMachineSays(t *testing.T) {
	in := export()
	want, got := onOneMachine(t, in), onBeam(t, in)
	require.Len(t, got, len(want))
	for i := range want {
		assert.JSONEq(t, want[i], got[i])
	}
	echoes := map[string]int{}
	for _, line := range got {
		r := batch.Result{Report: &report.Report{}}
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		for _, f := range r.Report.(*report.Report).Findings {
			if f.Group == "echoes" {
				echoes[f.Check]++
				if f.Check == "echoes/same-contact" {
					assert.NotContains(t, line, "pool.account@example.com", "what is common was taken for one's own")
				}
			}
		}
	}
	assert.Equal(t, 2, echoes["echoes/same-contact"])
	assert.Equal(t, 2, echoes["echoes/same-passage"])
}
