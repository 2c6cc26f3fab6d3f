// Package checks compares what a profile claims with itself and with the public record.
//
// In: a profile, the reference tables and today's date. Out: one outcome for each claim that a check
// looked at: contradicted, consistent, or unknown with the reason. It never parses the page, never
// reads the clock, and never looks at name, photo, nationality, language, age or gaps. A check rests
// only on claims that were read surely, and a missing row in a table is unknown, never wrong.
package checks

//go:generate go run ./generate
