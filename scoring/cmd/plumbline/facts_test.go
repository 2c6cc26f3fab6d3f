package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFactsPrintsWhatTheTablesKnow(t *testing.T) {
	for name, want := range map[string][]string{
		"Massachusetts Institute of Technology": {"school: Massachusetts Institute of Technology", "highest degree: doctor", "source: IPEDS", "data of 2024-06-30"},
		"University of Roorkee":                 {"former name of a school", "now: Indian Institute of Technology Roorkee"},
		"Google LLC":                            {"employer: Google", "before: September 1997 (well documented)", "Research Organization Registry"},
		"Block":                                 {"employer: the name may mean several"},
		"Stripe":                                {"employer: Stripe", "counts only beside one of: payments"},
		"apple watch":                           {"product: Apple Watch", "made by: Apple", "first public: September 2014 (may be 2 months too late)", "48 months"},
		"Kubernetes":                            {"technology: Kubernetes", "first public: June 2014"},
		"Java 17":                               {"version: Java 17", "released: 14 September 2021", "endoflife.date"},
		"Certified Kubernetes Administrator":    {"certificate: CKA", "issued by: CNCF", "first announced: June 2017", "valid for: 2 years"},
		"SAA-C03":                               {"exam: SAA-C03", "first announced: August 2022"},
		"617":                                   {"area code: +1 617", "place: MA, US"},
		"800":                                   {"not tied to a place"},
		"gmail.com":                             {"e-mail domain: gmail.com", "kind: for everybody", "source: "},
		"Paris, Texas":                          {"place: Paris", "there is one in Texas: yes", "GeoNames"},
		"Halden Robotics":                       {"not in our tables: that says nothing for or against it"},
	} {
		out, errs, err := run("", "facts", name)
		require.NoError(t, err, errs)
		for _, words := range want {
			assert.Contains(t, out, words, name)
		}
	}
}

func TestFactsAsJSON(t *testing.T) {
	out, _, err := run("", "facts", "--json", "Netflix", "Halden Robotics")
	require.NoError(t, err)
	var all []known
	require.NoError(t, json.Unmarshal([]byte(out), &all))
	require.Len(t, all, 2)
	require.NotEmpty(t, all[0].Facts)
	assert.Equal(t, "employer", all[0].Facts[0].Kind)
	assert.Equal(t, saying{"nobody can have worked there before", "August 1997", "well documented"}, all[0].Facts[0].Says[0])
	assert.NotEmpty(t, all[0].Facts[0].Sources[0].Date)
	assert.Equal(t, "Halden Robotics", all[1].Name)
	assert.Empty(t, all[1].Facts)

	_, _, err = run("", "facts")
	assert.Error(t, err, "a name is needed")
}
