package read

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/timespan"
)

// entriesOf returns the entries of a section; none when the page lacks it.
func (s *sitePage) entriesOf(section *sites.Section) []document.Part {
	if section == nil {
		return nil
	}
	within := []document.Part{s.at.root}
	if len(section.In) > 0 {
		within = s.pick(s.at.root, section.In)
	}
	for _, in := range within {
		if entries := outermost(s.pick(in, section.Entry)); len(entries) > 0 {
			return entries
		}
	}
	return nil
}

// jobs reads a section of positions. It reports false when an entry says neither who nor what: then the
// page is not set as the file expects, and the reader of sections does better.
func (s *sitePage) jobs(section *sites.Section, volunteer bool) bool {
	entries := s.entriesOf(section)
	var out []profile.Position
	for _, e := range entries {
		var held []document.Part
		if len(section.Held) > 0 {
			held = outermost(s.pick(e, section.Held))
		}
		if len(held) == 0 {
			p := s.position(e, &section.Fields)
			if !p.Employer.Read() && !p.Title.Read() {
				if s.starred(e) {
					s.stars = true
					continue
				}
				return false
			}
			p.Volunteer = volunteer
			out = append(out, p)
			continue
		}
		fields := &section.Fields
		if section.HeldFields != nil {
			fields = section.HeldFields
		}
		employer := s.outside(e, fields.Employer, held)
		for _, h := range held {
			p := s.position(h, fields)
			p.Employer, p.Volunteer = employer, volunteer
			if !p.Employer.Read() || !p.Title.Read() {
				return false
			}
			out = append(out, p)
		}
	}
	s.p.Positions = append(s.p.Positions, out...)
	return len(out) > 0 || s.stars && len(entries) > 0
}

// starred reports whether a site keeps the words of an entry back.
func (s *sitePage) starred(e document.Part) bool {
	for _, st := range e.Stretches() {
		if text := s.text(st.Block)[st.Start:st.End]; strings.Contains(text, "*") && masked(text) {
			return true
		}
	}
	return false
}

// outside finds a field of an entry that stands in none of the positions held in it.
func (s *sitePage) outside(e document.Part, selectors sites.Selectors, held []document.Part) profile.Claim {
	for _, css := range selectors {
	parts:
		for _, part := range e.Find(s.selector(css)) {
			for _, h := range held {
				if part.Inside(h) {
					continue parts
				}
			}
			if c := s.claimOf(part); c.Read() {
				return c
			}
		}
	}
	return profile.Claim{}
}

func (s *sitePage) position(e document.Part, f *sites.Fields) profile.Position {
	p := profile.Position{
		Employer: s.first(e, f.Employer),
		Title:    s.first(e, f.Title),
		Location: s.first(e, f.Location),
		Period:   s.dated(e, f.Dates, true),
	}
	p.Length = s.lengthOf(e, f.Dates)
	p.Terms = s.termsOf(e, f.Employer, f.Location)
	p.Passages = s.lines(e, f.Description)
	if utf8.RuneCountInString(p.Title.Text) > 120 || sentence(p.Title.Text) {
		p.Title = profile.Claim{}
	}
	// Where the words speak against the file, a site that was set anew is likelier than so odd a name.
	if p.Employer.Read() && p.Title.Read() && s.titleWords(p.Employer.Text) >= 3 && s.titleWords(p.Title.Text) <= -1 {
		const why = "the words read as if employer and title stood the other way round"
		p.Employer.Sure, p.Employer.Why = profile.Unsure, why
		p.Title.Sure, p.Title.Why = profile.Unsure, why
	}
	return p
}

// dated reads the dates of an entry.
func (s *sitePage) dated(e document.Part, selectors sites.Selectors, job bool) profile.Period {
	// Beginning and end may be elements of their own in one block.
	var stretches []document.Stretch
	for _, part := range s.pick(e, selectors) {
		for _, st := range part.Stretches() {
			if k := len(stretches) - 1; k >= 0 && stretches[k].Block == st.Block && st.Start >= stretches[k].End {
				stretches[k].End = st.End
				continue
			}
			stretches = append(stretches, st)
		}
	}
	var lone []profile.Period
	for _, st := range stretches {
		for _, f := range s.periodsIn(st.Block) {
			if f.ranged() && f.start >= st.Start && f.start < st.End {
				return s.period(st.Block, f)
			}
			if f.start >= st.Start && f.end <= st.End {
				lone = append(lone, s.period(st.Block, f))
			}
		}
	}
	switch {
	case len(lone) >= 2:
		// Beginning and end in an element each.
		p := lone[0]
		p.End = lone[1].Start
		p.Text += " – " + lone[1].Text
		p.Spans = append(p.Spans[:len(p.Spans):len(p.Spans)], lone[1].Spans...)
		return p
	case len(lone) == 1 && job:
		p := lone[0]
		p.Start.Sure, p.Start.Why = min(p.Start.Sure, profile.Unsure), "one date alone does not say whether the job began or ended then"
		p.End = p.Start
		return p
	case len(lone) == 1:
		p := lone[0]
		p.End, p.Start = p.Start, profile.DateClaim{}
		return p
	}
	return profile.Period{}
}

