// Package rules holds rule packs: what a team can see and change of how findings are found and weighed.
//
// In: a pack as JSON. Out: the same as values, or an error that names each fault. It never fetches
// anything, holds no code, and knows nothing of any profile.
package rules
