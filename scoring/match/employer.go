package match

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"plumbline/scoring/facts"
)

// The reasons why two employers are not surely two.
const (
	whyUnstated  = "one of the two does not state an employer"
	whyUnnamed   = "one of the two does not name the employer"
	whyCut       = "one of the names is cut short"
	whyAlike     = "the two names share a word, and may be of one and the same"
	whyInitials  = "one of the names may be short for the other"
	whyScript    = "the names are in two scripts"
	whyLanguage  = "the names may be the same in two languages"
	whyAgency    = "one of the two may be an agency or a consultancy and the other its client"
	whyOwn       = "one of the two is the candidate's own work, and the other may be its client"
	whyTakeover  = "the one firm bought the other, or took its name"
	whyRenamed   = "one of the schools became the other"
	whyPublic    = "one of the two may be part of the other"
	whyFranchise = "one of the two may run places under the name of the other"
)

// employer is the name of an employer, in the ways in which it can be compared.
type employer struct {
	readings []reading       // the ways in which the employer is named
	words    map[string]bool // all words that tell it from others, of every part
	shorts   []string        // its words that are written in capitals: "nhs" of "NHS Trust Larkspur"
	later    string          // what became of a school that gave the name up: its words
	short    string          // its letters, when it is a short name in capitals: "h&m" is "hm"
	whole    []string        // every word of it, as it stands
	kinds    map[string]map[string]bool
	school   facts.School   // in the tables; the zero value when the name is of none that is surely known
	firm     facts.Employer // the same of firms
	cut      bool           // the name ends in an ellipsis
	own      bool           // self-employed
	between  int            // 2 for an agency that places people with employers, 1 for a consultancy that works for clients, else 0
	latin    bool
	hidden   string // why it names nobody; "" when it names somebody
}

// reading is one way in which a name names its employer.
type reading struct {
	words  []string // without legal forms
	joined string   // the same, run together
	told   bool     // one of them tells it from other employers
}

// readEmployer reads a name as people write it.
func readEmployer(text string, t *facts.Tables) employer {
	e := employer{words: map[string]bool{}, kinds: map[string]map[string]bool{}, latin: true}
	text = strings.TrimSpace(text)
	if len(text) > longestName {
		text = strings.ToValidUTF8(text[:longestName], "")
	}
	if text == "" {
		e.hidden = whyUnstated
		return e
	}
	for _, r := range text {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			e.latin = false
		}
	}
	for _, ellipsis := range []string{"…", "..."} {
		if before, _, ok := strings.Cut(text, ellipsis); ok {
			e.cut, text = true, before
		}
	}
	v := vocabulary()
	all := words(text)
	head := beforePlace(outside(text))
	e.whole = words(head)
	if short := withoutLastForms(head, v); acronym(short) {
		e.short = strings.Join(strings.FieldsFunc(strings.ToLower(short), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "")
	}
	e.shorts = capitals(text)
	e.own = has(all, v.own) || strings.Contains(strings.Join(all, " "), "self employed")
	switch {
	case has(all, v.agencies):
		e.between = 2
	case has(all, v.consultancies):
		e.between = 1
	}
	if !e.own && (has(all, v.hiding) || len(all) > 0 && v.persons[all[0]] || descriptive(text, all, v)) {
		e.hidden = whyUnnamed
	}
	for _, p := range parts(text) {
		named := withoutForms(words(p.text), v)
		if len(named) == 0 {
			continue
		}
		told := false
		for _, w := range named {
			kind := v.kind(w)
			if kind != "" {
				if e.kinds[kind] == nil {
					e.kinds[kind] = map[string]bool{}
				}
				e.kinds[kind][w] = true
			}
			if !v.common[w] && kind == "" && len(w) > 1 {
				e.words[w], told = true, true
			}
		}
		if p.names && (told || p.whole || len(named) > 1) {
			e.readings = append(e.readings, reading{named, strings.Join(named, ""), told})
		}
	}
	e.own = e.own && len(e.kinds) == 0 // "Universidad Autónoma"
	if s, m := t.School(text, ""); m == facts.Matched {
		e.school = s
		if named := withoutForms(words(s.Name), v); len(named) > 1 {
			e.readings = append(e.readings, reading{named, strings.Join(named, ""), true}) // "Université Lyon 1" is Claude Bernard's
		}
	}
	if gone, ok := t.Renaming(outside(text)); ok {
		e.later = strings.Join(withoutForms(words(gone.New), v), " ")
	}
	if f, m := t.Employer(text); m == facts.Matched {
		e.firm = f
	}
	return e
}

