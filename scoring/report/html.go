package report

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"plumbline/scoring/wording"
)

// HTML writes the report as one page that needs nothing else and can be printed, in words that the candidate could be
// shown. Words of the candidate are text in it, never markup.
func HTML(r Report) string {
	w := &page{language: wording.For(r.Language)}
	w.put("<!doctype html>\n<html lang=\"" + w.language.Tag() + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
	w.put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
	w.element("title", "", "Plumbline: "+r.Headline)
	w.put("<style>" + pageStyle + "</style></head>\n<body><main>\n")
	w.element("h1", "", r.Headline)
	w.element("p", "", r.Because)
	if who := strings.TrimSpace(r.Profile.Basics.Name); who != "" {
		w.element("p", "quiet", w.say(say("About the text of %s, as of %s. It is about the text, not about the person.", who, wording.Date(r.Now))))
	}
	for _, n := range r.Notices {
		w.element("p", "notice", n)
	}
	group := ""
	for _, cause := range causes(r.Findings) {
		if cause[0].Group != group {
			group = cause[0].Group
			w.element("h2", "", w.say(wording.Capital(say(group))))
		}
		w.finding(cause[0], "h3")
		for _, f := range cause[1:] {
			w.put("<div class=\"under\">")
			w.finding(f, "h4")
			w.put("</div>\n")
		}
	}
	w.answered(r.Answered)
	w.list(say("What was consistent"), len(r.Consistent), func(i int) string { return r.Consistent[i].Claim })
	w.list(say("What could not be checked"), len(r.CouldNotCheck), func(i int) string { return r.CouldNotCheck[i].Claim + ": " + r.CouldNotCheck[i].Why })
	w.element("footer", "", w.say(footer(r, wording.Text{})))
	w.put("</main></body></html>\n")
	return w.String()
}

// page is a page that is being written.
type page struct {
	strings.Builder
	language *wording.Language
}

// say returns the words of a text.
func (w *page) say(t wording.Text) string { return t.In(w.language) }

func (w *page) put(markup string) { w.WriteString(markup) }

// element writes an element that holds words alone.
func (w *page) element(name, class, words string) {
	attribute := ""
	if class != "" {
		attribute = " class=\"" + class + "\""
	}
	fmt.Fprintf(w, "<%s%s>%s</%s>\n", name, attribute, html.EscapeString(squeeze(words)), name)
}

func (w *page) finding(f Finding, heading string) {
	w.put("<section class=\"" + strengthClass(f.Strength) + "\">\n")
	w.element(heading, "", f.Title)
	w.element("p", "strength", w.say(f.strength()))
	w.element("p", "", f.Says)
	w.put("<dl>\n")
	for _, e := range f.Evidence {
		w.element("dt", "", w.say(roleWords[e.Role]))
		w.element("dd", "", w.say(quoteOf(e)))
		if e.Note != "" {
			w.element("dd", "note", e.Note)
		}
	}
	w.put("</dl>\n")
	w.element("p", "", w.say(say("Often innocent: %s.", strings.Join(f.Innocent, ". "))))
	w.element("p", "ask", f.Ask)
	if f.Pack != "" {
		w.element("p", "quiet", w.say(packWords(f.Pack)))
	}
	for _, s := range f.Sources {
		w.element("p", "quiet", w.say(say("Source: %s", strings.TrimSuffix(s.Name+", "+s.Date, ", "))))
	}
	w.put("</section>\n")
}

func (w *page) answered(all []Answered) {
	w.list(say("What was answered"), len(all), func(i int) string { return all[i].Finding.Title + ": " + w.say(answerWords(all[i].Answer)) })
}

func (w *page) list(head wording.Text, n int, item func(int) string) {
	if n == 0 {
		return
	}
	w.element("h2", "", w.say(head))
	w.put("<ul>\n")
	for i := range n {
		w.element("li", "", item(i))
	}
	w.put("</ul>\n")
}

// strengthClass keeps a report that came from outside from writing markup with its words.
func strengthClass(strength string) string {
	if _, known := strengthWords[strength]; known {
		return strength
	}
	return ""
}

const pageStyle = `:root{color-scheme:light dark;--ink:#1d2433;--quiet:#566074;--paper:#fff;--side:#f5f6f9;--line:#dfe3ea;--mark:#a84e06;--accent:#1f5f8b}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf1;--quiet:#a7afbf;--paper:#171b23;--side:#212835;--line:#353e4f;--mark:#f0a94b;--accent:#7fb6dc}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:720px;margin:0 auto;padding:32px 16px}
h1{font-size:24px;line-height:1.3;margin:0 0 8px}h2{font-size:17px;margin:28px 0 8px}h3,h4{font-size:15px;margin:0 0 2px}
p{margin:4px 0}section{border-left:3px dotted var(--mark);padding:2px 0 2px 14px;margin:14px 0;break-inside:avoid}
section.strong{border-left-style:solid}section.medium{border-left-style:dashed}.under{margin-left:16px}
.strength,.quiet,.note,footer{color:var(--quiet);font-size:13px}.notice{background:var(--side);padding:8px 10px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:8px 0;padding:8px 10px;background:var(--side)}dt{color:var(--quiet);font-size:13px}dd{margin:0;grid-column:2;font-weight:600}dd.note{font-weight:400}
.ask{border-left:3px solid var(--accent);padding:6px 10px;background:var(--side)}footer{border-top:1px solid var(--line);margin-top:28px;padding-top:10px}
@media print{body{background:#fff;color:#000;font-size:11pt}main{max-width:none;padding:0}}`
