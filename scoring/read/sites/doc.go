// Package sites knows how job boards, networks and recruiting systems set a candidate's page, one JSON
// file a site.
//
// In: the address of a page. Out: the site, whether the page is about one person, and the selectors by which
// its parts are found. It never looks at a page, and an address is only compared, never fetched.
package sites
