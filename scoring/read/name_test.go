package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

const someJob = "\n\nEXPERIENCE\n\nBaker, Acme Ltd\n2014 - 2016\n"

func TestNames(t *testing.T) {
	reader := New(facts.Builtin())
	for name, c := range map[string]struct {
		text, want string
		sure       profile.Sureness
	}{
		"the first line":                      {"Jordan Avery\njordan@example.com" + someJob, "Jordan Avery", profile.Sure},
		"behind a letter":                     {"Hi,\n\nplease find my papers below.\n\nJordan Avery\njordan.avery@example.com" + someJob, "Jordan Avery", profile.Sure},
		"behind what a page is led by":        {"Menu\nCandidates\nJ\nJordan Avery\nBaker\njordan.avery@example.com" + someJob, "Jordan Avery", profile.Sure},
		"with a label":                        {"Name: Jordan Avery\nPhone: 303 555 0142" + someJob, "Jordan Avery", profile.Sure},
		"with the labels of its parts":        {"Curriculum vitae\nSurname(s) / First name(s): Avery Jordan\njordan@example.com" + someJob, "Avery Jordan", profile.Sure},
		"before a sign and a title":           {"Jordan Avery :: Baker\njordan@example.com" + someJob, "Jordan Avery", profile.Sure},
		"one word is hardly a name":           {"Jordan\nBaker" + someJob, "Jordan", profile.Unsure},
		"letters that stand apart":            {"Jordan A v ery\nBaker" + someJob, "Jordan A v ery", profile.Fair},
		"another word of the address follows": {"Jordan Avery\nKerr, baker\njordan.avery.kerr@example.com" + someJob, "Jordan Avery", profile.Unsure},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(document.FromText(c.text))
			assert.Equal(t, c.want, p.Name.Text)
			if c.sure == profile.Fair {
				assert.Less(t, p.Name.Sure, profile.Sure)
			} else {
				assert.Equal(t, c.sure, p.Name.Sure, p.Name.Why)
			}
		})
	}
}

// pdfLines is a PDF of lines of ten points, one below the other; "#" before a line sets it large.
func pdfLines(lines ...string) *document.Document {
	page := document.PDFPage{Width: 600, Height: 800}
	y := 60.0
	for _, text := range lines {
		size := 10.0
		if rest, large := strings.CutPrefix(text, "#"); large {
			size, text = 22, rest
		}
		page.Runs = append(page.Runs, document.PDFRun{Text: text, X: 50, Y: y, Width: 0.5 * size * float64(len(text)), Size: size})
		y += 1.4 * size
	}
	return document.FromPDF(&document.PDF{Pages: []document.PDFPage{page}})
}

func TestNamesOverTwoLinesAreJoined(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(pdfLines("#Marisol", "#Avery-Kerr", "Baker", "marisol.avery@example.com", "EXPERIENCE", "Baker, Acme Ltd", "2014 - 2016", "EDUCATION", "Carleton College", "2010 - 2014"))
	require.Equal(t, "Marisol Avery-Kerr", p.Name.Text)
	assert.Len(t, p.Name.Spans, 2)
}

func TestWaysToReachTheCandidate(t *testing.T) {
	reader := New(facts.Builtin())
	text := func(s string) *document.Document { return document.FromText(s + someJob) }
	for name, c := range map[string]struct {
		doc                  *document.Document
		email, phone, link   string
		emailSure, phoneSure profile.Sureness
	}{
		"a bare host":                       {doc: text("Jordan Avery\njordan@example.com | averybakes.example.net"), email: "jordan@example.com", emailSure: profile.Sure, link: "https://averybakes.example.net"},
		"words run into the address":        {doc: text("Jordan Avery\njordan@example.comBaker"), email: "jordan@example.com", emailSure: profile.Unsure},
		"the name of a sign before it":      {doc: text("Jordan Avery\nemailjordan@example.com"), email: "jordan@example.com", emailSure: profile.Sure},
		"a number behind the address":       {doc: text("Jordan Avery\njordan@example.com+1 303 555 0142"), email: "jordan@example.com", emailSure: profile.Sure, phone: "+1 303 555 0142", phoneSure: profile.Sure},
		"a number that goes on":             {doc: text("Jordan Avery\n+1 303 555\n0142"), phone: "+1 303 555", phoneSure: profile.Unsure},
		"an address broken at its host":     {doc: pdfLines("#Jordan Avery", "jordan.avery@exa", "mple.com", "EXPERIENCE", "Baker, Acme Ltd", "2014 - 2016"), email: "jordan.avery@example.com", emailSure: profile.Fair},
		"one broken in its ending":          {doc: pdfLines("#Jordan Avery", "JORDAN.AVERY@EXAMPLE.C", "OM", "EXPERIENCE", "Baker, Acme Ltd", "2014 - 2016"), email: "JORDAN.AVERY@EXAMPLE.COM", emailSure: profile.Fair},
		"one with an ending of one letter":  {doc: pdfLines("#Jordan Avery", "jordan@example.c - Denver", "EXPERIENCE", "Baker, Acme Ltd", "2014 - 2016"), email: "jordan@example.c", emailSure: profile.Unsure},
		"a number run into the address":     {doc: text("Jordan Avery\njordan@example.com312.555.0147"), email: "jordan@example.com", emailSure: profile.Unsure},
		"a page's address broken at a dash": {doc: pdfLines("#Jordan Avery", "github.com/jordan-", "avery-example", "EXPERIENCE", "Baker, Acme Ltd", "2014 - 2016"), link: "https://github.com/jordan-avery-example"},
		"a sign that leads to a network":    {doc: document.FromHTML(`<h1>Jordan Avery</h1><p>Baker</p><a href="https://github.com/javery-example"><i class="fa"></i></a><a href="https://github.com/company/acme"><svg></svg></a><h2>Experience</h2><p>Baker</p><p>Acme Ltd</p><p>2014 - 2016</p>`), link: "https://github.com/javery-example"},
		"a sign that a font draws":          {doc: document.FromHTML(`<h1>Jordan Avery</h1><p><i class="material-icons">mail_outline</i>jordan@example.com</p><h2>Experience</h2><p>Baker</p><p>Acme Ltd</p><p>2014 - 2016</p>`), email: "jordan@example.com", emailSure: profile.Sure},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(c.doc)
			if c.email != "" {
				require.Len(t, p.Emails, 1)
				assert.Equal(t, c.email, p.Emails[0].Text)
				assert.Equal(t, c.emailSure, p.Emails[0].Sure, p.Emails[0].Why)
			}
			if c.phone != "" {
				require.Len(t, p.Phones, 1)
				assert.Equal(t, c.phone, p.Phones[0].Text)
				assert.Equal(t, c.phoneSure, p.Phones[0].Sure)
			}
			if c.link != "" {
				require.Len(t, p.Links, 1)
				assert.Equal(t, c.link, p.Links[0].URL)
			}
		})
	}
}

func TestDatesAreNoPhoneNumbers(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\n05/2016 - 08/20215\nPhone: 05/2014-08/2015\njordan@example.com" + someJob))
	assert.Empty(t, p.Phones)
}

func TestSkillsUnderNoHeading(t *testing.T) {
	p, _ := New(facts.Builtin()).Profile(document.FromText("Jordan Avery\njordan@example.com\n\nTerraform\nQuartzing\nLinux\nBash" + someJob))
	var got []string
	for _, s := range p.Skills {
		got = append(got, s.Text+" "+s.Sure.String())
	}
	assert.Equal(t, []string{"Terraform sure", "Quartzing unsure", "Linux sure", "Bash sure"}, got)
}
