// Package scoring is the engine: it reads one candidate from a page or a text and reports where the story
// does not hang straight. The extension and the command line import this package and nothing below it.
//
// In: a document and the day that counts as today. Out: a report. It never touches a file, a network or a
// clock, and the same input gives the same report.
package scoring
