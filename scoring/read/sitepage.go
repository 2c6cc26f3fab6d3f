package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/wording"
)

// Result is what was read of a document.
type Result struct {
	Profile profile.Profile
	Found   bool           // whether the document is somebody's profile
	Site    *sites.Site    // the known site that the page belongs to; nil for none
	Advert  string         // the job advert that stands on the page beside the candidate; "" when there is none
	Notices []wording.Text // what the reader of the report should know, in sentences
}

// Read reads one candidate from a page or file. A page of a known site that is a list, a feed or a message is
// not read at all.
func (r *Reader) Read(doc *document.Document) Result {
	candidates, never := r.sites.At(doc.Address)
	if never {
		return Result{}
	}
	var res Result
	if slug, ok := r.savedProfile(doc); ok {
		var p profile.Profile
		if s := (&saved{page: newPage(r, doc, &p), slug: slug}); s.arrange() {
			return s.result()
		}
	}
	regions, advert := r.adverts(doc)
	at := r.known(doc, candidates, regions)
	if at == nil && len(candidates) > 0 && doc.Kind == document.HTML {
		res.Notices = append(res.Notices, wording.Say("Plumbline knows %s, but this page is not set as it expects; it was read like any other page.", candidates[0].Name))
	}
	known := at != nil
	if !known {
		at = r.marked(doc)
	}
	if !known && len(regions) > 0 {
		doc.NarrowToBody(regions)
	}
	res.Advert = advert
	if at == nil {
		res.Profile, res.Found = r.Profile(doc)
		return res
	}
	if known {
		if res.Advert == "" {
			res.Advert = statedAdvert(doc)
		}
		res.Site = at.site
	}
	// What the site's file names is taken from the page before the sections are read, which may change blocks.
	site := profile.Profile{}
	g := newPage(r, doc, &site)
	s := sitePage{page: g, at: *at}
	s.read()
	if !at.site.Read.Only {
		res.Profile, res.Found = r.Profile(doc)
	}
	s.over(&res.Profile)
	res.Found = res.Found || known && (site.Name.Read() || len(site.Accounts) > 0 && site.Accounts[0].Handle.Read()) || len(res.Profile.Positions)+len(res.Profile.Studies) > 0
	return res
}

// Sites tells which sites are known.
func (r *Reader) Sites() sites.Sites { return r.sites }

// known finds the site whose root is on the page, and narrows the document to it, without the given regions.
func (r *Reader) known(doc *document.Document, candidates []*sites.Site, without []document.Part) *siteAt {
	page, ok := doc.Page()
	if !ok {
		return nil
	}
	for _, s := range candidates {
		for _, css := range s.Read.Root {
			roots := page.Find(r.selector(css))
			if len(roots) == 0 {
				continue
			}
			ignore := slices.Clone(without)
			for _, css := range s.Read.Ignore {
				ignore = append(ignore, roots[0].Find(r.selector(css))...)
			}
			at := &siteAt{site: s, root: roots[0]}
			for _, css := range s.Read.Aside {
				at.asides = append(at.asides, page.Find(r.selector(css))...)
			}
			doc.Narrow(at.root, ignore, at.asides)
			return at
		}
	}
	return nil
}

// siteAt is a known site's page.
type siteAt struct {
	site   *sites.Site
	root   document.Part
	asides []document.Part
}

// selector compiles a selector once. Those of the built-in sites are tested to be good.
func (r *Reader) selector(css string) document.Selector {
	s, known := r.selectors[css]
	if !known {
		var err error
		if s, err = document.Compile(css); err != nil {
			panic(err)
		}
		r.selectors[css] = s
	}
	return s
}

// sitePage reads a page by its site's file.
type sitePage struct {
	*page
	at       siteAt
	workDone bool // every entry of the section was read
	volDone  bool
	eduDone  bool
	certDone bool
	stars    bool // the site keeps words back, which would be read as something else
}

func (s *sitePage) read() {
	l := &s.at.site.Read
	s.p.Name = s.first(s.at.root, l.Name)
	s.p.Label = s.first(s.at.root, l.Label)
	s.p.Location = s.first(s.at.root, l.Location)
	if country, ok := s.place(s.p.Location.Text); ok {
		s.p.Country = country
	}
	for n, c := range s.lines(s.at.root, l.About) {
		if n == 0 {
			s.p.Summary = c
		} else {
			s.p.Passages = append(s.p.Passages, c)
		}
	}
	for _, part := range s.pick(s.at.root, l.Contact) {
		for _, st := range part.Stretches() {
			s.emails(st.Block)
			s.phones(st.Block)
		}
	}
	for _, part := range s.pick(s.at.root, l.Links) {
		if sts := part.Stretches(); len(sts) > 0 && isURL(part.Attr("href")) && !strings.HasPrefix(part.Attr("href"), "mailto:") {
			s.addLink(s.stretch(sts[0], profile.Sure), part.Attr("href"))
		}
	}
	for _, part := range s.pick(s.at.root, l.Skills) {
		if c := s.claimOf(part); c.Read() && utf8.RuneCountInString(c.Text) <= 60 {
			s.p.Skills = append(s.p.Skills, profile.Skill{Claim: c})
		}
	}
	s.workDone = s.jobs(l.Work, false)
	s.volDone = s.jobs(l.Volunteer, true)
	s.eduDone = s.studies(l.Education)
	s.certDone = s.certified(l.Certificates)
	s.account(l.Account)
}

