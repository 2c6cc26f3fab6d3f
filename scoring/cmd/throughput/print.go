package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

func print(w io.Writer, all []row) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "CANDIDATES\tHOW\tSECONDS\tA SECOND\tCPU MS EACH\tMEMORY MB\tMEMORY FILE MB\tWITH ECHOES\t")
	for _, r := range all {
		disk := ""
		if r.Disk > 0 {
			disk = fmt.Sprintf("%.0f", r.Disk)
		}
		n := float64(r.Candidates)
		fmt.Fprintf(t, "%d\t%s\t%.1f\t%.0f\t%.2f\t%.0f\t%s\t%d\t\n", r.Candidates, r.Way, r.Seconds, n/r.Seconds, 1000*r.CPU/n, r.Megabytes, disk, r.Echoes)
	}
	_ = t.Flush()
}
