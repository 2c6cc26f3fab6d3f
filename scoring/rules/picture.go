package rules

import (
	"maps"
	"slices"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// Picture says how findings are weighed together. No weight is ever shown to anyone. A pack says only what it changes;
// what it leaves out stays as it is.
type Picture struct {
	// Weights gives the weight of one root by the strength of its strongest finding: "none", "weak",
	// "medium", "strong".
	Weights map[string]int `json:"weights,omitempty" jsonschema:"minimum=0,maximum=100"`
	// WeakCap is the most that all weak roots of one group weigh together.
	WeakCap int `json:"weakCap,omitempty" jsonschema:"minimum=1,maximum=100"`
	// Caps gives the most that a group weighs in all, by its name.
	Caps map[string]int `json:"caps,omitempty" jsonschema:"minimum=1,maximum=1000"`
	// Levels says what each level takes.
	Levels Levels `json:"levels,omitempty"`
}

// Levels says what each level takes. A level is reached when its own condition holds, whatever the
// lower ones say.
type Levels struct {
	Details       int     `json:"details,omitempty" jsonschema:"minimum=1,maximum=1000"`       // all groups together weigh at least this
	Question      int     `json:"question,omitempty" jsonschema:"minimum=2,maximum=1000"`      // all groups together weigh at least this
	Contradiction int     `json:"contradiction,omitempty" jsonschema:"minimum=3,maximum=1000"` // one root alone weighs at least this
	Several       Several `json:"several,omitempty"`                                           // independent contradictions
}

// Several says what "several independent contradictions" takes: roots of at least weight Each in at
// least Groups groups, no two of which rest on the same claim.
type Several struct {
	Groups int `json:"groups,omitempty" jsonschema:"minimum=2,maximum=8"` // in how many groups
	Each   int `json:"each,omitempty" jsonschema:"minimum=2,maximum=100"` // what each of them weighs at least
}

func (p Pack) validatePicture(fault faulter, origin Origin, known Known) {
	if p.Picture == nil {
		return
	}
	for _, name := range sortedKeys(p.Picture.Weights) {
		if !slices.Contains(strengths, name) {
			fault(join("picture.weights", name), say("is no strength"), form.Meant(name, strengths))
		}
	}
	for _, name := range sortedKeys(p.Picture.Caps) {
		if known.Groups != nil && !slices.Contains(known.Groups, name) {
			fault(join("picture.caps", name), say("is no group"), form.Meant(name, known.Groups))
		}
	}
	whole := *p.Picture
	if origin != BuiltIn {
		whole, _ = p.Picture.over(*Default().Picture, nil)
	}
	sound := true
	whole.validate(func(path string, say, mend wording.Text) {
		sound = false
		fault(path, say, mend)
	})
	if origin == Imported && sound {
		whole.validateImported(fault)
	}
}

// validate tells what is wrong with a picture in which nothing is left out. It is so built that context never counts, that
// weak findings of one group never warn, and that only what cannot be true as written is called so.
func (p Picture) validate(fault faulter) {
	last := -1
	for _, name := range strengths {
		w, ok := p.Weights[name]
		switch {
		case !ok:
			fault("picture.weights", say("has no %s", name), say("add it"))
		case name == "none" && w != 0:
			fault("picture.weights.none", say("is not 0"), say("write 0; context is never counted"))
		case w <= last:
			fault("picture.weights."+name, say("is not more than the weight of the strength below it"), say("make the weights grow from none to strong"))
		}
		if wrong := !ok || name == "none" && w != 0 || w <= last; wrong {
			return // the rest would only follow from it
		}
		last = w
	}
	if p.WeakCap >= p.Levels.Question {
		fault("picture.weakCap", say("lets weak findings of one group warn"), say("make it less than levels.question"))
	}
	for _, group := range sortedKeys(p.Caps) {
		if p.Caps[group] < p.WeakCap {
			fault(join("picture.caps", group), say("is less than weakCap"), say("make it at least that"))
		}
	}
	l := p.Levels
	if l.Question <= l.Details {
		fault("picture.levels.question", say("is not more than levels.details"), say("make the levels grow"))
	}
	if l.Contradiction <= l.Question {
		fault("picture.levels.contradiction", say("is not more than levels.question"), say("make the levels grow"))
	}
	if l.Contradiction <= p.Weights["medium"] {
		fault("picture.levels.contradiction", say("would call a finding of medium strength one that cannot be true"), say("make it more than the weight of medium"))
	}
	if l.Several.Each <= p.Weights["weak"] {
		fault("picture.levels.several.each", say("counts weak findings"), say("make it more than the weight of weak"))
	}
}

// validateImported holds an imported picture to more: it hides nothing that the built-in one shows, and weak findings warn
// in no fewer groups. Whoever wants that gives the pack by policy.
func (p Picture) validateImported(fault faulter) {
	l := p.Levels
	if min(p.Weights["weak"], p.WeakCap) < l.Details {
		fault("picture.levels.details", say("hides weak findings"), say("make it at most the weight of weak and weakCap, or give the pack by policy"))
	}
	if p.Weights["medium"] < l.Question {
		fault("picture.levels.question", say("takes more than one finding of medium strength"), say("make it at most the weight of medium, or give the pack by policy"))
	}
	if p.Weights["strong"] < l.Contradiction {
		fault("picture.levels.contradiction", say("takes more than a strong finding"), say("make it at most the weight of strong, or give the pack by policy"))
	}
	if 2*p.WeakCap >= l.Question {
		fault("picture.levels.question", say("lets weak findings of two groups warn"), say("make it more than twice weakCap, or give the pack by policy"))
	}
	for _, group := range sortedKeys(p.Caps) {
		if p.Caps[group] < l.Question {
			fault(join("picture.caps", group), say("keeps a finding of this group from being worth a question"), say("make it at least levels.question, or give the pack by policy"))
		}
	}
}

// over returns the base with what this picture says put over it, and whether that changes it. settle is asked of each value,
// by its path and with what stood before, whether it goes in; nil lets all in.
func (p Picture) over(base Picture, settle func(path string, before, now int) bool) (out Picture, changed bool) {
	out = base
	out.Weights, out.Caps = map[string]int{}, map[string]int{}
	maps.Copy(out.Weights, base.Weights)
	maps.Copy(out.Caps, base.Caps)
	put := func(to *int, path string, now int) {
		if now != 0 && (settle == nil || settle(path, *to, now)) {
			changed, *to = changed || *to != now, now
		}
	}
	each := func(to, from map[string]int, path string) {
		for _, name := range sortedKeys(from) {
			if now := from[name]; settle == nil || settle(join(path, name), to[name], now) {
				changed, to[name] = changed || to[name] != now, now
			}
		}
	}
	each(out.Weights, p.Weights, "picture.weights")
	put(&out.WeakCap, "picture.weakCap", p.WeakCap)
	each(out.Caps, p.Caps, "picture.caps")
	put(&out.Levels.Details, "picture.levels.details", p.Levels.Details)
	put(&out.Levels.Question, "picture.levels.question", p.Levels.Question)
	put(&out.Levels.Contradiction, "picture.levels.contradiction", p.Levels.Contradiction)
	put(&out.Levels.Several.Groups, "picture.levels.several.groups", p.Levels.Several.Groups)
	put(&out.Levels.Several.Each, "picture.levels.several.each", p.Levels.Several.Each)
	return out, changed
}
