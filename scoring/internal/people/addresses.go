package people

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// forms is how a person's addresses and files are made of their name. Another name in the same forms must be
// judged alike.
type forms struct {
	address, digits, linked, code, site, file, author int
	host                                              string
}

// addresses writes everything that is made of the name: addresses, links, the file's name and author.
func (p *Person) addresses() {
	given := strings.Fields(p.Name.Given)[0]
	g, f := strings.ToLower(fold(given)), strings.ToLower(fold(p.Name.Family))
	if f == "" {
		f = g
	}
	if p.Former != "" && p.forms.digits%2 == 0 { // an address from before
		f = strings.ToLower(fold(p.Former))
	}
	nick := g
	for _, c := range cultures {
		if c.id == p.Culture && c.nicknames[p.Name.Given] != "" {
			nick = c.nicknames[p.Name.Given]
		}
	}
	born := fmt.Sprint(p.forms.digits)
	local := [...]string{g + "." + f, g[:1] + f, f + "." + g, g + f + born, nick + "." + f, g + f[:1], f + g[:1], g + "_" + f, f, g + "." + f,
		nick + f[:1] + born, g + "." + f + "+jobs", f + g, "hello", "bluebirdstudio", "darkroast" + born}
	p.Email = local[p.forms.address] + "@example." + p.forms.host
	if p.Shared != "" {
		p.Email = strings.NewReplacer("%g", g, "%f", f).Replace(p.Shared) + "@example." + p.forms.host
	}
	if p.Own != "" {
		line := strings.NewReplacer("%g", given, "%f", cmp.Or(p.Name.Family, given)).Replace(p.Own)
		if len(p.Summary) > 0 && p.own != "" && p.Summary[len(p.Summary)-1] == p.own {
			p.Summary[len(p.Summary)-1] = line
		} else {
			p.Summary = append(p.Summary, line)
		}
		p.own = line
	}
	p.Links = nil
	switch p.forms.linked {
	case 0:
		p.Links = append(p.Links, "linkedin.com/in/"+g+"-"+f)
	case 1:
		p.Links = append(p.Links, "linkedin.com/in/"+g+f+born)
	case 2:
		p.Links = append(p.Links, "www.linkedin.com/in/"+g[:1]+f+"-4f"+born+"a7b1")
	}
	if names := []string{g + f, nick + born, "null-pointer-" + g[:1], f + "dev", "quietcompiler"}; p.forms.code < len(names) {
		p.Links = append(p.Links, "github.com/"+names[p.forms.code])
	}
	if sites := []string{g + f + ".example.com", "studio.example.org/" + nick}; p.forms.site < len(sites) {
		p.Links = append(p.Links, sites[p.forms.site])
	}
	fg, ff := fold(given), fold(p.Name.Family)
	files := []string{fg + "_" + ff + "_Resume", "Resume " + fg + " " + ff, "resume", "CV_2026", "resume-final-v3", f + "-cv", p.Label + " resume", "Resume (2)", fg + " " + ff, "Larkmoor_Candidate_1234", "ATS export 2026-05-01", ff + fg[:1] + "_2026_final_FINAL", "Lebenslauf", "Tidewater Staffing - " + p.Label, "CV " + fg}
	p.File = ""
	if p.forms.file < len(files) {
		p.File = files[p.forms.file] + map[string]string{"text": ".txt", "json": ".json", "html": ".html", "markdown": ".md", "pdf": ".pdf"}[p.Style.Form]
	}
	p.Author = ""
	if p.Style.Form == "pdf" {
		p.Author = []string{"", "", p.Name.Given + " " + p.Name.Family, "Microsoft Office User", "user", "HP", g, "Admin", "Canva", g[:1] + f, "Tidewater Staffing", "Dell", given + " " + p.Name.Family[:min(len(p.Name.Family), 1)] + ".", "Owner", "Résumé Studio Templates"}[p.forms.author]
	}
	for i, j := range p.Jobs {
		if strings.HasSuffix(j.Employer, ownCompany) {
			p.Jobs[i].Employer = p.Name.Given + " " + p.Name.Family + ownCompany
		}
	}
}

// ownCompany is how companies end that bear their owner's name.
const ownCompany = " Consulting LLC"

// fold writes a name in the letters that addresses have.
func fold(s string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'Þ' || r == 'þ':
			out.WriteString("th")
		case r == 'ð':
			out.WriteString("d")
		case r == 'ł':
			out.WriteString("l")
		case r == 'Ł':
			out.WriteString("L")
		case r == 'ß':
			out.WriteString("ss")
		case r == 'đ':
			out.WriteString("d")
		case r == 'Đ':
			out.WriteString("D")
		case r == 'ı':
			out.WriteString("i")
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			out.WriteRune(r)
		}
	}
	return out.String()
}
