package reuse

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
)

// reworded writes bullets again: each word is replaced with the given chance, in a hundred; bullets change places, clauses of some do,
// and neighbours are merged.
func reworded(r *rand.Rand, bullets []string, percent int) []string {
	out := slices.Clone(bullets)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	var merged []string
	for i := 0; i < len(out); i++ {
		line := out[i]
		if before, after, ok := strings.Cut(line, ", "); ok && r.IntN(3) == 0 {
			line = upper(after) + ", " + lower(before)
		}
		if i+1 < len(out) && r.IntN(4) == 0 {
			i++
			line += pick(r, []string{"; ", " and ", ". "}) + lower(out[i])
		}
		merged = append(merged, line)
	}
	for i, line := range merged {
		words := strings.Fields(line)
		for n, w := range words {
			if r.IntN(100) < percent {
				words[n] = another(r, w)
			}
		}
		merged[i] = upper(strings.Join(words, " "))
	}
	return merged
}

// another returns a word in the place of w: a number for a number, a small word for a small one, and any word for any other.
func another(r *rand.Rand, w string) string {
	core := strings.TrimRight(w, ",;.:%")
	switch tail := w[len(core):]; {
	case core == "":
		return w
	case strings.ContainsFunc(core, unicode.IsDigit):
		return fmt.Sprint(2+r.IntN(900)) + tail
	case len(core) <= 3:
		return pick(r, []string{"the", "a", "for", "of", "in", "by", "and", "its", "to"}) + tail
	default:
		return pick(r, replacements) + tail
	}
}

// replacements are the words that rewording brings in: those of deeds, and the plain words of the trade.
var replacements = slices.Concat(verbs, adjectives, systems, domains, gains, teams, list("managed developed improved delivered supported created maintained implemented reduced increased coordinated prepared provided handled organised process project service customers colleagues quality results reports planning training operation equipment software material "+
	"design budget supplier production analysis safety research"))

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func lower(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
