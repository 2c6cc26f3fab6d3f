// Package pipeline checks the candidates of an export on Apache Beam, each beside all others, as plumbline check --both-ways
// does on one machine.
//
// In: lines of NDJSON as intake reads them. Out: one batch.Result a line, in no order and so without line numbers.
//
//	lines ─ open ─▶ traces ─ by ID, the latest ─▶ keys ─ by key ─▶ pairs, each once ─ by the one that is seen ─▶ what each has seen ┐
//	          └───▶ candidates, by ID ────────────────────────────────────────────────────────────────────────────── check ◀─┘
//
// Work is bounded for each key: one in more than echo.MostCommon other traces gives no pairs, and its traces are told that it
// is common, as a memory tells them. So it grows as the number of candidates, and never as its square.
package pipeline
