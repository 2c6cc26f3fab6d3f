package checks

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// ExperienceExceedsHistory (JOB-2) compares stated years of experience with a history that the page calls whole.
var ExperienceExceedsHistory = &Check{
	ID: "employment/experience-exceeds-history", Group: Employment, Strength: Medium, Signal: "JOB-2",
	Doc: Doc{
		Title: "More years of experience than the whole history gives",
		Explain: "Compares a statement such as \"15 years of experience\" with the earliest stated job or study, and only in two cases: the page itself says that its history is complete, or calls a job the first one; or, as a detail, the years reach back three years or more before the beginning of a first degree that is followed by the first job. " +
			"Leaving early jobs out is usual and good advice, so a page that may do so is never judged; nor are years of a team, in one tool, or in an earlier line of work.",
		Innocent: []string{
			"Early jobs were left out on purpose, as is often advised",
			"Work before or during the studies is counted",
			"A typing slip in the number or in a date",
		},
		Ask: "Which roles make up the {years} years?",
	},
	Parameters: []Parameter{
		{Name: "marginMonths", Doc: "By how much a number of years must exceed the history before anything is said", Unit: "months", Default: 36, Min: 24, Max: 240},
	},
	Run: func(p *Pass) {
		for _, c := range append([]profile.Claim{p.Profile.Summary, p.Profile.Label}, p.Profile.Passages...) {
			if c.Read() && len(c.Text) < 2000 && mentionsYears(c.Text) {
				experience(p, c)
			}
		}
	},
}

// totalYears is a number of years of experience as a whole.
var totalYears = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(\d{1,2})(?:\s*(?:-|–|to)\s*\d{1,2})?\s*\+?\s*(?:years?|yrs?)['’]?\s+(?:of\s+)?(?:(?:professional|progressive|industry|hands-on|work|working|relevant|practical|proven|full-time|overall|total|extensive|broad|solid|diverse|varied)\s+){0,3}(?:experience|exp\b)`)
})

// Words around a number of years by which it may be somebody else's, another trade's, or no fact.
var notTotal = []string{"combined", "collective", "collectively", "team", "teams", "our", "their", "company", "firm", "together", "required", "requires", "between us", "military", "army", "navy", "service",
	"previous career", "prior career", "former", "formerly", "before", "prior", "earlier", "career change", "career changer", "across", "including", "volunteer", "freelance", "hobby", "self-taught", "since childhood", "life", "parenting", "would", "goal", "not"}

// partial are the words by which a page says that its history is not whole.
var partial = []string{"selected", "relevant", "recent", "highlights", "additional", "earlier", "early career", "prior", "previous", "other experience", "other roles", "omitted", "available on request", "available upon request", "last ten years", "last 10 years", "last 15 years", "abridged", "summary of", "key roles", "notable", "older roles", "before"}

// wholeHistory are phrases by which a page says that it leaves nothing out.
var wholeHistory = []string{"complete work history", "complete employment history", "complete career history", "full work history", "full employment history", "full career history", "entire work history", "entire career history", "entire employment history",
	"complete history of employment", "all positions held", "every position held", "all jobs held", "every job i have held", "all my jobs", "all employment listed", "no positions omitted", "nothing omitted", "vollständiger lebenslauf", "lückenlose berufslaufbahn"}

// firstJobPhrases are phrases by which a job is called the first.
var firstJobPhrases = []string{"my first job", "first job after", "first professional job", "first professional role", "first full-time job", "first paid job", "started my career", "began my career", "start of my career", "started her career", "started his career", "career start", "berufseinstieg", "premier emploi", "primer empleo"}

func experience(p *Pass, c profile.Claim) {
	for _, m := range totalYears().FindAllStringSubmatchIndex(c.Text, -1) {
		years, _ := strconv.Atoi(c.Text[m[2]:m[3]])
		words := Part(c, m[0], m[1])
		start, end := sentenceAround(c.Text, m[0], m[1])
		if years < 4 || years > 60 || p.unsurely(words, as(words.String()), c) {
			continue
		}
		if hasAnyWord(c.Text[start:end], notTotal...) {
			p.Unknown(words, as(words.String()), say("the years may be meant for something else than the whole history"))
			continue
		}
		exceeds(p, words, years, behindYears(c.Text[m[1]:end]))
	}
}

// behindYears reports whether what follows ties the years to one thing, which may be older than the history:
// "in nursing", "with Java".
func behindYears(rest string) bool {
	rest = strings.ToLower(strings.TrimSpace(rest))
	return strings.HasPrefix(rest, "with ") || strings.HasPrefix(rest, "using ") || strings.HasPrefix(rest, "as a ") || strings.HasPrefix(rest, "as an ") || strings.HasPrefix(rest, "in ")
}

// beginning is where a history begins, and how the page vouches for it.
type beginning struct {
	stated   profile.DateClaim // the earliest date of a job or a study
	from     timespan.Date     // when that can have begun
	strength Strength
	says     wording.Text
	vouched  profile.Claim // the words by which the page says that nothing came before; empty when none does
}

