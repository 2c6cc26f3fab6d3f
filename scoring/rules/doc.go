// Package rules holds rule packs: what a team can see and change of how findings are found and weighed.
//
// In: packs as JSON. Out: one effective set of rules, or faults that name path, line and mend. It never fetches
// anything, holds no code, and knows nothing of any profile.
//
// pack.go holds the format; each of its sections has a file with its structs and what is refused in it. layer.go
// says whose packs come before whose.
package rules

//go:generate go run ./generate
