package people

import (
	"html"
	"strings"
)

// html writes a plain web page.
func (p Person) html() string {
	var b strings.Builder
	esc := html.EscapeString
	b.WriteString("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + esc(p.Name.Full) + "</title></head>\n<body>\n")
	for _, h := range p.Hidden {
		if h.early() {
			b.WriteString(h.html())
		}
	}
	b.WriteString("<header><h1>" + esc(p.Name.Full) + "</h1>\n")
	if p.Style.Photo {
		b.WriteString("<img src=\"portrait.jpg\" alt=\"Portrait\">\n")
	}
	b.WriteString("<p>" + esc(p.say(p.Label)) + "</p>\n<ul>\n")
	for _, c := range p.contacts() {
		switch {
		case strings.Contains(c, "@"):
			b.WriteString("<li><a href=\"mailto:" + esc(c) + "\">" + esc(c) + "</a></li>\n")
		case strings.Contains(c, ".com/"):
			b.WriteString("<li><a href=\"https://" + esc(c) + "\">" + esc(c) + "</a></li>\n")
		default:
			b.WriteString("<li>" + esc(c) + "</li>\n")
		}
	}
	b.WriteString("</ul></header>\n")
	for _, s := range p.sections(p.Style.Layout % 2) {
		b.WriteString("<section><h2>" + esc(s.title) + "</h2>\n")
		open := false
		for _, e := range s.entries {
			b.WriteString("<div>")
			for i, h := range e.heads {
				if i == 0 && len(e.heads) > 1 {
					b.WriteString("<h3>" + esc(h) + "</h3>\n")
				} else {
					b.WriteString("<p>" + esc(h) + "</p>\n")
				}
			}
			for i, pt := range e.points {
				if i == 0 {
					b.WriteString("<ul>\n")
					open = true
				}
				b.WriteString("<li>" + esc(pt) + "</li>\n")
			}
			if open {
				b.WriteString("</ul>\n")
				open = false
			}
			b.WriteString("</div>\n")
		}
		b.WriteString("</section>\n")
	}
	for _, h := range p.Hidden {
		if !h.early() {
			b.WriteString(h.html())
		}
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// early reports whether the words stand at the top of the page, as what helps to move about does.
func (h HiddenWords) early() bool {
	return strings.HasPrefix(h.Words, "Skip") || strings.HasPrefix(h.Words, "Menu")
}

// html writes the words as an element that nobody sees, as the extension's snapshot marks it and as a style says.
func (h HiddenWords) html() string {
	style := map[string]string{"display": "display:none", "colour": "color:#ffffff;background:#ffffff", "size": "font-size:1px", "opacity": "opacity:0"}[h.How]
	return "<div style=\"" + style + "\" data-pl-hidden=\"" + h.How + "\">" + html.EscapeString(h.Words) + "</div>\n"
}
