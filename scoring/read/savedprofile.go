package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/timespan"
)

// LinkedIn's "Save to PDF" always sets a profile alike: beside or before the main column a narrow one with
// Contact, Top Skills and the like; in the main column name, headline, place, Summary, Experience, Education;
// at the foot "Page 1 of 3". Jobs are set as employer, title, dates with their length, place, words; several
// jobs with one employer stand under one name, with the length of all of them below it.

var (
	savedFooter  = regexp.MustCompile(`^(?:Page|Seite|Página|Pagina|Strona) \d+ (?:of|von|sur|de|di|van|z) \d+$`)
	savedAddress = regexp.MustCompile(`^([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?) \((?:Personal|Company|Portfolio|Blog|Other|RSS)\)$`)
	savedLink    = regexp.MustCompile(`(?i)linkedin\.com/in/([^\s/?()]+)`)
)

// savedSite stands for such a file in the report.
func savedSite() *sites.Site { return &sites.Site{ID: "linkedin-pdf", Name: "LinkedIn, saved as PDF"} }

// saved is such a file while it is being read.
type saved struct {
	*page
	slug string // the name in the profile's address: "marisa-holloway-1a2b3c"
}

// savedProfile reports whether the document is a profile that LinkedIn saved.
func (r *Reader) savedProfile(doc *document.Document) (slug string, ok bool) {
	if doc.Kind != document.PDFText && doc.Kind != document.Plain {
		return "", false
	}
	marks := 0
	if strings.Contains(doc.Properties.Producer, "Apache FOP") {
		marks++
	}
	link, footer, skills := false, false, false
	for i := range doc.Blocks {
		text := doc.Blocks[i].Text.String()
		whole := text
		if i+1 < len(doc.Blocks) && strings.HasSuffix(text, "-") {
			whole += doc.Blocks[i+1].Text.String() // the narrow column breaks long addresses
		}
		if m := savedLink.FindStringSubmatch(strings.ReplaceAll(whole, " ", "")); m != nil && slug == "" {
			slug = m[1]
		}
		link = link || strings.Contains(text, "(LinkedIn)")
		footer = footer || savedFooter.MatchString(text)
		skills = skills || topSkills[text]
	}
	for _, seen := range []bool{footer, skills} {
		if seen {
			marks++
		}
	}
	return slug, link && marks > 0 || footer && skills
}

// topSkills are the words over a profile's first skills, in the languages of LinkedIn.
var topSkills = map[string]bool{"Top Skills": true, "Top-Kenntnisse": true, "Principales compétences": true, "Aptitudes principales": true,
	"Principais competências": true, "Competenze principali": true, "Belangrijkste vaardigheden": true, "Najważniejsze umiejętności": true}

// arrange puts the blocks into the order of a résumé: who, how to reach them, and the sections of both columns.
// It reports false when it cannot tell where the main column begins; the document is then as it was.
func (s *saved) arrange() bool {
	var blocks []document.Block
	for _, b := range s.doc.Blocks {
		if !savedFooter.MatchString(b.Text.String()) {
			blocks = append(blocks, b)
		}
	}
	main := slices.IndexFunc(blocks, func(b document.Block) bool {
		k := s.headingOf(b.Text.String())
		return k == lexicon.Summary || k == lexicon.Work || k == lexicon.Education
	})
	if main < 1 {
		return false
	}
	side := -1 // the last heading of the narrow column before the main one
	for i := range blocks[:main] {
		if s.isSide(blocks[i].Text.String()) {
			side = i
		}
	}
	name := s.nameAmong(blocks[:main], side+1)
	if name < 0 {
		return false
	}
	out := slices.Clone(blocks[name:main])
	tail := blocks[:name]
	rest := blocks[main:]
	if end := slices.IndexFunc(rest, func(b document.Block) bool { return s.isSide(b.Text.String()) }); end >= 0 {
		tail = append(slices.Clone(tail), rest[end:]...)
		rest = rest[:end]
	}
	s.doc.Blocks = append(append(out, rest...), tail...)
	for i := range s.doc.Blocks {
		// Headings of both columns are headings, however they were typed.
		if b := &s.doc.Blocks[i]; s.isSide(b.Text.String()) || i >= len(out) && i < len(out)+len(rest) && s.isMain(b.Text.String()) {
			b.Kind, b.Level, b.Gap = document.Heading, 2, true
		}
	}
	return true
}

