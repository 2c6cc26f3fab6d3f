// Package names compares the ways in which a page, a file and an address name one person.
//
// In: two names, or a name and an address's handle. Out: how they are related. It looks only for a reason to believe
// that both mean one person: a shared family or given name, a nickname, an initial, another spelling or order of any
// culture. It never says where a name comes from, and what it does not know is Unknown, never Other.
package names
