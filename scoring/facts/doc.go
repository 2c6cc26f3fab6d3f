// Package facts holds the reference tables: schools and what they award, technologies and versions
// with their first public dates, telephone area codes.
//
// In: a name as a page writes it. Out: what the public record says, with its source and date, or
// "unknown". A name that could mean several things, or that no table has, is unknown, never wrong.
// It never reads a profile, a clock, a file or the network, and never judges.
package facts
