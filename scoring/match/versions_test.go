package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

func studied(school, degree string, level facts.Level, area, start, end string) profile.Education {
	p := profile.Period{Start: date(start), End: date(end)}
	if start+end != "" {
		p.Claim = claim(start + " – " + end)
	}
	e := profile.Education{School: claim(school), Degree: claim(degree), Level: level, Area: claim(area), Period: p}
	return e
}

func student(all ...profile.Education) *profile.Profile { return &profile.Profile{Studies: all} }

// paired writes pairs as "0+1=2 matched", sorted.
func paired(pairs []Pair) string {
	var out []string
	for _, p := range pairs {
		side := func(all []int) string { return strings.Trim(strings.ReplaceAll(fmt.Sprint(all), " ", "+"), "[]") }
		out = append(out, side(p.First)+"="+side(p.Second)+" "+p.How.String())
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestJobs(t *testing.T) {
	halden := worked("Halden Robotics", "Engineer", "2014-08", "2019-02")
	early, late := worked("Halden Robotics", "Engineer", "2014-08", "2016-12"), worked("Halden Robotics", "Senior engineer", "2017-01", "2019-02")
	northgate := worked("Northgate Freight", "Lead", "2019-03", "present")
	tests := map[string]struct {
		first, second *profile.Profile
		want          string
	}{
		"in another order":               {worker(northgate, halden), worker(halden, northgate), "0=1 matched, 1=0 matched"},
		"left out":                       {worker(northgate, halden), worker(northgate), "0=0 matched, 1= alone"},
		"two roles in one":               {worker(late, early), worker(halden), "0+1=0 matched"},
		"one role in two":                {worker(halden), worker(late, early), "0=0+1 matched"},
		"the first role left out":        {worker(late, early), worker(late), "0=0 matched, 1= alone"},
		"months against years":           {worker(late, early), worker(worked("Halden Robotics", "Engineer", "2014", "2016"), worked("Halden Robotics", "Engineer", "2017", "2019")), "0=1 matched, 1=0 matched"},
		"another employer":               {worker(northgate, halden), worker(northgate, worked("Marrowby Games", "Engineer", "2014", "2019")), "0=0 matched, 1=1 other"},
		"another employer, later":        {worker(halden), worker(worked("Marrowby Games", "Engineer", "2019", "2022")), "0= alone, =0 alone"},
		"an employer that is not named":  {worker(halden), worker(worked("Confidential", "Engineer", "2014", "2019")), "0=0 unsettled"},
		"two stints, one each":           {worker(worked("Halden Robotics", "Engineer", "2005", "2007")), worker(halden), "0= alone, =0 alone"},
		"no dates":                       {worker(halden), worker(worked("Halden Robotics", "Engineer", "", "")), "0=0 matched"},
		"since then, and until then":     {worker(halden), worker(worked("Halden Robotics", "Engineer", "2014-08", "present")), "0=0 matched"},
		"current jobs begun at one time": {worker(northgate), worker(worked("Marrowby Games", "Lead", "2019-03", "present")), "0=0 other"},
		"a later current job":            {worker(northgate), worker(worked("Marrowby Games", "Lead", "2021-03", "present")), "0= alone, =0 alone"},
		"beside a job of both": {
			worker(worked("Northgate Freight", "Lead", "2010-01", "2020-01"), worked("Larkspur Energy", "Engineer", "2014-01", "2016-01")),
			worker(worked("Northgate Freight", "Lead", "2010-01", "2020-01"), worked("Marrowby Games", "Engineer", "2014-01", "2016-01")),
			"0=0 matched, 1= alone, =1 alone",
		},
		"work for a board": {worker(halden), worker(worked("Marrowby Games", "Board member", "2014", "2019")), "0= alone, =0 alone"},
	}
	tables := facts.Builtin()
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, paired(New(tt.first, tt.second, Names{}, tables, now).Jobs))
		})
	}
}

