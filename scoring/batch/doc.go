// Package batch checks the candidates of an export, one a line, on all cores and in bounded memory.
//
// In: NDJSON as intake reads it. Out: one Result a line, in the order of the input. It reads no network; the engine never
// imports it.
package batch