// part is a part of a name as written. One that names may stand for the whole: "Randstad" of "Randstad (client:
// Siemens)"; another tells only more of it: a town, a department.
type part struct {
	text         string
	names, whole bool
}

// The words behind which another name of the same employer stands, or the one that the work was done for.
var namers = []string{"formerly", "previously", "now", "ex", "aka", "f/k/a", "fka", "d/b/a", "dba", "via", "through", "c/o", "client", "part of", "acquired by", "on behalf of", "subcontracted to", "contractor at",
	"ehemals", "früher", "jetzt", "heute", "kunde", "anciennement", "antes", "ahora", "cliente", "vormals", "über", "voorheen", "dawniej", "obecnie", "ex-"}

// parts takes a name apart at its brackets, dashes, bars and commas.
func parts(text string) []part {
	outside, inside := outside(text), ""
	if open, end := brackets(text); end > open {
		inside = text[open+1 : end]
	}
	out := []part{{text: outside, names: true, whole: true}}
	if inside != "" {
		out = append(out, part{text: afterNamer(inside), names: afterNamer(inside) != inside || acronym(inside)})
	}
	for _, cut := range []string{" via ", " c/o ", " formerly ", " through ", "|", " / ", "/", " @ ", " at ", " für ", " for ", " ex ", " bei ", " chez "} {
		if before, after, ok := strings.Cut(outside, cut); ok {
			alternates := cut != " at " && cut != " for " && cut != " für " && cut != " bei " && cut != " chez "
			out = append(out, part{text: before, names: alternates}, part{text: afterNamer(after), names: alternates || !acronym(after)}) // "Transport for NSW"
		}
	}
	for _, cut := range []string{",", " - ", " – ", " — ", ":", ";", "·", "•"} {
		if before, after, ok := strings.Cut(outside, cut); ok {
			out = append(out, part{text: before, names: true}, part{text: afterNamer(after), names: afterNamer(after) != after})
		}
	}
	return out
}

// brackets returns where the brackets of a name stand; the second before the first when it has none.
func brackets(text string) (open, end int) {
	open, end = strings.IndexAny(text, "(["), strings.LastIndexAny(text, ")]")
	if open <= 0 {
		return 0, -1
	}
	return open, end
}

// outside returns a name without what stands in brackets.
func outside(text string) string {
	if open, end := brackets(text); end > open {
		return strings.TrimSpace(text[:open] + " " + text[end+1:])
	}
	return text
}

// beforePlace returns what stands before the first comma, dash or bar of a name.
func beforePlace(text string) string {
	for _, cut := range []string{", ", " – ", " — ", " - ", " | "} {
		text, _, _ = strings.Cut(text, cut)
	}
	return strings.TrimSpace(text)
}

// withoutLastForms returns a name without the legal forms at its end.
func withoutLastForms(text string, v *vocabularyWords) string {
	ws := strings.Fields(text)
	for len(ws) > 1 {
		if last := words(ws[len(ws)-1]); len(last) != 1 || !v.forms[last[0]] {
			break
		}
		ws = ws[:len(ws)-1]
	}
	return strings.Join(ws, " ")
}

