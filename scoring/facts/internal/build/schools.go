package build

import (
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"plumbline/scoring/facts/internal/naming"
)

// school is one row of the embedded table of schools.
type school struct {
	id, name, city, region, country string
	domain, opeid                   string
	highest, degrees, calendar      string
	founded, exact                  string
	closed, closedBy, last          string // closedBy is "h" for a date written by hand
	successor                       string
	levels                          string // letters of the levels awarded, "+" when it still reports
	families                        map[string]byte
	renamed, brand                  bool
	others                          []string
}

// ranks orders the level letters, lowest first.
const ranks = "CABGMDP"

// schools returns the lines of the schools (id, then what is known), of their names (key, then
// the ids that it may mean, and "?" when it may mean a school outside the tables too), and of the names
// that are made of a US state and directions (the parts of the name, then the name).
func schools(dir fs.FS) (rows, names, regional []string, err error) {
	all, err := american(dir)
	if err != nil {
		return nil, nil, nil, err
	}
	index := meanings{ids: map[string][]string{}}
	brands := unite(all)
	for _, s := range all {
		index.name(s)
	}
	for _, b := range brands {
		index.brand(b)
	}
	world, err := elsewhere(dir, index)
	if err != nil {
		return nil, nil, nil, err
	}
	all = append(append(all, brands...), world...)
	byID := map[string]*school{}
	for _, s := range all {
		byID[s.id] = s
	}
	if err := index.foreign(dir, byID); err != nil {
		return nil, nil, nil, err
	}
	if err := index.byHand(dir, byID); err != nil {
		return nil, nil, nil, err
	}
	if err := years(dir, index, byID); err != nil {
		return nil, nil, nil, err
	}
	if err := closings(dir, index, byID); err != nil {
		return nil, nil, nil, err
	}
	index.several(all)
	if err := index.likeOthers(dir); err != nil {
		return nil, nil, nil, err
	}
	for _, s := range all {
		rows = append(rows, s.line())
	}
	for key, ids := range index.ids {
		names = append(names, key+"\t"+strings.Join(ids, " "))
	}
	return rows, names, index.regional(byID), nil
}

func (s *school) line() string {
	fams := ""
	for _, f := range slices.Sorted(maps.Keys(s.families)) {
		fams += f + string(s.families[f])
	}
	brand := ""
	if s.brand {
		brand = "b"
	}
	return strings.Join([]string{s.id, s.name, s.city, s.region, s.country, s.highest, s.degrees, s.calendar,
		s.founded, s.exact, s.closed, s.successor, s.levels, fams, s.last, brand, s.closedBy}, "\t")
}

// offered is the level letter of IPEDS' highest level offered.
var offered = map[string]string{"3": "A", "5": "B", "7": "M", "9": "D"}

func american(dir fs.FS) ([]*school, error) {
	rows, err := read(dir, "us-schools.tsv", 16)
	if err != nil {
		return nil, err
	}
	var out []*school
	var open []string // the keys of the schools that the register still has, whatever they grant
	for _, r := range rows {
		s := &school{id: "u" + r[0], name: r[1], others: list(r[2]), city: r[3], region: r[4], country: "US", domain: r[5], opeid: r[6],
			highest: r[8], degrees: r[9], calendar: r[10], last: r[12], levels: r[14], families: map[string]byte{}}
		s.add(&school{highest: s.highest, levels: offered[s.highest]}, false)
		if r[13] != "" {
			s.successor = "u" + r[13]
		}
		// A closing date years before the school was last listed is wrong; one beside a successor is a merger.
		if closed := r[11]; closed != "" && s.successor == "" && closed[:4] >= addYears(s.last, -1) && s.last != "2024" || closed != "" && closed[:4] >= "2024" && s.successor == "" {
			s.closed = closed
		}
		for i := 0; i+3 <= len(r[15]); i += 3 {
			s.families[r[15][i:i+2]] = r[15][i+2]
		}
		if s.closed == "" && s.last == "2024" {
			open = append(open, naming.Key(s.name)+" ")
		}
		// A school that grants no degrees is left out: a certificate is never checked.
		if s.degrees == "y" || s.levels != "" && strings.ContainsAny(s.levels, "ABMDP") {
			out = append(out, s)
		}
	}
	slices.Sort(open)
	for _, s := range out {
		if s.closed != "" && sister(open, s.name) {
			s.closed = "" // the name goes on
		}
	}
	return out, nil
}

