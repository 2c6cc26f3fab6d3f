package checks

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// jobEnd returns the latest day on which a job can have ended. It is false, with the reason, when that
// is not surely known; going tells of a job that goes on.
func jobEnd(job profile.Position, now timespan.Date) (end timespan.Date, going bool, why wording.Text) {
	period := job.Period
	switch {
	case !readUnsurely(period.Claim, period.End.Claim).IsZero():
		return timespan.Date{}, false, readUnsurely(period.Claim, period.End.Claim)
	case period.End.Present:
		return timespan.Date{}, true, wording.Text{}
	case !period.End.Read() || period.End.Date.IsZero() && !period.End.Invalid:
		return timespan.Date{}, false, say("the page states no end for this job")
	case period.End.Invalid || period.Start.Invalid:
		return timespan.Date{}, false, say("a date of this job is not one that a calendar has")
	}
	end = period.End.Date.Last()
	// Of dates that run backwards the later one is taken: which of the two is the slip is not known.
	if start := period.Start.Date.Last(); timespan.Compare(start, end) > 0 {
		end = start
	}
	return end, timespan.Compare(end, now.Last()) >= 0, wording.Text{}
}

// writtenOf returns the claims of a position in which technologies are looked for.
func writtenOf(job profile.Position) []profile.Claim {
	var out []profile.Claim
	for _, c := range append([]profile.Claim{job.Title}, job.Passages...) {
		if c.Read() {
			out = append(out, c)
		}
	}
	return out
}

// trade is what follows a technology in a title that names one: "React developer".
var trade = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s+(?:\w+\s+){0,2}(?:developer|dev|engineer|programmer|administrator|admin|architect)\b`)
})

// onlyATitle reports whether words of a job's title that end at the byte end may name a trade and no
// technology: "Chef", "Chef / owner".
func onlyATitle(job profile.Position, c profile.Claim, end int) bool {
	return c.Text == job.Title.Text && !trade().MatchString(c.Text[end:])
}

// backward are the words of a sentence that speaks from a later time, or likens one thing to another.
var backward = []string{
	"before", "predecessor", "precursor", "forerunner", "ancestor", "prior to", "pre", "long before",
	"later", "afterwards", "subsequently", "eventually", "since", "now", "nowadays", "today", "became", "become",
	"would become", "what is", "replaced by", "superseded", "succeeded by", "successor", "successors",
	"similar to", "akin to", "equivalent", "much like", "something like", "not unlike", "inspired", "style", "-like",
	"vor", "vorläufer", "vorgänger", "später", "spätere", "späteren", "späterer", "danach", "nachher", "seither", "seitdem", "heute", "heutige", "heutigen", "inzwischen", "mittlerweile", "wurde zu", "abgelöst", "nachfolger", "ähnlich", "vergleichbar", "nach art von",
	"avant", "précurseur", "prédécesseur", "ancêtre", "plus tard", "ensuite", "depuis", "aujourd'hui", "aujourd’hui", "désormais", "devenu", "devenue", "remplacé par", "remplacée par", "successeur", "semblable", "similaire", "équivalent", "inspiré", "inspirée", "à la manière",
	"antes", "precursor de", "predecesor", "más tarde", "después", "posteriormente", "desde entonces", "hoy", "actualmente", "ahora", "se convirtió", "sustituido por", "reemplazado por", "sucesor", "similar a", "parecido", "equivalente", "inspirado", "inspirada",
	"antecessor", "mais tarde", "depois", "desde então", "hoje", "atualmente", "agora", "tornou-se", "substituído por", "sucessor", "semelhante", "parecido com",
	"prima di", "precursore", "predecessore", "antenato", "più tardi", "in seguito", "successivamente", "oggi", "diventato", "diventata", "sostituito da", "sostituita da", "successore", "simile", "ispirato", "ispirata",
	"voorloper", "voorganger", "daarna", "nadien", "sindsdien", "vandaag", "tegenwoordig", "inmiddels", "geworden", "vervangen door", "opvolger", "vergelijkbaar", "soortgelijk",
	"przed", "prekursor", "poprzednik", "później", "potem", "następnie", "dziś", "dzisiaj", "obecnie", "teraz", "zastąpiony", "zastąpione", "następca", "podobny", "podobne", "odpowiednik", "wzorowany", "wzorowane",
}

// looksBack reports whether the sentence around the bytes from up to to speaks from a later time, or
// likens one thing to another: "a forerunner of Kubernetes", "now on Kubernetes".
func looksBack(text string, from, to int) bool {
	start, end := sentenceAround(text, from, to)
	return hasAnyWord(text[start:end], backward...)
}

// copiedLine reports whether another position bears the very same words, as a résumé builder leaves
// when it repeats a skills line under every job.
func copiedLine(jobs []profile.Position, self int, text string) bool {
	for i, job := range jobs {
		if i == self {
			continue
		}
		for _, c := range job.Passages {
			if c.Text == text {
				return true
			}
		}
	}
	return false
}

// partOfAName reports whether the bytes from up to to may be one half of a person's name: a capitalised word that is a
// name stands beside them and names no technology ("reported to Ruby Williams", "under Kafka Ferris").
func (p *Pass) partOfAName(text string, from, to int) bool {
	if first, _ := utf8.DecodeRuneInString(text[from:]); !unicode.IsUpper(first) || strings.ContainsAny(text[from:to], " .0123456789") {
		return false
	}
	start, _ := sentenceAround(text, from, to)
	for _, beside := range []string{wordBehind(text[to:]), wordBefore(text[start:from])} {
		first, _ := utf8.DecodeRuneInString(beside)
		if !unicode.IsUpper(first) || len(p.Facts.Technologies(beside)) > 0 {
			continue
		}
		if use := p.Facts.NameUse(names.Fold(beside)); (use.Given || use.Family) && !use.Word {
			return true
		}
	}
	return false
}

// wordBehind returns the word that begins a text behind one space; wordBefore the one that ends it before one, unless it is the
// first, which has its capital from that.
func wordBehind(text string) string {
	rest, ok := strings.CutPrefix(text, " ")
	if !ok {
		return ""
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	if end < 0 {
		return rest
	}
	return rest[:end]
}

func wordBefore(text string) string {
	rest, ok := strings.CutSuffix(text, " ")
	if !ok {
		return ""
	}
	start := strings.LastIndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) + 1
	if strings.TrimLeft(rest[:start], " -–•*") == "" {
		return ""
	}
	return rest[start:]
}
