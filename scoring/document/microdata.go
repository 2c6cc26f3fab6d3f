package document

import (
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// microdata rewrites each top-level microdata item as JSON-LD, so that one reader serves both.
func microdata(page *goquery.Document) []string {
	var out []string
	page.Find("[itemscope]").Each(func(_ int, s *goquery.Selection) {
		if s.ParentsFiltered("[itemscope]").Length() > 0 {
			return
		}
		if raw, err := json.Marshal(item(s, 0)); err == nil {
			out = append(out, string(raw))
		}
	})
	return out
}

func item(s *goquery.Selection, depth int) map[string]any {
	kind := s.AttrOr("itemtype", "")
	it := map[string]any{"@type": kind[strings.LastIndex(kind, "/")+1:]}
	if depth > 8 {
		return it
	}
	s.Find("[itemprop]").Each(func(_ int, p *goquery.Selection) {
		// Only the properties of this item, not those of an item inside it.
		if p.ParentsFiltered("[itemscope]").First().Get(0) != s.Get(0) {
			return
		}
		var value any
		switch {
		case p.Is("[itemscope]"):
			value = item(p, depth+1)
		case p.Is("meta"):
			value = p.AttrOr("content", "")
		case p.Is("time"):
			value = p.AttrOr("datetime", p.Text())
		default:
			value = strings.Join(strings.Fields(p.Text()), " ")
			if p.Is("img,link") {
				return
			}
		}
		for _, name := range strings.Fields(p.AttrOr("itemprop", "")) {
			list, _ := it[name].([]any)
			it[name] = append(list, value)
		}
	})
	return it
}