// sister reports whether one of the sorted keys is a name before its campus, or begins with it.
func sister(keys []string, name string) bool {
	if b := base(name); b != "" {
		name = b
	}
	key := naming.Key(name) + " "
	i, _ := slices.BinarySearch(keys, key)
	return i < len(keys) && strings.HasPrefix(keys[i], key)
}

func addYears(year string, n int) string {
	var y int
	fmt.Sscanf(year, "%d", &y)
	return fmt.Sprintf("%04d", y+n)
}

// unite joins what campuses of one school award, so that a degree from a sister campus never
// contradicts, and returns the brands: schools named without a campus that no row has.
func unite(all []*school) []*school {
	groups := map[string][]*school{}
	byKey := map[string]bool{}
	byID := map[string]*school{}
	for _, s := range all {
		byID[s.id] = s
		byKey[naming.Key(s.name)] = true
		if b := base(s.name); b != "" {
			groups[b] = append(groups[b], s)
		}
	}
	var brands []*school
	for _, b := range slices.Sorted(maps.Keys(groups)) {
		group := groups[b]
		if len(group) < 2 {
			continue
		}
		sum := &school{id: "b" + strings.ReplaceAll(naming.Key(b), " ", "-"), name: b, country: "US", brand: true, families: map[string]byte{}}
		one := sameOwner(group)
		for _, s := range group {
			sum.add(s, true)
		}
		if !one {
			sum.families, sum.levels = map[string]byte{}, strings.TrimSuffix(sum.levels, "+")
		}
		closed := ""
		for _, s := range group {
			if s.closed == "" {
				closed = ""
				break
			}
			closed = max(closed, s.closed)
		}
		for _, s := range group {
			s.add(sum, one)
			s.closed = closed
		}
		sum.closed = closed
		if one && !byKey[naming.Key(b)] {
			brands = append(brands, sum)
		}
	}
	// The main campus is named without a place: "University of Alabama" beside "… at Birmingham".
	sorted := slices.Clone(all)
	keys := map[*school]string{}
	for _, s := range sorted {
		keys[s] = strings.TrimSuffix(strings.TrimSuffix(naming.Key(base(s.name)+" "), " "), " main campus")
		if base(s.name) == "" || strings.HasSuffix(s.name, "Main Campus") {
			keys[s] = strings.TrimSuffix(naming.Key(s.name), " main campus")
		}
	}
	slices.SortFunc(sorted, func(a, b *school) int { return strings.Compare(keys[a]+"\x00"+a.id, keys[b]+"\x00"+b.id) })
	for i, s := range sorted {
		for _, t := range sorted[i+1:] {
			if !strings.HasPrefix(keys[t], keys[s]) {
				break
			}
			if s.region == t.region && strings.HasPrefix(keys[t], keys[s]+" ") {
				s.add(t, true)
			}
		}
	}
	for _, s := range all { // what took a school over may award under its old name
		if heir := byID[s.successor]; heir != nil {
			s.add(heir, false)
		}
	}
	return brands
}

// add takes over what t awards: its levels, and when it is the same school its families too.
func (s *school) add(t *school, families bool) {
	if t.highest > s.highest {
		s.highest = t.highest
	}
	if t.degrees == "y" {
		s.degrees = t.degrees
	}
	s.last = max(s.last, t.last)
	letters := s.levels + t.levels
	s.levels = ""
	for _, l := range ranks + "+" {
		if strings.ContainsRune(letters, l) {
			s.levels += string(l)
		}
	}
	if !families {
		return
	}
	merged := maps.Clone(s.families)
	for f, l := range t.families {
		if merged[f] == 0 || strings.IndexByte(ranks, l) > strings.IndexByte(ranks, merged[f]) {
			merged[f] = l
		}
	}
	s.families = merged
}

// sameOwner reports whether the campuses are one institution: one domain, or one federal number.
func sameOwner(group []*school) bool {
	domains, numbers := map[string]bool{}, map[string]bool{}
	for _, s := range group {
		if s.domain != "" {
			domains[s.domain] = true
		}
		if s.opeid != "" {
			numbers[s.opeid] = true
		}
	}
	return len(domains) == 1 || len(numbers) == 1
}

