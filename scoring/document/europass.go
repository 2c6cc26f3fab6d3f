package document

import (
	"strconv"
	"strings"

	"plumbline/scoring/span"
)

// IsEuropass reports whether a text is a CV in one of Europass's two XML forms: the SkillsPassport of the old
// site, or the Candidate of the new one.
func IsEuropass(raw string) bool {
	head := strings.ToLower(raw[:min(len(raw), 4096)])
	return strings.Contains(head, "skillspassport") || strings.Contains(head, "<candidate") && (strings.Contains(head, "europass") || strings.Contains(head, "hr-xml") || strings.Contains(head, "hropenstandards"))
}

// FromEuropass reads a Europass CV. Each text of it, and each date, is a node and a Value, in order; the path
// of a value names the elements around it: "workexperiencelist.workexperience[0].employer.name". What cannot
// be read gives an *Unreadable.
//
// What must never be judged (birth, gender, nationality, photo, languages) is not even taken in.
func FromEuropass(raw string) (*Document, error) {
	d := &Document{Kind: Europass, nodes: map[int]*node{}}
	raw, d.Cut = cut(raw)
	root, wasCut, declared := parseXML([]byte(raw))
	if declared {
		return nil, errFileEntity
	}
	d.Cut = d.Cut || wasCut
	e := root.child("skillspassport", "learnerinfo")
	if e == nil {
		e = root.child("candidate")
	}
	if e == nil {
		return nil, &Unreadable{"This is XML, but no Europass CV. Plumbline reads the XML that europass.eu writes (SkillsPassport or Candidate); open the file itself where it was made and save it as PDF, or paste its text."}
	}
	d.addEuropass("", e)
	return d, nil
}

func (d *Document) addEuropass(path string, e *element) {
	count, index := map[string]int{}, map[string]int{}
	for _, c := range e.children {
		count[c.name]++
	}
	for _, c := range e.children {
		if c.name == "" || unread(c.name) {
			continue
		}
		at := c.name
		if path != "" {
			at = path + "." + c.name
		}
		if count[c.name] > 1 {
			at += "[" + strconv.Itoa(index[c.name]) + "]"
			index[c.name]++
		}
		switch text, elements := c.own(); {
		case elements > 0:
			d.addEuropass(at, c)
		case strings.TrimSpace(text) != "":
			d.addValue(at, text)
		case c.attr("year") != "":
			// <From year="2004" month="--09" day="---01"/>
			date := c.attr("year")
			if month := strings.TrimLeft(c.attr("month"), "-"); month != "" {
				date += "-" + month
				if day := strings.TrimLeft(c.attr("day"), "-"); day != "" {
					date += "-" + day
				}
			}
			d.addValue(at, date)
		}
	}
}

// own returns the text that stands in the element itself, and how many elements stand there.
func (e *element) own() (text string, elements int) {
	var b strings.Builder
	for _, c := range e.children {
		if c.name != "" {
			elements++
		}
		b.WriteString(c.text)
	}
	return b.String(), elements
}

// unread are the elements that are not taken in.
func unread(name string) bool {
	switch name {
	case "demographics", "birthdate", "gender", "gendercode", "nationality", "nationalitycode", "birthplace", "photo", "linguistic", "documentinfo",
		"attachment", "attachmentlist", "renderinginformation", "maritalstatus", "driving", "drivinglicences", "primarylanguagecode", "visibleminorityindicator":
		return true
	}
	return false
}

// addValue adds a text, in which rich text is marked up as HTML: its tags are left out.
func (d *Document) addValue(path, raw string) {
	id := len(d.nodes)
	d.nodes[id] = &node{raw: raw, path: path}
	var b span.Builder
	unit := 0
	for rest := raw; rest != ""; {
		open := strings.IndexByte(rest, '<')
		closed := -1
		if open >= 0 {
			closed = strings.IndexByte(rest[open:], '>')
		}
		if closed < 0 {
			b.Add(id, unit, rest)
			break
		}
		b.Add(id, unit, rest[:open])
		b.Space()
		end := open + closed + 1
		unit += span.UTF16Len(rest[:end])
		rest = rest[end:]
	}
	if text := b.Text(); text.Len() > 0 {
		d.Values = append(d.Values, Value{Path: path, Text: text})
	}
}