// afterNamer returns what stands behind a word such as "formerly".
func afterNamer(text string) string {
	text = strings.TrimSpace(text)
	lower := strings.ToLower(text)
	for _, n := range namers {
		if rest, ok := strings.CutPrefix(lower, n); ok && rest != "" && strings.ContainsRune(" :-.", rune(rest[0])) && len(lower) == len(text) {
			return strings.TrimLeft(text[len(n):], " :-.")
		}
	}
	return text
}

// acronym reports whether a text is one short word in capitals.
func acronym(text string) bool {
	letters := 0
	for _, r := range strings.TrimSpace(text) {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != '.' && r != '&' && !unicode.IsDigit(r):
			return false
		}
	}
	return letters >= 2 && letters <= 6
}

// capitals returns the words of three to six capital letters in a name, hyphens cut, in small letters.
func capitals(text string) (out []string) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= 3 && acronym(w) {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// descriptive reports whether a text describes an employer in place of naming it: "a large bank", "führender Hersteller".
func descriptive(text string, all []string, v *vocabularyWords) bool {
	if len(all) > 1 && v.articles[all[0]] && !startsUpper(text) || len(all) > 2 && (all[0] == "a" || all[0] == "an") {
		return true
	}
	return len(all) > 1 && v.praise[all[0]]
}

func startsUpper(text string) bool {
	for _, r := range text {
		return unicode.IsUpper(r)
	}
	return false
}

func has(all []string, some map[string]bool) bool {
	return slices.ContainsFunc(all, func(w string) bool { return some[w] })
}

// withoutForms drops legal forms and connecting words, unless nothing else is there.
func withoutForms(all []string, v *vocabularyWords) []string {
	polish := slices.Contains(all, "sp")
	var out []string
	for _, w := range all {
		if !v.forms[w] && !v.joins[w] && !(polish && (w == "sp" || w == "zoo" || w == "oo")) {
			out = append(out, w)
		}
	}
	if out == nil {
		return all // "SAS"
	}
	return out
}

// compareEmployers tells whether two names are of one employer; why says what leaves it open.
func compareEmployers(a, b *employer) (r Relation, why string) {
	switch {
	case a.school.ID != "" && a.school.ID == b.school.ID, a.firm.Name != "" && a.firm.Name == b.firm.Name, a.own && b.own:
		return Same, ""
	case a.hidden == whyUnstated || b.hidden == whyUnstated:
		return Unknown, whyUnstated
	}
	if initialsOf(a.short, b.whole) || initialsOf(b.short, a.whole) {
		return Same, ""
	}
	for i := range a.readings {
		for j := range b.readings {
			x, y := &a.readings[i], &b.readings[j]
			if sameName(x, y) || a.cut && begins(y, x) || b.cut && begins(x, y) {
				return Same, ""
			}
		}
	}
	switch {
	case tells(a.firm, b) || tells(b.firm, a), akin(a, b):
		return Unknown, whyTakeover
	case a.became(b) || b.became(a):
		return Unknown, whyRenamed
	case a.hidden != "" || b.hidden != "" || len(a.readings) == 0 || len(b.readings) == 0:
		return Unknown, whyUnnamed
	case a.latin != b.latin:
		return Unknown, whyScript
	case a.cut || b.cut:
		return Unknown, whyCut
	case a.own || b.own:
		return Unknown, whyOwn
	case shares(a.words, b.words):
		return Unknown, whyAlike
	case mayAbbreviate(a, b) || mayAbbreviate(b, a), beginInitials(a.shorts, b.whole) || beginInitials(b.shorts, a.whole):
		return Unknown, whyInitials
	case translated(a.kinds, b.kinds):
		return Unknown, whyLanguage
	case a.runs(b) || b.runs(a), a.kinds["forces"] != nil && b.post() || b.kinds["forces"] != nil && a.post(),
		a.state() && b.state(), a.chair() && b.teaches() || b.chair() && a.teaches():
		return Unknown, whyPublic
	case a.brandOf(b) || b.brandOf(a):
		return Unknown, whyFranchise
	case a.between != b.between:
		return Unknown, whyAgency
	}
	return Different, ""
}

// sameName reports whether two readings are the same name: word for word, run together, but for a typing slip, or the
// beginning of the other, or its end: "Jefe de planta en Café Altamira".
func sameName(x, y *reading) bool {
	if len(x.words) > len(y.words) {
		x, y = y, x
	}
	n, m := len(x.words), len(y.words)
	switch {
	case x.joined == y.joined, slip(x.joined, y.joined):
		return true
	case (x.told || n > 1) && slices.Equal(x.words, y.words[:n]):
		return true
	}
	return x.told && n > 1 && slices.Equal(x.words, y.words[m-n:])
}

// initialsOf reports whether a short name is made of the first letters of a longer one's words. Connecting words and
// legal forms may be left out, and so may the last word.
func initialsOf(short string, all []string) bool {
	if len(short) < 2 || len(all) < 2 {
		return false
	}
	v := vocabulary()
	at, used := 0, 0
	for i, w := range all {
		switch {
		case at < len(short) && w[0] == short[at] && w != "&":
			at++
			used++
		case v.joins[w] || v.forms[w]:
		case at == len(short) && i >= len(all)-1-extraWords(all, v) && len(short) >= 3:
		default:
			return false
		}
	}
	return at == len(short) && used >= 2
}

// beginInitials reports whether a word in capitals is made of the first letters of the first words of a name:
// "MPI-INF" and "Max Planck Institute for Informatics".
func beginInitials(shorts, all []string) bool {
	v := vocabulary()
	for _, short := range shorts {
		at := 0
		for _, w := range all {
			if at < len(short) && w[0] == short[at] {
				at++
			} else if !v.joins[w] {
				break
			}
		}
		if at == len(short) {
			return true
		}
	}
	return false
}

// extraWords counts the connecting words and legal forms at the end of a name.
func extraWords(all []string, v *vocabularyWords) int {
	n := 0
	for i := len(all) - 1; i >= 0 && (v.joins[all[i]] || v.forms[all[i]]); i-- {
		n++
	}
	return n
}

// begins reports whether a name cut short may begin the other one.
func begins(whole, cut *reading) bool {
	return len(cut.joined) >= 4 && strings.HasPrefix(whole.joined, cut.joined)
}

// shares reports whether a word of the one is a word of the other, but for a typing slip or an ending.
func shares(a, b map[string]bool) bool {
	for w := range a {
		for x := range b {
			if w == x || w == x+"s" || x == w+"s" || slip(w, x) || min(len(w), len(x)) >= 5 && (strings.HasPrefix(w, x) || strings.HasPrefix(x, w)) {
				return true
			}
		}
	}
	return false
}

// mayAbbreviate reports whether one reading of a is a short word that may be made of the letters of b's name: its
// letters begin b's words, or parts of them, in order.
func mayAbbreviate(a, b *employer) bool {
	for _, x := range a.readings {
		short := x.joined
		if len(x.words) != 1 || len(short) < 2 || len(short) > 6 {
			continue
		}
		for _, y := range b.readings {
			if len(y.joined) > len(short)+2 && y.joined[0] == short[0] && inOrder(short, y.joined) && (len(short) <= 4 || len(y.words) >= len(short)-1) {
				return true
			}
		}
	}
	return false
}

// inOrder reports whether the letters of short stand in long, in order.
func inOrder(short, long string) bool {
	at := 0
	for i := 0; i < len(long) && at < len(short); i++ {
		if long[i] == short[at] {
			at++
		}
	}
	return at == len(short)
}

// translated reports whether two names are of the same kind of institution, in words of two languages.
func translated(a, b map[string]map[string]bool) bool {
	for kind, ws := range a {
		other := b[kind]
		if other == nil {
			continue
		}
		for w := range ws {
			if !other[w] {
				return true
			}
		}
		for w := range other {
			if !ws[w] {
				return true
			}
		}
	}
	return false
}

// tells reports whether the history of a firm names the other one: its buyer, its older or its later name.
func tells(f facts.Employer, other *employer) bool {
	if f.Events == "" && f.Older == "" {
		return false
	}
	history := " " + strings.Join(withoutForms(words(f.Events+" "+f.Older), vocabulary()), " ") + " " // as readings are
	for _, r := range other.readings {
		if strings.Contains(history, " "+strings.Join(r.words, " ")+" ") {
			return true
		}
	}
	return other.firm.Name != "" && strings.Contains(history, " "+strings.Join(withoutForms(words(other.firm.Name), vocabulary()), " ")+" ")
}

// public reports whether the name is of a public body, of which schools, hospitals and offices are part.
func (e *employer) public() bool {
	return e.kinds["city"] != nil || e.kinds["ministry"] != nil || e.kinds["forces"] != nil
}

// became reports whether a school of the name became the other one, or both became one.
func (e *employer) became(other *employer) bool {
	if e.later == "" {
		return false
	}
	return e.later == other.later || slices.ContainsFunc(other.readings, func(r reading) bool {
		return r.told && strings.Contains(" "+e.later+" ", " "+strings.Join(r.words, " ")+" ")
	})
}

// state reports whether the name is of a state, or of an office of one: "Department of Health", "FEMA".
func (e *employer) state() bool {
	v := vocabulary()
	if e.kinds["ministry"] != nil || has(e.whole, v.offices) || len(e.whole) > 1 && e.whole[0] == "united" && e.whole[1] == "nations" {
		return true
	}
	for i := 0; i+2 < len(e.whole); i++ {
		if v.branches[e.whole[i]] && (e.whole[i+1] == "of" || e.whole[i+1] == "for") {
			return true
		}
	}
	return false
}

// chair reports whether the name is of a part of a school or hospital that goes by the name of who leads it.
func (e *employer) chair() bool { return has(e.whole, vocabulary().chairs) }

// teaches reports whether the name is of a university, a school or a hospital.
func (e *employer) teaches() bool {
	return e.kinds["university"] != nil || e.kinds["school"] != nil || e.kinds["hospital"] != nil
}

// post reports whether the name is that of a place or a ship of armed forces: "Camp Halden".
func (e *employer) post() bool {
	return len(e.whole) > 1 && vocabulary().posts[e.whole[0]]
}

// brandOf reports whether the name is a brand under which firms of other names run restaurants, hotels and shops, and
// the other one that of such a firm.
func (e *employer) brandOf(firm *employer) bool {
	v := vocabulary()
	return e.franchised(v) && !firm.franchised(v) && has(firm.whole, v.operators)
}

func (e *employer) franchised(v *vocabularyWords) bool {
	return slices.ContainsFunc(e.readings, func(r reading) bool {
		return v.franchises[r.words[0]] || len(r.words) > 1 && v.franchises[r.words[0]+r.words[1]]
	})
}

// runs reports whether the name is of a body that the other one may be part of.
func (e *employer) runs(part *employer) bool {
	return (e.public() || e.state()) && part.institution() || part.kinds["hospital"] != nil && has(e.whole, vocabulary().systems)
}

// institution reports whether the name is of a kind of institution that is often run by another.
func (e *employer) institution() bool {
	for kind := range e.kinds {
		if kind != "bank" && kind != "insurance" && kind != "food" && kind != "publishing" {
			return true
		}
	}
	return false
}

// vocabularyWords are the words of names that tell no employer from another.
type vocabularyWords struct {
	forms, joins, common, own, agencies, consultancies, hiding, articles, praise map[string]bool
	systems, persons, posts, franchises, operators, offices, branches, chairs    map[string]bool
	kinds                                                                        map[string]string // an institution's word to its kind
}

// compounds are the ends of German and Dutch words that name a kind of institution.
var compounds = []string{"hochschule", "schule", "gymnasium", "universitat", "klinik", "klinikum", "krankenhaus", "ziekenhuis", "museum", "theater", "verlag", "versicherung", "akademie", "institut", "amt", "ministerium", "bibliothek", "verein", "verband"}

// kind returns the kind of institution that a word names, "" when it names none.
func (v *vocabularyWords) kind(w string) string {
	if k := v.kinds[w]; k != "" {
		return k
	}
	for _, end := range compounds {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return v.kinds[end]
		}
	}
	return ""
}

