package sites

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"regexp"
	"slices"
	"sort"
	"strings"
)

//go:embed *.json
var files embed.FS

// Surface says where findings are shown.
type Surface string

// The surfaces: marks on the page as well as the panel, or the panel alone, where the page is not touched.
const (
	Overlay Surface = "overlay"
	Panel   Surface = "panel"
)

// Site is one site, or one of the ways in which a site sets its pages. Its JSON form is described in
// schema/site.schema.json.
type Site struct {
	ID      string   `json:"id" jsonschema:"pattern=^[a-z0-9]+(-[a-z0-9]+)*$,description=the file's name without .json"`
	Name    string   `json:"name" jsonschema:"minLength=1,description=what people call the site"`
	Hosts   []string `json:"hosts" jsonschema:"description=host names; each stands for its subdomains too"`
	Profile []string `json:"profile" jsonschema:"description=paths of pages about one person: * is anything but a slash and ** is anything"`
	Never   []string `json:"never,omitempty" jsonschema:"description=paths that are never read: lists or feeds or messages"`
	Surface Surface  `json:"surface" jsonschema:"enum=overlay,enum=panel"`
	Why     string   `json:"why,omitempty" jsonschema:"description=why the panel alone: a sentence for the reader"`
	Read    Layout   `json:"read"`

	pack string // the rule pack that the file is from; "" when it is built in
}

// Selectors are the ways to find something, best first; the first that finds any words counts.
type Selectors []string

// Layout tells where things stand on a candidate's page. What is not named is left to the reader of sections.
type Layout struct {
	Root         Selectors `json:"root" jsonschema:"description=what holds all that is said of the candidate"`
	Ignore       []string  `json:"ignore,omitempty" jsonschema:"description=what stands in the root and is not the candidate's: all that match are left out"`
	Aside        Selectors `json:"aside,omitempty" jsonschema:"description=windows over the page in which the site tells of the account: read for the account alone"`
	Only         bool      `json:"only,omitempty" jsonschema:"description=nothing is read but what this file names"`
	Name         Selectors `json:"name,omitempty"`
	Label        Selectors `json:"label,omitempty" jsonschema:"description=the line under the name"`
	Location     Selectors `json:"location,omitempty"`
	About        Selectors `json:"about,omitempty"`
	Contact      Selectors `json:"contact,omitempty" jsonschema:"description=where e-mail addresses and telephone numbers stand"`
	Links        Selectors `json:"links,omitempty" jsonschema:"description=anchors that lead to pages of the candidate"`
	Skills       Selectors `json:"skills,omitempty" jsonschema:"description=one element a skill"`
	Work         *Section  `json:"work,omitempty"`
	Volunteer    *Section  `json:"volunteer,omitempty"`
	Education    *Section  `json:"education,omitempty"`
	Certificates *Section  `json:"certificates,omitempty"`
	Account      *Account  `json:"account,omitempty" jsonschema:"description=the account that the page is"`
}

// Section tells where the entries of one kind stand.
type Section struct {
	In         Selectors `json:"in" jsonschema:"description=what holds the entries and nothing else of their kind"`
	Entry      Selectors `json:"entry" jsonschema:"description=one entry; only the outermost count"`
	Fields     Fields    `json:"fields"`
	Held       Selectors `json:"held,omitempty" jsonschema:"description=one position inside an entry that groups several under one employer"`
	HeldFields *Fields   `json:"heldFields,omitempty" jsonschema:"description=the fields of a held position; the employer is looked for outside of it"`
}

// Fields tells where the facts of an entry stand. A field that is not named is left open.
type Fields struct {
	Employer    Selectors `json:"employer,omitempty"`
	Title       Selectors `json:"title,omitempty"`
	School      Selectors `json:"school,omitempty"`
	Degree      Selectors `json:"degree,omitempty"`
	Area        Selectors `json:"area,omitempty" jsonschema:"description=field of study"`
	Name        Selectors `json:"name,omitempty" jsonschema:"description=of a certificate"`
	Issuer      Selectors `json:"issuer,omitempty"`
	Dates       Selectors `json:"dates,omitempty"`
	Location    Selectors `json:"location,omitempty"`
	Description Selectors `json:"description,omitempty"`
}

// Account tells where the facts of an account stand.
type Account struct {
	Handle        Selectors `json:"handle,omitempty"`
	Joined        Selectors `json:"joined,omitempty" jsonschema:"description=when it was opened: a date in the words or in an attribute datetime or title"`
	Repositories  Selectors `json:"repositories,omitempty" jsonschema:"description=names of what the candidate shows first"`
	Contributions Selectors `json:"contributions,omitempty" jsonschema:"description=years with contributions"`
	Contact       Selectors `json:"contact,omitempty" jsonschema:"description=when the account's contact information was changed last, in the site's words"`
	Commits       *Commits  `json:"commits,omitempty" jsonschema:"description=a list of commits to a repository of the account"`
	Network       string    `json:"network,omitempty" jsonschema:"description=what the account is of when that is not the site's name"`
}

