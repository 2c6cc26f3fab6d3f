package read

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// outline writes a profile in few words, so that a test can show a whole reading.
func outline(p profile.Profile) string {
	var b strings.Builder
	for _, j := range p.Positions {
		fmt.Fprintf(&b, "%s @ %s, %s..%s%s\n", j.Title.Text, j.Employer.Text, j.Period.Start.Date, j.Period.End.Date, map[bool]string{true: "now"}[j.Period.End.Present])
	}
	for _, e := range p.Studies {
		fmt.Fprintf(&b, "%s in %s at %s, %s..%s\n", e.Degree.Text, e.Area.Text, e.School.Text, e.Period.Start.Date, e.Period.End.Date)
	}
	return b.String()
}

func open(t *testing.T, file string) *document.Document {
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	switch filepath.Ext(file) {
	case ".html":
		return document.FromHTML(string(raw))
	case ".md":
		return document.FromMarkdown(string(raw))
	}
	return document.FromText(string(raw))
}

// Each file in testdata/layouts is one way to lay a résumé out; the .want beside it is its outline, made
// with UPDATE_GOLDEN=1 and read by a person.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.*")
	require.NoError(t, err)
	reader := New(facts.Builtin())
	tested := 0
	for _, file := range files {
		if filepath.Ext(file) == ".want" {
			continue
		}
		tested++
		t.Run(filepath.Base(file), func(t *testing.T) {
			doc := open(t, file)
			p, found := reader.Profile(doc)
			require.True(t, found)
			want := file + ".want"
			if os.Getenv("UPDATE_GOLDEN") != "" {
				require.NoError(t, os.WriteFile(want, []byte(outline(p)), 0o644))
			}
			golden, err := os.ReadFile(want)
			require.NoError(t, err)
			assert.Equal(t, string(golden), outline(p))
			for _, c := range claims(p) {
				requireExact(t, doc, c)
			}
		})
	}
	require.Positive(t, tested)
}

func claims(p profile.Profile) []profile.Claim {
	out := []profile.Claim{p.Name, p.Label, p.Location}
	out = append(append(out, p.Emails...), p.Phones...)
	for _, j := range p.Positions {
		out = append(append(out, j.Employer, j.Title, j.Period.Claim, j.Period.Start.Claim), j.Passages...)
	}
	for _, e := range p.Studies {
		out = append(out, e.School, e.Degree, e.Area, e.Period.Claim)
	}
	return out
}

// requireExact checks that a claim's places hold the claim's words.
func requireExact(t *testing.T, doc *document.Document, c profile.Claim) {
	var b strings.Builder
	for _, r := range c.Spans {
		b.WriteString(doc.Place(r).Text + " ")
	}
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	require.Equal(t, squeeze(c.Text), squeeze(b.String()))
}

func TestNoProfile(t *testing.T) {
	reader := New(facts.Builtin())
	for _, text := range []string{"", "Lorem ipsum dolor sit amet.", "Shopping\n\n- milk\n- eggs 2020\n", "Results 2010 – 2013\nWe grew."} {
		_, found := reader.Profile(document.FromText(text))
		assert.False(t, found, text)
	}
}

func TestJSONLDFillsWhatTheSectionsDoNotSay(t *testing.T) {
	doc := document.FromHTML(`<script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Ada Kerr","jobTitle":"Engineer",
		"worksFor":{"@type":"OrganizationRole","roleName":"Engineer","startDate":"2019-03","worksFor":{"@type":"Organization","name":"Acme"}},
		"alumniOf":[{"@type":"CollegeOrUniversity","name":"Carleton College"}]}}</script><h1>Ada Kerr</h1><p>Engineer at Acme</p>`)
	p, found := New(facts.Builtin()).Profile(doc)
	require.True(t, found)
	assert.Equal(t, "Engineer @ Acme, 2019-03..\n in  at Carleton College, ..\n", outline(p))
	assert.Equal(t, profile.Sure, p.Positions[0].Employer.Sure, "it stands on the page")
	assert.Equal(t, profile.Unsure, p.Studies[0].School.Sure, "it stands in the structured data alone")
}

func TestAListOfPeopleIsNobodysProfile(t *testing.T) {
	doc := document.FromHTML(`<script type="application/ld+json">[{"@type":"Person","name":"A B"},{"@type":"Person","name":"C D"}]</script><p>A B</p><p>C D</p>`)
	_, found := New(facts.Builtin()).Profile(doc)
	assert.False(t, found)
}