// result reads the arranged document: its sections like any other's, and what only such a file tells over it.
func (s *saved) result() Result {
	jobs := s.jobs()
	var who profile.Profile
	s.who(&who)
	res := Result{Site: savedSite()}
	res.Profile, res.Found = s.Profile(s.doc)
	p := &res.Profile
	p.Name, p.Label, p.Location, p.Country = who.Name, who.Label, who.Location, who.Country
	s.p.Links = p.Links
	for i := range s.doc.Blocks {
		// "example.com (Personal)": LinkedIn's word for an address without a scheme.
		if m := savedAddress.FindStringSubmatchIndex(s.text(i)); m != nil {
			s.addLink(s.claim(i, m[2], m[3], profile.Sure), s.text(i)[m[2]:m[3]])
		}
	}
	for i, l := range s.p.Links {
		if strings.Contains(l.URL, "linkedin.com/in/") {
			s.p.Links[i].URL = "https://www.linkedin.com/in/" + s.slug
		}
	}
	p.Links = s.p.Links
	p.Certifications = unbroken(p.Certifications)
	if len(jobs) > 0 {
		p.Positions, res.Found = jobs, true
	}
	return res
}

// unbroken leaves out the lines that only go on with a certificate's name in the narrow column, and doubts the
// names that they go on with.
func unbroken(all []profile.Certification) []profile.Certification {
	var out []profile.Certification
	for _, c := range all {
		r, _ := utf8.DecodeRuneInString(c.Text)
		if n := len(out) - 1; n >= 0 && !unicode.IsUpper(r) {
			out[n].Sure, out[n].Why = profile.Unsure, "its name may go on in the next line"
			continue
		}
		out = append(out, c)
	}
	return out
}

func (s *saved) isMain(text string) bool {
	switch s.headingOf(text) {
	case lexicon.Summary, lexicon.Work, lexicon.Education:
		return true
	}
	return false
}

// isSide reports whether a line heads a section of the narrow column.
func (s *saved) isSide(text string) bool {
	switch text {
	case "Contact", "Languages", "Certifications", "Honors-Awards", "Publications", "Patents",
		"Kontakt", "Coordonnées", "Contactar", "Contato", "Contatti", "Contactgegevens":
		return true
	}
	return topSkills[text]
}

// nameAmong finds the candidate's name: what the profile's address spells, or the largest heading, or the line
// that an empty one sets apart.
func (s *saved) nameAmong(blocks []document.Block, from int) int {
	for i := from; i < len(blocks); i++ {
		if spells(s.slug, blocks[i].Text.String()) {
			return i
		}
	}
	best := -1
	for i := from; i < len(blocks); i++ {
		if b := blocks[i]; b.Kind == document.Heading && nameLike(b.Text.String()) && (best < 0 || b.Level < blocks[best].Level) {
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := max(from, len(blocks)-5); i < len(blocks); i++ {
		n := len(strings.Fields(blocks[i].Text.String()))
		if blocks[i].Gap && n >= 2 && n <= 5 && nameLike(blocks[i].Text.String()) {
			return i
		}
	}
	return -1
}

// spells reports whether the words of a name begin the last part of an address: "marisa-holloway-1a2b".
func spells(slug, name string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) && r < utf8.RuneSelf {
				return unicode.ToLower(r)
			}
			return -1
		}, norm.NFD.String(s))
	}
	n := letters(name)
	return len(n) >= 4 && len(strings.Fields(name)) <= 6 && strings.HasPrefix(letters(slug), n)
}

// who reads name, headline and place, which stand in this order before the first section.
func (s *saved) who(p *profile.Profile) {
	n := 0
	for n < len(s.doc.Blocks) && !s.isMain(s.text(n)) {
		n++
	}
	if n == 0 {
		return
	}
	p.Name, p.Label, p.Location, p.Country = s.whole(0), profile.Claim{}, profile.Claim{}, ""
	last := n - 1
	if country, ok := s.place(s.text(last)); last > 0 && (ok || last > 1 && !strings.Contains(s.text(last), " at ")) {
		p.Location, p.Country = s.whole(last), country
		last--
	}
	if last > 0 {
		p.Label = s.whole(1)
	}
}

// jobs reads the section of jobs, nil when there is none.
func (s *saved) jobs() []profile.Position {
	from := 0
	for from < len(s.doc.Blocks) && s.headingOf(s.text(from)) != lexicon.Work {
		from++
	}
	to := min(from+1, len(s.doc.Blocks))
	for to < len(s.doc.Blocks) && !s.isMain(s.text(to)) && !s.isSide(s.text(to)) {
		to++
	}
	var out []profile.Position
	var group savedGroup
	begin := from + 1 // where the words behind the last dates begin
	for k := from + 1; k < to; k++ {
		if !s.datesOfJob(k) || k-1 < begin {
			continue
		}
		head := s.head(begin, k, &group, len(out) == 0)
		if n := len(out) - 1; n >= 0 {
			s.body(&out[n], begin, head)
		}
		p := profile.Position{Employer: group.employer, Title: s.whole(k - 1), Period: s.entryPeriod(k), Length: s.printedLength(k)}
		if n := len(out) - 1; n >= 0 && !group.certain {
			p.Employer.Sure, p.Employer.Why = profile.Unsure, "it may belong to the employer above"
		}
		group.add(p.Period, months(s.lex, s.text(k)))
		out = append(out, p)
		begin = k + 1
	}
	if n := len(out) - 1; n >= 0 {
		s.body(&out[n], begin, to)
	}
	return out
}

