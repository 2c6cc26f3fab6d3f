package profile

// Account is what a site says of the account that the page is: a GitHub or Stack Overflow profile.
type Account struct {
	Network       string    // "GitHub"
	Handle        Claim     // the name that the account goes by
	URL           string    // the page's address
	Joined        DateClaim // when the account was opened
	Repositories  []Claim   // what its owner shows first
	Contributions []Claim   // the years in which the site counts contributions: "2019"
}
