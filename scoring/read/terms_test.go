package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

const withTerms = `Rosa Delgado
Engineer
Last updated: March 2021

Experience

Plant engineer | Halden Foundry | Denver, CO | Full-time | On-site
Jan 2018 – Mar 2020 · 2 yrs 3 mos
- Kept the ovens running.

Line engineer | Quillmark Bakery | Contract
Jan 2016 – Dec 2017 (2 years part-time)
- Kept the belts running.

Education

B.A. in History | Harrowgate University | Boston, MA
Sep 2011 – May 2015
`

func TestLengthsTermsAndPlacesAreRead(t *testing.T) {
	p, found := New(facts.Builtin()).Profile(document.FromText(withTerms))
	require.True(t, found)
	require.Len(t, p.Positions, 2)
	first, second := p.Positions[0], p.Positions[1]
	assert.Equal(t, "2 yrs 3 mos", first.Length.Text)
	assert.Equal(t, 27, first.Length.Months)
	assert.Equal(t, []string{"Full-time", "On-site"}, textsOf(first.Terms))
	assert.Equal(t, "Denver, CO", first.Location.Text)
	assert.False(t, second.Length.Read(), "a length of something else")
	assert.Equal(t, []string{"Contract", "part-time"}, textsOf(second.Terms))
	require.Len(t, p.Studies, 1)
	assert.Equal(t, "Boston, MA", p.Studies[0].Location.Text)
	assert.Equal(t, "History", p.Studies[0].Area.Text)
	assert.Equal(t, "2021-03", p.Updated.Date.String())
}

func textsOf(cs []profile.Claim) (out []string) {
	for _, c := range cs {
		out = append(out, c.Text)
	}
	return out
}
