// Command beam checks an export of any size on Apache Beam: on this machine, or on Flink, Spark or Dataflow.
//
//	beam --input 'export-*.ndjson' --output reports
//
// In: NDJSON as plumbline check reads it. Out: reports-00000-of-00016.ndjson and so on, one result a line, in no order: the same
// as those of plumbline check --both-ways, without the line numbers.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"

	"plumbline/scoring/beam/pipeline"
	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

var (
	input  = flag.String("input", "", "the export: a file or a pattern of files with one candidate a line (needed)")
	output = flag.String("output", "", "how the files of results begin (needed)")
	shards = flag.Int("shards", 16, "how many files of results are written")
	now    = flag.String("now", "", "the day that counts as today, YYYY-MM-DD (default: today)")
	key    = flag.String("key", "", "the file of a memory's key; without it fingerprints are taken under a key that only this run knows")
	brief  = flag.Bool("brief", false, "write what was found alone, not what was read")
)

func main() {
	flag.Parse()
	beam.Init()
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context) error {
	if *input == "" || *output == "" || *shards < 1 {
		return errors.New("--input, --output and --shards of at least 1 are needed")
	}
	o, err := options()
	if err != nil {
		return err
	}
	if err := matches(ctx, *input); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	pipeline.Write(s, *output, *shards, pipeline.Check(s, textio.Read(s, *input), o))
	return beamx.Run(ctx, p)
}

// matches reports a pattern that names no file. Another runner's machines may see files that this one does not.
func matches(ctx context.Context, pattern string) error {
	if r := *runners.Runner; r != "" && r != "prism" {
		return nil
	}
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return err
	}
	files, err := fs.List(ctx, pattern)
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("there is no file %s", pattern)
	}
	return errors.Join(err, fs.Close())
}

func options() (o pipeline.Options, err error) {
	o.Brief = *brief
	y, m, d := time.Now().Date()
	o.Now = timespan.Date{Year: y, Month: int(m), Day: d}
	if *now != "" {
		if o.Now, err = timespan.Parse(*now); err != nil || o.Now.Precision() != timespan.Day {
			return o, fmt.Errorf("--now %s: give a day as YYYY-MM-DD", *now)
		}
	}
	if *key == "" {
		_, _ = rand.Read(o.Key[:]) // it never fails (crypto/rand)
		return o, nil
	}
	raw, err := os.ReadFile(*key)
	if err != nil {
		return o, err
	}
	if o.Key, err = echo.ParseKey(strings.TrimSpace(string(raw))); err != nil {
		return o, fmt.Errorf("%s: %w", *key, err)
	}
	return o, nil
}
