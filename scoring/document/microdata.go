package document

import (
	"encoding/json"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// markup is a way to say in attributes what the words of a page are.
type markup struct{ scope, kind, prop string }

var (
	microdataMarkup = markup{scope: "[itemscope]", kind: "itemtype", prop: "itemprop"}
	rdfaLite        = markup{scope: "[typeof]", kind: "typeof", prop: "property"}
)

// microdata rewrites each top-level item of microdata and of RDFa Lite as JSON-LD, so that one reader serves
// all.
func microdata(page *goquery.Document) []string {
	var out []string
	for _, m := range []markup{microdataMarkup, rdfaLite} {
		page.Find(m.scope).Each(func(_ int, s *goquery.Selection) {
			if s.ParentsFiltered(m.scope).Length() > 0 {
				return
			}
			if raw, err := json.Marshal(m.item(s, 0)); err == nil {
				out = append(out, string(raw))
			}
		})
	}
	return out
}

func (m markup) item(s *goquery.Selection, depth int) map[string]any {
	kind := s.AttrOr(m.kind, "")
	it := map[string]any{"@type": kind[strings.LastIndexAny(kind, "/:#")+1:]}
	if depth > 8 {
		return it
	}
	s.Find("[" + m.prop + "]").Each(func(_ int, p *goquery.Selection) {
		// Only the properties of this item, not those of an item inside it.
		if p.ParentsFiltered(m.scope).First().Get(0) != s.Get(0) {
			return
		}
		var value any
		switch {
		case p.Is(m.scope):
			value = m.item(p, depth+1)
		case p.AttrOr("content", "") != "":
			value = p.AttrOr("content", "")
		case p.Is("time"):
			value = p.AttrOr("datetime", p.Text())
		case p.Is("img,link"):
			return
		case p.Is("a") && (p.AttrOr(m.prop, "") == "sameAs" || p.AttrOr(m.prop, "") == "url"):
			value = p.AttrOr("href", "")
		default:
			value = strings.Join(strings.Fields(p.Text()), " ")
		}
		for _, name := range strings.Fields(p.AttrOr(m.prop, "")) {
			name = strings.TrimPrefix(name, "schema:")
			list, _ := it[name].([]any)
			it[name] = append(list, value)
		}
	})
	return it
}
