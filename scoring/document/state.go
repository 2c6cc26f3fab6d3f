package document

import (
	"regexp"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"github.com/tidwall/gjson"
)

// MaxState is how much of one script's data is read, in bytes; a longer one is left out, as is what stands
// deeper than maxStateDepth levels.
const MaxState = 1 << 20

const maxStateDepth = 64

// assigned finds the beginning of data that a script gives to a variable of the page's own: window.__STATE__ =,
// self["__DATA__"] =, with JSON.parse( before the data or not.
var assigned = regexp.MustCompile(`(?:window|self|globalThis|var|let|const)\s*[.\[]?\s*["']?[A-Za-z0-9_$]{3,60}["']?\]?\s*=\s*(JSON\.parse\(\s*)?`)

// state collects the JSON that a page's scripts hold for its own use.
func state(page *goquery.Document) []string {
	var out []string
	page.Find("script").Each(func(_ int, s *goquery.Selection) {
		kind := strings.ToLower(strings.TrimSpace(s.AttrOr("type", "")))
		if _, outside := s.Attr("src"); outside || strings.HasPrefix(kind, "application/ld+json") {
			return
		}
		text := strings.TrimSpace(s.Text())
		if len(text) > MaxBytes {
			return
		}
		switch {
		case strings.HasPrefix(kind, "application/json"):
			text = strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->") // older sites put it in a comment
			out = addState(out, strings.TrimSpace(text))
		case kind == "" || kind == "text/javascript" || kind == "module" || kind == "application/javascript":
			for from := 0; from < len(text); {
				at := assigned.FindStringSubmatchIndex(text[from:])
				if at == nil {
					return
				}
				data := balanced(text[from+at[1]:])
				from += at[1] + max(len(data), 1)
				if at[2] >= 0 && gjson.Valid(data) {
					data = gjson.Parse(data).String() // JSON.parse("…")
				}
				out = addState(out, data)
			}
		}
	})
	return out
}

func addState(all []string, data string) []string {
	if len(data) > 2 && len(data) <= MaxState && (data[0] == '{' || data[0] == '[') && shallow(data) && gjson.Valid(data) {
		return append(all, data)
	}
	return all
}

// balanced returns the object, list or string that s begins with, "" when it begins with none or does not end.
func balanced(s string) string {
	if s == "" || s[0] != '{' && s[0] != '[' && s[0] != '"' {
		return ""
	}
	depth, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
			if !quoted && depth == 0 {
				return s[:i+1]
			}
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return s[:i+1]
			}
		}
	}
	return ""
}

// shallow reports whether nothing in the data stands deeper than is read.
func shallow(s string) bool {
	depth, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > maxStateDepth {
				return false
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return true
}
