package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring"
	"plumbline/scoring/internal/cases"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// cultures are people from many cultures, with their names as they write them.
var cultures = []person{
	{"Grace Miller", "grace", "miller"},
	{"Olúwaṣeun Adébáyọ̀", "oluwaseun", "adebayo"},
	{"Nguyễn Thị Hoa", "hoa", "nguyen"},
	{"Fatima Al-Sayed", "fatima", "alsayed"},
	{"Kim Min-jun", "minjun", "kim"},
	{"Zhang Xiaoming", "xiaoming", "zhang"},
	{"Priya Venkataraman", "priya", "venkataraman"},
	{"María José Hernández López", "maria", "hernandez"},
	{"Юлія Петренко", "yuliia", "petrenko"},
	{"Łukasz Wiśniewski", "lukasz", "wisniewski"},
	{"佐藤 花 (Hana Sato)", "hana", "sato"},
	{"Jürgen Schröder", "juergen", "schroeder"},
	{"Mehmet Yılmaz", "mehmet", "yilmaz"},
	{"Kwabena Boateng", "kwabena", "boateng"},
	{"Ioánnis Papadópoulos", "giannis", "papadopoulos"},
}

// latin is a person's name in the letters of addresses.
func (p person) latin() string {
	return strings.ToUpper(p.given[:1]) + p.given[1:] + " " + strings.ToUpper(p.family[:1]) + p.family[1:]
}

// page is a résumé with a mistake of another kind in it, so that details are shown too.
func (p person) page(contact, below string) string {
	return p.name + "\nEngineer\nDenver, Colorado | " + contact + "(303) 555-0142\n\nExperience\n\nEngineer, Northgate Freight\nMar 2019 – Jan 2017\n- Kept the loading docks' software running.\n" + below
}

