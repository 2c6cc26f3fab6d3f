// Package match finds the entries of two versions of one candidate that are about the same job or study.
//
// In: two profiles, read of a résumé and a page or of two résumés, and the reference tables. Out: pairs of entries:
// the same, perhaps the same with the reason why that is not sure, another one over the same time, or found in one
// version alone. It never judges: leaving something out, reordering, merging, abbreviating and translating are what
// honest people do between versions, and the package's work is to see through them. The order of the two versions,
// and of their entries, changes nothing.
package match
