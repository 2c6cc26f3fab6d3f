// Package picture weighs the outcomes of the checks together and says, in words, how much they show.
//
// In: outcomes, and the weights of a rule pack. Out: the findings in the order in which they are shown,
// each with its root, and one Level with the groups that made it. It never sees a profile, never
// changes what a check found, and gives no number to anyone.
package picture
