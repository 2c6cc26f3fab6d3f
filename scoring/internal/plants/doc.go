// Package plants puts contradictions into the stories of consistent people, and measures which of them the checks
// find. It is for tests and measurements alone.
//
// In: people of scoring/internal/people. Out: for each check what was planted, found, missed and why, what is found
// where nothing was planted, and how much could not be checked. A planter is written from the catalogue of signals,
// not from the check's code: it says what ought to be found, how strongly, and on which words.
package plants
