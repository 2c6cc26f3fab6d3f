package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// Dates that were understood may belong to another entry than the one whose own dates were not.
func TestEntriesThatAHeadRanIntoAreDoubted(t *testing.T) {
	for name, text := range map[string]string{
		"a list before the dates": "Jordan Avery\n\nEXPERIENCE\n\nAcme Ltd\nBaker\n- Baked bread.\nQuartz Ltd\nCook\n2011 - 2013\n- Cooked soup.\n",
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := New(facts.Builtin()).Profile(document.FromText(text))
			require.NotEmpty(t, p.Positions)
			for _, j := range p.Positions {
				assert.Less(t, j.Period.End.Sure, profile.Sure)
				assert.Less(t, j.Employer.Sure, profile.Sure)
			}
		})
	}
}

func TestRemarksWithDatesAreNoJobs(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n\nEXPERIENCE\n\nNurse, Acme Clinic\n2012 - present\n1,100 shifts; 0 sentinel events since 2014.\n\nCook, Quartz Ltd\n2008 - 2011\n"))
	assert.Equal(t, "Nurse @ Acme Clinic, 2012..now\nCook @ Quartz Ltd, 2008..2011\n", outline(p))
}

func TestLabelsBeforeAGap(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n\nEXPERIENCE\n\nDates\tMar 2008 - present\nTitle\tLibrarian, Systems & Discovery\nMoved a million records.\nEmployer\tCity Library\n\nDates\tSep 1997 - Feb 2008\nTitle\tArchivist\nEmployer\tStore Museum\n"))
	assert.Equal(t, "Librarian, Systems & Discovery @ City Library, 2008-03..now\nArchivist @ Store Museum, 1997-09..2008-02\n", outline(p))
}

func TestNamesThatGoOnInTheNextLineAreDoubted(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n\nEDUCATION\n\nNational University of\n2011 - 2015\n"))
	require.Len(t, p.Studies, 1)
	assert.Equal(t, profile.Unsure, p.Studies[0].School.Sure)
}

func TestDatesWithoutADashAreDoubted(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n\nEXPERIENCE\n\nBaker\t2014 2016\nAcme Ltd\n\nCook\t2011 2013\nQuartz Ltd\n"))
	require.Len(t, p.Positions, 2)
	assert.Equal(t, "2014", p.Positions[0].Period.Start.Date.String())
	assert.Equal(t, profile.Unsure, p.Positions[0].Period.Start.Sure)
}

func TestLengthsRunIntoPresent(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n\nEXPERIENCE\n\nOct 2023 – now2 yrs 9 mos\nBaker\nAcme Ltd\n\nFeb 2012 – Mar 202311 yrs 2 mos\nCook\nQuartz Ltd\n"))
	assert.Equal(t, "Baker @ Acme Ltd, 2023-10..now\nCook @ Quartz Ltd, 2012-02..2023-03\n", outline(p))
}
