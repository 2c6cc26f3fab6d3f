package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// Limits of conditions.
const (
	mostTests     = 40
	deepest       = 8
	mostCounted   = 5 // more would tell how long somebody's history is
	mostNested    = 2 // entries inside one another, the one looked at among them
	longestLength = 10 * 12
)

func (r *Rule) validateConditions(at string, fault faulter) {
	w := &conditions{fault: fault}
	w.look(at+".when", &r.When, r.scope())
	if w.tests > mostTests {
		fault(at+".when", say("has %d tests", w.tests), say("a rule has at most %d; split it", mostTests))
	} else if !w.faulty && r.When.least(false) < 2 {
		fault(at+".when", say("holds when a single test does, and one thing alone contradicts nothing"), say("test what it cannot go with, too, in one all"))
	}
	if r.Unless != nil {
		w := &conditions{fault: fault, unless: true}
		w.look(at+".unless", r.Unless, r.scope())
		if w.tests > mostTests {
			fault(at+".unless", say("has %d tests", w.tests), say("a rule has at most %d; split it", mostTests))
		}
	}
}

// scope is where a condition stands.
type scope struct {
	kinds    []string // of the entries around it, outermost first; the last is the one whose fields are tested
	named    bool     // an all around it says, by a test of its own, whose or what the entry is
	employer bool     // an all around it names the employer
	negated  bool
	depth    int
}

func (r *Rule) scope() scope { return scope{kinds: []string{r.Over}} }

func (s scope) kind() string { return s.kinds[len(s.kinds)-1] }

// around returns whether an entry of the kind is around the one that is tested.
func (s scope) around(kind string) bool {
	return kind != Profile && slices.Contains(s.kinds[:len(s.kinds)-1], kind)
}

// conditions looks through the conditions of one rule.
type conditions struct {
	fault  faulter
	unless bool // what explains a finding away may name more than what makes one
	tests  int
	faulty bool
	// patterns are those of the rule that have been read.
	patterns map[string]patternRead
}

type patternRead struct {
	Pattern
	wrong *form.Fault // nil when it is right
}

// pattern reads a pattern, once.
func (w *conditions) pattern(source string) patternRead {
	p, done := w.patterns[source]
	if !done {
		read, say, mend := ReadPattern(source)
		if p.Pattern = read; !say.IsZero() {
			p.wrong = &form.Fault{Say: say, Mend: mend}
		}
		w.patterns = with(w.patterns, source, p)
	}
	return p
}

func (w *conditions) say(path string, say, mend wording.Text) {
	w.faulty = true
	w.fault(path, say, mend)
}

func (w *conditions) look(path string, c *Condition, s scope) {
	if s.depth++; s.depth > deepest {
		w.say(path, say("is nested more than %d deep", deepest), say("write it flatter; all inside all is one all"))
		return
	}
	switch first, second := c.operators(); {
	case first == "" && c.Field != "":
		w.say(path, say("tests %q by nothing", c.Field), say("add one operator, which is not empty: equals, in, contains, matches, before, after, overlaps, longerThan or shorterThan"))
		return
	case first == "":
		w.say(path, say("says nothing"), say("write all, any, not, exists, count, or a field with one operator"))
		return
	case second != "":
		w.say(path, say("has both %s and %s", first, second), say("write one operator a condition, and join conditions by all"))
		return
	}
	w.misplaced(path, c)
	switch c.Operator() {
	case OpAll:
		w.all(path+".all", c.All, s)
	case OpAny:
		if s.negated { // neither of them holds
			w.all(path+".any", c.Any, s)
			return
		}
		w.parts(path+".any", c.Any, s)
	case OpNot:
		s.negated = !s.negated
		w.look(path+".not", c.Not, s)
	case OpExists, OpCount:
		w.entries(path, c, s)
	default:
		w.tests++
		w.test(path, c, s)
	}
}

// misplaced tells of keys that stand beside an operator that has no use for them.
func (w *conditions) misplaced(path string, c *Condition) {
	op := c.Operator()
	isTest := !slices.Contains([]Operator{OpAll, OpAny, OpNot, OpExists, OpCount}, op)
	switch {
	case isTest && c.Field == "":
		w.say(path, say("says %s of no field", op), say(`name the field: "field": "employer"`))
	case !isTest && c.Field != "":
		w.say(path+".field", say("stands beside %s", op), say("take it out, or make it a test of its own"))
	}
	if c.Where != nil && op != OpCount && op != OpExists {
		w.say(path+".where", say("stands beside %s", op), say("it belongs to exists and count of a kind of entry"))
	}
	if c.AtLeast != 0 && op != OpCount {
		w.say(path+".atLeast", say("stands beside %s", op), say("it belongs to count"))
	}
	if c.By != "" && !slices.Contains([]Operator{OpBefore, OpAfter, OpOverlaps, OpLongerThan, OpShorterThan}, op) {
		w.say(path+".by", say("stands beside %s", op), say("it belongs to tests of dates and lengths"))
	}
}

