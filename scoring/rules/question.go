package rules

import (
	"slices"
	"strings"

	"plumbline/scoring/rules/internal/form"
)

func (p Pack) validateQuestions(fault faulter, known Known) {
	for _, language := range sortedKeys(p.Questions) {
		path := join("questions", language)
		if !isLanguage(language) {
			fault(path, say("is no language"), say(`write its code of two or three small letters: "en", "de"`))
			continue
		}
		for _, id := range sortedKeys(p.Questions[language]) {
			at, text := join(path, id), p.Questions[language][id]
			check, ok := known.Checks[id]
			if i := slices.IndexFunc(p.Rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
				check, ok = KnownCheck{Words: Placeholders(p.Rules[i].Ask)}, true
			}
			if !ok && known.Checks != nil {
				mend, _ := meantCheck(id, known)
				fault(at, say("is no check and no rule of this pack"), mend)
				continue
			}
			if text == "" {
				continue // told by the decoder
			}
			if !strings.ContainsAny(text, "?？؟;") {
				fault(at, say("asks nothing"), say("write a question that can be sent as it is, with a question mark"))
			}
			validateBraces(at, text, check.Words, known.Checks != nil, fault)
			validateKind(at, text, fault)
		}
	}
}

func isLanguage(s string) bool {
	return (len(s) == 2 || len(s) == 3) && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// validateBraces refuses {words} of a text for which nothing stands.
func validateBraces(path, text string, words []string, closed bool, fault faulter) {
	for rest := text; ; {
		_, after, opened := strings.Cut(rest, "{")
		if !opened {
			if strings.Contains(rest, "}") {
				fault(path, say("has a } that closes nothing"), say("remove it"))
			}
			return
		}
		word, after, done := strings.Cut(after, "}")
		if !done {
			fault(path, say("has a { that is not closed"), say("add the }, or remove it"))
			return
		}
		if closed && !slices.Contains(words, word) {
			mend := say("remove it; there is nothing to fill in here")
			if len(words) > 0 {
				mend = form.Meant(word, words)
			}
			fault(path, say("has {%s}, for which nothing stands", form.Clip(word)), mend)
		}
		rest = after
	}
}
