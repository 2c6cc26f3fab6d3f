// Package contact writes mail addresses, phone numbers and the addresses of accounts and pages in the form in which they are compared.
//
// In: an address as people write it. Out: one form for all its spellings, or "" for what is nobody's own. It never looks
// anything up, and it never says who somebody is.
package contact
