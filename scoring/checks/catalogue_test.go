package checks_test

import (
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/checks/internal/derived"
	"plumbline/scoring/internal/cases"
	"plumbline/scoring/rules"
)

const testdata = "../../testdata/checks"

func TestEveryCheckIsComplete(t *testing.T) {
	all := checks.All()
	assert.True(t, slices.IsSortedFunc(all, func(a, b *checks.Check) int { return strings.Compare(a.ID, b.ID) }), "sorted by ID")
	seen := map[string]bool{}
	for _, c := range all {
		t.Run(c.ID, func(t *testing.T) {
			assert.False(t, seen[c.ID], "the ID is taken")
			seen[c.ID] = true
			assert.Regexp(t, `^[a-z]+/[a-z-]+$`, c.ID)
			folder := path.Dir(c.ID)
			if folder == "profile" {
				folder = string(checks.Identity)
			}
			assert.Equal(t, string(c.Group), folder)
			assert.Contains(t, checks.Groups(), c.Group)
			assert.Regexp(t, `^[A-Z]{3}-\d+$`, c.Signal)
			kinds := 0
			for _, run := range []func(*checks.Pass){c.Run, c.Compare, c.Echo} {
				if run != nil {
					kinds++
				}
			}
			assert.Equal(t, 1, kinds, "a check looks at one profile, at two versions, or at what is remembered")
			assert.NotEmpty(t, c.Doc.Title)
			assert.LessOrEqual(t, len([]rune(c.Doc.Title)), 70)
			assert.NotRegexp(t, `\.$`, c.Doc.Title)
			assert.NotEmpty(t, c.Doc.Explain)
			assert.GreaterOrEqual(t, len(c.Doc.Innocent), 2)
			assert.Regexp(t, `\?$`, c.Doc.Ask)
		})
	}
}

func TestTextsArePlainAndKind(t *testing.T) {
	for _, s := range checks.Catalogue("") {
		for _, text := range append([]string{s.Title, s.Explain, s.Ask}, s.Innocent...) {
			assert.Empty(t, rules.Banned(text), s.ID)
		}
	}
	_, source, err := readSources()
	require.NoError(t, err)
	for _, literal := range regexp.MustCompile(`"[^"\n]*"`).FindAllString(source, -1) {
		assert.Empty(t, rules.Banned(literal), "words in the code")
	}
}

// mayRead names the files that may read a field which could tell who somebody is, and why each may. A name is
// only ever compared with another name of the same person; a place only with a fact about places.
var mayRead = map[string]map[string]string{
	"Profile.Name": {
		"document_disguised_characters.go": "to leave names out",
		"echoes.go":                        "to rest on it what is found under another name; it is compared by its tags",
		"contact_email_other_name.go":      "to compare it with what an address spells; never shown alone",
		"document_author_other_name.go":    "to compare it with the author in the file's properties; never shown alone",
		"document_two_names.go":            "to compare it with the name that the document gives elsewhere",
		"profile_address_other_name.go":    "to compare it with what the page's address spells",
		"profile_portfolio_other_name.go":  "to compare it with what a linked account's handle spells",
	},
	// The e-mail addresses and phone numbers of one of two versions.
	"version.Emails": {"versions_contact.go": "to compare the addresses of two versions with each other, never who provides them"},
	"version.Phones": {"versions_contact.go": "to compare the numbers of two versions with each other, never their country or kind"},
	"version.Name":   {},
	"version.Links":  {},
	"Profile.Emails": {
		"contact_disposable_email.go":      "to look up the service; the part before the @ is not read",
		"contact_email_impossible.go":      "to compare it with the rules of mail",
		"contact_email_other_name.go":      "to compare what it spells with the name; never shown alone",
		"document_disguised_characters.go": "to leave addresses out",
		"document_references_alike.go":     "to compare referees' addresses with the candidate's own",
		"contact_watch_list.go":            "to look the whole address up in a team's own list",
	},
	"Profile.Links": {
		"own_page.go":                      "to compare where a link leads, never whose it is, with what a team's rule states",
		"document_disguised_characters.go": "to leave addresses out",
		"profile_portfolio_other_name.go":  "to compare what a handle spells with the name",
		"contact_watch_list.go":            "to look the whole address up in a team's own list",
	},
	"Profile.Country": {
		"contact_phone.go":      "to know the numbering plan of a number without a country code",
		"contact_watch_list.go": "to write a number without a country code as E.164, and for nothing else",
	},
	"Profile.Location": {
		"contact_phone.go":                 "to know the numbering plan of a number without a country code",
		"contact_place.go":                 "to compare a town with the state or country that is written behind it",
		"contact_area_code_elsewhere.go":   "to compare the state of an area code with the stated one; never shown alone, and never across countries",
		"document_disguised_characters.go": "to leave names of places out",
		"employment_location.go":           "to compare the stated home with the places of the jobs, within one country",
	},
}

