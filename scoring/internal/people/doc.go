// Package people makes fictional people whose stories hold together, and writes their résumés down in several
// forms. It is for tests and measurements alone.
//
// In: a number. Out: a Person, always the same for the same number, and from it a scoring.Input. Nothing in a
// person's story contradicts itself or the public record: places, schools, employers, technologies and
// certificates are taken from hand-made lists that were written apart from the tables of scoring/facts, with
// generous margins. Whoever accuses one of them is wrong, or the list is.
package people
