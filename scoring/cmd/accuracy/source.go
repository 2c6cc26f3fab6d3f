package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// source is one form in which the people are written down.
type source struct {
	Name string // "text", "even", "indeed" …
	Kind string // the engine's kind of input
	// File returns where slug's document lies.
	File func(slug string) string
	// Shown returns where the truth about slug's document lies: a JSON Resume of what it shows, dates as it
	// shows them. It is nil for themes and texts that are not rendered here; then the résumé is the truth,
	// as Jobs and Studies print it.
	Shown func(slug string) string
	// Words returns where the page lies whose words slug's document shows; nil when it is the document itself.
	Words         func(slug string) string
	Jobs, Studies printing
	Overrides     bool // the truth's text overrides hold here
}

// printing tells how a source prints a date of the résumé.
type printing struct {
	// Finest: what is finer is left out of the words.
	Finest timespan.Precision
	// JanuaryForYear: a bare year is printed as January of it. No reader can tell the two apart, so both
	// the year and its January count as right.
	JanuaryForYear bool
	// Exact: the markup holds the whole date beside the words (<time datetime>), so it counts as right too.
	Exact bool
}

// exact is a source that states dates as they are.
var exact = printing{Finest: timespan.Day}

// shown returns the dates that a reader of the source may read for a date of the résumé.
func (p printing) shown(iso string) []string {
	d, err := timespan.Parse(iso)
	if err != nil {
		return []string{iso}
	}
	words := d.Coarsen(p.Finest)
	right := []string{words.String()}
	if p.JanuaryForYear && words.Precision() == timespan.Year {
		right = append(right, words.String()+"-01")
	}
	if p.JanuaryForYear && words.Precision() == timespan.Month && words.Month == 1 {
		right = append(right, words.Coarsen(timespan.Year).String())
	}
	if p.Exact && d != words {
		right = append(right, d.String())
	}
	return right
}

var (
	monthly   = printing{Finest: timespan.Month, JanuaryForYear: true}
	withTimes = printing{Finest: timespan.Month, JanuaryForYear: true, Exact: true}
	yearly    = printing{Finest: timespan.Year}
)

// themes are the JSON Resume themes whose printing is known here.
func themes(dir string) []source {
	page := func(theme string) func(string) string { return pageOf(dir, theme) }
	return []source{
		{Name: "even", Kind: "html", File: page("even"), Jobs: withTimes, Studies: withTimes},
		{Name: "elegant", Kind: "html", File: page("elegant"), Jobs: monthly, Studies: monthly},
		{Name: "kendall", Kind: "html", File: page("kendall"), Jobs: printing{Finest: timespan.Month}, Studies: yearly},
	}
}

func pageOf(dir, theme string) func(slug string) string {
	return func(slug string) string { return fmt.Sprintf("%s/%s/%s.html", dir, theme, slug) }
}

// moreThemes are those that are rendered where files are made.
func moreThemes(dir string) []source {
	page := func(theme string) func(string) string { return pageOf(dir, theme) }
	return []source{
		{Name: "stackoverflow", Kind: "html", File: page("stackoverflow"), Jobs: monthly, Studies: monthly},
		{Name: "macchiato", Kind: "html", File: page("macchiato"), Jobs: monthly, Studies: monthly},
		{Name: "onepage", Kind: "html", File: page("onepage"), Jobs: exact, Studies: exact},
		{Name: "class", Kind: "html", File: page("class"), Jobs: exact, Studies: exact},
		{Name: "short", Kind: "html", File: page("short"), Jobs: monthly, Studies: monthly},
		{Name: "straightforward", Kind: "html", File: page("straightforward"), Jobs: withTimes, Studies: withTimes},
		{Name: "paper", Kind: "html", File: page("paper"), Jobs: exact, Studies: exact},
		{Name: "spartan", Kind: "html", File: page("spartan"), Jobs: monthly, Studies: yearly},
		{Name: "caffeine", Kind: "html", File: page("caffeine"), Jobs: monthly, Studies: monthly},
		{Name: "eloquent", Kind: "html", File: page("eloquent"), Jobs: withTimes, Studies: printing{Finest: timespan.Year, JanuaryForYear: true, Exact: true}},
		{Name: "slick", Kind: "html", File: page("slick"), Jobs: exact, Studies: exact},
		{Name: "simple-red", Kind: "html", File: page("simple-red"), Jobs: monthly, Studies: monthly},
		{Name: "autumn", Kind: "html", File: page("autumn"), Jobs: monthly, Studies: monthly},
		{Name: "flat", Kind: "html", File: page("flat"), Jobs: exact, Studies: exact},
	}
}

