// Package profile holds what a page claims of one candidate, each claim with the words it stands on.
//
// In: claims from a reader. Out: the same claims, to be checked and shown. It never judges, and it
// has no place for what must never be judged: photo, nationality, age, gender, languages.
package profile
