// Package derived makes the files that follow from the checks and their testdata.
//
// In: the testdata of the checks. Out: the bytes of scoring/checks/examples.json and scoring/CHECKS.md.
// It writes nothing, so that a test can compare.
package derived

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/cases"
)

// Make returns the two files. A check without exactly one shown hit and one shown near-miss is an error.
func Make(testdata fs.FS) (examplesJSON, markdown []byte, err error) {
	all, err := cases.ReadAll(testdata)
	if err != nil {
		return nil, nil, err
	}
	examples := map[string]checks.Example{}
	for _, c := range all {
		if c.Shown == "" {
			continue
		}
		e := examples[c.Check]
		slot := &e.NearMiss
		if c.Hit {
			slot = &e.Hit
		}
		if *slot != "" {
			return nil, nil, fmt.Errorf("%s: another file of this folder is shown already", c.Path)
		}
		*slot = shown(c)
		examples[c.Check] = e
	}
	summaries := checks.Catalogue("")
	for i, s := range summaries {
		e := examples[s.ID]
		if e.Hit == "" || e.NearMiss == "" {
			return nil, nil, fmt.Errorf("%s: needs one hit and one near-miss with \"show:\"", s.ID)
		}
		if e.Hit == e.NearMiss {
			return nil, nil, fmt.Errorf("%s: its hit and its near-miss are shown with the same words", s.ID)
		}
		summaries[i].Example, summaries[i].NearMiss = e.Hit, e.NearMiss
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(examples); err != nil {
		return nil, nil, err
	}
	return b.Bytes(), []byte(checks.Markdown(summaries)), nil
}

// longestBeside is how many characters the catalogue prints of what is known beside a text, such as an advert.
const longestBeside = 160

// shown returns what the catalogue prints of a case: its lines as a reader sees them, below what is known beside them.
func shown(c cases.Case) string {
	var b strings.Builder
	for _, before := range c.Before {
		if before.Shown != "" {
			fmt.Fprintf(&b, "(read before:)\n%s\n\n(now:)\n", shown(before.Case))
		}
	}
	for _, beside := range []struct{ what, words string }{
		{"the file is called", c.File}, {"the file's author", c.Author}, {"the file's title", c.Title}, {"the file was written with", c.Creator}, {"the file was made at", c.Created}, {"the page's address", c.URL}, {"the advert says", c.Advert}, {"on the team's list", c.Watch},
	} {
		if beside.words != "" {
			words := []rune(strings.Join(strings.Fields(beside.words), " "))
			if len(words) > longestBeside {
				words = append(words[:longestBeside], '…')
			}
			fmt.Fprintf(&b, "(%s: %s)\n", beside.what, string(words))
		}
	}
	words := c.Shown
	if c.Kind == "html" {
		words = plain(words)
	}
	return b.String() + words
}

var (
	hiddenTag = regexp.MustCompile(`<[^<>]*data-pl-hidden="(\w+)"[^<>]*>`)
	tag       = regexp.MustCompile(`<[^<>]*>`)
	gaps      = regexp.MustCompile(`[ \t]{2,}`)
)

// plain writes markup as a reader sees it; what nobody sees is said to be hidden, and how.
func plain(markup string) string {
	words := tag.ReplaceAllString(hiddenTag.ReplaceAllString(markup, " (hidden, $1:) "), " ")
	var lines []string
	for line := range strings.SplitSeq(words, "\n") {
		if line = strings.TrimSpace(gaps.ReplaceAllString(line, " ")); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