// all looks at parts that all hold: what one of them names holds for the others.
func (w *conditions) all(path string, parts []Condition, s scope) {
	if !s.negated {
		for i := range parts {
			part := &parts[i]
			if fieldOf(s.kind(), part.Field).names && w.naming(part) {
				s.named = true
				s.employer = s.employer || part.Field == "employer"
			}
		}
	}
	w.parts(path, parts, s)
}

// naming reports whether a test of a name looks for more than what many names have.
func (w *conditions) naming(c *Condition) bool {
	if c.Operator() == OpMatches {
		p := w.pattern(c.Matches)
		return p.wrong == nil && least(surest(p.Literals)) > 2 && slices.ContainsFunc(surest(p.Literals), isNaming)
	}
	needles := c.Needles()
	return len(needles) > 0 && !slices.ContainsFunc(needles, func(s string) bool { return !isNaming(s) })
}

func (w *conditions) parts(path string, parts []Condition, s scope) {
	for i := range parts {
		w.look(path+"["+strconv.Itoa(i)+"]", &parts[i], s)
	}
}

// entries looks at exists and count.
func (w *conditions) entries(path string, c *Condition, s scope) {
	op, kind := c.Operator(), c.Exists+c.Count
	path += "." + string(op)
	if s.negated {
		w.say(path, say("stands under not"), say("what a page leaves out never makes a finding; test what it says"))
		return
	}
	if op == OpExists && !IsKind(kind) && c.Where == nil {
		if why := Refused(s.kind(), kind); !why.IsZero() {
			w.say(path, say("names %q", kind), why)
		}
		return
	}
	if !IsKind(kind) {
		w.say(path, say("names %q", kind), say("there is no such kind of entry; there are %s", listed(Kinds())))
		return
	}
	if op == OpCount && (c.AtLeast < 2 || c.AtLeast > mostCounted) {
		w.say(strings.TrimSuffix(path, "count")+"atLeast", say("is %d", c.AtLeast), say("write 2 to %d: how much somebody has done is never judged", mostCounted))
	}
	if c.Where == nil {
		w.say(path, say("says nothing of the %s", kind), say(`add "where" with a condition`))
		return
	}
	s.kinds = append(slices.Clip(s.kinds), kind)
	s.named, s.employer = false, false
	if n := len(slices.DeleteFunc(slices.Clone(s.kinds), func(k string) bool { return k == Profile })); n > mostNested {
		w.say(path, say("looks at %d entries at once", n), say("set at most %d beside each other", mostNested))
		return
	}
	w.look(strings.TrimSuffix(path, string(op))+"where", c.Where, s)
}

// test looks at a test of one field.
func (w *conditions) test(path string, c *Condition, s scope) {
	if c.Field == "" {
		return // misplaced has said it
	}
	if why := Refused(s.kind(), c.Field); !why.IsZero() {
		w.say(path+".field", say("names %q", c.Field), why)
		return
	}
	is, op := FormOf(s.kind(), c.Field), c.Operator()
	if fits := operatorsOf(is); !slices.Contains(fits, op) {
		w.say(path, say("tests %q by %s", c.Field, op), say("%s goes with %s", c.Field, listed(names(fits))))
		return
	}
	if s.negated && is == Texts {
		w.say(path, say("tests under not what %q leaves out", c.Field), say("what a page leaves out never makes a finding; test what it says"))
		return
	}
	if c.Field == "location" && !s.employer && !w.unless {
		w.say(path+".field", say(`names "location" without the employer`), say("test the employer in the same all: a place says something only of an employer's own offices"))
	}
	switch {
	case s.kind() == "study" && c.Field == "level" && op != OpEquals && op != OpIn:
		w.say(path, say("tests %q by %s", c.Field, op), say("level goes with equals and in"))
		return
	case is == Text || is == Texts:
		w.texts(path, c, s)
		return
	}
	w.times(path, c, s)
}

func operatorsOf(f Form) []Operator {
	switch f {
	case Text, Texts:
		return []Operator{OpEquals, OpIn, OpContains, OpMatches}
	case Date:
		return []Operator{OpBefore, OpAfter}
	}
	return []Operator{OpOverlaps, OpLongerThan, OpShorterThan}
}

func names(ops []Operator) (out []string) {
	for _, o := range ops {
		out = append(out, string(o))
	}
	return out
}

// texts looks at a test of texts.
func (w *conditions) texts(path string, c *Condition, s scope) {
	op := c.Operator()
	path += "." + string(op)
	texts := c.Needles()
	if op == OpMatches {
		texts = []string{c.Matches}
		p := w.pattern(c.Matches)
		if p.wrong != nil {
			w.say(path, p.wrong.Say, p.wrong.Mend)
			return
		}
		if FormOf(s.kind(), c.Field) == Texts && least(surest(p.Literals)) < 2 {
			w.say(path, say("has nothing that surely stands in what it matches"), say(`say at least two letters or digits that do, such as "RN" in "RN-\\d{6}"`))
			return
		}
	}
	for i, text := range texts {
		at := path
		if op == OpIn {
			at = fmt.Sprintf("%s[%d]", path, i)
		}
		switch {
		case !strings.ContainsFunc(text, isWord):
			w.say(at, say("has no letter and no digit"), say("write words"))
		case c.Field == "level" && !slices.Contains(levelNames, text):
			w.say(at, say("is %q", text), form.Meant(text, levelNames))
		case op == OpContains && c.Field == "employer" && len([]rune(text)) < 2:
			w.say(at, say("is a single letter"), say("write the employer's name"))
		default:
			w.private(at, c.Field, text)
		}
	}
}