// Commits tells where the facts of a list of commits stand.
type Commits struct {
	Entry  Selectors `json:"entry" jsonschema:"description=one commit"`
	Linked Selectors `json:"linked,omitempty" jsonschema:"description=its author when that is an account of the site"`
	Author Selectors `json:"author,omitempty" jsonschema:"description=its author when that is only a name"`
	Date   Selectors `json:"date,omitempty" jsonschema:"description=a date in the words or in an attribute datetime or title"`
}

// KnownSite is what the extension needs of a site.
type KnownSite struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Hosts   []string `json:"hosts"`   // each stands for its subdomains too
	Surface Surface  `json:"surface"` // where findings may be shown
	Why     string   `json:"why"`     // why the panel alone; "" for the overlay
	// Pack is the ID of the rule pack that tells how the site is read; absent for a built-in one.
	Pack string `json:"pack,omitempty"`
}

// Sites are all known sites: those of rule packs, then the built-in ones in the order of their ids.
type Sites []*Site

// Load reads the built-in sites. The files are part of the program: a bad one panics.
func Load() Sites {
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		panic(err)
	}
	var out Sites
	for _, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		s, err := Parse(raw)
		if err == nil && s.ID+".json" != name {
			err = fmt.Errorf("its id is %s", s.ID)
		}
		if err != nil {
			panic(fmt.Sprintf("sites: %s: %v", name, err))
		}
		out = append(out, s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

// With returns the sites with those of a rule pack before them. One whose ID is taken is left out.
func (all Sites) With(pack string, own ...Site) Sites {
	var out Sites
	for _, s := range own {
		taken := func(other *Site) bool { return other.ID == s.ID }
		if slices.ContainsFunc(all, taken) || slices.ContainsFunc(out, taken) {
			continue
		}
		s.pack = pack
		out = append(out, &s)
	}
	return append(out, all...)
}

// Bars returns the site whose pages must be left alone and that has the host, a part of it, or what it is a part of; nil for none.
func (all Sites) Bars(host string) *Site {
	for _, s := range all {
		for _, h := range s.Hosts {
			if s.Surface == Panel && (s.has(host) || strings.HasSuffix(h, "."+host)) {
				return s
			}
		}
	}
	return nil
}

// Parse reads one site's file. Fields that it does not know are an error.
func Parse(raw []byte) (*Site, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var s Site
	if err := d.Decode(&s); err != nil {
		return nil, err
	}
	switch {
	case s.ID == "" || s.Name == "" || len(s.Hosts) == 0 || len(s.Profile) == 0 || len(s.Read.Root) == 0:
		return nil, fmt.Errorf("a site needs id, name, hosts, profile and read.root")
	case s.Surface != Overlay && s.Surface != Panel:
		return nil, fmt.Errorf("surface: %q is neither overlay nor panel", s.Surface)
	case s.Surface == Panel && s.Why == "":
		return nil, fmt.Errorf("why: a site for the panel alone says why")
	}
	return &s, nil
}

// anyMatches reports whether one of the path patterns fits. A slash at the end makes no difference. The patterns
// of the one site at hand are compiled each time: kept for all sites, they would be a large part of the module.
func anyMatches(patterns []string, path string) bool {
	for _, pattern := range patterns {
		re := regexp.QuoteMeta(strings.TrimSuffix(pattern, "/"))
		re = strings.ReplaceAll(re, `\*\*`, "\x00")
		re = strings.ReplaceAll(re, `\*`, "[^/]+")
		re = strings.ReplaceAll(re, "\x00", ".*")
		if regexp.MustCompile("^" + re + "/?$").MatchString(path) {
			return true
		}
	}
	return false
}

// At returns the sites whose candidate pages the address may be one of, and whether the address is one that
// is never read. Both are empty for an address of no known site.
func (all Sites) At(address string) (candidates []*Site, never bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Hostname() == "" {
		return nil, false
	}
	host, path := strings.ToLower(u.Hostname()), u.EscapedPath()
	if strings.HasPrefix(u.Fragment, "/") {
		path += u.EscapedFragment() // a single-page site that keeps its path behind the hash
	}
	if path == "" {
		path = "/"
	}
	barred := false
	for _, s := range all {
		switch {
		case !s.has(host):
		case anyMatches(s.Never, path):
			never = true
			barred = barred || s.pack == ""
		case anyMatches(s.Profile, path):
			candidates = append(candidates, s)
		}
	}
	if barred { // what the built-in files leave alone no pack reads
		candidates = slices.DeleteFunc(candidates, func(s *Site) bool { return s.pack != "" })
	}
	if len(candidates) > 0 {
		return candidates, false // one way to set a site may read what another leaves alone
	}
	return nil, never
}

func (s *Site) has(host string) bool {
	for _, h := range s.Hosts {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}

// Summaries tells of every site what the extension needs to know.
func (all Sites) Summaries() []KnownSite {
	out := make([]KnownSite, 0, len(all))
	for _, s := range all {
		out = append(out, KnownSite{ID: s.ID, Name: s.Name, Hosts: s.Hosts, Surface: s.Surface, Why: s.Why, Pack: s.pack})
	}
	return out
}
