// Package memory keeps the traces of candidates in a file, so that an export or a file that is checked today can be compared
// with what was checked before. The command line uses it; the engine never imports it.
//
// In: traces (package echo): keyed fingerprints, a day and a label, never a candidate's words. Out: for one candidate, the
// traces that share a key with it.
//
// A memory is two files, FILE and FILE.key, which only their owner may read. Without the key nothing in FILE can be tested
// against a name or a number; whoever holds both can. FILE is a bbolt database:
//
//	about    "format" 1 · "key" the Name of the key · "keep" days · "next" the next number · "runs" their list
//	traces   number (4 bytes) → scheme, day, ID, label and print of a trace
//	days     day (4 bytes) and number → nothing: what has to be forgotten first
//	runs     one bucket a run: entries of tag (6 bytes) and number, sorted, in blocks of up to 100, each under its first entry
//
// The index is a log-structured merge tree: what is new is gathered in memory and written as a sorted run, and four runs of a
// level become one of the next. So a look-up is a search in a few runs, memory does not grow with the file, and the file is
// written in order. bbolt gives what a file of our own would have to be trusted with: one file, transactions that a crash
// cannot tear, and a lock against a second writer.
//
// Two memories of one key are merged as sets: by ID, and of two traces with one ID the later day stays, then the greater
// label. That is associative, commutative and idempotent, so the order in which files are merged does not matter.
package memory
