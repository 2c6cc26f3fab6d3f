//go:build wasip1

// Command wasm is the engine as a WebAssembly reactor: alloc and call are its only exports, and clock,
// random and stderr all that it is granted. It holds buffers and hands requests on; nothing else.
package main

import (
	"runtime"
	"runtime/debug"
	"unsafe"

	"plumbline/wasm/dispatch"
	"plumbline/wasm/engine"
)

// The buffers are the module's only state. They live from one call to the next because the host reads
// and writes them in the module's memory.
var (
	request, reply []byte
	services       dispatch.Services
)

func init() {
	// A worker's memory never shrinks: collect hard rather than grow past what 1,000 reports may take (48 MB in all).
	debug.SetGCPercent(200)
	debug.SetMemoryLimit(36 << 20)
	services = engine.Services()
	engine.WarmUp(services)
}

// alloc reserves n bytes for the next request and returns their address; it lets go of the last
// request and its reply. alloc(0) only lets go. A request over the limit gets no memory: 0.
//
//go:wasmexport alloc
func alloc(n uint32) unsafe.Pointer {
	request, reply = nil, nil
	if n == 0 {
		// The collection of garbage goes on when nobody waits. Without a turn of its own one that was begun may never end, and
		// memory grow without bound: nothing here interrupts the goroutine that answers.
		runtime.Gosched()
	}
	if n == 0 || n > dispatch.MaxRequest {
		return nil
	}
	request = make([]byte, n)
	return unsafe.Pointer(&request[0])
}

// call answers the request that the host wrote into the reserved bytes and returns where the reply
// is: address<<32 | length. The reply stays until the next alloc.
//
//go:wasmexport call
func call() uint64 {
	reply = services.Answer(request)
	request = nil
	return uint64(uintptr(unsafe.Pointer(&reply[0])))<<32 | uint64(len(reply))
}

func main() {}
