package reuse

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// deed is what a bullet tells of. Two people who worked on it tell it each in their own words.
type deed struct {
	system, domain, tool, project, gain, team, kind string
	number, share, months                           int
}

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

// vocabulary are the words that deeds are told in.
type vocabulary struct{ systems, domains, tools, gains, teams, kinds []string }

func makeDeed(r *rand.Rand) deed {
	return vocabulary{systems, domains, tools, gains, teams, adjectives}.deed(r)
}

func (v vocabulary) deed(r *rand.Rand) deed {
	return deed{
		system: pick(r, v.systems), domain: pick(r, v.domains), tool: pick(r, v.tools), project: pick(r, begins) + pick(r, ends), gain: pick(r, v.gains), team: pick(r, v.teams), kind: pick(r, v.kinds),
		number: 11 + r.IntN(9800), share: 3 + r.IntN(80), months: 2 + r.IntN(20),
	}
}

// tellings are ways of telling a deed. $verb and $links are the teller's own; everything else is the deed's.
var tellings = []string{
	"$verb the $kind $system that handles $number $domain a day",
	"$verb a $kind $system for $domain at $project, which cut $gain by $share %",
	"$verb and $verb the $system behind $project; $gain fell within $months months",
	"Led $months $team who $verb the $kind $system, $link $gain went down by $share percent",
	"$verb $number $domain into one $system with $tool",
	"Together with the $team $verb the $project $system, and $verb its $domain",
	"$verb $tool for the $project team and trained $number $team on it",
	"Took over a $kind $system, $verb it, and brought $gain from $share to $months",
	"$verb how $domain move through the $system; $number of them now go by $tool",
	"On $project: $verb the $kind $domain, $verb the $system, $link wrote the handbook for $team",
	"$verb the hand-over of $number $domain between two $team shifts at $project",
	"In $months months $verb a $system in $tool that sorts $kind $domain",
	"$verb the $project $system after a flood had spoilt $number $domain",
	"Asked $number $team about their $domain and $verb the $kind $system to suit",
	"$verb $gain reports out of $tool, $link the $kind $system no longer stalls",
	"First to have $verb $domain with a $kind $system; $project has since copied it",
}

// tell writes a deed as one of the tellers would.
func (d deed) tell(r *rand.Rand) string {
	var b strings.Builder
	for i, w := range strings.Split(pick(r, tellings), "$") {
		if i == 0 {
			b.WriteString(w)
			continue
		}
		n := strings.IndexFunc(w, func(r rune) bool { return r < 'a' || r > 'z' })
		if n < 0 {
			n = len(w)
		}
		b.WriteString(d.word(w[:n], r) + w[n:])
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

func (d deed) word(name string, r *rand.Rand) string {
	switch name {
	case "verb":
		return pick(r, verbs)
	case "link":
		return pick(r, links)
	case "number", "share", "months":
		return fmt.Sprint(map[string]int{"number": d.number, "share": d.share, "months": d.months}[name])
	}
	return map[string]string{"system": d.system, "domain": d.domain, "tool": d.tool, "project": d.project, "gain": d.gain, "team": d.team, "kind": d.kind}[name]
}
