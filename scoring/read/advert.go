package read

import (
	"strings"

	"github.com/tidwall/gjson"

	"plumbline/scoring/document"
)

// advertRegion matches a job advert that a page marks as one.
const advertRegion = `[itemtype$="schema.org/JobPosting"]`

// adverts returns the regions of a page that hold a job advert, and the words in them. They must be taken before the
// page is narrowed.
func (r *Reader) adverts(doc *document.Document) (regions []document.Part, words string) {
	page, ok := doc.Page()
	if !ok {
		return nil, ""
	}
	var b strings.Builder
	regions = outermost(page.Find(r.selector(advertRegion)))
	for _, part := range regions {
		for _, st := range part.Stretches() {
			b.WriteString(doc.Blocks[st.Block].Text.String()[st.Start:st.End])
			b.WriteByte('\n')
		}
	}
	return regions, b.String()
}

// statedAdvert returns the job advert that a page holds for machines, without its markup.
func statedAdvert(doc *document.Document) string {
	for _, raw := range doc.Structured {
		if !strings.Contains(raw, "JobPosting") || !gjson.Valid(raw) {
			continue
		}
		if v := gjson.Parse(raw); strings.HasSuffix(v.Get(`\@type`).String(), "JobPosting") {
			var b strings.Builder
			for _, block := range document.FromHTML(v.Get("description").String()).Blocks {
				b.WriteString(block.Text.String())
				b.WriteByte('\n')
			}
			return b.String()
		}
	}
	return ""
}
