package read_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/read"
)

func TestRefereesAreReadWithTheirContactData(t *testing.T) {
	refereesIn := func(section string) []profile.Referee {
		text := "Robin Vale\nrobin.vale@example.com\n\nExperience\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n- Wrote reports.\n\n" + section
		return read.New(facts.Builtin()).Read(document.FromText(text)).Profile.Referees
	}
	two := refereesIn("References\n\nDr. Dana Whitlock, Head of Platform, Halden Robotics\ndana.whitlock@example.com | (303) 555-0177\n\nMarcus van der Berg\nDirector, Kestrel Insurance\n(720) 555-0118\n")
	require.Len(t, two, 2)
	assert.Equal(t, "Dr. Dana Whitlock", two[0].Name.Text)
	assert.Equal(t, "dana.whitlock@example.com", two[0].Emails[0].Text)
	assert.Equal(t, "Marcus van der Berg", two[1].Name.Text)
	assert.Equal(t, "(720) 555-0118", two[1].Phones[0].Text)
	assert.Len(t, refereesIn("Referenzen\n\nDana Whitlock, Halden Robotics\n+49 30 5550177\n"), 1)
	assert.Empty(t, refereesIn("References\n\nAvailable on request.\n"))
	nameless := refereesIn("References\n\n(303) 555-0177\n")
	require.Len(t, nameless, 1)
	assert.Equal(t, profile.Unsure, nameless[0].Phones[0].Sure)
}
