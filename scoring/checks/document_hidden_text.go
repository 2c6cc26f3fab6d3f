package checks

import (
	"strings"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// HiddenText (DOC-2) shows text that nobody can see, when it says more than what can be seen.
var HiddenText = &Check{
	ID: "document/hidden-text", Group: Document, Strength: Strong, Signal: "DOC-2",
	Doc: Doc{
		Title: "Text that a reader of the document cannot see",
		Explain: "Looks at text in the colour of the paper, too small to read, outside of the page or not painted, and tells what kind of text it is. Twenty words or more of keywords or of a job advert count most; leftovers of a template count least. " +
			"Text that repeats what can be seen, labels for screen readers, contact data, page numbers, marks of programs and what web pages fold away are not judged.",
		Innocent: []string{
			"The template or the program that made the file keeps text under its pages",
			"Text was left over from an earlier version and turned white instead of being deleted",
			"A widely shared tip for passing applicant tracking systems was followed",
			"The text belongs to a picture and was read off it by a program",
		},
		Ask: "There is text in the file that we cannot see on the page. Could you send it again as a plain PDF?",
	},
	Run: func(p *Pass) {
		if len(p.Profile.Hidden) == 0 {
			return
		}
		texts := newHiddenTexts(p.Profile, p.Facts)
		byClass := map[hiddenClass]*hiddenFound{}
		for _, h := range p.Profile.Hidden {
			words := opening(h.Claim)
			if p.unsurely(words, as(words.String()), h.Claim) {
				continue
			}
			class, fresh := texts.class(h.Text)
			if p.foldedAway(h, class, fresh) {
				continue
			}
			if class <= hiddenRepeated {
				p.Consistent(words, hiddenLabel(class, words))
				continue
			}
			if byClass[class] == nil {
				byClass[class] = &hiddenFound{class: class}
			}
			// Under the picture of a scanned page its text is not painted; pages of the web fold text away.
			unsure := h.How == "invisible" || p.Profile.Kind == document.HTML && !neverSeen(h)
			byClass[class].add(h, words, fresh, unsure)
		}
		for class := hiddenInstruction; class > hiddenRepeated; class-- {
			if f := byClass[class]; f != nil {
				p.hiddenText(f)
			}
		}
	},
}

// hiddenFound is all the text of one class that cannot be seen.
type hiddenFound struct {
	class  hiddenClass
	how    string
	words  []Words
	fresh  int
	unsure bool // there are other reasons to hide it so
}

func (f *hiddenFound) add(h profile.Hidden, words Words, fresh int, unsure bool) {
	if len(f.words) == 0 {
		f.how = h.How
	}
	f.words = append(f.words, words)
	f.fresh += fresh
	f.unsure = f.unsure || unsure
}

// foldedAway reports whether a page hides the text as pages do: behind a tab, for a printer, for another width of
// screen. On a page of the web, only what is set so that nobody ever sees it is the candidate's doing.
func (p *Pass) foldedAway(h profile.Hidden, class hiddenClass, fresh int) bool {
	if p.Profile.Kind != document.HTML || class == hiddenInstruction {
		return false
	}
	listed := (class == hiddenKeywords || class == hiddenAdvert) && fresh >= manyWords
	return p.Profile.Page && !(listed && neverSeen(h)) || !neverSeen(h) && !listed
}

// neverSeen reports whether a text is set so that nothing a reader does will show it.
func neverSeen(h profile.Hidden) bool { return h.How == "colour" || h.How == "size" }

func (p *Pass) hiddenText(f *hiddenFound) {
	if f.class == hiddenOther && f.unsure {
		p.Unknown(f.words[0], as(f.words[0].String()), say("it may be the text of a picture, which a program read off it"))
		return
	}
	c := Contradiction{Strength: f.strength(), Title: say(hiddenTitles[f.class])}
	c.Says = say("The document holds %d words %s that stand nowhere on its pages. %s", f.fresh, howHidden(f.how), say(hiddenReads[f.class]))
	c.Evidence, c.Rests = quoteAll(f.words)
	p.Contradicts(c)
}

func (f *hiddenFound) strength() Strength {
	switch f.class {
	case hiddenPlaceholder:
		return Weak
	case hiddenKeywords, hiddenAdvert:
		if f.fresh < manyWords/2 {
			return Weak
		}
		if f.fresh >= manyWords && !f.unsure {
			return Strong
		}
	case hiddenOther:
		if f.fresh < 10 {
			return Weak
		}
	}
	return Medium
}

var hiddenTitles = map[hiddenClass]string{
	hiddenPlaceholder: "Leftover text of a template is hidden in this document",
	hiddenOther:       "This document holds text that a reader cannot see",
	hiddenKeywords:    "A list of keywords is hidden in this document",
	hiddenAdvert:      "The words of a job advert are hidden in this document",
	hiddenInstruction: "Instructions to software are hidden in this document",
}

var hiddenReads = map[hiddenClass]string{
	hiddenPlaceholder: "They read like the sample of a template.",
	hiddenOther:       "What they are for is not clear.",
	hiddenKeywords:    "They read like a list of keywords, which only software would find.",
	hiddenAdvert:      "They read like a job advert, which only software would find.",
	hiddenInstruction: "They are addressed to software.",
}

// howHidden says in what way text is hidden.
func howHidden(how string) wording.Text {
	switch how {
	case "colour":
		return say("in the colour of the paper")
	case "size":
		return say("too small to read")
	case "off-page", "offscreen":
		return say("outside of the page")
	case "invisible", "opacity":
		return say("without any ink")
	case "clipped":
		return say("cut off from view")
	}
	return say("marked as hidden")
}

func hiddenLabel(class hiddenClass, words Words) wording.Text {
	if class == hiddenRepeated {
		return say("Hidden text that says what can be seen: %s", words.String())
	}
	return say("Hidden text of a common kind: %s", words.String())
}

// longestOpening is how many bytes of a long text are quoted.
const longestOpening = 240

// opening returns the first words of a claim, all of it when it is short.
func opening(c profile.Claim) Words {
	if len(c.Text) <= longestOpening {
		return Whole(c)
	}
	n := longestOpening
	for !utf8.RuneStart(c.Text[n]) {
		n--
	}
	if i := strings.LastIndexByte(c.Text[:n], ' '); i > 0 {
		n = i
	}
	return Part(c, 0, n)
}
