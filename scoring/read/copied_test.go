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

// What is copied from a page has lost what set its headings and entries apart.
func TestCopiedText(t *testing.T) {
	reader := New(facts.Builtin())
	for name, c := range map[string]struct{ text, want string }{
		"headings with nothing around them": {
			"Jo Example\nWork\nAcme Ltd\nBaker\n2014 - 2016\nBaked bread.\nQuartz Ltd\nCook\n2011 - 2013\nEducation\nPurdue University\n2007 - 2011\nSkills\nBread\nSoup",
			"Baker @ Acme Ltd, 2014..2016\nCook @ Quartz Ltd, 2011..2013\n in  at Purdue University, 2007..2011\n",
		},
		"headings with the number of entries": {
			"Skip to content\nJo Example\n\nWORK EXPERIENCE(2)\nJan 2014 - Dec 2016\nBaker\nAcme Ltd\n\nJan 2011 - Dec 2013\nCook\nQuartz Ltd\n",
			"Baker @ Acme Ltd, 2014-01..2016-12\nCook @ Quartz Ltd, 2011-01..2013-12\n",
		},
		"title and employer run together": {
			"Jo Example\n\nWORK EXPERIENCE\n\nJan 2014 - Dec 2016\nCloud Engineer Piedmont Seed Library\n\nRan the servers.\n\nJan 2011 - Dec 2013\nSystems Administrator Tobacco Road Hosting\n\nRacks.\n",
			"Cloud Engineer @ Piedmont Seed Library, 2014-01..2016-12\nSystems Administrator @ Tobacco Road Hosting, 2011-01..2013-12\n",
		},
		"a length behind a year": {
			"Jo Example\n\nWORK EXPERIENCE\n\nBaker, Acme Ltd\n\nMay, 2009 - Oct, 20123 years 5 months\n\nBaked bread for a whole town.\n",
			"Baker @ Acme Ltd, 2009-05..2012-10\n",
		},
		"empty lines inside the heads": {
			"Jo Example\n\nWork\nAcme Ltd\n\nBaker\n\nJan 2014 - Dec 2016\nBaked bread.\nQuartz Ltd\n\nCook\n\nJan 2011 - Dec 2013\nCooked soup.\n",
			"Baker @ Acme Ltd, 2014-01..2016-12\nCook @ Quartz Ltd, 2011-01..2013-12\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(document.FromText(c.text))
			assert.Equal(t, "Jo Example", p.Name.Text)
			assert.Equal(t, c.want, outline(p))
		})
	}
}

func TestCopiedTextIsDoubted(t *testing.T) {
	reader := New(facts.Builtin())
	p, _ := reader.Profile(document.FromText("Jo Example\n\nEXPERIENCE\n\nBaker, Acme Ltd\n2014 - 2016\n\nSKILLS\nAWSTerraform\nJavaScript\n2010 - 2012\njo@example.com\n"))
	var skills []string
	for _, s := range p.Skills {
		skills = append(skills, s.Text+" "+s.Sure.String())
	}
	assert.Equal(t, []string{"AWSTerraform unsure", "JavaScript sure"}, skills, "glued words are doubted; dates and addresses are no skills")
}

// What follows a line that names a section is never held against the job above it, whatever it is.
func TestWordsBehindAHeadingInAJob(t *testing.T) {
	reader := New(facts.Builtin())
	p, _ := reader.Profile(document.FromText("Jo Example\n\nEXPERIENCE\n\nBaker, Acme Ltd\n2004 - 2006\nBaked bread for a whole town.\nTraining\nKubernetes\n"))
	require.Len(t, p.Positions, 1)
	for _, c := range p.Positions[0].Passages {
		if strings.Contains(c.Text, "Kubernetes") {
			assert.Equal(t, profile.Unsure, c.Sure)
		}
	}
}

func TestSectionsOfPages(t *testing.T) {
	reader := New(facts.Builtin())
	job := func(employer, title, dates string) string {
		return `<section class="item"><h3>` + employer + `</h3><h5>` + dates + `</h5><h4>` + title + `</h4></section>`
	}
	p, _ := reader.Profile(document.FromHTML(`<body><h1>Jo Example</h1>
		<div class="skills-container"><section><div class="title"><h3>Cloud</h3></div><h6>AWS</h6><h6>Terraform</h6></section></div>
		<div class="work"><div class="title"><h3>Experience</h3></div>` + job("Piedmont Seed Library", "Baker", "05/2009 - 10/2012") + job("Acme Ltd", "Cook", "01/2007 - 04/2009") + `</div>`))
	assert.Equal(t, "Baker @ Piedmont Seed Library, 2009-05..2012-10\nCook @ Acme Ltd, 2007-01..2009-04\n", outline(p), "headings as high as their section's, deeper in its container")
	require.Len(t, p.Skills, 2)
	assert.Equal(t, "AWS", p.Skills[0].Text)

	p, _ = reader.Profile(document.FromHTML(`<body><h1>Jo Example</h1><div class="section-name">Experience</div><p>Baker, Acme Ltd</p><p>2009 - 2012</p>
		<div class="section-name">Skills and wizardry</div><ul><li>Bread</li></ul><div class="section-name">Odds and ends</div><p>2013 - 2014</p><p>Juggler, Big Top</p>`))
	assert.Equal(t, "Baker @ Acme Ltd, 2009..2012\n", outline(p), "made like a heading, a block is one")
	require.Len(t, p.Skills, 1)
}
