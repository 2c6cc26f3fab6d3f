// Command throughput measures how fast exports of invented people are checked, alone, with a memory, and on Apache Beam, and
// how that grows. With --write it only writes such an export.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"
)

func main() {
	write := flag.Int("write", 0, "write an export of so many candidates to standard output, and measure nothing")
	sizes := flag.String("sizes", "1000,4000", "how many candidates, with commas")
	ways := flag.String("ways", strings.Join(names(), ","), "how they are checked, with commas")
	asJSON := flag.Bool("json", false, "print JSON")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *write, *sizes, strings.Split(*ways, ","), *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "throughput:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, write int, sizes string, ways []string, asJSON bool) error {
	if write > 0 {
		out := bufio.NewWriterSize(os.Stdout, 1<<20)
		if err := writeExport(out, write); err != nil {
			return err
		}
		return out.Flush()
	}
	var all []row
	for s := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return fmt.Errorf("--sizes %s: give numbers of candidates", sizes)
		}
		rows, err := measure(ctx, n, ways)
		if err != nil {
			return err
		}
		all = append(all, rows...)
	}
	if asJSON {
		return json.NewEncoder(os.Stdout).Encode(all)
	}
	print(os.Stdout, all)
	return nil
}