// copies are what extension/scripts/layouts/copies.mjs made of the pages and files of the given sources: printed,
// copied as text, or saved by another program; with them, the themes that are rendered then. None where they were not
// made.
func copies(dir string, of []source) ([]source, error) {
	var listed []struct{ Name, Of, Kind, Ending string }
	if err := loadJSON(filepath.Join(dir, "copies.json"), &listed); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, err
	}
	all := moreThemes(dir)
	of = append(of[:len(of):len(of)], all...)
	for _, l := range listed {
		at := slices.IndexFunc(of, func(s source) bool { return s.Name == l.Of })
		if at < 0 {
			return nil, fmt.Errorf("copies.json: %s is made of %s, which is not known here", l.Name, l.Of)
		}
		c := of[at]
		if c.Shown == nil {
			c.Words = c.File
		}
		if l.Kind != "html" {
			c.Jobs.Exact, c.Studies.Exact = false, false // markup is not copied
		}
		c.Name, c.Kind, c.File = l.Name, l.Kind, func(slug string) string { return filepath.Join(dir, l.Name, slug+"."+l.Ending) }
		all = append(all, c)
	}
	return all, nil
}

// layouts are the ones that extension/scripts/layouts rendered, as its lists under dir name them: pages and
// texts, and PDF and Word files where they were made.
func layouts(dir string) ([]source, error) {
	type entry struct{ Name, Kind, Ending string }
	var listed, files []entry
	if err := loadJSON(filepath.Join(dir, "layouts.json"), &listed); err != nil {
		return nil, fmt.Errorf("%w (node extension/scripts/render.mjs --all %s makes the pages)", err, dir)
	}
	if err := loadJSON(filepath.Join(dir, "files.json"), &files); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []source
	for _, l := range append(listed, files...) {
		file := func(ending string) func(string) string {
			return func(slug string) string { return filepath.Join(dir, l.Name, slug+"."+ending) }
		}
		all = append(all, source{Name: l.Name, Kind: l.Kind, File: file(l.Ending), Shown: file("shown.json"), Jobs: exact, Studies: exact})
	}
	return all, nil
}

// plainText is the people as text.
func plainText(testdata string) source {
	return source{
		Name: "text", Kind: "text", Jobs: exact, Studies: exact, Overrides: true,
		File: func(slug string) string { return testdata + "/people/" + slug + ".txt" },
	}
}

// load returns slug's document as the engine takes it, and its words. It is false when there is none.
func (s source) load(slug string) (in scoring.Input, words string, ok bool, err error) {
	in = scoring.Input{Kind: s.Kind, File: s.File(slug), Now: today}
	b, ok, err := readIfThere(in.File)
	if !ok || err != nil {
		return in, "", false, err
	}
	switch s.Kind {
	case "pdf":
		in.File = strings.TrimSuffix(in.File, ".json")
		in.PDF = &document.PDF{}
		err = json.Unmarshal(b, in.PDF)
		for _, page := range in.PDF.Pages {
			for _, r := range page.Runs {
				words += r.Text + " "
			}
		}
	case "docx":
		in.Bytes = b
	default:
		in.Text = string(b)
		words = visible(s.Kind, in.Text)
	}
	if s.Words != nil && err == nil {
		// The page's words, and the copy's own: printing shows what scripts and styles add.
		b, _, err = readIfThere(s.Words(slug))
		words += " " + visible("html", string(b))
	}
	return in, words, true, err
}

// markup returns where the addresses of links stand in what load returned.
func (s source) markup(in scoring.Input, slug string) (string, error) {
	if s.Words == nil || s.Kind == "text" {
		return in.Text, nil
	}
	b, _, err := readIfThere(s.Words(slug))
	return string(b), err
}

// wanted returns the résumé as the source states it, before dates are printed.
func (s source) wanted(p person) (profile.Resume, error) {
	r := p.Resume
	if s.Shown != nil {
		var shown profile.Resume
		err := loadJSON(s.Shown(p.Slug), &shown)
		return shown, err
	}
	if !s.Overrides {
		return r, nil
	}
	r.Work = append([]profile.ResumeWork(nil), r.Work...)
	r.Volunteer = append([]profile.ResumeVolunteer(nil), r.Volunteer...)
	r.Education = append([]profile.ResumeEducation(nil), r.Education...)
	for i := range r.Work {
		override(p.Truth.Text, fmt.Sprintf("work[%d].startDate", i), &r.Work[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("work[%d].endDate", i), &r.Work[i].EndDate)
	}
	for i := range r.Volunteer {
		override(p.Truth.Text, fmt.Sprintf("volunteer[%d].startDate", i), &r.Volunteer[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("volunteer[%d].endDate", i), &r.Volunteer[i].EndDate)
	}
	for i := range r.Education {
		override(p.Truth.Text, fmt.Sprintf("education[%d].startDate", i), &r.Education[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("education[%d].endDate", i), &r.Education[i].EndDate)
	}
	return r, nil
}

func override(by map[string]string, path string, value *string) {
	if v, ok := by[path]; ok {
		*value = v
	}
}

// readIfThere returns the file's bytes, and false when there is no such file.
func readIfThere(file string) ([]byte, bool, error) {
	b, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		return nil, false, nil
	}
	return b, err == nil, err
}
