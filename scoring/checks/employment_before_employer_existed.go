package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// BeforeEmployerExisted (JOB-5) compares the dates of a job with the earliest date at which anyone can have worked for
// the employer.
var BeforeEmployerExisted = &Check{
	ID: "employment/before-employer-existed", Group: Employment, Strength: Strong, Signal: "JOB-5",
	Doc: Doc{
		Title: "A job that began before the employer existed",
		Explain: "Compares the start of a job with the earliest date at which anyone can have worked for the employer, older firms that it grew out of included. A start within a year before that date fits. " +
			"It counts for most when the whole job ended before that date, it began two years before or more, and no older firm is known. Founders, names that are ordinary words or may mean several firms, and employers that the page says had another name or owner are not judged. " +
			"People write today's name for earlier years; that is normal and never marked.",
		Innocent: []string{
			"Another firm of the same name is meant",
			"The job began at an older firm that became a part of this one",
			"The work began before the firm was registered",
			"A typing slip in the year",
		},
		Ask: "What was {employer} called when you joined, and what did it do then?",
		Sources: []Source{
			{Name: "Plumbline's table of employers, from filings and the firms' own histories"},
			{Name: "Research Organization Registry", URL: "https://ror.org"},
			{Name: "S&P 500 companies, from Wikipedia", URL: "https://github.com/datasets/s-and-p-500-companies"},
		},
	},
	Run: func(p *Pass) {
		for _, job := range p.Profile.Positions {
			if job.Employer.Read() && job.Period.Start.Read() {
				employerExisted(p, job)
			}
		}
	},
}

// What may be missing from a founding before a finding rests on it, in months.
const (
	unregistered  = 12 // work before the firm was registered
	longBefore    = 24 // from here on it is more than early work
	endsBeforeTwo = 2  // a whole job before the founding ends this long before it
)

// founders are the words of a title whose work begins before the firm does.
var founders = []string{
	"founder", "founders", "co-founder", "cofounder", "founding", "co-founding", "owner", "first employee", "first engineer", "first hire", "employee #1",
	"gründer", "gründerin", "mitgründer", "fondateur", "fondatrice", "cofondateur", "cofondatrice", "fundador", "fundadora", "cofundador", "cofundadora",
	"oprichter", "medeoprichter", "założyciel", "współzałożyciel", "fondatore", "cofondatore", "titolare", "inhaber", "propietario",
}

// otherName are the words beside a job that tell of another name or owner of the firm.
var otherName = []string{
	"formerly", "previously", "now part of", "now known", "acquired by", "was acquired", "acquisition by", "acquisition of", "merged with", "merged into", "acquired company", "acqui-hire", "acqui-hired", "acquihire", "acquihired",
	"via acquisition", "through acquisition", "by acquisition", "post-acquisition", "pre-acquisition", "taken over by", "takeover", "absorbed by", "absorbed into",
	"merger", "renamed", "rebranded", "spun off", "spun out", "spin-off", "spin-out", "bought by", "later became", "predecessor", "joined through", "joined via", "before it was", "then called", "then known", "legacy",
	"ehemals", "ehemalige", "vormals", "früher", "damals", "zuvor", "übernommen", "übernahme", "fusion", "fusioniert", "verschmolzen", "umbenannt", "umfirmiert", "aufgekauft", "gekauft von", "aufgegangen", "ausgründung", "ausgegliedert", "vorgänger", "vorgängerin", "heute teil",
	"anciennement", "autrefois", "ex", "rachat", "racheté", "rachetée", "acquis par", "acquise par", "repris par", "reprise par", "fusionné", "fusionnée", "devenu", "devenue", "renommé", "renommée", "rebaptisé", "rebaptisée", "absorbé", "absorbée", "filialisation",
	"antes", "antiguamente", "anteriormente", "antigua", "antiguo", "adquirida", "adquirido", "adquisición", "comprada por", "absorbida", "fusionada", "fusión", "renombrada", "ahora parte de",
	"antigo", "antiga", "antigamente", "adquirida por", "adquirida pela", "adquirida pelo", "aquisição", "comprada pela", "incorporada", "fusão", "renomeada", "hoje parte",
	"già", "precedentemente", "acquisita", "acquisito", "acquisizione", "fusione", "incorporata", "rinominata", "diventata", "ora parte",
	"voorheen", "vroeger", "destijds", "overgenomen", "overname", "fusie", "gefuseerd", "hernoemd", "opgegaan", "afgesplitst",
	"dawniej", "wcześniej", "uprzednio", "przejęta", "przejęty", "przejęte", "przejęcie", "fuzja", "połączenie", "połączona", "przemianowana", "wydzielona",
}

