package document

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="m" xmlns:wp="wp" xmlns:wps="wps"`

// zipped makes a zip file of parts.
func zipped(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			panic(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// word makes a Word file with that body, and with further parts.
func word(body string, more ...string) []byte {
	parts := map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": `<w:document ` + wordNamespaces + `><w:body>` + body + `</w:body></w:document>`}
	for i := 0; i+1 < len(more); i += 2 {
		parts[more[i]] = more[i+1]
	}
	return zipped(parts)
}

func readWord(t *testing.T, body string, more ...string) *Document {
	t.Helper()
	d, err := FromDOCX(word(body, more...))
	require.NoError(t, err)
	return d
}

// para is a paragraph with some settings of itself and of its words.
func wordPara(settings, look, text string) string {
	return `<w:p><w:pPr>` + settings + `</w:pPr><w:r><w:rPr>` + look + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

func seen(d *Document) (out []string) {
	for _, b := range d.Blocks {
		if b.Hidden == "" {
			out = append(out, b.Text.String())
		}
	}
	return out
}

const styleParts = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Abschnitt"><w:name w:val="Abschnitt"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="table" w:styleId="Dunkel"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`

func withStyles(t *testing.T, body string, more ...string) *Document {
	t.Helper()
	rels := `<Relationships><Relationship Id="rId1" Type="http://x/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://x/hyperlink" Target="https://jo.example/" TargetMode="External"/>
		<Relationship Id="rId3" Type="http://x/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://x/footer" Target="footer1.xml"/></Relationships>`
	return readWord(t, body, append([]string{"word/styles.xml", styleParts, "word/_rels/document.xml.rels", rels}, more...)...)
}

func TestWordStylesTellHeadings(t *testing.T) {
	d := withStyles(t, wordPara(`<w:pStyle w:val="Titel"/>`, "", "Jo Doe")+wordPara(`<w:pStyle w:val="Abschnitt"/>`, "", "Werdegang")+
		wordPara(`<w:pStyle w:val="Kreis"/>`, "", "Acme")+wordPara(`<w:outlineLvl w:val="2"/>`, "", "Deep")+wordPara(`<w:pStyle w:val="Punkt"/>`, "", "Built it")+wordPara("", `<w:rStyle w:val="Stark"/>`, "Bold"))
	assert.Equal(t, []string{"Jo Doe", "Werdegang", "Acme", "Deep", "Built it", "Bold"}, texts(d))
	var levels []int
	for _, b := range d.Blocks {
		levels = append(levels, b.Level)
	}
	assert.Equal(t, []int{1, 2, 3, 4, 0, 0}, levels)
	assert.Equal(t, Item, d.Blocks[4].Kind)
	assert.True(t, d.Blocks[5].Bold())
}

func TestWordParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"words that several runs hold are one":      {`<w:p><w:r><w:t>Nor</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>thgate</w:t></w:r></w:p>`, []string{"Northgate"}},
		"a line break begins a line":                {`<w:p><w:r><w:t>Engineer</w:t><w:br/><w:t>Acme</w:t><w:cr/><w:t>2010 – 2012</w:t></w:r></w:p>`, []string{"Engineer", "Acme", "2010 – 2012"}},
		"a sentence broken by hand is one":          {`<w:p><w:r><w:t>Built a very long thing that was broken by hand in the middle of</w:t><w:br/><w:t>its sentence.</w:t></w:r></w:p>`, []string{"Built a very long thing that was broken by hand in the middle of its sentence."}},
		"what was deleted is not read":              {`<w:p><w:ins><w:r><w:t>2019</w:t></w:r></w:ins><w:del><w:r><w:delText>2018</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>`, []string{"2019"}},
		"hyphens":                                   {`<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op so</w:t><w:softHyphen/><w:t>ft</w:t></w:r></w:p>`, []string{"co-op soft"}},
		"a number of the page is not read":          {`<w:p><w:r><w:t>Jo</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>`, []string{"Jo"}},
		"content controls":                          {`<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>Jo</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`, []string{"Jo"}},
		"what a template asks for is no claim":      {`<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>[Company]</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>Jo</w:t></w:r></w:p>`, []string{"Jo"}},
		"a text box stands once":                    {`<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>` + wordPara("", "", "Box") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + wordPara("", "", "Box") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Text</w:t></w:r></w:p>`, []string{"Box", "Text"}},
		"comments and footnotes leave no mark":      {`<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Jo</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`, []string{"Jo"}},
		"a bullet that was typed is no word":        {wordPara("", "", "• Built it") + wordPara("", "", "- Ran it") + wordPara("", "", "-40 degrees"), []string{"Built it", "Ran it", "-40 degrees"}},
		"another prefix than w":                     {`<n:p><n:r><n:t>Jo &amp; Co &#xE9;</n:t></n:r></n:p>`, []string{"Jo & Co é"}},
		"a table in a table":                        {`<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>` + wordPara("", "", "in") + `</w:tc></w:tr></w:tbl></w:tc><w:tc>` + wordPara("", "", "out") + `</w:tc></w:tr></w:tbl>`, []string{"in", "out"}},
		"a row that was deleted":                    {`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + wordPara("", "", "gone") + `</w:tc></w:tr><w:tr><w:tc>` + wordPara("", "", "there") + `</w:tc></w:tr></w:tbl>`, []string{"there"}},
		"right to left":                             {`<w:p><w:pPr><w:bidi/></w:pPr><w:bdo w:val="rtl"><w:r><w:rPr><w:rtl/></w:rPr><w:t>مهندس</w:t></w:r></w:bdo></w:p>`, []string{"مهندس"}},
		"a long text box comes behind the text":     {`<w:p><w:r><w:drawing><w:txbxContent>` + strings.Repeat(wordPara("", "", "Side"), 4) + `</w:txbxContent></w:drawing><w:t>Jo</w:t></w:r></w:p>` + wordPara("", "", "Text"), []string{"Jo", "Text", "Side", "Side", "Side", "Side"}},
		"white space at the ends belongs to nobody": {wordPara("", "", "   Jo  "), []string{"Jo"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := readWord(t, c.body)
			assert.Equal(t, c.want, texts(d))
			holdsTogether(t, d)
		})
	}
}

func TestWordGapsAndLinks(t *testing.T) {
	d := withStyles(t, `<w:p><w:r><w:t>Acme</w:t><w:tab/><w:tab/><w:t>2010 – 2012</w:t></w:r></w:p><w:p/><w:p><w:hyperlink r:id="rId2"><w:r><w:t>My page</w:t></w:r></w:hyperlink><w:r><w:t> and </w:t></w:r>
		<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:jo@example.com" \o "tip" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>write</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> me</w:t></w:r></w:p>`)
	assert.Equal(t, []string{"Acme 2010 – 2012", "My page and write me"}, texts(d))
	assert.Equal(t, []int{4}, d.Blocks[0].Breaks)
	assert.True(t, d.Blocks[1].Gap, "an empty paragraph parts")
	assert.Equal(t, []Run{{Start: 0, End: 7, Href: "https://jo.example/"}, {Start: 12, End: 17, Href: "mailto:jo@example.com"}}, d.Blocks[1].Runs)
	at := d.Place(d.Blocks[1].Text.Source(12, 17)[0])
	assert.Equal(t, "write", at.Text)
	assert.Equal(t, "paragraph 2", at.Path, "empty paragraphs do not count: nobody sees them")
}

func TestWordTablesAreContainers(t *testing.T) {
	row := func(a, b string) string {
		return `<w:tr><w:tc>` + wordPara("", "", a) + `</w:tc><w:tc>` + b + `</w:tc></w:tr>`
	}
	d := readWord(t, `<w:tbl>`+row("2010 – 2012", wordPara("", "", "Engineer")+wordPara("", "", "Acme"))+row("2012 – 2014", wordPara("", "", "Lead"))+`</w:tbl>`)
	require.Len(t, d.Blocks, 5)
	first, second := d.Common(0, 2), d.Common(3, 4)
	assert.Equal(t, "tr", d.Elements[first].Tag)
	assert.NotEqual(t, first, second)
	assert.Equal(t, "table", d.Elements[d.Common(0, 4)].Tag)
	assert.Equal(t, Cell, d.Blocks[0].Kind)
}

func TestWordHeadsOfPages(t *testing.T) {
	sect := `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/></w:sectPr>`
	head := func(text string) string {
		return `<w:hdr ` + wordNamespaces + `>` + wordPara("", "", text) + `</w:hdr>`
	}
	foot := `<w:ftr ` + wordNamespaces + `>` + wordPara("", "", "Page 1") + wordPara("", "", "jo@example.com") + `</w:ftr>`
	t.Run("a name in it comes first", func(t *testing.T) {
		d := withStyles(t, wordPara("", "", "Engineer")+wordPara("", "", "Text")+sect, "word/header1.xml", head("Jo Doe"), "word/footer1.xml", foot)
		assert.Equal(t, []string{"Jo Doe", "jo@example.com", "Engineer", "Text"}, texts(d))
	})
	t.Run("how to reach somebody comes behind the first line", func(t *testing.T) {
		d := withStyles(t, wordPara("", "", "Jo Doe")+wordPara("", "", "Text")+sect, "word/header1.xml", head("303 555 0142"), "word/footer1.xml", foot)
		assert.Equal(t, []string{"Jo Doe", "303 555 0142", "jo@example.com", "Text"}, texts(d))
	})
}

func TestWordHiddenText(t *testing.T) {
	for name, c := range map[string]struct{ body, why string }{
		"hidden by a setting":               {wordPara("", "<w:vanish/>", "secret"), "display"},
		"white on white":                    {wordPara("", `<w:color w:val="FFFFFF"/>`, "secret"), "colour"},
		"nearly white":                      {wordPara("", `<w:color w:val="FDFDFD"/>`, "secret"), "colour"},
		"in the colour of its shading":      {wordPara("", `<w:color w:val="336699"/><w:shd w:fill="336699"/>`, "secret"), "colour"},
		"tiny":                              {wordPara("", `<w:sz w:val="2"/>`, "secret"), "size"},
		"white on a dark cell is seen":      {`<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>` + wordPara("", `<w:color w:val="FFFFFF"/>`, "secret") + `</w:tc></w:tr></w:tbl>`, ""},
		"white on a dark paragraph is seen": {wordPara(`<w:shd w:fill="000000"/>`, `<w:color w:val="FFFFFF"/>`, "secret"), ""},
		"white in a coloured table is seen": {`<w:tbl><w:tblPr><w:tblStyle w:val="Dunkel"/></w:tblPr><w:tr><w:tc>` + wordPara("", `<w:color w:val="FFFFFF"/>`, "secret") + `</w:tc></w:tr></w:tbl>`, ""},
		"white over a picture may be seen":  {`<w:p><w:r><w:drawing><wp:anchor behindDoc="1"/></w:drawing></w:r></w:p>` + wordPara("", `<w:color w:val="FFFFFF"/>`, "secret"), ""},
		"not hidden after all":              {wordPara("", `<w:vanish w:val="0"/>`, "secret"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := withStyles(t, wordPara("", "", "Jo Doe")+c.body)
			require.Len(t, d.Blocks, 2)
			assert.Equal(t, "secret", d.Blocks[1].Text.String())
			assert.Equal(t, c.why, d.Blocks[1].Hidden)
			holdsTogether(t, d)
		})
	}
	t.Run("a hidden word parts no line", func(t *testing.T) {
		d := readWord(t, `<w:p><w:r><w:t xml:space="preserve">Built </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kubernetes</w:t></w:r><w:r><w:t xml:space="preserve"> it</w:t></w:r></w:p>`)
		assert.Equal(t, []string{"Built it"}, seen(d))
		assert.Equal(t, []string{"Built it", "Kubernetes"}, texts(d))
	})
}

func TestWordProperties(t *testing.T) {
	d := readWord(t, wordPara("", "", "Jo"), "docProps/core.xml", `<cp:coreProperties><dc:title>CV</dc:title><dc:creator>Jo Doe</dc:creator><cp:lastModifiedBy>Sam Poe</cp:lastModifiedBy><dcterms:created>2026-01-02T03:04:05Z</dcterms:created></cp:coreProperties>`,
		"docProps/app.xml", `<Properties><Application>Microsoft Office Word</Application></Properties>`)
	assert.Equal(t, Properties{Title: "CV", Author: "Jo Doe", Editor: "Sam Poe", Created: "2026-01-02T03:04:05Z", Creator: "Microsoft Office Word"}, d.Properties)
}

func TestWordFilesThatCannotBeRead(t *testing.T) {
	whole := word(wordPara("", "", "Jo"))
	locked := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), utf16Bytes("EncryptedPackage")...)
	for name, c := range map[string]struct {
		raw  []byte
		says string
	}{
		"half a file":                     {whole[:len(whole)/2], "damaged"},
		"no text in it":                   {zipped(map[string]string{"[Content_Types].xml": "<Types/>"}), "damaged"},
		"no document in its text":         {zipped(map[string]string{"word/document.xml": "<w:x/>"}), "damaged"},
		"another zip file":                {zipped(map[string]string{"holiday.jpg": "x"}), "no Word document"},
		"an OpenDocument file":            {zipped(map[string]string{"content.xml": "<x/>", "META-INF/manifest.xml": "<x/>"}), "OpenDocument"},
		"locked with a password":          {locked, "locked with a password"},
		"the old kind":                    {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument"), "old kind"},
		"a zip bomb":                      {word(strings.Repeat("<w:p/>", 4<<20)), "unpacks to far more"},
		"a bomb in another part":          {word("<w:p/>", "docProps/core.xml", strings.Repeat(" ", maxUnpacked+1)), "unpacks to far more"},
		"more files than a document has":  {zipped(many(maxEntries + 1)), "unpacks to far more"},
		"a billion laughs":                {zipped(map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p>&b;</w:p></w:body></w:document>`}), "document type"},
		"50 MB":                           {make([]byte, 50<<20), "larger than"},
		"a name that leaves the file":     {zipped(map[string]string{"_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>`}), "no Word document"},
		"a part that names a missing one": {zipped(map[string]string{"[Content_Types].xml": "", "_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" Target="gone.xml"/></Relationships>`}), "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := FromDOCX(c.raw)
			var why *Unreadable
			require.ErrorAs(t, err, &why)
			assert.Contains(t, why.Why, c.says)
			assert.Less(t, time.Since(start), 2*time.Second)
		})
	}
}

func many(n int) map[string]string {
	out := map[string]string{}
	for i := range n {
		out[strings.Repeat("a", i%9+1)+string(rune('a'+i/9%26))+string(rune(0x4e00+i))] = ""
	}
	return out
}

func TestWordFilesOfOddMakeAreRead(t *testing.T) {
	for name, body := range map[string]string{
		"elements that are never closed": `<w:p><w:r><w:t>core`,
		"elements deep in each other":    wordPara("", "", "core") + strings.Repeat("<w:tbl><w:tr><w:tc>", 10_000),
		"a field without an end":         `<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>core</w:t><w:fldChar w:fldCharType="begin"/></w:r></w:p>`,
		"a box in a box in a box":        wordPara("", "", "core") + strings.Repeat(`<w:p><w:r><w:drawing><w:txbxContent>`, 2_000),
	} {
		t.Run(name, func(t *testing.T) { assert.Contains(t, texts(readWord(t, body)), "core") })
	}
	t.Run("more text than is read", func(t *testing.T) {
		d := readWord(t, strings.Repeat(wordPara("", "", strings.Repeat("word ", 4000)), 150))
		assert.True(t, d.Cut)
		assert.NotEmpty(t, d.Blocks)
	})
}

// holdsTogether holds what every document promises.
func holdsTogether(t require.TestingT, d *Document) {
	for _, b := range d.Blocks {
		require.Less(t, b.Element, len(d.Elements))
		for _, at := range b.Breaks {
			require.True(t, 0 <= at && at <= b.Text.Len())
		}
		for _, r := range b.Runs {
			require.True(t, 0 <= r.Start && r.Start <= r.End && r.End <= b.Text.Len())
		}
		for _, r := range b.Text.Source(0, b.Text.Len()) {
			require.NotEmpty(t, d.Place(r).Text)
		}
	}
	for _, v := range d.Values {
		for _, r := range v.Text.Source(0, v.Text.Len()) {
			require.NotEmpty(t, d.Place(r).Text)
		}
	}
}

// FuzzDOCX holds that no text part, however odd, stops the reader.
func FuzzDOCX(f *testing.F) {
	f.Add(wordPara("", "<w:vanish/>", "a")+`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t><w:tab/><w:br/></w:r></w:p></w:tc></w:tr></w:tbl>`, styleParts)
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText><w:drawing><w:txbxContent><w:p/></w:txbxContent></w:drawing></w:r></w:p>`, "<w:styles/>")
	files, _ := filepath.Glob("../../testdata/files/docx/*.docx")
	for _, file := range files {
		if z, err := zip.OpenReader(file); err == nil {
			var parts [2]string
			for i, name := range []string{"word/document.xml", "word/styles.xml"} {
				if raw, err := readPart(z, name); err == nil {
					parts[i] = raw
				}
			}
			f.Add(parts[0], parts[1])
			_ = z.Close()
		}
	}
	f.Fuzz(func(t *testing.T, body, styles string) {
		d, err := FromDOCX(word(body, "word/styles.xml", styles, "word/_rels/document.xml.rels", `<Relationships><Relationship Id="1" Type="x/styles" Target="styles.xml"/></Relationships>`))
		if err == nil {
			holdsTogether(t, d)
		}
	})
}

func readPart(z *zip.ReadCloser, name string) (string, error) {
	raw, err := z.Open(name)
	if err != nil {
		return "", err
	}
	defer raw.Close()
	var b bytes.Buffer
	_, err = b.ReadFrom(raw)
	return b.String(), err
}

// FuzzDOCXFile holds that no file, however broken, stops the reader.
func FuzzDOCXFile(f *testing.F) {
	f.Add(word(wordPara("", "", "Jo")))
	files, _ := filepath.Glob("../../testdata/files/docx/*.docx")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if d, err := FromDOCX(raw); err == nil {
			holdsTogether(t, d)
		}
	})
}

// BenchmarkDOCX reads a Word file of two pages.
func BenchmarkDOCX(b *testing.B) {
	var body strings.Builder
	for range 90 {
		body.WriteString(wordPara(`<w:pStyle w:val="Punkt"/><w:spacing w:after="120" w:line="276"/>`, `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:color w:val="333333"/><w:sz w:val="22"/><w:szCs w:val="22"/>`, "Moved the tracking system to Kubernetes with two others, Jan 2019 – Mar 2021"))
	}
	raw := word(body.String(), "word/styles.xml", styleParts+strings.Repeat(`<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:rPr><w:b/><w:sz w:val="20"/></w:rPr></w:style>`, 200))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := FromDOCX(raw); err != nil {
			b.Fatal(err)
		}
	}
}
