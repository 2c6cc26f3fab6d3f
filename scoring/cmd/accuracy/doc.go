// Command accuracy measures how well the engine reads and checks the fictional people of testdata.
//
// In: testdata/people (résumés and plain text), testdata/truth, and the documents that
// extension/scripts/render.mjs made of the same people. Out: precision, recall and F1 per field, layout,
// language and split, how right the claims are that were read surely, findings on consistent people, and
// which planted contradictions were found, as tables or with --json as JSON. It never changes a file.
//
// With --checks it measures the checks instead, on people and contradictions that are made by program; see
// scoring/internal/plants.
//
// Two splits are told apart: dev is dev people in dev layouts, test is test people in test layouts;
// testdata/split.json says which are which. --misses shows dev alone unless told otherwise.
//
// --compare takes every two documents of one person for two versions of them, and prints what is found between them:
// nothing is wanted. As a counter-check it compares each person with the next.
//
// What counts as right:
//
//   - Words are compared without case, repeated white space and the punctuation at both ends;
//     telephone numbers by their digits; degrees without dots; links without scheme and "www.".
//   - A date is right when it has the same value and the same precision. What our own layouts show is
//     written beside each page (<slug>.shown.json) by what renders it. The themes even and elegant
//     print a bare year as its January, so there "2006" and "2006-01" are both right, whichever the
//     résumé says; all themes drop days from the words (even keeps them in its markup, so there both
//     forms are right), and kendall prints only the years of studies.
//   - In themes and typed texts a value whose words stand nowhere in the source was not shown and is not wanted.
//   - In typed text a date may be stated less exactly than in the résumé; testdata/truth says how.
//   - Jobs and studies are lined up with the résumé's so that most of their values agree; what is left
//     over counts as missing on one side and as wrong on the other. Voluntary work counts as a job.
//   - The level of a degree is what testdata/levels.json says of its wording.
package main
