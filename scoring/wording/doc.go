// Package wording holds what the engine says to people until it is known in which language they read.
//
// In come an English sentence and what fills it in (Say); out go the words in a language (Text.In). English is the key: a
// sentence that a language lacks is said in English. It must never translate words of the page or of a rule pack, which
// are said as they are (As).
package wording