// base returns the name before the campus: "ITT Technical Institute" of "ITT Technical
// Institute-Tampa"; "" when the name has no campus.
func base(name string) string {
	for i := range name {
		if name[i] == '-' && i+1 < len(name) && name[i+1] != ' ' && schoolWord(name[:i]) {
			return strings.TrimSpace(name[:i])
		}
	}
	return ""
}

// schoolWord reports whether a name says by a word of its own that it is a school.
func schoolWord(name string) bool {
	for _, w := range naming.Words(name) {
		for _, stem := range []string{"universi", "college", "institut", "school", "academy", "seminary", "polytech", "politec", "conservator",
			"colegio", "hochschule", "ecole", "escola", "escuela", "facult", "akadem", "hogeschool", "hogskol", "hoyskole", "korkeakoulu", "technion"} {
			if strings.HasPrefix(w, stem) || strings.HasSuffix(w, "universitat") || strings.HasSuffix(w, "universitet") || strings.HasSuffix(w, "hochschule") {
				return true
			}
		}
	}
	return false
}

// generic are words that name no school by themselves.
var generic = map[string]bool{"university": true, "college": true, "institute": true, "school": true, "academy": true, "technology": true,
	"technical": true, "community": true, "state": true, "engineering": true, "business": true, "medicine": true, "medical": true, "nursing": true,
	"law": true, "graduate": true, "science": true, "sciences": true, "arts": true, "art": true, "health": true, "management": true, "education": true,
	"career": true, "center": true, "campus": true, "main": true, "international": true, "national": true, "online": true, "junior": true, "city": true,
	"county": true, "beauty": true, "cosmetology": true, "design": true, "polytechnic": true, "public": true, "system": true, "office": true, "applied": true}

// meanings collects which schools a name may mean.
type meanings struct {
	ids map[string][]string
}

func (m meanings) put(name, id string) {
	key := naming.Key(name)
	specific := false
	for _, w := range strings.Fields(key) {
		specific = specific || !generic[w]
	}
	if specific && !slices.Contains(m.ids[key], id) {
		m.ids[key] = append(m.ids[key], id)
	}
}

// name lists a school under its names, and under the short forms that its name allows.
func (m meanings) name(s *school) {
	m.put(s.name, s.id)
	if short, ok := strings.CutSuffix(s.name, "-Main Campus"); ok {
		m.put(short, s.id)
	}
	if short, ok := strings.CutSuffix(s.name, " Campus"); ok && !strings.HasSuffix(s.name, "Main Campus") {
		m.put(short, s.id)
	}
	for long, shorts := range map[string][]string{
		"University of California-": {"UC "}, "California State University-": {"Cal State ", "CSU "}, "The University of Texas at ": {"UT "},
		"University of North Carolina at ": {"UNC "}, "University of Massachusetts-": {"UMass "}, "University of Wisconsin-": {"UW "},
		"Pennsylvania State University-": {"Penn State "}, "California Polytechnic State University-": {"Cal Poly "}, "CUNY ": {""},
	} {
		if rest, ok := strings.CutPrefix(s.name, long); ok {
			for _, short := range shorts {
				if schoolWord(short+rest) || short != "" {
					m.put(short+strings.TrimSuffix(rest, " Campus"), s.id)
				}
			}
		}
	}
	for _, other := range s.others {
		parts := strings.Split(other, ", ")
		if len(parts) > 1 && schoolWord(parts[0]) && schoolWord(parts[1]) {
			for _, p := range parts {
				if schoolWord(p) {
					m.put(p, s.id)
				}
			}
			continue
		}
		if schoolWord(other) || strings.HasSuffix(other, " State") || strings.HasSuffix(other, " Tech") ||
			strings.HasPrefix(other, "SUNY ") || strings.HasPrefix(other, "CUNY ") || strings.HasPrefix(other, "UC ") {
			m.put(other, s.id)
		}
	}
}

func (m meanings) brand(b *school) {
	// The brand stands for its campuses, so it replaces those that are listed by the same name.
	m.ids[naming.Key(b.name)] = []string{b.id}
}

