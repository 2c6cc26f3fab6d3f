package read

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

func TestFields(t *testing.T) {
	reader := New(facts.Builtin())
	for name, c := range map[string]struct{ page, want string }{
		"a label above its value": {
			`<h1>Jo Example</h1><h2>Experience</h2><div class=e><div><p>Employer</p><p>Acme</p></div><div><p>Position</p><p>Baker</p></div><div><p>Dates</p><p>2011 – 2013</p></div></div>`,
			"Baker @ Acme, 2011..2013\n",
		},
		"a beginning and an end in fields of their own": {
			`<h1>Jo Example</h1><h2>Experience</h2><dl><dt>Employer</dt><dd>Acme</dd><dt>Position</dt><dd>Baker</dd><dt>From</dt><dd>March 2011</dd><dt>To</dt><dd>June 2013</dd></dl>`,
			"Baker @ Acme, 2011-03..2013-06\n",
		},
		"a row that names the columns": {
			`<h1>Jo Example</h1><h2>Experience</h2><table><tr><th>Company</th><th>Position</th><th>From</th><th>To</th></tr>
			 <tr><td>Zeppelin</td><td>Flour</td><td>2014</td><td>2016</td></tr><tr><td>Quartz</td><td>Yeast</td><td>2011</td><td>2013</td></tr></table>`,
			"Flour @ Zeppelin, 2014..2016\nYeast @ Quartz, 2011..2013\n",
		},
		"a definition list with the dates as terms": {
			`<h1>Jo Example</h1><h2>Experience</h2><dl><dt>2014 – 2016</dt><dd><b>Baker</b> / <i>Acme Ltd</i></dd><dt>2011 – 2013</dt><dd><b>Cook</b> / <i>Quartz Ltd</i></dd></dl>`,
			"Baker @ Acme Ltd, 2014..2016\nCook @ Quartz Ltd, 2011..2013\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(document.FromHTML("<body>" + c.page))
			assert.Equal(t, c.want, outline(p))
		})
	}
}

func TestTitleAndEmployerAreDoubted(t *testing.T) {
	reader := New(facts.Builtin())
	for name, c := range map[string]struct {
		page string
		want profile.Sureness
	}{
		"the words tell them":             {`<p>Software Engineer</p><p>Acme Ltd</p><p>2011 – 2013</p>`, profile.Sure},
		"nothing tells them":              {`<p>Zeppelin</p><p>Quartz</p><p>2011 – 2013</p>`, profile.Unsure},
		"a town is no employer for sure":  {`<p>Software Engineer</p><p>Utrecht</p><p>2011 – 2013</p>`, profile.Unsure},
		"a rank and what it is of":        {`<p>Lead – Platform</p><p>Acme Ltd</p><p>2011 – 2013</p>`, profile.Sure},
		"a title may go on behind a dash": {`<p>Designer – Platform</p><p>Acme Ltd</p><p>2011 – 2013</p>`, profile.Fair},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(document.FromHTML("<body><h1>Jo Example</h1><h2>Experience</h2><div>" + c.page + "</div>"))
			if assert.Len(t, p.Positions, 1) {
				got := p.Positions[0]
				assert.Equal(t, c.want, max(got.Title.Sure, got.Employer.Sure))
				assert.Equal(t, c.want == profile.Sure, got.Title.Why == "")
			}
		})
	}
}

func TestSectionsEndWhereOthersBegin(t *testing.T) {
	reader := New(facts.Builtin())
	for name, c := range map[string]struct{ page, want string }{
		"an entry's heading as high as the section's": {
			`<div><h4>Experience</h4><div class=i><h4>Baker</h4><p>Acme Ltd, 2011 – 2013</p></div><div class=i><h4>Cook</h4><p>Quartz Ltd, 2009 – 2010</p></div></div>`,
			"Baker @ Acme Ltd, 2011..2013\nCook @ Quartz Ltd, 2009..2010\n",
		},
		"an unknown heading as high ends the section": {
			`<h4>Experience</h4><h4>Baker</h4><p>Acme Ltd, 2011 – 2013</p><h4>Odds and ends</h4><p>Quartz Ltd</p>`,
			"Baker @ Acme Ltd, 2011..2013\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := reader.Profile(document.FromHTML("<body><h1>Jo Example</h1>" + c.page))
			assert.Equal(t, c.want, outline(p))
			for _, j := range p.Positions {
				assert.Empty(t, j.Passages)
			}
		})
	}
}
