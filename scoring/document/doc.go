// Package document turns what was handed in (a page, plain text, Markdown, JSON) into blocks of text
// in reading order, each byte of which knows its place in the source.
//
// In: text of a known kind. Out: a Document. It never says what a block means, and it never fails on
// hostile input: what it cannot read it says in Notices.
package document
