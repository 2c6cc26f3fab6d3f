package profile

// Correction is what a recruiter says of one claim that was read wrongly.
type Correction struct {
	Path string `json:"path"` // which claim, as in Field.Path; or an entry ("work[1]") that is to be left out
	// Value is what the page means: words, or a date ("2019-03", "March 2019", "present"); "" for not stated.
	Value string `json:"value"`
	// Was is the page's words when the correction was made ("" when it had none there); of an entry, those of
	// its first claim. When the page says something else now, the correction is not applied.
	Was string `json:"was"`
}

// Correct makes value what the claim says. The page's words and their place stay with it.
func (c *Claim) Correct(value string) {
	if !c.Corrected {
		c.Page = c.Text
	}
	c.Text, c.Sure, c.Why, c.Corrected = value, Sure, "", true
}

// Misread reports whether the recruiter changed what the claim says, and not only confirmed it.
func (c Claim) Misread() bool { return c.Corrected && c.Text != c.Page }
