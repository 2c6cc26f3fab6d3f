// Command snapshot builds the engine's module and freezes it after its start-up, so that the browser
// need not do the start-up again each time the engine wakes.
//
// In: package plumbline/wasm. Out: engine.wasm and engine.wasm.gz, which depend on the sources and on Go's version
// alone: the start-up runs on a host whose clock and random numbers are always the same.
//
// What is frozen with the heap, and why it does no harm:
//   - Go's hash seeds. They protect a server from inputs that make maps slow. Here the slowest map costs
//     one page's reader a few seconds until the host's deadline ends the worker; no secret hangs on them.
//     Nothing in the engine draws random numbers, and crypto/rand asks the host each time.
//   - The runtime's last look at the clock. It lies in 2001. The host's monotonic clock counts from the epoch, so it
//     is always later; no timer is pending, because the engine sets none.
package main
