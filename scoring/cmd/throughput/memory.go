package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// watch returns, when a process has ended, the most memory in bytes that it had of its own: not what it shares with the system's
// cache of files. It is 0 where the system does not tell (it needs Linux's /proc).
func watch(pid int) <-chan int64 {
	out := make(chan int64, 1)
	go func() {
		var most int64
		for {
			now, ok := own(pid)
			if !ok {
				out <- most
				return
			}
			most = max(most, now)
			time.Sleep(50 * time.Millisecond)
		}
	}()
	return out
}

func own(pid int) (int64, bool) {
	raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(raw)) {
		if rest, ok := strings.CutPrefix(line, "RssAnon:"); ok {
			n, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			return n << 10, err == nil
		}
	}
	return 0, false
}
