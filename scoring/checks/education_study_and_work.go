package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// studyAndWork is for how many months a study and a job must certainly have gone on together.
const studyAndWork = 6

// awayWords tell of a study that needs nobody to be there every day.
var awayWords = []string{"online", "distance", "remote", "part-time", "part time", "evening", "evenings", "weekend", "executive", "external", "extension", "correspondence", "hybrid", "blended", "low-residency", "low residency",
	"co-op", "cooperative", "sandwich", "thesis", "dissertation", "dual", "apprenticeship", "degree apprenticeship", "exchange", "fernstudium", "berufsbegleitend", "dual", "duales", "abendstudium", "à distance", "alternance", "a distancia", "em linha", "a distanza", "zaoczne", "zaocznie", "deeltijd"}

// presentWords tell of a study that takes the whole day, in one place.
var presentWords = append([]string{"on campus", "on-campus", "in residence", "residential", "präsenzstudium"}, fullTimeWords...)

// StudyAndWorkApart (EDU-8) compares full-time studies with full-time jobs elsewhere.
var StudyAndWorkApart = &Check{
	ID: "education/study-and-work-apart", Group: Education, Strength: Weak, Signal: "EDU-8", Beside: true,
	Doc: Doc{
		Title: "Full-time study and a full-time job in cities far apart",
		Explain: "Compares a study that the page calls full-time or on campus with a job that it calls full-time and on site, when both certainly went on together for half a year in cities too far apart to travel every day, and both cities are stated. " +
			"Online, evening, part-time, dual and executive studies, a thesis, and work that may be remote are left alone. It is a detail and is never shown alone.",
		Innocent: []string{
			"The study was online, in the evening, or only a thesis was left",
			"The job was remote, or part of the study",
			"The city is that of the company's head office",
		},
		Ask:     "How did your studies at {school} and the work at {employer} fit together?",
		Sources: []Source{{Name: "GeoNames", URL: "https://www.geonames.org"}},
	},
	Run: func(p *Pass) {
		places := map[string]facts.Location{} // each is looked up once, however many entries a page has
		place := func(words string) facts.Location {
			at, known := places[words]
			if !known {
				at = p.Facts.Location(words)
				places[words] = at
			}
			return at
		}
		for _, e := range atMostPaired(p.Profile.Studies) {
			if !e.School.Read() {
				continue
			}
			studied, where := schoolPlace(p, e)
			for _, j := range atMostPaired(p.Profile.Positions) {
				if j.Location.Read() && monthsTogether(e.Period, j.Period, p.Now) >= studyAndWork {
					studyAndJob(p, e, j, studied, where, place)
				}
			}
		}
	},
}

// studyAndJob compares a study, which was at where by the claim studied, with a job of the same time.
func studyAndJob(p *Pass, e profile.Education, j profile.Position, studied profile.Claim, where string, place func(string) facts.Location) {
	words := periodWords(e.Period)
	label := say("%s and %s", e.School.Text, named(j))
	if p.unsurely(words, label, e.School, e.Period.Claim, e.Period.Start.Claim, e.Period.End.Claim, j.Period.Claim, j.Period.Start.Claim, j.Period.End.Claim, j.Location, e.Location) {
		return
	}
	far := p.Facts.FarApart(place(where), place(j.Location.Text))
	switch {
	case backwards(e.Period) || backwards(j.Period):
		p.Unknown(words, label, say("the dates of one of the two cannot be as written"))
	case far == facts.No:
		p.Consistent(words, label)
	case far == facts.Unknown:
		p.Unknown(words, label, say("how far apart the two were is not known"))
	case hasAnyWord(studyText(e), awayWords...) || !hasAnyWord(studyText(e), presentWords...):
		p.Unknown(words, label, say("the page does not say that the study was full-time and in one place"))
	case j.Volunteer || mentions(j, remoteWords) || mentions(j, besideWords) || says(j, sideWords) || !says(j, fullTimeWords) || !says(j, onSiteWords):
		p.Unknown(words, label, say("the page does not say that the job was full-time and on site"))
	default:
		n := monthsTogether(e.Period, j.Period, p.Now)
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("Full-time study and a full-time job in cities far apart"),
			Says: say("For %s or more, full-time study at %s in %s (%s) and a full-time job on site in %s (%s) went on together.",
				about(n), e.School.Text, where, words, j.Location.Text, periodWords(j.Period)),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: words},
				{Role: RoleContext, Words: Whole(studied)},
				{Role: RoleConflict, Words: Whole(j.Location)},
			},
			Rests:   []profile.Claim{words.Claim, studied, periodWords(j.Period).Claim, j.Location},
			Values:  wording.Values{"school": e.School.Text, "employer": named(j)},
			Sources: []Source{p.Facts.LocationSource()},
		})
	}
}

// schoolPlace returns where a study was: as printed, or where the one school of that name is. The claim is the one
// that says so.
func schoolPlace(p *Pass, e profile.Education) (profile.Claim, string) {
	if e.Location.Read() {
		return e.Location, e.Location.Text
	}
	s, match := p.Facts.School(e.School.Text, "")
	if match != facts.Matched || s.City == "" {
		return e.School, ""
	}
	if s.Country == "US" {
		return e.School, s.City + ", " + s.Region
	}
	return e.School, s.City + ", " + s.Country
}

// studyText returns all that is written of a study.
func studyText(e profile.Education) string {
	parts := []string{e.School.Text, e.Degree.Text, e.Area.Text, e.Location.Text}
	for _, c := range e.Notes {
		parts = append(parts, c.Text)
	}
	return strings.Join(parts, " | ")
}
