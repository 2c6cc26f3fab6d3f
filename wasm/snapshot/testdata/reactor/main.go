//go:build wasip1

// Command reactor is a small module that does what stripping and freezing could break. Its start-up fills a table.
package main

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"
	"time"
)

var (
	squares = map[int]int{}
	started = time.Now()
	trace   string
)

func init() {
	for i := range 1000 {
		squares[i] = i * i
	}
}

// known returns what the start-up has made of n.
//
//go:wasmexport known
func known(n int32) int32 { return int32(squares[int(n)]) }

// recovered panics depth calls deep, in each of several ways, and counts the panics that were recovered.
//
//go:wasmexport recovered
func recovered(depth int32) (count int32) {
	for _, way := range []func(){
		func() { panic("plain") },
		func() { var list []int; _ = list[depth] },
		func() { var none map[string]int; none["a"] = 1 },
		func() { var s fmt.Stringer = (*named)(nil); _ = s.String() },
		func() { var at *named; _ = at.name },
	} {
		count += deep(depth, way)
	}
	return count
}

type named struct{ name string }

func (n named) String() string { return n.name }

func deep(depth int32, f func()) (count int32) {
	if depth > 0 {
		var room [32]int64
		room[depth%32] = int64(depth)
		defer func() { count += int32(room[(depth+1)%32]) }()
		return deep(depth-1, f)
	}
	defer func() {
		if again := said(); again != "" { // it is not this function that asks: it gets nothing
			count -= 100
		}
		if recover() != nil {
			count++
		}
	}()
	f()
	return 0
}

func said() string {
	if r := recover(); r != nil {
		return fmt.Sprint(r)
	}
	return ""
}

// collected keeps objects alive from frames of all depths while it collects, and returns how many stayed whole.
//
//go:wasmexport collected
func collected(depth int32) int32 {
	mine := strings.Repeat("x", int(depth)+1)
	list := []*string{&mine}
	var below int32
	if depth > 0 {
		below = collected(depth - 1)
	}
	if depth%16 == 0 {
		runtime.GC()
	}
	if len(*list[0]) == int(depth)+1 && strings.Count(mine, "x") == len(mine) {
		return below + 1
	}
	return below
}

// since returns the nanoseconds since the start-up, as the host's clock has it.
//
//go:wasmexport since
func since() int64 { return int64(time.Since(started)) }

// drawn returns a random number.
//
//go:wasmexport drawn
func drawn() int64 {
	var b [8]byte
	rand.Read(b[:])
	return int64(binary.LittleEndian.Uint64(b[:]))
}

// lines returns how much the runtime can tell of the line that it is called on.
//
//go:wasmexport lines
func lines() int32 {
	_, file, line, _ := runtime.Caller(0)
	trace = file
	return int32(line)
}

func main() {}