// over puts what the site's file found over what the sections told.
func (s *sitePage) over(p *profile.Profile) {
	l := &s.at.site.Read
	take := func(to *profile.Claim, from profile.Claim) {
		if from.Read() {
			*to = from
		}
	}
	take(&p.Name, s.p.Name)
	take(&p.Label, s.p.Label)
	if l.Account != nil && len(l.Label) == 0 {
		p.Label = profile.Claim{} // beside the name stands the account's
	}
	for _, a := range s.p.Accounts {
		if p.Name.Text == a.Handle.Text {
			p.Name = profile.Claim{} // who gives no name goes by the account's
		}
	}
	take(&p.Summary, s.p.Summary)
	if s.p.Location.Read() {
		p.Location, p.Country = s.p.Location, s.p.Country
	}
	if len(l.Contact) > 0 && len(s.p.Emails)+len(s.p.Phones) > 0 {
		p.Emails, p.Phones = s.p.Emails, s.p.Phones
	}
	if len(l.Links) > 0 {
		p.Links = s.p.Links
	}
	if len(s.p.Skills) > 0 {
		p.Skills = s.p.Skills
	}
	s.workDone = s.workDone && (s.stars || !lacks(jobsTold(s.p.Positions, false), jobsTold(p.Positions, false)))
	s.volDone = s.volDone && (s.stars || !lacks(jobsTold(s.p.Positions, true), jobsTold(p.Positions, true)))
	s.eduDone = s.eduDone && (s.stars || !lacks(studiesTold(s.p.Studies), studiesTold(p.Studies)))
	if s.workDone || s.volDone {
		var kept []profile.Position
		for _, j := range s.p.Positions {
			if j.Volunteer && s.volDone || !j.Volunteer && s.workDone {
				kept = append(kept, j)
			}
		}
		for _, j := range p.Positions {
			if j.Volunteer && !s.volDone || !j.Volunteer && !s.workDone {
				kept = append(kept, j)
			}
		}
		p.Positions = kept
	}
	if s.eduDone {
		p.Studies = s.p.Studies
	}
	if s.certDone {
		p.Certifications = s.p.Certifications
	}
	p.Accounts = append(p.Accounts, s.p.Accounts...)
}

// jobsTold counts, for each fact of an entry, how many entries tell it.
func jobsTold(positions []profile.Position, volunteer bool) (n [3]int) {
	for _, p := range positions {
		if p.Volunteer == volunteer {
			count(&n, p.Employer, p.Title, p.Period.Claim)
		}
	}
	return n
}

func studiesTold(studies []profile.Education) (n [3]int) {
	for _, e := range studies {
		count(&n, e.School, e.Degree, e.Period.Claim)
	}
	return n
}

func count(n *[3]int, claims ...profile.Claim) {
	for i, c := range claims {
		if c.Sure >= profile.Fair {
			n[i]++
		}
	}
}

// lacks reports whether the site's file found some fact nowhere that the sections tell: its site was set anew.
func lacks(site, sections [3]int) bool {
	for i := range site {
		if site[i] == 0 && sections[i] > 0 {
			return true
		}
	}
	return false
}

// pick returns what the first selector finds that finds any words, or any element with a date for a machine.
func (s *sitePage) pick(in document.Part, selectors sites.Selectors) []document.Part {
	for _, css := range selectors {
		var out []document.Part
		for _, part := range in.Find(s.selector(css)) {
			if len(part.Stretches()) > 0 {
				out = append(out, part)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (s *sitePage) first(in document.Part, selectors sites.Selectors) profile.Claim {
	for _, part := range s.pick(in, selectors) {
		if c := s.claimOf(part); c.Read() {
			return c
		}
	}
	return profile.Claim{}
}

// claimOf returns the words of a part as a claim: those of its first block, up to a middle dot.
func (s *sitePage) claimOf(part document.Part) profile.Claim {
	for _, st := range part.Stretches() {
		text := s.text(st.Block)[st.Start:st.End]
		if at := strings.Index(text, " · "); at > 0 {
			st.End = st.Start + at
		}
		if c := s.stretch(st, profile.Sure); c.Read() && !masked(c.Text) {
			return c
		}
	}
	return profile.Claim{}
}

// masked reports whether a site shows stars instead of the words to those who are not signed in.
func masked(text string) bool { return strings.Trim(text, "*• ") == "" }

func (s *sitePage) stretch(st document.Stretch, sure profile.Sureness) profile.Claim {
	return s.claim(st.Block, st.Start, st.End, sure)
}

// lines returns the words of the parts, a claim for each block.
func (s *sitePage) lines(in document.Part, selectors sites.Selectors) []profile.Claim {
	var out []profile.Claim
	for _, part := range s.pick(in, selectors) {
		for _, st := range part.Stretches() {
			if c := s.stretch(st, profile.Sure); c.Read() && !masked(c.Text) {
				out = append(out, c)
			}
		}
	}
	return out
}

// outermost leaves out the parts that stand in another.
func outermost(parts []document.Part) []document.Part {
	var out []document.Part
	for _, p := range parts {
		if n := len(out); n == 0 || !p.Inside(out[n-1]) {
			out = append(out, p)
		}
	}
	return out
}