// lengthOf reads the length of time behind the dates of an entry.
func (s *sitePage) lengthOf(e document.Part, dates sites.Selectors) profile.Length {
	for _, part := range s.pick(e, dates) {
		for _, st := range part.Stretches() {
			if l := s.printedLength(st.Block); l.Read() {
				return l
			}
		}
	}
	return profile.Length{}
}

// termsOf reads what stands behind a dot in the elements of an entry and says how the work was done: "Halden
// Robotics · Full-time".
func (s *sitePage) termsOf(e document.Part, selectors ...sites.Selectors) []profile.Claim {
	var out []profile.Claim
	for _, list := range selectors {
		for _, part := range s.pick(e, list) {
			for _, st := range part.Stretches() {
				text := s.text(st.Block)
				for from := st.Start; from < st.End; {
					end := st.End
					if at := strings.Index(text[from:st.End], " · "); at >= 0 {
						end = from + at
					}
					if s.term(text[from:end]) {
						out = append(out, s.claim(st.Block, from, end, profile.Sure))
					}
					from = end + len(" · ")
				}
			}
		}
	}
	return out
}

// studies reads the section of studies, as jobs does that of positions.
func (s *sitePage) studies(section *sites.Section) bool {
	var out []profile.Education
	entries := s.entriesOf(section)
	for _, e := range entries {
		f := &section.Fields
		st := profile.Education{School: s.first(e, f.School), Period: s.dated(e, f.Dates, false)}
		s.degreeOf(&st, s.pick(e, f.Degree))
		if area := s.first(e, f.Area); area.Read() {
			st.Area = area
		}
		// "Bachelor of Science in Nursing, Nursing"
		if a, b, ok := strings.Cut(st.Area.Text, ", "); ok && strings.EqualFold(a, b) {
			st.Area = claimOf(st.Area.Source, 0, len(a), st.Area.Sure)
		}
		if !st.School.Read() && !st.Degree.Read() {
			if s.starred(e) {
				s.stars = true
				continue
			}
			return false
		}
		if level, n := s.degreeAt(st.Degree.Text); st.Level == facts.LevelUnknown && n > 0 {
			st.Level = level
		}
		st.Notes = s.lines(e, f.Description)
		out = append(out, st)
	}
	s.p.Studies = append(s.p.Studies, out...)
	return len(out) > 0 || s.stars && len(entries) > 0
}

// degreeOf reads degree and field of study from the elements that state them, and a grade when one of them is one.
func (s *sitePage) degreeOf(st *profile.Education, parts []document.Part) {
	var rest []piece
	for _, part := range parts {
		if c := s.claimOf(part); s.scored(c.Text) {
			st.Score = c
			continue
		}
		for _, pc := range s.piecesOf(part) {
			// "Bachelor of Business Administration (B.B.A.)": the same degree again.
			if at := strings.LastIndex(pc.text, " ("); at > 0 && strings.HasSuffix(pc.text, ")") {
				short, long := pc.text[at+2:len(pc.text)-1], pc.text[:at]
				if _, n := s.degreeAt(short); n == len(short) {
					if _, n := s.degreeAt(long); n > 0 {
						pc.end, pc.text = pc.start+at, long
					}
				}
			}
			if len(rest) > 0 {
				if initials(rest[0].text, pc.text) {
					continue
				}
				if short, _, ok := strings.Cut(pc.text, ", "); ok && initials(rest[0].text, short) {
					pc.start, pc.text = pc.start+len(short)+2, pc.text[len(short)+2:]
				}
			}
			// "Transport Planning, 2:1": a grade, or an honour, behind the field.
			for at := strings.LastIndex(pc.text, ", "); at > 0 && (honours(pc.text[at:]) || strings.ContainsAny(pc.text[at:], "0123456789")); at = strings.LastIndex(pc.text, ", ") {
				pc.end, pc.text = pc.start+at, pc.text[:at]
			}
			rest = append(rest, pc)
		}
	}
	s.degreeAndArea(st, rest)
	if _, n := s.degreeAt(st.Area.Text); n > 0 && n == len(st.Area.Text) {
		st.Area = profile.Claim{}
	}
}

