package facts

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/wording"
)

// With returns tables that have the rows laid over these ones, which stay as they are. A row that has the name of one that
// is there corrects it: what the row leaves out stays. Later rows are laid over earlier ones. What may mean several things
// afterwards is silent, and told as a clash.
func (t *Tables) With(rows ...Rows) (*Tables, []Clash) {
	var clashes []Clash
	for i, r := range rows {
		l := newLayer(t, r)
		l.lay(r)
		for _, c := range l.clashes {
			c.Row = i
			clashes = append(clashes, c)
		}
		t = l.out
	}
	return t, clashes
}

// layer is one pack's rows on their way over the tables.
type layer struct {
	below, out *Tables
	rows       Rows
	sources    map[string]string // the column that stands for a source, by its name
	clashes    []Clash
	section    string // of the row at hand
	index      int
}

func newLayer(t *Tables, r Rows) *layer {
	out := *t
	out.own = own{schools: t.own.schools, sources: slices.Clone(t.own.sources), corrected: map[string]correction{}, programs: map[string]programs{}}
	maps.Copy(out.own.corrected, t.own.corrected)
	maps.Copy(out.own.programs, t.own.programs)
	return &layer{below: t, out: &out, rows: r, sources: map[string]string{}}
}

// lay lays the rows over the tables. Employers come first, since technologies name those that made them.
func (l *layer) lay(r Rows) {
	names := newUpper(l.below.employers, 3*len(r.Employers))
	for i, e := range r.Employers {
		l.section, l.index = "employers", i
		l.employer(e, names)
	}
	l.out.employers = names.table()

	names = newUpper(l.below.certifications, 2*len(r.Certifications))
	for i, c := range r.Certifications {
		l.section, l.index = "certifications", i
		l.certification(c, names)
	}
	l.out.certifications = names.table()

	technologies, products := newUpper(l.below.technologies, len(r.Technologies)), newUpper(l.below.products, 0)
	for i, t := range r.Technologies {
		l.section, l.index = "technologies", i
		l.technology(t, technologies, products)
	}
	l.out.technologies, l.out.products = technologies.table(), products.table()

	s := schoolLayer{layer: l, rows: newUpper(l.below.schools, len(r.Schools)), names: newUpper(l.below.schoolNames, len(r.Schools)), fields: newUpper(l.below.fields, 0)}
	for i, r := range r.Schools {
		l.section, l.index = "schools", i
		s.school(r)
	}
	l.out.schools, l.out.schoolNames, l.out.fields = s.rows.table(), s.names.table(), s.fields.table()
}

// say returns a sentence to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// clash notes what cannot be taken of the row at hand. part names it in the row: "madeBy", or "names" with its index.
func (l *layer) clash(part string, index int, say, mend wording.Text) {
	path := fmt.Sprintf("%s[%d].%s", l.section, l.index, part)
	if index >= 0 {
		path += fmt.Sprintf("[%d]", index)
	}
	l.clashes = append(l.clashes, Clash{Path: path, Say: say, Mend: mend})
}

// source returns the source of a row, and the column that stands for it.
func (l *layer) source(of string) (Source, string) {
	column, known := l.sources[of]
	if !known {
		s := Source{Name: of, Date: l.rows.AsOf}
		if l.rows.From != "" {
			s.Name += ", " + l.rows.From
		}
		column = strconv.Itoa(len(l.out.own.sources))
		l.out.own.sources = append(l.out.own.sources, s)
		l.sources[of] = column
	}
	return l.out.source(column, Source{}), column
}

// upper is a table while lines are laid over it.
type upper struct {
	below sorted.Table
	lines []line
	at    map[string]int // the places of the lines by their keys
}

// line is a line of a table.
type line struct{ key, value string }

// newUpper returns a table over which about so many lines will be laid.
func newUpper(t sorted.Table, lines int) *upper {
	return &upper{t, make([]line, 0, lines), make(map[string]int, lines)}
}

func (u *upper) find(key string) (value string, ok bool) {
	if i, ok := u.at[key]; ok {
		return u.lines[i].value, u.lines[i].value != sorted.Gone
	}
	return u.below.Find(key)
}

func (u *upper) put(key string, columns ...string) {
	if key == "" || strings.IndexByte(key, '\t') >= 0 || strings.IndexByte(key, '\n') >= 0 {
		return
	}
	value := strings.Join(columns, "\t")
	if i, ok := u.at[key]; ok {
		u.lines[i].value = value
		return
	}
	u.at[key] = len(u.lines)
	u.lines = append(u.lines, line{key, value})
}

// table returns the table with the lines over it, and over those that were there before.
func (u *upper) table() sorted.Table {
	if len(u.lines) == 0 {
		return u.below
	}
	all := u.lines
	for l := range strings.Lines(string(u.below.Over)) {
		key, value, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
		if _, anew := u.at[key]; !anew {
			all = append(all, line{key, value})
		}
	}
	slices.SortFunc(all, func(a, b line) int { return strings.Compare(a.key, b.key) })
	size := 0
	for _, l := range all {
		size += len(l.key) + len(l.value) + 2
	}
	var b strings.Builder
	b.Grow(size)
	for _, l := range all {
		b.WriteString(l.key)
		b.WriteByte('\t')
		b.WriteString(l.value)
		b.WriteByte('\n')
	}
	return sorted.Table{Lines: u.below.Lines, Over: sorted.Lines(b.String())}
}

// columns parts a line of the tables into n columns.
func columns(line string, n int) []string {
	out := make([]string, n)
	for i := 0; i < n && line != ""; i++ {
		out[i], line, _ = strings.Cut(line, "\t")
	}
	return out
}

// cell makes words fit into one column of a table.
func cell(words string) string {
	if !strings.ContainsAny(words, "\t\n\r|") {
		return words
	}
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r == '|' {
			return ' '
		}
		return r
	}, words)
}

// dated returns the date that stands in a column after a row was laid over it.
func dated(had, says string) string {
	switch says {
	case "":
		return had
	case Forgotten:
		return ""
	}
	return says
}