func TestStudies(t *testing.T) {
	bachelor := studied("Purdue University", "B.S.", facts.Bachelor, "Physics", "2007", "2011")
	master := studied("Purdue University", "M.S.", facts.Master, "Physics", "2011", "2013")
	tests := map[string]struct {
		first, second *profile.Profile
		want          string
	}{
		"one of two":     {student(master, bachelor), student(bachelor), "0= alone, 1=0 matched"},
		"one of each":    {student(master), student(bachelor), "0= alone, =0 alone"},
		"both in one":    {student(master, bachelor), student(studied("Purdue University", "B.S./M.S.", facts.Master, "Physics", "2007", "2013")), "0+1=0 matched"},
		"the end alone":  {student(bachelor), student(studied("Purdue", "Bachelor of Science", facts.Bachelor, "Physics", "", "2011")), "0=0 matched"},
		"another level":  {student(bachelor), student(studied("Purdue University", "M.S.", facts.Master, "Physics", "2007", "2011")), "0=0 matched"},
		"another school": {student(bachelor), student(studied("Stanford University", "B.S.", facts.Bachelor, "Physics", "2007", "2011")), "0=0 other"},
		"another field":  {student(bachelor), student(studied("Stanford University", "B.A.", facts.Bachelor, "Music", "2007", "2011")), "0= alone, =0 alone"},
		"other years":    {student(bachelor), student(studied("Stanford University", "B.S.", facts.Bachelor, "Physics", "2013", "2017")), "0= alone, =0 alone"},
		"no dates":       {student(studied("Purdue University", "B.S.", facts.Bachelor, "Physics", "", "")), student(studied("Stanford University", "B.S.", facts.Bachelor, "Physics", "", "")), "0= alone, =0 alone"},
		"a college and its university": {
			student(studied("Anna University", "B.E.", facts.Bachelor, "Physics", "2007", "2011")),
			student(studied("PSG College of Technology", "B.E.", facts.Bachelor, "Physics", "2007", "2011")), "0=0 unsettled",
		},
		"a college of a federal university": {
			student(studied("University of Wales", "B.Sc.", facts.Bachelor, "Physics", "1995", "1998")),
			student(studied("Cardiff University", "B.Sc.", facts.Bachelor, "Physics", "1995", "1998")), "0=0 unsettled",
		},
		"a college in the university's town": {
			student(studied("Barnard College", "B.A.", facts.Bachelor, "History", "2007", "2011")),
			student(studied("Columbia University", "B.A.", facts.Bachelor, "History", "2007", "2011")), "0=0 unsettled",
		},
	}
	tables := facts.Builtin()
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, paired(New(tt.first, tt.second, Names{}, tables, now).Studies))
		})
	}
}

// TestApart compares what two versions say of the time of one thing.
func TestApart(t *testing.T) {
	period := func(start, end string) profile.Period { return worked("Halden", "", start, end).Period }
	tests := map[string]struct {
		first, second []profile.Period
		start, end    int
	}{
		"the same":                   {[]profile.Period{period("2014-08", "2019-02")}, []profile.Period{period("2014-08", "2019-02")}, 0, 0},
		"a year and a month of it":   {[]profile.Period{period("2014-08", "2019-02")}, []profile.Period{period("2014", "2019")}, 0, 0},
		"the next year":              {[]profile.Period{period("2014-12", "2019-01")}, []profile.Period{period("2015", "2018")}, 1, 1},
		"three months":               {[]profile.Period{period("2014-08", "2019-02")}, []profile.Period{period("2014-11", "2019-02")}, 3, 0},
		"two years":                  {[]profile.Period{period("2014", "2019")}, []profile.Period{period("2016", "2021")}, 13, 13},
		"one role of several":        {[]profile.Period{period("2014-08", "2016-12"), period("2017-01", "2019-02")}, []profile.Period{period("2017-01", "2019-02")}, 0, 0},
		"more than all of the roles": {[]profile.Period{period("2014-08", "2016-12"), period("2017-01", "2019-02")}, []profile.Period{period("2013-08", "2019-12")}, 12, 10},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := New(&profile.Profile{}, &profile.Profile{}, Names{}, facts.Builtin(), now)
			start, end, ok := v.Apart(tt.first, tt.second)
			assert.True(t, ok)
			assert.Equal(t, [2]int{tt.start, tt.end}, [2]int{start, end})
			start, end, _ = v.Apart(tt.second, tt.first)
			assert.Equal(t, [2]int{tt.start, tt.end}, [2]int{start, end})
		})
	}
}
