// Package rules holds rule packs: what a team can see and change of how findings are found and weighed.
//
// In: packs as JSON, and what they may name (Known). Out: one effective set of rules, or faults that name path, line and
// mend; and what would change if other packs were used. It never fetches anything, holds no code, and knows nothing of any
// profile.
//
// pack.go holds the format; each of its sections has a file with its structs and what is refused in it. decode.go reads a
// pack by the tags of those structs, layer.go joins packs by whose they are, and preview.go compares two sets of them. The
// schema and README.md are made from the same structs and their comments.
//
// A rule of a team's own (rule.go, condition.go) must not judge by a detour what must never be judged. The decoder holds by
// structure: the fields are a closed list (field.go); a rule takes two tests and more, since one word contradicts nothing;
// "not" stands before no search and no list, so that nothing is found in what a page leaves out; a date or a length that the
// pack states is compared only beside a name that few have, since a year alone tells an age; a place only beside its
// employer; the time between two jobs or studies, and how briefly a job lasted, cannot be asked for; nobody's entries can be
// counted beyond five. By words (words.go) it refuses tests for languages, permits, creeds, families and ways of working.
// What it cannot refuse: a name that stands for a people ("a school of that country"), words of other languages than the
// lists have, and a team's own word for any of it. The examples, the innocent reasons and the name of the pack on every
// finding are there so that somebody sees it.
package rules

//go:generate go run ./generate