// datesOfJob reports whether a line is the dates of a job: dates and their length, and nothing else.
func (s *saved) datesOfJob(i int) bool {
	found := s.periodsIn(i)
	if len(found) != 1 {
		return false
	}
	rest := s.text(i)[:found[0].start] + s.text(i)[found[0].end:]
	for _, d := range slices.Backward(durations(s.lex, rest)) {
		rest = rest[:d[0]] + rest[d[1]:]
	}
	return strings.Trim(rest, " ()·-–,.") == ""
}

// head finds where the head of the job with its dates at k begins, and whose job it is.
func (s *saved) head(begin, k int, group *savedGroup, first bool) int {
	for i := k - 2; i > begin-1; i-- {
		// The length of all jobs with an employer stands under the name.
		if n := months(s.lex, s.text(i)); n > 0 && s.onlyLength(i) && i-1 >= begin {
			*group = savedGroup{employer: s.whole(i - 1), total: n, certain: true}
			return i - 1
		}
	}
	alone := savedGroup{employer: s.whole(max(k-2, begin)), heading: s.doc.Blocks[max(k-2, begin)].Kind == document.Heading, certain: true}
	switch {
	case !first && group.total == 0 && s.doc.Blocks[k-1].Gap:
		// A title alone behind an empty line: one more job with the employer above.
		group.certain = group.heading && s.doc.Blocks[k-1].Kind != document.Heading
		return k - 1
	case first || k-2 >= begin && group.total == 0:
		*group = alone
		return k - 2
	case group.total == 0:
		return k - 1
	case group.full() && k-2 >= begin:
		*group = alone
		return k - 2
	}
	// In a group the next title stands by itself, unless the group is over.
	b := s.doc.Blocks[k-1]
	group.certain = group.certain && (group.open() || b.Gap)
	return k - 1
}

func (s *saved) onlyLength(i int) bool {
	d := durations(s.lex, s.text(i))
	return len(d) == 1 && d[0][0] == 0 && d[0][1] == len(s.text(i))
}

// body gives a job the place and the words that stand behind its dates.
func (s *saved) body(p *profile.Position, from, to int) {
	if from < to {
		if _, ok := s.place(s.text(from)); ok {
			p.Location = s.whole(from)
			from++
		}
	}
	for i := from; i < to; i++ {
		p.Passages = append(p.Passages, s.whole(i))
	}
}

// savedGroup is the jobs with one employer so far.
type savedGroup struct {
	employer profile.Claim
	total    int  // months of all of them, as printed; 0 for a job that stands alone
	end      int  // the month, counted from year 0, behind the latest job
	start    int  // the month of the earliest start so far
	heading  bool // the employer's name is set as a heading
	certain  bool
}

// add counts a job of so many printed months.
func (g *savedGroup) add(p profile.Period, length int) {
	d := p.Start.Date
	if d.IsZero() || d.Precision() < timespan.Month || length == 0 {
		g.start = 0
		return
	}
	m := d.Year*12 + d.Month
	if g.end == 0 {
		g.end = m + length
	}
	g.start = m
}

// full reports whether the jobs so far make up the printed length: what follows is another employer's.
func (g *savedGroup) full() bool { return g.start > 0 && g.end-g.start >= g.total-1 }

// open reports whether jobs of the group are still to come.
func (g *savedGroup) open() bool { return g.start > 0 && g.end-g.start < g.total-1 }

// yearUnits are how words for years begin in the languages of the lexicon.
var yearUnits = []string{"y", "jahr", "jaar", "jr", "an", "añ", "lat", "rok"}

// months returns the length that a text states, in months; 0 when it states none.
func months(lex *lexicon.Lexicon, text string) int {
	for _, d := range durations(lex, text) {
		n := 0
		t := tokenize(text[d[0]:d[1]])
		for i := 0; i+1 < len(t); i++ {
			switch unit := t[i+1].word; {
			case t[i].num < 0 || t[i].num > 99:
			case slices.ContainsFunc(yearUnits, func(y string) bool { return strings.HasPrefix(unit, y) }):
				n += 12 * t[i].num
			case strings.HasPrefix(unit, "m"):
				n += t[i].num
			}
		}
		return n
	}
	return 0
}
