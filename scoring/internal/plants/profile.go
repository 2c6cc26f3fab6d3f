package plants

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/timespan"
)

// The pages of networks on which accounts are read. The person's own form has none of it.

var accountYoungerThanCareer = Planter{
	Check: "profile/account-younger-than-career",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		joined := p.Now - people.Month([]int{23, 18, 12, 6, 2}[size]-1)
		if first := firstMonth(p.Jobs); first == 0 || joined-first < 12*8+1 {
			return Plant{}, false
		}
		page := linkedIn(p, p.Jobs, joined, "Updated over 1 year ago")
		return Plant{Words: []string{spelled(joined)}, Least: checks.Weak, Inputs: []scoring.Input{page}, Note: "opened in " + joined.ISO()}, true
	},
}

// otherTrades are titles that share no word with those of anybody.
var otherTrades = []string{"Beekeeper", "Glassblower", "Ethnomusicologist", "Lighthouse restorer", "Puppeteer"}

var dormantThenChanged = Planter{
	Check: "profile/dormant-then-changed",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		newest := people.Job{Employer: "Larkmoor Foods", Title: pick(r, otherTrades), From: p.Now - people.Month([]int{20, 12, 8, 4, 1}[size])}
		var old []people.Job
		for _, j := range p.Jobs {
			if !j.Volunteer && j.To != 0 && newest.From-j.To >= 12*5+1 {
				old = append(old, j)
			}
		}
		if len(old) == 0 {
			return Plant{}, false
		}
		joined := old[0].To - 6
		page := linkedIn(p, append([]people.Job{newest}, old...), joined, pick(r, []string{"Updated less than 6 months ago", "Updated 2 months ago", "Updated less than 1 month ago"}))
		return Plant{Words: []string{newest.Title}, Least: checks.Weak, Inputs: []scoring.Input{page}, Note: newest.Title + " since " + newest.From.ISO()}, true
	},
}

var commitsOlderThanAccount = Planter{
	Check: "profile/commits-older-than-account",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		joined := p.Now - people.Month(25+r.IntN(120))
		if joined.Month() < 3 {
			joined += 3 // the turn of the year is allowed
		}
		older := []int{1, 3, 4, 6, 9}[size]
		least := checks.Medium
		if older < 3 {
			least = checks.Weak
		}
		first := joined.Year() - older
		body := fmt.Sprintf(`<main><h1 class="vcard-names"><span class="vcard-fullname" itemprop="name">%s</span> <span class="vcard-username" itemprop="additionalName">%s</span></h1>
<div class="TimelineItem"><h4>Joined GitHub</h4> <span>on <time datetime="%s-11">%s</time></span></div><ul>`, html.EscapeString(p.Name.Full), p.Slug, joined.ISO(), spelled(joined))
		for _, y := range []int{p.Now.Year(), joined.Year(), first} {
			body += fmt.Sprintf(`<li><a class="js-year-link" href="#y">%d</a></li>`, y)
		}
		page := sitePage(p, "https://github.com/"+p.Slug, body+"</ul></main>")
		return Plant{Words: []string{fmt.Sprint(first)}, Least: least, Inputs: []scoring.Input{page}, Note: fmt.Sprintf("%d, opened in %s", first, joined.ISO())}, true
	},
}

var severalAuthors = Planter{
	Check: "profile/several-authors", Keeps: []string{"name"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Name.Family == "" {
			return Plant{}, false
		}
		other := stranger(r)
		least := checks.Medium
		if size == 0 {
			least = checks.Weak
		}
		var rows strings.Builder
		day := 28
		commit := func(author string) {
			fmt.Fprintf(&rows, `<li data-testid="commit-row-item"><h4>Change %d</h4> <span data-testid="author-name">%s</span> <relative-time datetime="2024-05-%02dT09:00:00Z">May %d, 2024</relative-time></li>`, day, html.EscapeString(author), day, day)
			day--
		}
		for range size + 2 {
			commit(p.Name.Given + " " + p.Name.Family)
		}
		for range max(2*size, 1) {
			commit(other)
		}
		page := sitePage(p, "https://github.com/"+p.Slug+"/yardline/commits/main",
			`<main><span class="author" itemprop="author"><a rel="author">`+p.Slug+`</a></span><ul data-testid="commits-list">`+rows.String()+`</ul></main>`)
		return Plant{Words: []string{other}, Least: least, Inputs: []scoring.Input{page}, Note: other + " and " + p.Name.Full}, true
	},
}

// linkedIn writes jobs as a LinkedIn page with the window about the account open.
func linkedIn(p *people.Person, jobs []people.Job, joined people.Month, contact string) scoring.Input {
	var b strings.Builder
	fmt.Fprintf(&b, `<main class="scaffold-layout__main"><section class="pv-top-card"><h1 class="text-heading-xlarge">%s</h1></section><section><div id="experience"></div><h2>Experience</h2><ul>`, html.EscapeString(p.Name.Full))
	for _, j := range jobs {
		if j.Volunteer {
			continue
		}
		to := "Present"
		if j.To != 0 {
			to = spelled(j.To)
		}
		fmt.Fprintf(&b, `<li class="artdeco-list__item"><div class="t-bold"><span aria-hidden="true">%s</span></div><span class="t-14 t-normal"><span aria-hidden="true">%s</span></span><span class="t-14 t-normal t-black--light"><span class="pvs-entity__caption-wrapper" aria-hidden="true">%s - %s</span></span></li>`,
			html.EscapeString(plainTitle(j.Title)), html.EscapeString(j.Employer), spelled(j.From), to)
	}
	fmt.Fprintf(&b, `</ul></section></main><div role="dialog"><h2>About this profile</h2><ul><li><h3>Joined</h3> <span>%s</span></li><li><h3>Contact information</h3> <span>%s</span></li><li><h3>Profile photo</h3> <span>Updated 3 months ago</span></li></ul></div>`, spelled(joined), contact)
	return sitePage(p, "https://www.linkedin.com/in/"+p.Slug+"/", b.String())
}

// plainTitle takes the choice of words for each gender out of a title.
func plainTitle(title string) string {
	before, rest, found := strings.Cut(title, "{")
	if !found {
		return title
	}
	choice, after, _ := strings.Cut(rest, "}")
	first, _, _ := strings.Cut(choice, "/")
	return before + first + after
}

func sitePage(p *people.Person, address, body string) scoring.Input {
	return scoring.Input{Kind: "html", Text: body, URL: address, Now: timespan.Date{Year: p.Now.Year(), Month: p.Now.Month(), Day: 30}}
}

// spelled writes a month as profile pages do: "March 2019".
func spelled(m people.Month) string {
	return [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[m.Month()-1] + fmt.Sprintf(" %d", m.Year())
}

// firstMonth returns when the first job began, volunteering left out; 0 when that is not told.
func firstMonth(jobs []people.Job) (first people.Month) {
	for _, j := range jobs {
		if !j.Volunteer && j.From != 0 && (first == 0 || j.From < first) {
			first = j.From
		}
	}
	return first
}