var vocabulary = sync.OnceValue(func() *vocabularyWords {
	v := &vocabularyWords{
		forms: set("inc incorporated llc ltd limited gmbh ag kg ohg ug se sa sas sarl spa srl bv nv plc co corp corporation company cie companhia compania oy oyj ab as aps pty pvt private lp llp pllc kgaa mbh ggmbh ev eg " +
			"eingetragener verein ltda sl slu snc sro kft zrt group gruppe groupe grupo gruppo groep grupa holding holdings com org net www"),
		joins: set("the of and & for at in on by to de du des la le les l d di del della dei der die das dem den und fur et y e i en van het een w na do da dos das z ze von vom zu zur im am el los las a an il lo gli pour para per voor dla"),
		common: set("technologies technology tech technik technologie technologies solutions solution services service servicios dienstleistungen systems system systeme software consulting consultancy consultants beratung conseil " +
			"partners partner associates global worldwide international national digital media medien labs lab studio studios energy energie health healthcare medical care engineering construction bau logistics logistik transport freight " +
			"foods food capital finance financial industries industrial industrie manufacturing works werke press news trading trade retail design management marketing research development americas europe usa us uk deutschland germany france " +
			"espana italia polska nederland brasil online web data it ict cloud security network networks team department division unit abteilung branch head office region regional robotics games gaming analytics pharma pharmaceuticals biotech aerospace aviation automotive motors electric electronics telecom communications entertainment interactive dynamics ventures north south east west northern southern eastern western new first"),
		own: set("freelance freelancer freelancing selfemployed selbststandig selbstandig freiberuflich freiberufler freiberuflerin independant independante autonomo autonoma zzp zzper zelfstandig samozatrudnienie autoentrepreneur libero " +
			"independent independiente freelancerin eigenbetrieb own proprietor entrepreneur"),
		agencies: set("staffing recruitment recruiting recruiters personnel personaldienst personaldienstleistungen zeitarbeit interim temp temps temporary uitzendbureau contracting contractors payroll umbrella resourcing workforce " +
			"talent randstad adecco manpower hays kforce teksystems akkodis brunel persol toptal upwork fiverr andela turing"),
		consultancies: set("outsourcing consulting consultancy consultants consultores beratung unternehmensberatung conseil consultoria consulenza accenture infosys tcs tata cognizant wipro hcl capgemini epam luxoft globant thoughtworks deloitte pwc " +
			"pricewaterhousecoopers kpmg ey mckinsey bcg bain altran alten sopra atos dxc cgi msg adesso"),
		hiding: set("confidential confidencial confidentiel vertraulich anonym anonymous anonymised anonymized undisclosed unnamed nda stealth various several multiple verschiedene diverse diverses plusieurs varios varias vari vertrouwelijk poufne " +
			"confidenziale riservato divers geheim clients kunden"),
		articles: set("a an the large major leading one ein eine einer un une uno una um uma een jeden the"),
		praise:   set("leading major large midsize midsized top global fortune renowned fuhrender fuhrendes fuhrende grosser grosses grand grande importante multinational multinationale multinacional wiodaca duza"),
		systems:  set("health healthcare permanente asklepios helios sana"),
		persons:  set("mr mrs ms miss herr frau mme monsieur madame sr sra signor signora dhr mevr"),
		posts:    set("camp fort uss hms hmcs raf naval joint base"),
		franchises: set("mcdonalds burgerking subway wendys tacobell kfc pizzahut dominos papajohns dunkin dunkindonuts dairyqueen arbys sonic applebees dennys ihop popeyes chickfila fiveguys jimmyjohns hardees zaxbys timhortons " +
			"7eleven circlek hilton hampton marriott courtyard holidayinn bestwestern comfortinn hyatt ibis novotel mercure remax kellerwilliams century21 coldwell statefarm allstate edwardjones fedex upsstore jiffylube midas " +
			"anytimefitness planetfitness greatclips supercuts hrblock libertytax kumon sylvan servpro carrefour spar edeka rewe intermarche leclerc"),
		offices: set("federal government governmental regierung gouvernement gobierno governo overheid rzad hhs cdc nih fda cms dhs fema cbp uscis tsa irs ssa dod doe doj epa usda usaid nasa noaa nist usps hud fbi nsa cia gsa opm administration " +
			"un unicef undp unhcr unesco unfpa unops wfp fao ilo iom hmrc dwp moj mod dvla defra nhsx hm revenue crown servicecanada bundesregierung landesamt bundesamt prefecture region provincia provincie"),
		branches:  set("department dept centers center centre bureau office institutes national division state commonwealth secretaria secretariat direction"),
		chairs:    set("lab laboratory labor laboratoire laboratorio prof professor pi dr department dept faculty lehrstuhl chaire catedra fakultat fachbereich"),
		operators: set("llc inc ltd limited lp corp corporation gmbh kg sarl sas sl srl bv restaurants restaurant hospitality management enterprises franchise franchising foods holdings group partners hotels realty agency ventures"),
		kinds:     map[string]string{},
	}
	for kind, ws := range map[string]string{
		"university": "university universitat universite universidad universidade universita universiteit uniwersytet hochschule fachhochschule politechnika politecnico polytechnic ecole college uni tu fh institute institut instituto istituto instytut instituut",
		"hospital":   "hospital hospitals krankenhaus klinikum klinik klinken clinic clinique clinica hopital ospedale szpital ziekenhuis spital kantonsspital infirmary chu",
		"school":     "ps high elementary primary middle grammar skole skola skolen koulu school schools schule grundschule gymnasium realschule escuela escola scuola szkola ies ceip scholengroep lycee liceo liceum colegio akademie academy academia accademia kindergarten",
		"city":       "public archdiocese kommune kommun kunta helse landsting isd city town stadt stadtverwaltung ville mairie ayuntamiento prefeitura comune gemeente gemeinde urzad municipality municipal council county landkreis district bezirk commune nhs trust diocese bistum",
		"ministry":   "ministry ministerium ministere ministerio ministero ministerie ministerstwo bundesministerium government amt agency agentur agence agencia agenzia bundesagentur",
		"church":     "church kirche eglise iglesia chiesa kerk kosciol parish cathedral mosque synagogue temple st saint sankt sint",
		"bank":       "bank banque banco banca sparkasse caixa volksbank",
		"museum":     "museum musee museo museu muzeum gallery galerie",
		"library":    "library bibliothek bibliotheque biblioteca bibliotheek biblioteka",
		"theatre":    "theatre theater teatro teatr opera oper orchestra orchester",
		"forces":     "army navy bundeswehr armee ejercito esercito exercito leger wojsko marine marines usmc usaf uscg forces airforce battalion regiment brigade squadron infantry",
		"insurance":  "insurance versicherung versicherungen assurance assurances seguros assicurazioni ubezpieczenia verzekeringen",
		"publishing": "publishing publisher verlag editions editorial editora editore uitgeverij wydawnictwo",
		"railway":    "railway railways rail bahn bahnen ferroviaria ferrocarriles ferrovie spoorwegen kolej",
		"society":    "association verband verein society gesellschaft societe sociedad asociacion associazione associacao stowarzyszenie vereniging foundation stiftung fondation fundacion fondazione fundacao fundacja stichting",
		"food":       "bakery backerei boulangerie panaderia panificio bakkerij piekarnia restaurant ristorante restaurante hotel",
		"works":      "stadtwerke utilities",
	} {
		for w := range strings.FieldsSeq(ws) {
			v.kinds[w] = kind
		}
	}
	return v
})
