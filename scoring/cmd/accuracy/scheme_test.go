package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// jsonResume is the shape of a JSON Resume 1.0.0 document, whole: a key that is not here is a slip of the pen.
type jsonResume struct {
	Schema string `json:"$schema"`
	Basics struct {
		Name, Label, Image, Email, Phone, URL, Summary string
		Location                                       struct{ Address, PostalCode, City, CountryCode, Region string }
		Profiles                                       []struct{ Network, Username, URL string }
	}
	Work []struct {
		Name, Location, Description, Position, URL, Summary string
		StartDate, EndDate                                  isoDate
		Highlights                                          []string
	}
	Volunteer []struct {
		Organization, Position, URL, Summary string
		StartDate, EndDate                   isoDate
		Highlights                           []string
	}
	Education []struct {
		Institution, URL, Area, StudyType, Score string
		StartDate, EndDate                       isoDate
		Courses                                  []string
	}
	Awards []struct {
		Title, Awarder, Summary string
		Date                    isoDate
	}
	Certificates []struct {
		Name, URL, Issuer string
		Date              isoDate
	}
	Publications []struct {
		Name, Publisher, URL, Summary string
		ReleaseDate                   isoDate
	}
	Skills []struct {
		Name, Level string
		Keywords    []string
	}
	Languages []struct{ Language, Fluency string }
	Interests []struct {
		Name     string
		Keywords []string
	}
	References []struct{ Name, Reference string }
	Projects   []struct {
		Name, Description, URL, Entity, Type string
		StartDate, EndDate                   isoDate
		Highlights, Keywords, Roles          []string
	}
	Meta struct{ Canonical, Version, LastModified string }
}

type isoDate string

// The schema's own pattern for dates.
var isoPattern = regexp.MustCompile(`^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$`)

func (d *isoDate) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if !isoPattern.MatchString(s) {
		return &json.UnsupportedValueError{Str: "not a date of the schema: " + s}
	}
	*d = isoDate(s)
	return nil
}

func TestPeopleHaveTheShapeOfJSONResume(t *testing.T) {
	people, err := loadPeople(testdata)
	require.NoError(t, err)
	for _, p := range people {
		t.Run(p.Slug, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join(testdata, "people", p.Slug+".json"))
			require.NoError(t, err)
			dec := json.NewDecoder(bytes.NewReader(b))
			dec.DisallowUnknownFields()
			var r jsonResume
			require.NoError(t, dec.Decode(&r))
			assert.NotEmpty(t, r.Basics.Name)
			for _, w := range r.Work {
				assert.NotEmpty(t, w.Name)
				assert.NotEmpty(t, w.Position)
			}
		})
	}
}

func TestTruthSpeaksOfItsPerson(t *testing.T) {
	people, err := loadPeople(testdata)
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(people), 40)
	byCheck := map[string]int{}
	contradicting := 0
	for _, p := range people {
		b, err := os.ReadFile(filepath.Join(testdata, "people", p.Slug+".json"))
		require.NoError(t, err)
		assert.Equal(t, p.Truth.Consistent, len(p.Truth.Planted) == 0, p.Slug)
		if !p.Truth.Consistent {
			contradicting++
		}
		for _, pl := range p.Truth.Planted {
			byCheck[pl.Check]++
			assert.NotEmpty(t, pl.Note, p.Slug)
			require.NotEmpty(t, pl.Quotes, p.Slug)
			for _, q := range pl.Quotes {
				assert.Contains(t, string(b), q, "%s: %s", p.Slug, pl.Check)
			}
		}
	}
	assert.GreaterOrEqual(t, contradicting, 14)
	assert.Len(t, byCheck, 9, "every check that can warn has plants")
	for check, n := range byCheck {
		assert.GreaterOrEqual(t, n, 5, check)
	}
}

var (
	mail = regexp.MustCompile(`[\pL\pN._%+-]+@[\pL\pN.-]+`)
	// A North American number; group 1 is the country code of any other.
	phone = regexp.MustCompile(`(\+[2-9]\d{1,2} )?\+?1?[ .-]?\(?\b(\d{3})\)?[ .-](\d{3})[ .-](\d{4})\b`)
)

func TestContactsAreInvented(t *testing.T) {
	planted := map[string]bool{}
	people, err := loadPeople(testdata)
	require.NoError(t, err)
	for _, p := range people {
		for _, pl := range p.Truth.Planted {
			if pl.Check == "contact/phone-impossible" {
				planted[digits(pl.Quotes[0])[0]] = true
			}
		}
	}
	var files []string
	for _, dir := range []string{"people", "clean"} {
		f, err := filepath.Glob(filepath.Join(testdata, dir, "*"))
		require.NoError(t, err)
		files = append(files, f...)
	}
	found := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, m := range mail.FindAllString(string(b), -1) {
			host := m[strings.LastIndex(m, "@")+1:]
			assert.True(t, slices.Contains([]string{"example.com", "example.org", "example.net"}, host), "%s: %s", file, m)
		}
		for _, m := range phone.FindAllStringSubmatch(string(b), -1) {
			if m[1] != "" {
				continue
			}
			found++
			reserved := m[3] == "555" && strings.HasPrefix(m[4], "01")
			assert.True(t, reserved || planted[digits(m[0])[0]], "%s: %s", file, m[0])
		}
	}
	assert.Greater(t, found, 40, "the scan sees the numbers")
}