func exceeds(p *Pass, words Words, years int, tied bool) {
	label := as(words.String())
	b, why := historyBegins(p)
	if why.IsZero() && tied && !b.vouched.Read() {
		why = say("the years may be meant for a line of work before the studies")
	}
	if !why.IsZero() {
		p.Unknown(words, label, why)
		return
	}
	if _, most := timespan.MonthsBetween(b.from, p.Now); years*12 < most+p.param("marginMonths") {
		p.Consistent(words, label)
		return
	}
	_, ago := timespan.MonthsBetween(b.stated.Date, p.Now)
	evidence := []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(b.stated.Claim)}}
	if b.vouched.Read() {
		evidence = append(evidence, Evidence{Role: RoleContext, Words: Whole(b.vouched)})
	}
	p.Contradicts(Contradiction{
		Strength: b.strength,
		Title:    say("%d years of experience, and a history of %s", years, about(ago)),
		Says:     say("The page states %q; %s, %s ago.", words, b.says, about(ago)),
		Evidence: evidence,
		Rests:    []profile.Claim{words.Claim, b.stated.Claim},
		Values:   wording.Values{"years": strconv.Itoa(years)},
	})
}

// historyBegins finds where a history that leaves nothing out begins; why says why none can be told.
func historyBegins(p *Pass) (b beginning, why wording.Text) {
	b, why = earliestDate(p)
	if !why.IsZero() {
		return b, why
	}
	if c, ok := vouchedWhole(p.Profile.Lines); ok {
		b.strength, b.says, b.vouched = Medium, say("its history, which it calls complete, has no date before %s", wording.Date(b.stated.Date)), c
		return b, wording.Text{}
	}
	for _, j := range p.Profile.Positions {
		if c, ok := lineWith(j.Passages, firstJobPhrases); ok && sureDate(j.Period.Start) && sure(c) {
			return beginning{j.Period.Start, j.Period.Start.Date, Medium, say("the job at %s, which it calls the first, begins %s", named(j), wording.When(j.Period.Start.Date)), c}, wording.Text{}
		}
	}
	if _, ok := lineWith(p.Profile.Lines, partial); ok {
		return b, say("the page may leave early jobs out")
	}
	first, ok := firstDegree(p)
	if !ok || first.CertainlyBefore(b.from) || b.from.CertainlyBefore(first) {
		return b, say("the page does not say that its history is complete")
	}
	b.strength, b.says = Weak, say("its history begins with a first degree %s", wording.When(b.stated.Date))
	return b, wording.Text{}
}

// vouchedWhole returns the heading by which a page says that its history leaves nothing out. "Full work history on
// LinkedIn" says the opposite.
func vouchedWhole(lines []profile.Claim) (profile.Claim, bool) {
	for _, c := range lines {
		if len(c.Text) <= 60 && hasAnyWord(c.Text, wholeHistory...) && !hasAnyWord(c.Text, "available", "request", "linkedin", "see", "upon", "for", "online", "at", "on", "not", "ask") {
			return c, true
		}
	}
	return profile.Claim{}, false
}

// untoldStudies is how many months before its end a study may have begun of which only the end is stated.
const untoldStudies = 72

// earliestDate returns the earliest date of all jobs and studies; all of them must be surely known.
func earliestDate(p *Pass) (b beginning, why wording.Text) {
	var periods []profile.Period
	for _, j := range p.Profile.Positions {
		periods = append(periods, j.Period)
	}
	for _, e := range p.Profile.Studies {
		periods = append(periods, e.Period)
	}
	for _, period := range periods {
		stated, from := period.Start, period.Start.Date
		if !stated.Read() {
			stated, from = period.End, period.End.Date.AddMonths(-untoldStudies)
		}
		switch {
		case !readUnsurely(period.Claim, stated.Claim).IsZero():
			return b, readUnsurely(period.Claim, stated.Claim)
		case !sureDate(stated):
			return b, say("not every job and study has its dates")
		}
		if b.from.IsZero() || timespan.Compare(from, b.from) < 0 {
			b.stated, b.from = stated, from
		}
	}
	if b.from.IsZero() {
		return b, say("there is no history to compare")
	}
	return b, wording.Text{}
}

// firstDegree returns the start of the only bachelor's degree when the first job begins while it lasts or soon
// after, so that the two are the beginning of one history.
func firstDegree(p *Pass) (timespan.Date, bool) {
	var degree *profile.Education
	for i, e := range p.Profile.Studies {
		if e.Level == facts.Bachelor {
			if degree != nil {
				return timespan.Date{}, false
			}
			degree = &p.Profile.Studies[i]
		}
	}
	if degree == nil || !sureDate(degree.Period.Start) || !sureDate(degree.Period.End) || hasAnyWord(studyText(*degree), awayWords...) {
		return timespan.Date{}, false
	}
	for _, j := range p.Profile.Positions {
		if !j.Volunteer && !degree.Period.End.Date.Last().AddMonths(24).CertainlyBefore(j.Period.Start.Date) {
			return degree.Period.Start.Date, true
		}
	}
	return timespan.Date{}, false
}

func lineWith(lines []profile.Claim, phrases []string) (profile.Claim, bool) {
	for _, c := range lines {
		if hasAnyWord(c.Text, phrases...) {
			return c, true
		}
	}
	return profile.Claim{}, false
}
