// Package reuse makes many fictional people whose résumés tell of particular deeds, others under whose names the same résumés are used
// again, reworded more or less, and honest people who resemble each other; and measures what the echoes find among them. It is
// for tests and measurements alone.
//
// In: numbers. Out: people.Person values, always the same for the same numbers, and counts. Nothing here is anybody's.
package reuse
