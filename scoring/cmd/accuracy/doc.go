// Command accuracy measures how well the engine reads and checks the fictional people of testdata.
//
// In: testdata/people (résumés and plain text), testdata/truth, and the pages that JSON Resume themes
// rendered of the same people. Out: precision, recall and F1 per field and source, and which planted
// contradictions were found, as tables or with --json as JSON. It never changes a file.
//
// What counts as right:
//
//   - Words are compared without case, repeated white space and the punctuation at both ends;
//     telephone numbers by their digits; degrees without dots.
//   - A date is right when it has the same value and the same precision. The themes even and elegant
//     print a bare year as its January, so there "2006" and "2006-01" are both right, whichever the
//     résumé says; all themes drop days from the words (even keeps them in its markup, so there both
//     forms are right), and kendall prints only the years of studies.
//   - A value whose words stand nowhere in the source was not shown and is not wanted.
//   - In plain text a date may be stated less exactly than in the résumé; testdata/truth says how.
//   - Jobs and studies are lined up with the résumé's so that most of their values agree; what is left
//     over counts as missing on one side and as wrong on the other. Voluntary work counts as a job.
package main