// initials reports whether a short form spells the capitals of a degree: "AS" of "Associate of Science".
func initials(degree, short string) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsUpper(r) {
				return r
			}
			return -1
		}, s)
	}
	return len(short) <= 8 && len(letters(short)) >= 2 && letters(degree) == letters(short) && !strings.ContainsFunc(short, unicode.IsLower)
}

// piecesOf returns the pieces of a part's words, cut at commas as a study's head is; dates and grades are
// left out.
func (s *sitePage) piecesOf(part document.Part) []piece {
	var out []piece
	for _, st := range part.Stretches() {
		for _, pc := range s.pieces(st.Block) {
			if pc.start < st.Start || pc.end > st.End {
				continue
			}
			for _, q := range s.studyParts(pc) {
				if !s.scored(q.text) {
					out = append(out, q)
				}
			}
		}
	}
	return out
}

func (s *sitePage) certified(section *sites.Section) bool {
	var out []profile.Certification
	for _, e := range s.entriesOf(section) {
		c := profile.Certification{Claim: s.first(e, section.Fields.Name), Issuer: s.first(e, section.Fields.Issuer)}
		if !c.Read() {
			return false
		}
		p := s.dated(e, section.Fields.Dates, false)
		if c.Date = p.Start; !c.Date.Read() {
			c.Date = p.End
		} else if !p.End.Present {
			c.Expires = p.End
		}
		out = append(out, c)
	}
	s.p.Certifications = append(s.p.Certifications, out...)
	return len(out) > 0
}

// account reads what the page says of the account that it is.
func (s *sitePage) account(l *sites.Account) {
	if l == nil {
		return
	}
	a := profile.Account{Network: cmp.Or(l.Network, s.at.site.Name), URL: s.doc.Address, Handle: s.first(s.at.root, l.Handle)}
	for _, in := range append([]document.Part{s.at.root}, s.at.asides...) {
		if !a.Joined.Read() {
			a.Joined = s.firstDate(in, l.Joined)
		}
		if !a.Contact.Read() {
			a.Contact = s.first(in, l.Contact)
		}
	}
	for _, part := range s.pick(s.at.root, l.Repositories) {
		a.Repositories = append(a.Repositories, s.claimOf(part))
	}
	for _, part := range s.pick(s.at.root, l.Contributions) {
		if c := s.claimOf(part); len(c.Text) == 4 && strings.Trim(c.Text, "0123456789") == "" {
			a.Contributions = append(a.Contributions, c)
		}
	}
	a.Commits = s.commits(l.Commits)
	if len(s.at.site.Read.Aside) > 0 && !a.Joined.Read() && !a.Contact.Read() {
		return // the window in which the site tells of the account is not open
	}
	s.p.Accounts = append(s.p.Accounts, a)
}

// mostCommits is how many commits of a list are read.
const mostCommits = 200

func (s *sitePage) commits(l *sites.Commits) []profile.Commit {
	if l == nil {
		return nil
	}
	var out []profile.Commit
	for _, entry := range outermost(s.pick(s.at.root, l.Entry)) {
		c := profile.Commit{Author: s.first(entry, l.Linked), Linked: true, Date: s.firstDate(entry, l.Date)}
		if !c.Author.Read() {
			c.Author, c.Linked = s.first(entry, l.Author), false
		}
		if c.Author.Read() && len(out) < mostCommits {
			out = append(out, c)
		}
	}
	return out
}

// firstDate returns the first date that the selectors find.
func (s *sitePage) firstDate(in document.Part, selectors sites.Selectors) profile.DateClaim {
	for _, part := range s.pick(in, selectors) {
		if d := s.joined(part); d.Read() {
			return d
		}
	}
	return profile.DateClaim{}
}

// joined reads a date from the words of a part, or from what it states for machines.
func (s *sitePage) joined(part document.Part) profile.DateClaim {
	var out profile.DateClaim
	for _, st := range part.Stretches() {
		if !out.Read() {
			out.Claim = s.stretch(st, profile.Sure)
		}
		for _, f := range s.periodsIn(st.Block) {
			if f.from != nil && f.start >= st.Start && f.end <= st.End {
				out = s.dateClaim(st.Block, f.from)
			}
		}
	}
	for _, name := range []string{"datetime", "title"} {
		stated := part.Attr(name)
		if d, err := timespan.Parse(stated[:min(len(stated), 10)]); err == nil {
			out.Date = d
		}
	}
	if out.Date.IsZero() {
		return profile.DateClaim{}
	}
	return out
}
