package document

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func texts(d *Document) []string {
	var out []string
	for _, b := range d.Blocks {
		out = append(out, b.Text.String())
	}
	return out
}

func TestHTMLBlocks(t *testing.T) {
	d := FromHTML(`<title>A b</title><body><nav>skip</nav><h1>Jo<br><span>Engineer</span></h1>
		<div>Acme<div>Denver</div>after</div>
		<p><small><span>Aug, 2010 - May, 2013</span><span><i></i>2 years</span></small></p>
		<p><b>Jav</b>a and <a href="https://x.example">link</a></p><p hidden>unseen</p>`)
	assert.Equal(t, []string{"Jo", "Engineer", "Acme", "Denver", "after", "Aug, 2010 - May, 2013 2 years", "Java and link", "unseen"}, texts(d))
	assert.Equal(t, "A b", d.Title)
	assert.Equal(t, []int{21}, d.Blocks[5].Breaks)
	assert.Equal(t, []Run{{Start: 0, End: 3, Bold: true}, {Start: 9, End: 13, Href: "https://x.example"}}, d.Blocks[6].Runs)
	assert.Equal(t, "display", d.Blocks[7].Hidden)
}

func TestSnapshotNumbersAreKept(t *testing.T) {
	d := FromHTML(`<p><span data-pl="7">Aug </span><b data-pl="9">2010</b><span data-pl="8"> x</span></p>`)
	require.Len(t, d.Blocks, 1)
	text := d.Blocks[0].Text
	assert.Equal(t, "Aug 2010 x", text.String())
	place := d.Place(text.Source(4, 8)[0])
	assert.Equal(t, 9, place.Node)
	assert.Equal(t, "2010", place.Text)
}

func TestTextsAreNumberedAsPlacesAre(t *testing.T) {
	d := FromHTML(`<p>Robin <b>Vale</b></p><p>Oslo</p>`)
	all := d.Texts()
	for i := range d.Blocks {
		for _, r := range d.Blocks[i].Text.Source(0, d.Blocks[i].Text.Len()) {
			p := d.Place(r)
			assert.Equal(t, p.Text, all[p.Node][p.Start:p.End])
		}
	}
	assert.Equal(t, "Oslo", all[len(all)-1])
	assert.Empty(t, FromHTML(`<p data-pl="900000000">Oslo</p>`).Texts(), "numbers that a page made up")
}

func TestPlainTextJoinsWrappedLinesOnly(t *testing.T) {
	d := FromText("Jo Doe\nEngineer\n\nEXPERIENCE\n==========\n- Built a very long thing that was broken by the margin of the\n  page in the middle\n- Second\n\nAcme\t\tJan 2010 - May 2013\n")
	assert.Equal(t, []string{"Jo Doe", "Engineer", "EXPERIENCE", "Built a very long thing that was broken by the margin of the page in the middle", "Second", "Acme Jan 2010 - May 2013"}, texts(d))
	assert.Equal(t, Heading, d.Blocks[2].Kind)
	assert.Equal(t, []int{4}, d.Blocks[5].Breaks)
	place := d.Place(d.Blocks[4].Text.Source(0, 6)[0])
	assert.Equal(t, "Second", place.Text)
	assert.Equal(t, []int{8, 3}, []int{place.Line, place.Column})
}

func TestMarkdownPlacesPointIntoTheSource(t *testing.T) {
	d := FromMarkdown("# Jo 😀 Doe\n\n## Work\n\n**Acme** – Engineer\n*2010 – 2012*\n\n- Did *a lot*\n- More\n\n<jo@example.com>")
	assert.Equal(t, []string{"Jo 😀 Doe", "Work", "Acme – Engineer", "2010 – 2012", "Did a lot", "More", "jo@example.com"}, texts(d))
	for _, b := range d.Blocks {
		for _, r := range b.Text.Source(0, b.Text.Len()) {
			assert.NotEmpty(t, d.Place(r).Text)
		}
	}
	b := d.Blocks[2]
	assert.Equal(t, "Acme", d.Place(b.Text.Source(0, 4)[0]).Text)
}

func TestMicrodataBecomesJSONLD(t *testing.T) {
	d := FromHTML(`<div itemscope itemtype="http://schema.org/Person"><b itemprop="name">Jo</b><div itemprop="worksFor" itemscope itemtype="http://schema.org/Organization"><i itemprop="name">Acme</i></div></div>`)
	require.Len(t, d.Structured, 1)
	assert.JSONEq(t, `{"@type":"Person","name":["Jo"],"worksFor":[{"@type":"Organization","name":["Acme"]}]}`, d.Structured[0])
}

func TestBadInputIsRead(t *testing.T) {
	for name, raw := range map[string]string{
		"nothing":     "",
		"deep":        strings.Repeat("<div>", 100_000) + "core" + strings.Repeat("</div>", 100_000),
		"never ended": "<p><b><table><td>core",
		"binary":      "\x00\x01\xff\xfe<\x00>",
	} {
		t.Run(name, func(t *testing.T) {
			d := FromHTML(raw)
			if strings.Contains(raw, "core") {
				assert.Contains(t, texts(d), "core")
			}
			FromText(string([]rune(raw)))
			FromMarkdown(string([]rune(raw)))
		})
	}
}

func FuzzHTML(f *testing.F) {
	f.Add(`<ul><li>• a<li>b</ul><table><tr><td>c</table>`)
	f.Add(`<p data-pl="x">a<span data-pl="999999999">b`)
	f.Add("a\tb\n---\n- c\n  d")
	f.Fuzz(func(t *testing.T, raw string) {
		raw = string([]rune(raw)) // the engine hands in valid UTF-8
		for _, d := range []*Document{FromHTML(raw), FromText(raw), FromMarkdown(raw)} {
			for _, b := range d.Blocks {
				require.Less(t, b.Element, len(d.Elements))
				for _, at := range b.Breaks {
					require.LessOrEqual(t, at, b.Text.Len())
				}
				for _, r := range b.Runs {
					require.True(t, 0 <= r.Start && r.Start <= r.End && r.End <= b.Text.Len())
				}
				for _, r := range b.Text.Source(0, b.Text.Len()) {
					require.NotEmpty(t, d.Place(r).Text)
				}
			}
		}
	})
}
