package people

import (
	"fmt"
	"html"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/timespan"
)

// Page is what a network's page of a person tells besides the jobs.
type Page struct {
	Slug    string // the last part of the address
	Joined  Month  // 0: not told
	Contact string // when the contact information was changed: "Updated over 1 year ago"; "" when not told
}

// OwnPage is a page as the person would have it: an address of their name, and an account of long standing.
func (p Person) OwnPage() Page {
	g, f := strings.ToLower(fold(strings.Fields(p.Name.Given)[0])), strings.ToLower(fold(p.Name.Family))
	if p.Former != "" {
		f = strings.ToLower(fold(p.Former))
	}
	slug := [...]string{g + "-" + f, g + f, g[:1] + f, f + "-" + g, g + "-" + f + "-4b7a21", "quiet-harbour"}[p.forms.digits%6]
	return Page{Slug: strings.Trim(slug, "-"), Joined: max(p.started()+30, At(2006, 3)), Contact: "Updated over 1 year ago"}
}

// LinkedIn writes the page of a large network, as it sets one.
func (p Person) LinkedIn(page Page) scoring.Input {
	esc := html.EscapeString
	var b strings.Builder
	fmt.Fprintf(&b, "<main class=\"scaffold-layout__main\"><section class=\"pv-top-card\"><h1 class=\"text-heading-xlarge\">%s</h1><div class=\"text-body-medium break-words\">%s</div></section>\n", esc(p.Name.Full), esc(p.say(p.Label)))
	item := func(head, second, dates string) {
		fmt.Fprintf(&b, "<li class=\"artdeco-list__item\"><div class=\"t-bold\"><span aria-hidden=\"true\">%s</span></div>\n<span class=\"t-14 t-normal\"><span aria-hidden=\"true\">%s</span></span>\n<span class=\"t-14 t-normal t-black--light\"><span class=\"pvs-entity__caption-wrapper\" aria-hidden=\"true\">%s</span></span></li>\n", esc(head), esc(second), esc(dates))
	}
	b.WriteString("<section><div id=\"experience\"></div><h2>Experience</h2>\n<ul>\n")
	for _, j := range p.Jobs {
		to := "Present"
		if j.To != 0 {
			to = j.To.words(Style{})
		}
		item(p.say(j.Title), j.at(), j.From.words(Style{})+" - "+to+" · "+lasted(j.From, j.To, p.Now))
	}
	b.WriteString("</ul></section>\n<section><div id=\"education\"></div><h2>Education</h2>\n<ul>\n")
	for _, e := range p.Studies {
		dates := fmt.Sprint(e.To.Year())
		if e.From != 0 {
			dates = fmt.Sprintf("%d - %d", e.From.Year(), e.To.Year())
		}
		if e.To != 0 {
			item(e.School, e.award(), dates)
		}
	}
	b.WriteString("</ul></section></main>\n<div role=\"dialog\"><h2>About this profile</h2>\n<ul>\n")
	if page.Joined != 0 {
		fmt.Fprintf(&b, "<li><h3>Joined</h3> <span>%s</span></li>\n", page.Joined.words(Style{Dates: 1}))
	}
	if page.Contact != "" {
		fmt.Fprintf(&b, "<li><h3>Contact information</h3> <span>%s</span></li>\n", page.Contact)
	}
	b.WriteString("<li><h3>Profile photo</h3> <span>Updated over 1 year ago</span></li>\n</ul></div>\n")
	return p.page("https://www.linkedin.com/in/"+page.Slug+"/", b.String())
}

// GitHub writes the page of an account with the years in which it has contributions.
func (p Person) GitHub(page Page, years ...int) scoring.Input {
	var b strings.Builder
	fmt.Fprintf(&b, "<main><h1 class=\"vcard-names\"><span class=\"vcard-fullname\" itemprop=\"name\">%s</span> <span class=\"vcard-username\" itemprop=\"additionalName\">%s</span></h1>\n", html.EscapeString(p.Name.Full), page.Slug)
	if page.Joined != 0 {
		fmt.Fprintf(&b, "<div class=\"TimelineItem\"><h4>Joined GitHub</h4> <span>on <time datetime=\"%s-11\">%s 11, %d</time></span></div>\n", page.Joined.ISO(), longMonths[page.Joined.Month()-1], page.Joined.Year())
	}
	b.WriteString("<ul>\n")
	for _, y := range years {
		fmt.Fprintf(&b, "<li><a class=\"js-year-link\" href=\"#y\">%d</a></li>\n", y)
	}
	b.WriteString("</ul></main>\n")
	return p.page("https://github.com/"+page.Slug, b.String())
}

// Commits writes the page of a repository's commits with the names that stand in them; "" is the account itself.
func (p Person) Commits(page Page, authors ...string) scoring.Input {
	var b strings.Builder
	fmt.Fprintf(&b, "<main><span class=\"author\" itemprop=\"author\"><a rel=\"author\">%s</a></span>\n<ul data-testid=\"commits-list\">\n", page.Slug)
	for i, a := range authors {
		who := "<span data-testid=\"author-name\">" + html.EscapeString(a) + "</span>"
		if a == "" {
			who = fmt.Sprintf("<a aria-label=\"commits by %s\">%s</a>", page.Slug, page.Slug)
		}
		fmt.Fprintf(&b, "<li data-testid=\"commit-row-item\"><h4>Change %d</h4> %s <relative-time datetime=\"2023-05-%02dT09:00:00Z\">May %d, 2023</relative-time></li>\n", i+1, who, 28-i, 28-i)
	}
	b.WriteString("</ul></main>\n")
	return p.page("https://github.com/"+page.Slug+"/yardline/commits/main", b.String())
}

func (p Person) page(url, text string) scoring.Input {
	return scoring.Input{Kind: "html", URL: url, Text: text, Now: timespan.Date{Year: p.Now.Year(), Month: p.Now.Month(), Day: 30}}
}
