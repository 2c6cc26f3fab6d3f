// Package read turns a Document into a Profile: who the page is about, their jobs, studies and skills.
//
// In: the blocks of a document. Out: claims, each with its words, their places and how surely they were
// read. It never judges, and where it is not sure it says so.
package read
