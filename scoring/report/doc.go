// Package report is what an inspection says to people: the Report, its words, and its Markdown.
//
// In: a profile and the weighed outcomes of its checks. Out: a Report, as JSON for the surfaces and
// as Markdown for people. It never judges and never adds a finding.
package report
