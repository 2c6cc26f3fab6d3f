package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
)

// What is allowed for a technology or product of somebody's own: how many months its date may be wrong by, and how long
// before it its makers may have worked on it where the row does not say.
const (
	ownSlack   = 2
	leadMonths = 24
)

// technology lays one technology over the tables. What an employer makes is a product, which counts only under jobs there,
// unless the row says that its name means the same elsewhere.
func (l *layer) technology(r TechnologyRow, technologies, products *upper) {
	source, column := l.source(r.Source)
	maker, ok := l.maker(r.MadeBy)
	if !ok {
		return
	}
	lead := strconv.Itoa(max(r.LeadMonths, leadMonths))
	key := strings.ToLower(r.Name)
	name, inTechnologies := r.Name, false
	if line, known := technologies.find(key); known && field(line, 2) != "" {
		name, inTechnologies = field(line, 2), true
	}
	product, inProducts := products.find(key)
	if !inTechnologies && inProducts {
		name = field(product, 2)
	}
	if inTechnologies || inProducts {
		l.out.own.corrected[name] = correction{date(dated("", r.FirstPublic)), source}
	}
	if maker != "" && inTechnologies || maker != "" && r.UsedElsewhere {
		products.put("#"+name, maker, lead)
	}
	to, behind := technologies, []string{"", "", column}
	if !inTechnologies && (maker != "" && !r.UsedElsewhere || inProducts) {
		to, behind = products, []string{maker, lead, column}
		if inProducts {
			behind[0], behind[1] = field(product, 6), field(product, 7)
		}
	}
	l.technologyName("name", -1, r.Name, name, r, to, behind)
	for i, n := range r.Names {
		l.technologyName("names", i, n, name, r, to, behind)
	}
}

// maker returns an employer as the tables name it; "" for none. It is false for one that they do not have.
func (l *layer) maker(name string) (string, bool) {
	if name == "" {
		return "", true
	}
	e, _ := l.out.employer(name)
	if e.Name == "" {
		l.clash("madeBy", -1, say("is an employer that no table has, or a name that may mean several"), say("add it to the employers of this pack, with telling words if it is an ordinary word; the technology is left out until then"))
		return "", false
	}
	return e.Name, true
}

// technologyName makes words a name of a technology, unless they are one of another. Names count only as they are written
// in the row, and under the conditions that a name of their form needs.
func (l *layer) technologyName(part string, index int, words, technology string, r TechnologyRow, to *upper, behind []string) {
	if len(words) > maxName || !nameable(words) {
		l.clash(part, index, say("is not in letters of English, begins with a mark, or is longer than 60"), say("write it shorter, in letters without accents; it is left out until then"))
		return
	}
	key, flag, exact := strings.ToLower(words), flagOf(words, r.Listed), words
	if line, known := to.find(key); known {
		if field(line, 2) != technology {
			l.clash(part, index, say("is a name of %s, too", field(line, 2)), say("leave it out, or name the row so to correct that one"))
			return
		}
		if field(line, 8) == "" {
			return // a name of the built-in row, with what that needs to count
		}
		exact = field(line, 1)
		if !slices.Contains(strings.Split(exact, "|"), words) {
			exact += "|" + words
		}
		if had := field(line, 0); strings.Index(flags, had) > strings.Index(flags, flag) {
			flag = had
		}
	} else if flag == "^" && l.meansMore(naming.Plain(words)) {
		flag = "~"
	}
	line := append([]string{flag, exact, cell(technology), dated("", r.FirstPublic), strconv.Itoa(ownSlack), tellingOf(r.Unless)}, behind...)
	to.put(key, line...)
}

// flags are the conditions under which a name counts, from the loosest; see Technologies.
const flags = "=^~"

// flagOf tells under which condition a name counts. A capitalised word may open a sentence, and one or two letters, or none
// that is a capital, may be anything: those count only alone or in a list beside others.
func flagOf(name string, listed bool) string {
	switch n := capitals(name); {
	case listed, len(name) < 3, n == 0 && !strings.ContainsAny(name, ".+#/"):
		return "~"
	case n == 1 && !strings.ContainsAny(name, " +#.") && 'A' <= name[0] && name[0] <= 'Z', n == len(name) && n < 4:
		return "^"
	}
	return "="
}

// capitals counts the capital letters and digits of a name, which ordinary words have at their beginning alone.
func capitals(name string) (n int) {
	for i := range len(name) {
		if 'A' <= name[i] && name[i] <= 'Z' || '0' <= name[i] && name[i] <= '9' {
			n++
		}
	}
	return n
}

// nameable reports whether the scanner can find a name.
func nameable(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || s[i] < ' ' {
			return false
		}
	}
	return s != "" && starts(s, 0)
}

// certification lays one certificate over the table.
func (l *layer) certification(r CertificationRow, names *upper) {
	name, key := cell(r.Name), naming.Exam(r.Name)
	line, known := names.find(key)
	had := columns("", 7)
	if known {
		name = field(line, 2)
		row, _ := names.find("#" + name)
		had = columns(row, 7)
	}
	if r.Issuer != "" && !slices.Contains(strings.Split(had[0], "|"), r.Issuer) {
		had[0] = strings.Trim(had[0]+"|"+cell(r.Issuer), "|")
	}
	if r.First != "" {
		had[1], had[2] = dated(had[1], r.First), "a"
	}
	had[3] = dated(had[3], r.Last)
	if r.Years != 0 {
		had[4] = strconv.Itoa(r.Years)
	}
	_, had[6] = l.source(r.Source)
	names.put("#"+name, had...)
	if !known {
		l.certificationName("name", -1, r.Name, key, name, names)
	}
	for i, n := range r.Names {
		key := naming.Exam(n)
		switch line, known := names.find(key); {
		case !known:
			l.certificationName("names", i, n, key, name, names)
		case field(line, 2) != name:
			l.clash("names", i, say("is a name of %s, too", field(line, 2)), say("leave it out, or name the row so to correct that one"))
		}
	}
}

// certificationName makes words a name of a certificate that is no other's.
func (l *layer) certificationName(part string, index int, words, key, certificate string, names *upper) {
	switch n := len(naming.ExamWords(words)); {
	case n > certificateWords:
		l.clash(part, index, say("has more than ten words"), say("write it shorter; it is left out until then"))
	case n == 1 && capitals(words) < 2:
		l.clash(part, index, say("is a word that may mean something else"), say("write the certificate's name out; it is left out until then"))
	case n == 1:
		names.put(key, "=", words, certificate, "")
	default:
		names.put(key, "", "", certificate, "")
	}
}

func field(line string, i int) string { return sorted.Field(line, i) }
