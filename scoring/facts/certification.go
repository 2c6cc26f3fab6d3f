package facts

import (
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Certification is a certificate that is earned by an exam or a course.
type Certification struct {
	Name    string
	Issuers []string // words of which one stands in the name of its issuer
	// Launched is when it was first announced or could first be taken, betas and certificates that it replaced
	// included; when the name holds the code of an exam, that of the exam.
	Launched timespan.Date
	Retired  timespan.Date // when it could last be taken; zero when it still can, or when that is not known
	// Slack is how many months Launched may be too late and Retired too early: allow it on top of any tolerance.
	Slack int
	Years int    // how many years it is valid; 0 when for life, or when that is not known
	Exam  string // the code of the exam, when the name holds one: "SAA-C03"
	Notes string // for people: "renamed SecurityX 2024-12"
	Source
}

// certificateWords is the most words that a name of a certificate in the table has.
const certificateWords = 10

// Certification resolves the name of a certificate, or the code of its exam, within words that name one certificate.
// Ambiguous means that they name more than one. The Certification is the zero value unless Matched.
func (t *Tables) Certification(name string) (Certification, Match) {
	n := t.certificatesIn(naming.ExamWords(name))
	if len(n.rows) != 1 || len(n.exams) > 1 {
		return Certification{}, min(Match(len(n.rows)), Ambiguous)
	}
	c := t.certificateRow(n.rows[0])
	if len(n.exams) == 1 {
		c.Exam, c.Launched = sorted.Field(n.exams[0], 1), date(sorted.Field(n.exams[0], 3))
	}
	return c, Matched
}

// NamesCertification reports whether words are the name of one certificate, with or without its short form or the code
// of its exam, and nothing else.
func (t *Tables) NamesCertification(words string) bool {
	all := naming.ExamWords(words)
	n := t.certificatesIn(all)
	return len(n.rows) == 1 && n.words == len(all)
}

// certificatesNamed is what words name: the certificates, the lines of exams, and how many words do.
type certificatesNamed struct {
	rows, exams []string
	words       int
}

func (t *Tables) certificatesIn(words []string) (out certificatesNamed) {
	for at := 0; at < len(words); {
		n := min(certificateWords, len(words)-at)
		for ; n > 0; n-- {
			line, ok := t.certificate(words[at : at+n])
			if !ok {
				continue
			}
			out.words += n
			if sorted.Field(line, 3) != "" {
				out.exams = append(out.exams, line)
			}
			if row := sorted.Field(line, 2); !slices.Contains(out.rows, row) {
				out.rows = append(out.rows, row)
			}
			break
		}
		at += max(n, 1)
	}
	return out
}

// certificate looks up words that are one name or code.
func (t *Tables) certificate(words []string) (line string, ok bool) {
	line, ok = t.certifications.Find(strings.ToLower(strings.Join(words, " ")))
	if ok && sorted.Field(line, 0) == "=" && strings.Join(words, " ") != strings.Join(naming.ExamWords(sorted.Field(line, 1)), " ") {
		return "", false
	}
	return line, ok
}

func (t *Tables) certificateRow(name string) Certification {
	row, _ := t.certifications.Find("#" + name)
	years, _ := strconv.Atoi(sorted.Field(row, 4))
	c := Certification{
		Name:     name,
		Issuers:  strings.Split(sorted.Field(row, 0), "|"),
		Launched: date(sorted.Field(row, 1)),
		Slack:    3,
		Retired:  date(sorted.Field(row, 3)),
		Years:    years,
		Notes:    sorted.Field(row, 5),
		Source:   t.source(sorted.Field(row, 6), exams),
	}
	if sorted.Field(row, 2) != "a" {
		c.Slack = 12
	}
	return c
}
