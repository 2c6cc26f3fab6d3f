package read

import (
	"strings"
	"unicode/utf8"

	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
)

const whyBare = "no heading says that these are skills"

// bareSkills reads skills that stand one below the other under no heading of their own, perhaps each set as a heading:
// a run of short lines of which most are technologies that the tables know.
func (g *page) bareSkills(header []int, sections []section) {
	var run []int
	g.bareRun(header)
	for _, s := range sections {
		switch s.kind {
		case lexicon.Other:
			if s.heading > 0 {
				run = append(run, s.heading)
			}
			run = append(run, s.blocks...)
			continue
		case lexicon.Contact, lexicon.Summary:
			g.bareRun(run)
			run = append(run[:0:0], s.blocks...)
			continue
		}
		g.bareRun(run)
		run = nil
	}
	g.bareRun(run)
}

// bareRun reads the runs of skills in blocks that follow each other.
func (g *page) bareRun(blocks []int) {
	known := func(i int) bool {
		_, is := g.facts.Technology(g.text(i))
		return is
	}
	for k := 0; k < len(blocks); k++ {
		if !known(blocks[k]) {
			continue
		}
		last, n := k, 1
		for m := k + 1; m < len(blocks) && blocks[m] <= blocks[m-1]+1 && g.shortName(blocks[m]); m++ {
			if known(blocks[m]) {
				last, n = m, n+1
			}
		}
		if n >= 2 && n*2 >= last-k+1 {
			for _, i := range blocks[k : last+1] {
				c := g.whole(i)
				if !known(i) {
					c.Sure, c.Why = profile.Unsure, whyBare
				}
				g.p.Skills = append(g.p.Skills, profile.Skill{Claim: c})
			}
		}
		k = last
	}
}

// shortName reports whether a block is a few words that may name a skill.
func (g *page) shortName(i int) bool {
	text := g.text(i)
	return g.doc.Blocks[i].Hidden == "" && utf8.RuneCountInString(text) <= 40 && len(strings.Fields(text)) <= 4 && !strings.ContainsAny(text, "@:") && !g.noSkill(text)
}
