package profile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

func claim(text string) profile.Claim { return profile.Claim{Text: text, Sure: profile.Sure} }

func date(iso string) profile.DateClaim {
	return profile.DateClaim{Claim: claim(iso), Date: timespan.MustParse(iso)}
}

func TestResume(t *testing.T) {
	p := profile.Profile{
		Name:   claim("Jordan Avery"),
		Emails: []profile.Claim{claim("jordan.avery@example.com"), claim("other@example.com")},
		Phones: []profile.Claim{{Text: "+1 303 555 0142", Sure: profile.Unsure}},
		Links:  []profile.Link{{URL: "https://github.com/example", Network: "GitHub"}, {URL: "https://example.com"}},
		Positions: []profile.Position{
			{Employer: claim("Northgate Freight"), Period: profile.Period{Start: date("2019-03"), End: profile.DateClaim{Claim: claim("present"), Present: true}}, Passages: []profile.Claim{claim("One."), claim("Two.")}},
			{Employer: claim("Halden Robotics"), Period: profile.Period{Start: date("2010"), End: date("2013-05-31")}, Passages: []profile.Claim{claim("Only this.")}},
			{Employer: claim("Harbour Library"), Volunteer: true},
		},
		Studies: []profile.Education{{School: claim("Harrowgate University"), Degree: claim("B.S."), Area: claim("History"), Period: profile.Period{End: date("2010")}}},
		Skills:  []profile.Skill{{Claim: claim("Linux")}, {Claim: claim("Go"), Group: "Languages"}, {Claim: claim("C"), Group: "Languages"}},
		Country: "US",
	}
	r := p.Resume()

	t.Run("what was read unsurely is there too", func(t *testing.T) {
		assert.Equal(t, "+1 303 555 0142", r.Basics.Phone)
	})
	t.Run("the first of several is the main one", func(t *testing.T) {
		assert.Equal(t, "jordan.avery@example.com", r.Basics.Email)
		assert.Equal(t, "https://example.com", r.Basics.URL)
		assert.Equal(t, []profile.ResumeProfile{{Network: "GitHub", URL: "https://github.com/example"}}, r.Basics.Profiles)
	})
	t.Run("dates keep their precision and an open end is absent", func(t *testing.T) {
		assert.Equal(t, "2019-03", r.Work[0].StartDate)
		assert.Empty(t, r.Work[0].EndDate)
		assert.Equal(t, "2010", r.Work[1].StartDate)
		assert.Equal(t, "2013-05-31", r.Work[1].EndDate)
	})
	t.Run("one passage is a summary and several are highlights", func(t *testing.T) {
		assert.Equal(t, []string{"One.", "Two."}, r.Work[0].Highlights)
		assert.Equal(t, "Only this.", r.Work[1].Summary)
	})
	t.Run("voluntary work stands apart", func(t *testing.T) {
		assert.Len(t, r.Work, 2)
		assert.Equal(t, "Harbour Library", r.Volunteer[0].Organization)
	})
	t.Run("skills gather under their headings", func(t *testing.T) {
		assert.Equal(t, []profile.ResumeSkill{{Name: "Linux"}, {Name: "Languages", Keywords: []string{"Go", "C"}}}, r.Skills)
	})
	t.Run("a profile that says nothing is an empty document", func(t *testing.T) {
		assert.Equal(t, profile.Resume{}, profile.Profile{}.Resume())
	})
}
