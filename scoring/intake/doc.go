// Package intake turns what candidates hand in, as files or as lines of an export, into what the engine takes.
//
// In: the bytes of a file, or one line of NDJSON. Out: a scoring.Input, or a sentence that says why not and what to do.
// The command line and scoring/beam read through it; the engine never imports it. It reads no network.
package intake