func employerExisted(p *Pass, job profile.Position) {
	words := periodWords(job.Period)
	label := say("%s, %s", job.Employer.Text, words)
	if p.unsurely(words, label, job.Employer, job.Period.Claim, job.Period.Start.Claim, job.Period.End.Claim) {
		return
	}
	e, why := p.employer(job)
	start := job.Period.Start
	switch {
	case !why.IsZero():
	case e.Earliest.IsZero():
		why = say("this employer is older than our table goes, or has an older firm behind it")
	case !sureDate(start) || backwards(job.Period):
		why = say("the dates of this job are not surely known")
	case !start.Date.CertainlyBefore(earliestWork(e).AddMonths(-unregistered)):
		p.Consistent(words, label)
		return
	case hasAnyWord(job.Title.Text, founders...):
		why = say("founders work before the firm exists")
	case saysOtherName(job):
		why = say("the page says that the employer had another name or owner")
	}
	if !why.IsZero() {
		p.Unknown(words, label, why)
		return
	}
	p.Contradicts(startedBefore(p, job, e))
}

// startedBefore tells of a job that began before its employer existed.
func startedBefore(p *Pass, job profile.Position, e facts.Employer) Contradiction {
	words, start := periodWords(job.Period), job.Period.Start.Date
	end, going, why := jobEnd(job, p.Now)
	whole := why.IsZero() && !going && end.CertainlyBefore(earliestWork(e).AddMonths(-endsBeforeTwo))
	long := start.CertainlyBefore(earliestWork(e).AddMonths(-longBefore))
	strength := Medium
	switch {
	case whole && long && e.Exact && e.Older == "" && e.Telling == nil:
		strength = Strong
	case !long && (!whole || !e.Exact):
		strength = Weak
	}
	c := Contradiction{
		Strength: strength,
		Title:    say("This job began before %s existed", e.Name),
		Says:     say("The page has the job at %s begin %s; as far as we know nobody can have worked there before %s.", job.Employer.Text, wording.When(start), wording.Date(e.Earliest)),
		Rests:    []profile.Claim{job.Employer, words.Claim},
		Values:   wording.Values{"employer": e.Name},
		Sources:  e.Sources,
	}
	if whole {
		c.Title = say("This job ended before %s existed", e.Name)
		c.Says = say("The page has the job at %s end %s; as far as we know nobody can have worked there before %s.", job.Employer.Text, wording.When(endOf(job.Period, end)), wording.Date(e.Earliest))
	}
	gap, _ := timespan.MonthsBetween(start, e.Earliest.First())
	c.Evidence = []Evidence{
		{Role: RoleClaim, Words: words},
		{Role: RoleConflict, Words: Whole(job.Employer)},
		{Role: RoleRecord, Record: say("not before %s", wording.Date(e.Earliest)), Note: say("%s after the job began", wording.Months(gap))},
	}
	return c
}

// earliestWork returns the earliest day on which anyone can have worked there, the doubt of the table taken off.
func earliestWork(e facts.Employer) timespan.Date { return e.Earliest.First().AddMonths(-e.Slack) }

// employer looks a job's employer up. It returns why when which firm is meant is not surely known.
func (p *Pass) employer(job profile.Position) (e facts.Employer, why wording.Text) {
	e, match := p.Facts.Employer(job.Employer.Text)
	switch {
	case match == facts.NoMatch:
		return e, say("this employer is not in our tables")
	case match == facts.Ambiguous:
		return e, say("the name may mean several employers")
	case e.Telling == nil:
		return e, wording.Text{}
	}
	for _, c := range writtenOf(job) {
		if hasAnyWord(c.Text, e.Telling...) {
			return e, wording.Text{}
		}
	}
	return facts.Employer{}, say("the name may mean several employers")
}

// saysOtherName reports whether the page says that the employer had another name or owner.
func saysOtherName(job profile.Position) bool {
	for _, c := range append(writtenOf(job), job.Employer) {
		if hasAnyWord(c.Text, otherName...) {
			return true
		}
	}
	return false
}
