package checks

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// GradeImpossible (beside EDU-6) compares a grade with the scale that stands beside it.
var GradeImpossible = &Check{
	ID: "education/grade-impossible", Group: Education, Strength: Medium, Signal: "EDU-6",
	Doc: Doc{
		Title: "A grade above its own scale",
		Explain: "Compares a grade with the top of the scale that the page states with it (\"4.7/4.0\", \"5.2 out of 4\"). Only degrees of colleges and universities, and only scales that schools use. " +
			"Up to a tenth above the top is left alone, since an A+ or honours may count extra, and so are weighted grades. Where the smallest grade is the best, no grade is above the top anyway. A grade without a stated scale is never judged.",
		Innocent: []string{
			"A typing slip in one of the two numbers",
			"A weighted grade, with points added for harder courses",
			"The grade and the scale were written the other way round, or are of two different scales",
		},
		Ask: "Which grade is on your transcript, and what is the best grade on that scale?",
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			grades(p, e)
		}
	},
}

// tops are the best grades of the scales in use, by which a scale is known from other numbers.
var tops = []float64{4, 4.3, 4.33, 4.5, 5, 6, 7, 9, 10, 12, 15, 20, 30, 100, 110}

// grade is a grade with its scale, as written.
type grade struct {
	value, top float64
	from, to   int // the bytes of both
}

func grades(p *Pass, e profile.Education) {
	for i, c := range append([]profile.Claim{e.Score}, e.Notes...) {
		if !c.Read() || i > 0 && e.Score.Read() && strings.Contains(c.Text, e.Score.Text) {
			continue // a note may repeat the line of the grade
		}
		for _, g := range gradesIn(c.Text, i == 0) {
			words := Part(c, g.from, g.to)
			if name := say("Grade at %s", surelyNamed(e)); !p.unsurely(words, name, c, e.Degree) {
				gradeOnScale(p, e, c, g, name)
			}
		}
	}
}

func gradeOnScale(p *Pass, e profile.Education, c profile.Claim, g grade, name wording.Text) {
	words := Part(c, g.from, g.to)
	switch {
	case g.value <= g.top:
		p.Consistent(words, name)
	case e.Level < facts.Associate:
		p.Unknown(words, name, say("below college some courses count extra, so that a grade may exceed its scale"))
	case hasAnyWord(c.Text, "weighted", "weighting", "honours points", "bonus", "extra credit"):
		p.Unknown(words, name, say("a weighted grade may exceed its scale"))
	case g.value <= g.top*1.1:
		p.Unknown(words, name, say("some schools count an A+ or honours a little above the scale"))
	default:
		strength := Medium
		if slices.Contains(tops, g.value) {
			strength = Weak // "5.0/4.0": the scale may stand first
		}
		p.Contradicts(Contradiction{
			Strength: strength,
			Title:    say("This grade is above its own scale"),
			Says: say("The page gives %q for %s: %s is more than %s, the top of the scale that stands beside it.",
				words.String(), surelyNamed(e), number(g.value), number(g.top)),
			Rests:    []profile.Claim{c},
			Evidence: []Evidence{{Role: RoleClaim, Words: words, Note: say("above %s", number(g.top))}},
		})
	}
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

var (
	// onScale matches a grade and its scale: "4.7/4.0", "5.2 out of 4", "3,2 von 4", "8.1 on a 10-point scale",
	// "1,3 (scale 1.0–5.0)", "3.9 (4.0 scale)".
	onScale = sync.OnceValue(func() *regexp.Regexp {
		const n = `(\d{1,3}(?:[.,]\d{1,3})?)`
		return regexp.MustCompile(`(?i)` + n + `(?:\s?/\s?| (?:out of|von|sur|su|uit|na|z|of) (?:a |max\.? |maximum |possible )?|,? ?\(?(?:on |in )?(?:an? |the )?scale(?: of|:)? ?(?:(?:from )?\d(?:[.,]\d)? ?(?:-|–|to) ?)?| \(?(?:(?:on |in )an? |\())` + n + `([- ]?(?:points?[- ]?)?scale)?`)
	})
	// hundredth matches a grade in hundredths: 87.5 %.
	hundredth = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d{1,3}(?:[.,]\d{1,2})?)\s?%`) })
	// gradeWord matches a word for a grade, just before one.
	gradeWord = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:\b(?:c?gpa|grade|average|avg|marks?|note|nota|média|media|moyenne|mention|promedio|calificación|voto|votazione|cijfer|ocena)|\p{L}*durchschnitt|\p{L}+note|średnia|result|percentage)\s*(?:point average)?\s*(?:\([^)]{1,12}\))?\s*(?:of|is|was)?\s*[:=–-]?\s*$`)
	})
)

// counts are the words by which two numbers are no grade: a rank, or what was done out of what there is.
var counts = []string{"rank", "ranked", "top", "place", "credits", "credit", "ects", "cp", "lp", "hours", "semester", "semesters", "units", "courses", "modules", "position", "class of"}

// gradesIn finds the grades of a text that stand with their scale. Where the text is not a grade as a whole, a
// word for one must stand before it.
func gradesIn(text string, whole bool) []grade {
	if !strings.ContainsAny(text, "0123456789") {
		return nil
	}
	var out []grade
	add := func(g grade, dateLike bool) {
		near := text[max(0, g.from-24):min(len(text), g.to+16)]
		if part(text, g.from, g.to) || hasAnyWord(near, counts...) || (!whole || dateLike) && !gradeWord().MatchString(text[:g.from]) {
			return
		}
		out = append(out, g)
	}
	for _, m := range onScale().FindAllStringSubmatchIndex(text, -1) {
		between := strings.ToLower(strings.TrimSpace(text[m[3]:m[4]]))
		if !namesScale(between) && m[6] < 0 || goesOn(text[m[1]:]) {
			continue // "3.9 (2015": no scale is named; "9.2 (4.0 scale: 3.9)": a second grade follows
		}
		g := grade{decimalOf(text[m[2]:m[3]]), decimalOf(text[m[4]:m[5]]), m[0], max(m[5], m[7])}
		if slices.Contains(tops, g.top) {
			add(g, between == "/" && !strings.ContainsAny(text[m[0]:m[5]], ".,") && g.value <= 12 && g.top >= 10)
		}
	}
	for _, m := range hundredth().FindAllStringSubmatchIndex(text, -1) {
		add(grade{decimalOf(text[m[2]:m[3]]), 100, m[0], m[1]}, true)
	}
	return out
}

// goesOn reports whether what follows a scale gives it a grade of its own.
func goesOn(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest != "" && (strings.ContainsAny(rest[:1], ":=") || rest[0] >= '0' && rest[0] <= '9')
}

// namesScale reports whether what stands between two numbers says by itself that the second is a scale.
func namesScale(between string) bool {
	return between != "(" && (between == "/" || strings.Contains(between, "scale") || !strings.HasPrefix(between, "on ") && !strings.HasPrefix(between, "in ") && !strings.HasPrefix(between, "("))
}

// part reports whether the bytes from up to to go on as a date or another number: 12/10/2014.
func part(text string, from, to int) bool {
	before, after := text[:from], text[to:]
	return before != "" && strings.ContainsAny(before[len(before)-1:], "0123456789./,-") ||
		after != "" && (after[0] >= '0' && after[0] <= '9' || len(after) > 1 && strings.ContainsAny(after[:1], "./,-") && after[1] >= '0' && after[1] <= '9')
}

func decimalOf(s string) float64 {
	f, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	if err != nil {
		return 0
	}
	return f
}
