package pipeline

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn2x0[string, func(int64, string)](&shardFn{})
	register.DoFn3x1[context.Context, int64, func(*string) bool, error](&writeFn{})
	register.Emitter2[int64, string]()
}

// Write writes a collection of lines to so many files, prefix-00000-of-00016.ndjson and so on. textio writes only one.
func Write(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	s = s.Scope("plumbline.Write")
	filesystem.ValidateScheme(prefix)
	sharded := beam.ParDo(s, &shardFn{Shards: shards}, lines)
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards}, beam.GroupByKey(s, sharded))
}

type shardFn struct{ Shards int }

// ProcessElement emits a line by the file that it goes into; the same line always goes into the same.
func (fn *shardFn) ProcessElement(line string, emit func(int64, string)) {
	h := fnv.New32a()
	_, _ = h.Write([]byte(line))
	emit(int64(h.Sum32()%uint32(fn.Shards)), line)
}

type writeFn struct {
	Prefix string
	Shards int
}

// ProcessElement writes one file.
func (fn *writeFn) ProcessElement(ctx context.Context, shard int64, lines func(*string) bool) (err error) {
	name := fmt.Sprintf("%s-%05d-of-%05d.ndjson", fn.Prefix, shard, fn.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, fs.Close()) }()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	for line := ""; lines(&line); {
		_, _ = out.WriteString(line) // Flush tells
		_ = out.WriteByte('\n')
	}
	return errors.Join(out.Flush(), file.Close())
}
