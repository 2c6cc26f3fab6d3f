// Package cases reads the testdata of the checks: résumés of fictional people, in plain text, in which
// the words of the wanted findings are marked.
//
// In: a file's text. Out: the résumé without marks, and the marks with their places in it. It is for
// tests and generators alone.
//
// A file begins with a head of "key: value" lines and a line "---":
//
//	now: 2026-01-15
//	show: 11-14
//	---
//	Platform engineer, Halden Robotics
//	{{technology/before-release#1:conflict|Aug 2010 – May 2013}}
//
// Beside now and show, the head may name the kind (html, markdown …; text by default), the file and the url that
// the text comes from, the words of a job advert to compare it with, and contacts of a watch list. An author or a title makes the text the lines of a
// PDF file that has them in its properties.
//
// A case of two versions of one candidate has the second one below a line "=== second". Its head may name
// second-kind, second-file and second-url, and show-second: lines of the second text that the catalogue prints too.
//
// A case of what was seen before has each remembered document below a line "=== before", as a head and a text like the
// file's own; its head may name the day on which it was read and the label that it was given. created and creator are of
// the file, as author is.
//
// Marks may stand inside one another. The number ties the marks of one finding together. show names the
// lines, counted from 1 below the head, that the catalogue prints.
package cases

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"plumbline/scoring/timespan"
)

// Case is one file.
type Case struct {
	Path   string // "technology/before-release/hit-kubernetes-2013.txt"
	Check  string // "technology/before-release"
	Hit    bool   // named hit-…: the check that the folder is named after finds something
	Now    timespan.Date
	Kind   string // as scoring.Input has it; "text" when the head does not say
	File   string // the name of the file; may be empty
	URL    string // where the page was; may be empty
	Advert string // the job advert; may be empty
	// Watch are the contacts of a watch list, parted by " | ", each with "until" and the day on which it expires or without; may be empty.
	Watch  string
	Author string // of a PDF file, whose lines the text then is; may be empty
	Title  string // of a PDF file, as Author
	// Of a PDF file: when it was made, as "2026-01-02T03:04:05Z", and with which program.
	Created, Creator string
	Shown            string // the lines for the catalogue; "" when the file names none
	Text             string // without marks
	Marks            []Mark
	// Second is the second version; nil when the case has one text alone.
	Second *Second
	Before []Before
}

// Before is a document that was read, and remembered, before the case's own.
type Before struct {
	Case  // of which Now is the day, and Marks and Before are empty
	Label string
}

// Second is the second of two versions.
type Second struct{ Kind, File, URL, Text string }

// Mark is a stretch of the text that a wanted finding must stand on.
type Mark struct {
	Check      string
	Number     int
	Role       string
	Document   int // 1 when it stands in the second version, else 0
	Start, End int // bytes of that text
}

// ReadAll reads every case below the root, in the order of their paths.
func ReadAll(root fs.FS) ([]Case, error) {
	var out []Case
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".txt" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		c, err := Parse(name, string(data))
		out = append(out, c)
		return err
	})
	return out, err
}

var opening = regexp.MustCompile(`^\{\{([a-z]+/[a-z-]+)#(\d+):(claim|conflict|context)\|`)

// Parse reads one file.
func Parse(name, file string) (Case, error) {
	c := Case{Path: name, Check: path.Dir(name), Hit: strings.HasPrefix(path.Base(name), "hit-"), Kind: "text"}
	head, body, ok := strings.Cut(file, "\n---\n")
	if !ok {
		return c, fmt.Errorf("%s: no line \"---\" below the head", name)
	}
	var err error
	body, before, remembered := strings.Cut(body, "\n=== before\n")
	if remembered {
		for part := range strings.SplitSeq(before, "\n=== before\n") {
			b, err := parseBefore(name, part)
			if err != nil {
				return c, err
			}
			c.Before = append(c.Before, b)
		}
	}
	first, second, two := strings.Cut(body, "\n=== second\n")
	if c.Text, err = c.marked(first, 0); err != nil {
		return c, err
	}
	if two {
		c.Second = &Second{Kind: "text"}
		if c.Second.Text, err = c.marked(second, 1); err != nil {
			return c, err
		}
	}
	return c, c.head(head)
}

func parseBefore(name, part string) (b Before, err error) {
	b.Kind = "text"
	head, text, ok := strings.Cut(part, "\n---\n")
	if !ok {
		return b, fmt.Errorf("%s: no line \"---\" below the head of what was before", name)
	}
	b.Path, b.Text = name, text
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "day":
			b.Now, err = timespan.Parse(value)
		case "label":
			b.Label = value
		default:
			err = b.head(line)
		}
		if err != nil {
			return b, fmt.Errorf("%s: %w", name, err)
		}
	}
	return b, nil
}

// marked returns a text without its marks, which it notes.
func (c *Case) marked(body string, document int) (string, error) {
	var b strings.Builder
	var open []Mark
	for at := 0; at < len(body); {
		rest := body[at:]
		switch m := opening.FindStringSubmatch(rest); {
		case m != nil:
			number, _ := strconv.Atoi(m[2])
			open = append(open, Mark{Check: m[1], Number: number, Role: m[3], Document: document, Start: b.Len()})
			at += len(m[0])
		case strings.HasPrefix(rest, "{{"):
			return "", fmt.Errorf("%s: a mark that cannot be read: %.40q", c.Path, rest)
		case len(open) > 0 && strings.HasPrefix(rest, "}}"):
			last := open[len(open)-1]
			open = open[:len(open)-1]
			last.End = b.Len()
			c.Marks = append(c.Marks, last)
			at += 2
		default:
			b.WriteByte(body[at])
			at++
		}
	}
	if len(open) > 0 {
		return "", fmt.Errorf("%s: a mark is not closed", c.Path)
	}
	return b.String(), nil
}

// head reads the lines above "---".
func (c *Case) head(head string) error {
	second := c.Second
	if second == nil {
		second = &Second{}
	}
	shownSecond := ""
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		var err error
		switch key {
		case "now":
			c.Now, err = timespan.Parse(value)
		case "kind":
			c.Kind = value
		case "file":
			c.File = value
		case "url":
			c.URL = value
		case "author":
			c.Author, c.Kind = value, "pdf"
		case "title":
			c.Title, c.Kind = value, "pdf"
		case "created":
			c.Created, c.Kind = value, "pdf"
		case "creator":
			c.Creator, c.Kind = value, "pdf"
		case "watch":
			c.Watch = value
		case "advert":
			c.Advert = value
		case "show":
			c.Shown, err = lines(c.Text, value)
		case "second-kind":
			second.Kind = value
		case "second-file":
			second.File = value
		case "second-url":
			second.URL = value
		case "show-second":
			shownSecond, err = lines(second.Text, value)
		default:
			err = fmt.Errorf("unknown key %q", key)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", c.Path, err)
		}
	}
	if shownSecond != "" {
		c.Shown += "\n\n… and in the other version:\n\n" + shownSecond
	}
	return nil
}

func lines(text, span string) (string, error) {
	var from, to int
	if _, err := fmt.Sscanf(span, "%d-%d", &from, &to); err != nil {
		return "", fmt.Errorf("show: %q is not of the form 3-7", span)
	}
	all := strings.Split(text, "\n")
	if from < 1 || to < from || to > len(all) {
		return "", fmt.Errorf("show: there are no lines %d to %d", from, to)
	}
	return strings.Join(all[from-1:to], "\n"), nil
}