// TestNamesOfEveryCultureAreJudgedAlike holds that no check of names finds more, or less, because of whose culture a name is of:
// everyone is put in the place of everyone else.
func TestNamesOfEveryCultureAreJudgedAlike(t *testing.T) {
	now := timespan.MustParse("2026-01-15")
	text := func(s string) scoring.Input { return scoring.Input{Kind: "text", Text: s, Now: now} }
	pdf := func(p person, author, title string) scoring.Input {
		return scoring.Input{PDF: cases.Case{Text: p.page("", ""), Author: author, Title: title}.PDF(), Now: now}
	}
	named := func(p person, file, url string) scoring.Input {
		return scoring.Input{Kind: "text", Text: p.page("", ""), File: file, URL: url, Now: now}
	}
	for what, tt := range map[string]struct {
		input func(p, other person) scoring.Input
		finds string
	}{
		"address of another":               {func(p, o person) scoring.Input { return text(p.page(o.given+"."+o.family+"@example.com | ", "")) }, "contact/email-other-name weak"},
		"address of another, family first": {func(p, o person) scoring.Input { return text(p.page(o.family+"_"+o.given+"84@example.com | ", "")) }, "contact/email-other-name weak"},
		"own address":                      {func(p, o person) scoring.Input { return text(p.page(p.given+"."+p.family+"@example.com | ", "")) }, ""},
		"own address, family first":        {func(p, o person) scoring.Input { return text(p.page(p.family+p.given+"84@example.com | ", "")) }, ""},
		"own initial":                      {func(p, o person) scoring.Input { return text(p.page(p.given[:1]+p.family+"@example.com | ", "")) }, ""},
		"own given, another's family name": {func(p, o person) scoring.Input { return text(p.page(p.given+"."+o.family+"@example.com | ", "")) }, ""},
		"another's given, own family name": {func(p, o person) scoring.Input { return text(p.page(o.given+"."+p.family+"@example.com | ", "")) }, ""},
		"another's initial":                {func(p, o person) scoring.Input { return text(p.page(o.given[:1]+"."+o.family+"@example.com | ", "")) }, ""},
		"another's given name alone":       {func(p, o person) scoring.Input { return text(p.page(o.given+"@example.com | ", "")) }, ""},
		"impossible address":               {func(p, o person) scoring.Input { return text(p.page(p.given+"."+p.family+"@example.con | ", "")) }, "contact/email-impossible medium"},
		"account of another":               {func(p, o person) scoring.Input { return text(p.page("github.com/"+o.given+"-"+o.family+" | ", "")) }, "profile/portfolio-other-name weak"},
		"own account":                      {func(p, o person) scoring.Input { return text(p.page("github.com/"+p.family+"-"+p.given+" | ", "")) }, ""},
		"author is another":                {func(p, o person) scoring.Input { return pdf(p, o.latin(), "") }, "document/author-other-name weak"},
		"author is another, in capitals":   {func(p, o person) scoring.Input { return pdf(p, strings.ToUpper(o.family+", "+o.given), "") }, "document/author-other-name weak"},
		"author is oneself":                {func(p, o person) scoring.Input { return pdf(p, p.family+", "+p.given, "") }, ""},
		"author has the family name":       {func(p, o person) scoring.Input { return pdf(p, o.given+" "+p.family, "") }, ""},
		"title names another":              {func(p, o person) scoring.Input { return pdf(p, "", o.latin()+" – Resume") }, "document/two-names weak"},
		"title names oneself":              {func(p, o person) scoring.Input { return pdf(p, "", p.latin()+" – Resume") }, ""},
		"file names another":               {func(p, o person) scoring.Input { return named(p, o.family+"_"+o.given+"_CV.txt", "") }, "document/two-names medium"},
		"file names oneself":               {func(p, o person) scoring.Input { return named(p, p.family+"_"+p.given+"_CV.txt", "") }, ""},
		"page's address names another": {func(p, o person) scoring.Input {
			return named(p, "", "https://www.example.com/people/"+o.given+"-"+o.family)
		}, "profile/address-other-name weak"},
		"page's address names oneself": {func(p, o person) scoring.Input {
			return named(p, "", "https://www.example.com/people/"+p.given+"-"+p.family)
		}, ""},
		"second page of another": {func(p, o person) scoring.Input {
			return text(p.page("", "\n"+o.latin()+" – Page 2\n\nLanguages: English\n"))
		}, "document/two-names medium"},
		"second page of one's own": {func(p, o person) scoring.Input {
			return text(p.page("", "\n"+p.latin()+" – Page 2\n\nLanguages: English\n"))
		}, ""},
		"summary about another": {func(p, o person) scoring.Input {
			return text(p.page("", "\nSummary\n\n"+o.latin()+" is an engineer with ten years in freight and logistics, who likes quiet systems and short meetings.\n"))
		}, "document/two-names medium"},
		"summary about oneself": {func(p, o person) scoring.Input {
			return text(p.page("", "\nSummary\n\n"+p.latin()+" is an engineer with ten years in freight and logistics, who likes quiet systems and short meetings.\n"))
		}, ""},
	} {
		t.Run(what, func(t *testing.T) {
			for i, p := range cultures {
				for _, o := range []person{cultures[(i+1)%len(cultures)], cultures[(i+4)%len(cultures)], cultures[(i+9)%len(cultures)]} {
					r := engine().Inspect(tt.input(p, o))
					assert.Equal(t, strings.TrimSpace("employment/dates-impossible strong "+tt.finds), strings.Join(sortedByWeight(r), " "), "%s, and %s", p.name, o.name)
				}
			}
		})
	}
}

// sortedByWeight returns what counted does with the mistake that every page has in front.
func sortedByWeight(r report.Report) []string {
	out := []string{}
	for _, f := range counted(r) {
		if strings.HasPrefix(f, "employment/") {
			out = append([]string{f}, out...)
		} else {
			out = append(out, f)
		}
	}
	return out
}
