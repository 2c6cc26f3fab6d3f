package profile

// Account is what a site says of the account that the page is: a GitHub or Stack Overflow profile.
type Account struct {
	Network       string    // "GitHub"
	Handle        Claim     // the name that the account goes by
	URL           string    // the page's address
	Joined        DateClaim // when the account was opened
	Repositories  []Claim   // what its owner shows first
	Contributions []Claim   // the years in which the site counts contributions: "2019"
	Contact       Claim     // when its contact information was changed last, in the site's words: "Updated over 1 year ago"
	Commits       []Commit  // to a repository of the account, in the page's order
}

// Commit is one commit of a list.
type Commit struct {
	Author Claim
	Linked bool // the author is an account of the site; otherwise a name that was written into the commit
	Date   DateClaim
}

// authors returns the authors of the commits, each name once.
func (a Account) authors() (out []Claim) {
	seen := map[string]bool{}
	for _, c := range a.Commits {
		if !seen[c.Author.Text] {
			seen[c.Author.Text] = true
			out = append(out, c.Author)
		}
	}
	return out
}