func elsewhere(dir fs.FS, m meanings) ([]*school, error) {
	rows, err := read(dir, "world-schools.tsv", 9)
	if err != nil {
		return nil, err
	}
	var out []*school
	for i, r := range rows {
		// The register's year is often that of a merger, a new law or a higher rank: only years by hand are used.
		s := &school{id: "r" + strconv.FormatInt(int64(i), 36), name: r[1], city: r[5], country: r[3]}
		if s.country == "US" {
			continue // IPEDS has them
		}
		m.put(s.name, s.id)
		for _, other := range list(r[2]) {
			if latin(other) && schoolWord(other) {
				m.put(other, s.id)
			}
		}
		out = append(out, s)
	}
	return out, nil
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// foreign marks names that a school in another country has too, in this form or the other way round
// ("York University", "University of York").
func (m meanings) foreign(dir fs.FS, byID map[string]*school) error {
	rows, err := read(dir, "world-names.tsv", 2)
	if err != nil {
		return err
	}
	for key, ids := range m.ids {
		if words := strings.Fields(key); len(words) > 1 && words[0] == "university" && !slices.Contains(words[1:], "university") {
			for _, id := range ids {
				rows = append(rows, []string{byID[id].country, strings.Join(words[1:], " ") + " university"})
			}
		}
	}
	for _, r := range rows {
		for _, name := range []string{r[1], turned(r[1])} {
			key := naming.Key(name)
			ids := m.ids[key]
			abroad := slices.ContainsFunc(ids, func(id string) bool { return id != "?" && byID[id].country != r[0] })
			if abroad && !slices.Contains(ids, "?") {
				m.ids[key] = append(ids, "?")
			}
		}
	}
	return nil
}

// turned turns "X University" into "University X" and back; other names stay.
func turned(name string) string {
	key := naming.Key(name)
	if rest, ok := strings.CutPrefix(key, "university "); ok {
		return rest + " university"
	}
	if rest, ok := strings.CutSuffix(key, " university"); ok {
		return "university " + rest
	}
	return key
}

func (m meanings) byHand(dir fs.FS, byID map[string]*school) error {
	rows, err := read(dir, "school-names.tsv", 4)
	if err != nil {
		return err
	}
	named := map[string][]string{}
	for _, r := range rows {
		key := naming.Key(r[0])
		if r[1] != "?" {
			precision, err := precisionOf("school-names.tsv", r[0], r[2])
			if err != nil {
				return err
			}
			if precision != exact {
				r[1] = "?"
			}
		}
		if r[1] == "?" {
			if !slices.Contains(m.ids[key], "?") {
				m.ids[key] = append(m.ids[key], "?")
			}
			continue
		}
		var ids []string
		for _, id := range m.ids[naming.Key(r[1])] {
			if s := byID[id]; s != nil && s.name == r[1] {
				ids = append(ids, id)
			}
		}
		if len(ids) > 1 { // a campus that left the list long ago has its name again in a new row
			ids = slices.DeleteFunc(ids, func(id string) bool { return byID[id].last < "2024" })
		}
		if len(ids) != 1 {
			return fmt.Errorf("school-names.tsv: %q: %d schools are called %q", r[0], len(ids), r[1])
		}
		named[key] = ids
	}
	maps.Copy(m.ids, named)
	return nil
}

// years puts the founding years that were checked by hand. One behind which something older may stand is not
// exact; one of low precision is left out.
func years(dir fs.FS, m meanings, byID map[string]*school) error {
	rows, err := read(dir, "school-years.tsv", 4)
	if err != nil {
		return err
	}
	for _, r := range rows {
		precision, err := precisionOf("school-years.tsv", r[0], r[2])
		if err != nil {
			return err
		}
		named := 0
		for _, id := range m.ids[naming.Key(r[0])] {
			s := byID[id]
			if s == nil {
				continue
			}
			named++
			if precision == low {
				continue
			}
			s.founded, s.exact = r[1], ""
			if precision == exact {
				s.exact = "y"
			}
		}
		if named == 0 {
			return fmt.Errorf("school-years.tsv: %q is in no table", r[0])
		}
	}
	return nil
}

// closings puts closing dates that the register lacks. A date of the register that is later stays; a year that
// may be wrong by one stays a year; a row of low precision takes the register's date away.
func closings(dir fs.FS, m meanings, byID map[string]*school) error {
	rows, err := read(dir, "school-closings.tsv", 4)
	if err != nil {
		return err
	}
	for _, r := range rows {
		date := r[1]
		precision, err := precisionOf("school-closings.tsv", r[0], r[2])
		if err != nil {
			return err
		}
		ids := slices.DeleteFunc(slices.Clone(m.ids[naming.Key(r[0])]), func(id string) bool { return byID[id] == nil })
		if len(ids) == 0 || len(ids) > 1 && precision != low {
			return fmt.Errorf("school-closings.tsv: %q means %d schools, and closes none of them", r[0], len(ids))
		}
		if precision == about {
			date = date[:4]
		}
		for _, id := range ids {
			s := byID[id]
			all := []*school{s}
			for _, campus := range byID {
				if s.brand && base(campus.name) == s.name {
					all = append(all, campus)
				}
			}
			for _, s := range all {
				if precision == low {
					s.closed, s.closedBy = "", ""
				} else {
					s.close(date)
				}
			}
		}
	}
	return nil
}

// close sets the closing date unless the register has a later one.
func (s *school) close(date string) {
	if date > s.closed {
		s.closed, s.closedBy = date, "h"
	}
}

// renamings returns the names that schools no longer have: key, then the name itself, what became of it, and
// when. One of low precision is left out.
func renamings(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "school-renamings.tsv", 5)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		precision, err := precisionOf("school-renamings.tsv", r[0], r[3])
		if err != nil {
			return nil, err
		}
		if precision == exact {
			out = append(out, strings.Join([]string{naming.Key(r[0]), r[0], r[1], r[2]}, "\t"))
		}
	}
	return out, nil
}

