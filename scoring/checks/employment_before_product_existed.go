package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// BeforeProductExisted (JOB-6) compares the end of a job with the first public date of its employer's own products that
// it names.
var BeforeProductExisted = &Check{
	ID: "employment/before-product-existed", Group: Employment, Strength: Medium, Signal: "JOB-6",
	Doc: Doc{
		Title: "A product of the employer named long before it existed",
		Explain: "Compares the latest day on which a job can have ended with the first public date of a product that the job names and that the employer itself makes, predecessors under another name included. " +
			"Teams work on a product for years before it is public: two years at least are allowed, and more where it is known to have taken longer. Within two more years the finding is a detail. A job that goes on, and a sentence that looks back from a later time, are not marked.",
		Innocent: []string{
			"The team worked on it long before it was public",
			"Today's name is written for what it was called then",
			"The text was updated later",
			"A typing slip in the year",
		},
		Ask:     "What was {product} called while you worked on it at {employer}, and what did your team do?",
		Sources: []Source{{Name: "Plumbline's table of products, from announcements"}, {Name: "Plumbline's table of technologies, from release notes and announcements"}},
	},
	Run: func(p *Pass) {
		for _, job := range p.Profile.Positions {
			if job.Employer.Read() && job.Period.Claim.Read() {
				productsOf(p, job)
			}
		}
	},
}

// longBeforePublic is how many months before its makers can have begun a product a job must have ended for more than a
// detail.
const longBeforePublic = 24

func productsOf(p *Pass, job profile.Position) {
	e, why := p.employer(job)
	if !why.IsZero() {
		return // that which firm is meant is not known is said by BeforeEmployerExisted
	}
	end, going, why := jobEnd(job, p.Now)
	seen := map[string]bool{}
	for _, c := range writtenOf(job) {
		for _, m := range p.Facts.Products(c.Text, e.Name) {
			words := Part(c, m.Start, m.End)
			label := say("%s at %s", m.Product.Name, named(job))
			if seen[m.Product.Name] || m.Product.FirstPublic.IsZero() {
				continue
			}
			seen[m.Product.Name] = true
			switch begun := begunEarliest(m.Product); {
			case p.unsurely(words, label, c, job.Employer, job.Period.Claim, job.Period.End.Claim):
			case !why.IsZero():
				p.Unknown(words, label, why)
			case going || !end.CertainlyBefore(begun):
				p.Consistent(words, label)
			case saidToSoftware(c.Text):
				p.Unknown(words, label, say("the sentence is addressed to software"))
			case looksBack(c.Text, m.Start, m.End):
				p.Unknown(words, label, say("the sentence seems to look back from a later time"))
			default:
				p.Contradicts(namedTooEarly(job, words, m.Product, end))
			}
		}
	}
}

func namedTooEarly(job profile.Position, words Words, product facts.Product, end timespan.Date) Contradiction {
	gap, _ := timespan.MonthsBetween(end, product.FirstPublic.First())
	strength := Weak
	if end.CertainlyBefore(begunEarliest(product).AddMonths(-longBeforePublic)) {
		strength = Medium
	}
	return Contradiction{
		Strength: strength,
		Title:    say("This job ended long before %s was public", product.Name),
		Says: say("A job at %s that ended %s names %s, which was first public %s.",
			named(job), wording.When(endOf(job.Period, end)), product.Name, wording.When(product.FirstPublic)),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: periodWords(job.Period)},
			{Role: RoleRecord, Record: say("first public %s", wording.Date(product.FirstPublic)), Note: say("%s after the job ended", wording.Months(gap))},
		},
		Rests:   []profile.Claim{periodWords(job.Period).Claim},
		Values:  wording.Values{"product": product.Name, "employer": named(job)},
		Sources: []Source{product.Source},
	}
}

// begunEarliest returns the earliest day on which the makers of a product can have begun with it.
func begunEarliest(product facts.Product) timespan.Date {
	return product.FirstPublic.First().AddMonths(-product.Slack - product.Lead)
}