// levelNames are what the level of a study is, whatever the degree is called.
var levelNames = []string{"certificate", "associate", "bachelor", "postbaccalaureate", "master", "doctor", "professional"}

// organisations are fields that name one, whose name may have any word in it; a field of study may be a language.
var organisations = []string{"employer", "school", "issuer", "location", "area", "degree", "host", "network"}

// private tells of a text in which a test would look for who somebody is.
func (w *conditions) private(path, field, text string) {
	if word := proxy(text); word != "" && !slices.Contains(organisations, field) {
		w.say(path, say("looks for %q", word), say(whoTheyAre))
	} else if word := manners().in(text); word != "" && !w.unless {
		w.say(path, say("looks for %q", word), say(`take it out: how somebody works never makes a finding; under "unless" it may explain one`))
	}
}

// times looks at a test of dates or lengths.
func (w *conditions) times(path string, c *Condition, s scope) {
	op := c.Operator()
	at := path + "." + string(op)
	if c.By != "" {
		if _, ok := ReadMonths(c.By); !ok {
			w.say(path+".by", say("is %q", c.By), say(`write a length: "6 months", "0 months", "1 year"`))
		}
	}
	if op == OpLongerThan || op == OpShorterThan {
		w.length(at, c, s)
		return
	}
	o, ok := ReadOperand(c.Operand())
	switch {
	case !ok && op == OpOverlaps:
		w.say(at, say("is %q", c.Operand()), say(`write a time, "2015/2019-06", or the dates of an entry around it, "study.dates"`))
	case !ok || o.IsTime() && op != OpOverlaps:
		w.say(at, say("is %q", c.Operand()), say(`write a date, "2021", "2021-03" or "2021-03-15" (from 1900 on), or a field, "expires" or "certification.date"`))
	case o.Field != "":
		w.reference(at, c, s, o)
	case !s.named:
		w.say(at, say("compares with a date that the rule states, of no one in particular"), say("test in the same all whose date it is, by a name that few have, of the employer, school, text, name or issuer: years alone tell somebody's age, which is never judged"))
	}
}

func (w *conditions) length(at string, c *Condition, s scope) {
	n, ok := ReadMonths(c.Operand())
	switch {
	case !ok || n == 0 || n > longestLength:
		w.say(at, say("is %q", c.Operand()), say(`write a length of at most ten years: "18 months", "3 years"`))
	case c.Operator() == OpShorterThan && s.kind() == "position" && !w.unless, c.Operator() == OpLongerThan && s.kind() == "position" && s.negated && !w.unless:
		w.say(at, say("asks how briefly somebody stayed"), say(theirBreaks))
	case !s.named:
		w.say(at, say("asks how long something took, of nobody in particular"), say("test in the same all whose it was, by employer or school"))
	}
}

// reference looks at a comparison with a field of an entry.
func (w *conditions) reference(at string, c *Condition, s scope, o Operand) {
	kind := o.Kind
	if kind == "" {
		kind = s.kind()
	} else if !s.around(kind) {
		mend := say("no %s is around it", kind)
		if kind == s.kind() {
			mend = say(`a field of the same entry is named alone: "%s"`, o.Field)
		}
		w.say(at, say("names %q", c.Operand()), mend)
		return
	}
	if why := Refused(kind, o.Field); !why.IsZero() {
		w.say(at, say("names %q", c.Operand()), why)
		return
	}
	switch is := FormOf(kind, o.Field); {
	case is != FormOf(s.kind(), c.Field):
		w.say(at, say("compares %s with %s", c.Field, o.Field), say("compare a date with a date, and dates with dates"))
	case o.Kind == "" && o.Field == c.Field:
		w.say(at, say("compares a field with itself"), say("name the other one"))
	case o.Kind != "" && !w.unless && isGap(s.kind(), kind, c.Field, o.Field, c.Operator(), s.negated):
		w.say(at, say("asks what lay between two jobs or studies"), say(theirBreaks))
	}
}

// isGap reports whether a comparison holds where time lies between two stretches of somebody's life.
func isGap(kind, other, field, otherField string, op Operator, negated bool) bool {
	lived := func(k string) bool { return k == "position" || k == "study" }
	if !lived(kind) || !lived(other) {
		return false
	}
	later := op == OpAfter != negated
	switch {
	case op == OpOverlaps:
		return negated
	case field == "start" && otherField == "end":
		return later
	case field == "end" && otherField == "start":
		return !later
	}
	return false
}

// isWord reports whether a rune may stand in a word.
func isWord(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x80
}