func FuzzProfile(f *testing.F) {
	files, _ := filepath.Glob("testdata/layouts/*")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(string(raw))
	}
	reader := New(facts.Builtin())
	f.Fuzz(func(t *testing.T, raw string) {
		raw = string([]rune(raw)) // the engine hands in valid UTF-8
		for _, doc := range []*document.Document{document.FromHTML(raw), document.FromText(raw), document.FromMarkdown(raw)} {
			p, _ := reader.Profile(doc)
			for _, c := range claims(p) {
				for _, r := range c.Spans {
					require.NotEmpty(t, doc.Place(r).Text)
				}
			}
		}
	})
}

func TestCertificatesTellWhenTheyWereIssuedAndWhenTheyEnd(t *testing.T) {
	reader := New(facts.Builtin())
	for _, c := range []struct{ lines, name, issuer, date, expires string }{
		{"CKA: Certified Kubernetes Administrator\nThe Linux Foundation\nIssued Jun 2021 · Expires Jun 2024", "CKA: Certified Kubernetes Administrator", "The Linux Foundation", "2021-06", "2024-06"},
		{"AWS Certified Solutions Architect – Associate, Amazon Web Services\n2019", "AWS Certified Solutions Architect – Associate", "Amazon Web Services", "2019", ""},
		{"CISSP, (ISC)², May 2020, valid until May 2023", "CISSP", "(ISC)2", "2020-05", "2023-05"},
		{"- SnowPro Core, Snowflake, Oct 2022 (expires Oct 2024)", "SnowPro Core", "Snowflake", "2022-10", "2024-10"},
		{"- CompTIA Security+ | CompTIA | Exp. 03/2025", "CompTIA Security+", "CompTIA", "", "2025-03"},
		{"- CKAD (current), Linux Foundation, May 2019", "CKAD (current)", "Linux Foundation", "2019-05", ""},
		{"Ersthelferin, Rotes Kreuz Brunnau\n05/2021, gültig bis 05/2023", "Ersthelferin", "Rotes Kreuz Brunnau", "2021-05", "2023-05"},
	} {
		p, _ := reader.Profile(document.FromText("Jordan Avery\njordan.avery@example.com\n\nExperience\n\nEngineer, Northgate Freight\nMar 2019 – Present\n- Led three regions.\n\nCertifications\n\n" + c.lines + "\n"))
		require.Len(t, p.Certifications, 1, c.lines)
		got := p.Certifications[0]
		assert.Equal(t, c.name, got.Text, c.lines)
		assert.Equal(t, c.issuer, got.Issuer.Text, c.lines)
		assert.Equal(t, c.date, got.Date.Date.String(), c.lines)
		assert.Equal(t, c.expires, got.Expires.Date.String(), c.lines)
		assert.Equal(t, profile.Sure, got.Sure, c.lines)
	}
	p, _ := reader.Profile(document.FromText("Jordan Avery\njordan.avery@example.com\n\nCertifications\n\nMTA, Microsoft\nRecertified Jun 2024\n\nExperience\n\nEngineer, Northgate Freight\nMar 2019 – Present\n"))
	require.Len(t, p.Certifications, 1)
	assert.Equal(t, profile.Fair, p.Certifications[0].Date.Sure, "a renewal is no first day")
}

func TestCertificatesInOneLineHaveADateEach(t *testing.T) {
	reader := New(facts.Builtin())
	names := func(line string) (out []string) {
		p, _ := reader.Profile(document.FromText("Jordan Avery\njordan.avery@example.com\n\nExperience\n\nEngineer, Northgate Freight\nMar 2019 – Present\n- Led three regions.\n\nCertifications\n" + line + "\n"))
		for _, c := range p.Certifications {
			out = append(out, c.Text+" "+c.Date.Date.String())
		}
		return out
	}
	assert.Equal(t, []string{"CKA 2019", "CISSP 2021-03"}, names("CKA (2019), CISSP (Mar 2021)"))
	assert.Len(t, names("CKA, CKAD, Linux Foundation, Feb 2019"), 1, "whose date it is is not said")
	assert.Len(t, names("CKA, Linux Foundation, Feb 2019"), 1)
}

func TestAJSONResumeTellsUntilWhenACertificateIsValid(t *testing.T) {
	doc := document.FromJSON(`{"basics":{"name":"Jordan Avery"},"certificates":[{"name":"CKA","date":"2021-06","expires":"2024-06"},{"name":"CKS (expires 2024-11)","date":"2022-11"}]}`)
	p, _ := New(facts.Builtin()).Profile(doc)
	require.Len(t, p.Certifications, 2)
	assert.Equal(t, "2024-06", p.Certifications[0].Expires.Date.String())
	assert.Equal(t, "2024-11", p.Certifications[1].Expires.Date.String())
	assert.Equal(t, "2024-06", p.Resume().Certificates[0].Expires)
}