// likeOthers lists names that are nearly those of schools, or made of a US state and directions, and that only
// world-names.tsv has, or schools without degrees: they are known, though nothing else is known of them.
func (m meanings) likeOthers(dir fs.FS) error {
	rows, err := read(dir, "world-names.tsv", 2)
	if err != nil {
		return err
	}
	american, err := read(dir, "us-schools.tsv", 16)
	if err != nil {
		return err
	}
	like := newLikeness(m)
	for _, r := range append(rows, american...) {
		key := naming.Key(r[1])
		if m.ids[key] != nil {
			continue
		}
		if _, regional := naming.Regional(key); regional || like.any(key) {
			m.ids[key] = []string{"?"}
		}
	}
	return nil
}

// likeness finds keys that are nearly one name: all their words are the same but one.
type likeness map[string][]string

func newLikeness(m meanings) likeness {
	l := likeness{}
	for key := range m.ids {
		for rest := range without(key) {
			l[rest] = append(l[rest], key)
		}
	}
	return l
}

func (l likeness) any(key string) bool {
	for rest := range without(key) {
		for _, other := range l[rest] {
			if naming.Near(key, other) {
				return true
			}
		}
	}
	return false
}

// without yields a key with each of its words left out in turn.
func without(key string) iter.Seq[string] {
	return func(yield func(string) bool) {
		words := strings.Fields(key)
		for i := range words {
			if !yield(strings.Join(words[:i], " ") + " _ " + strings.Join(words[i+1:], " ")) {
				return
			}
		}
	}
}

// several lists names that stand before the campus in the names of schools of more than one owner: "Southern
// Illinois University".
func (m meanings) several(all []*school) {
	for _, s := range all {
		if key := naming.Key(base(s.name)); key != "" && s.country == "US" && m.ids[key] == nil {
			m.put(base(s.name), "?")
		}
	}
}

// regional returns the names that are made of a US state and directions, by their parts.
func (m meanings) regional(byID map[string]*school) []string {
	best := map[string]string{}
	rank := map[string]int{}
	for _, key := range slices.Sorted(maps.Keys(m.ids)) {
		short := spoken(key)
		parts, ok := naming.Regional(short)
		if !ok {
			continue
		}
		name, r := titled(short), 1
		if s := byID[m.ids[key][0]]; s != nil && naming.Key(s.name) == key {
			name, r = s.name, 2
		}
		if short == key && strings.Contains(key, "university") { // rather than a college of the same words
			r += 2
		}
		if joined := strings.Join(parts, " "); r > rank[joined] {
			best[joined], rank[joined] = name, r
		}
	}
	var out []string
	for parts, name := range best {
		out = append(out, parts+"\t"+name)
	}
	return out
}

// spoken leaves out the words that people leave out of the name of a college: "Northern Virginia College".
func spoken(key string) string {
	words := slices.DeleteFunc(strings.Fields(key), func(w string) bool {
		return slices.Contains([]string{"community", "technical", "technology", "junior", "area", "vocational", "career", "main", "campus", "system", "district"}, w)
	})
	return strings.Join(words, " ")
}

// titled writes a key with capitals.
func titled(key string) string {
	words := strings.Fields(key)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