// TestChecksDoNotReadWhatMustNotBeJudged holds the law of what is never used: a check reads a field that could
// tell who somebody is only where the reason is written above.
func TestChecksDoNotReadWhatMustNotBeJudged(t *testing.T) {
	files, _, err := readSources()
	require.NoError(t, err)
	for field, allowed := range mayRead {
		reads := regexp.MustCompile(`\b` + regexp.QuoteMeta(field) + `\b`)
		for name, source := range files {
			if allowed[name] == "" {
				assert.NotRegexp(t, reads, source, name)
			}
		}
		for name := range allowed {
			assert.Regexp(t, reads, files[name], "%s need not be excused for %s", name, field)
		}
	}
	for name, source := range files {
		assert.NotRegexp(t, `time\.Now|"os"|"net["/]`, source, name)
	}
}

func readSources() (files map[string]string, all string, err error) {
	files = map[string]string{}
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil, "", err
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			data, err := os.ReadFile(e.Name())
			if err != nil {
				return nil, "", err
			}
			files[e.Name()] = string(data)
			all += string(data)
		}
	}
	return files, all, nil
}

func TestEveryCheckHasHitsAndAsManyLookAlikes(t *testing.T) {
	all, err := cases.ReadAll(os.DirFS(testdata))
	require.NoError(t, err)
	hits, innocent := map[string]int{}, map[string]int{}
	known := map[string]bool{}
	for _, c := range checks.All() {
		known[c.ID] = true
	}
	for _, c := range all {
		require.True(t, known[c.Check], "%s is in the folder of no check", c.Path)
		own := slices.ContainsFunc(c.Marks, func(m cases.Mark) bool { return m.Check == c.Check })
		assert.Equal(t, c.Hit, own, "%s: hit-… has a mark of its own check, fits-… has none", c.Path)
		for _, m := range c.Marks {
			assert.True(t, known[m.Check], "%s marks a check that does not exist: %s", c.Path, m.Check)
		}
		if c.Hit {
			hits[c.Check]++
		} else {
			innocent[c.Check]++
		}
	}
	for id := range known {
		assert.GreaterOrEqual(t, hits[id], 4, id)
		assert.GreaterOrEqual(t, innocent[id], 6, id)
		assert.GreaterOrEqual(t, innocent[id], hits[id], id)
	}
}

var (
	mailIn  = regexp.MustCompile(`\S+@\S+`)
	phoneIn = regexp.MustCompile(`\d{3}[-. ]\d{4}\b`)
)

// inventedMail are addresses at other domains than those for examples, which say of themselves that nobody has them.
var inventedMail = regexp.MustCompile(`^(invented[\w.+'-]*@[A-Za-z0-9.-]+|https://medium\.com/@daniel\.okafor/\S+|[\w.]+@(gmail|example)\.(con|cmo)|[\w.]+@example\.\.com)$`)

func TestPeopleInTestdataAreInvented(t *testing.T) {
	all, err := cases.ReadAll(os.DirFS(testdata))
	require.NoError(t, err)
	for _, c := range all {
		text := c.Text
		if c.Second != nil {
			text += "\n" + c.Second.Text
		}
		for _, mail := range mailIn.FindAllString(text, -1) {
			if !inventedMail.MatchString(mail) {
				assert.Regexp(t, `@example\.(com|org|net)$`, mail, c.Path)
			}
		}
		for _, phone := range phoneIn.FindAllString(text, -1) {
			assert.Regexp(t, `^(555.01\d\d|155.0142|555.5555|946.0958)$`, phone, c.Path)
		}
	}
}

func TestDerivedFilesAreFresh(t *testing.T) {
	examples, markdown, err := derived.Make(os.DirFS(testdata))
	require.NoError(t, err)
	for file, want := range map[string][]byte{"examples.json": examples, "../CHECKS.md": markdown} {
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "%s is stale: run go generate ./scoring/...", file)
	}
	for _, s := range checks.Catalogue("") {
		assert.NotEmpty(t, s.Example, "the embedded examples lack %s", s.ID)
		assert.NotEmpty(t, s.NearMiss, "the embedded examples lack %s", s.ID)
	}
}
