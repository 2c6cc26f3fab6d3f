package rules

// Picture says how findings are weighed together. No weight is ever shown to anyone.
type Picture struct {
	// Weights gives the weight of one root by the strength of its strongest finding: "none", "weak",
	// "medium", "strong".
	Weights map[string]int `json:"weights"`
	// WeakCap is the most that all weak roots of one group weigh together.
	WeakCap int `json:"weakCap"`
	// Caps gives the most that a group weighs in all, by its name.
	Caps   map[string]int `json:"caps"`
	Levels Levels         `json:"levels"`
}

// Levels says what each level takes. A level is reached when its own condition holds, whatever the
// lower ones say.
type Levels struct {
	Details       int     `json:"details"`       // all groups together weigh at least this
	Question      int     `json:"question"`      // all groups together weigh at least this
	Contradiction int     `json:"contradiction"` // one root alone weighs at least this
	Several       Several `json:"several"`
}

// Several says what "several independent contradictions" takes: roots of at least weight Each in at
// least Groups groups, no two of which rest on the same claim.
type Several struct {
	Groups int `json:"groups"`
	Each   int `json:"each"`
}

func (p Picture) validate(fault faulter) {
	last := -1
	for _, name := range []string{"none", "weak", "medium", "strong"} {
		w, ok := p.Weights[name]
		switch {
		case !ok:
			fault("picture.weights."+name, "is missing", "add it")
		case name == "none" && w != 0:
			fault("picture.weights.none", "must be 0", "context is never counted")
		case w <= last:
			fault("picture.weights."+name, "must be greater than the weight of the strength below it", "change it")
		}
		last = w
	}
	if len(p.Weights) > 4 {
		fault("picture.weights", "has a strength that does not exist", "there are none, weak, medium and strong")
	}
	if p.WeakCap < 1 || p.WeakCap >= p.Levels.Question {
		fault("picture.weakCap", "must be at least 1 and less than levels.question", "weak findings of one group never warn")
	}
	if len(p.Caps) == 0 {
		fault("picture.caps", "is missing", "add it")
	}
	for group, c := range p.Caps {
		if c < p.WeakCap {
			fault("picture.caps."+group, "must be at least weakCap", "change it")
		}
	}
	l := p.Levels
	if l.Details < 1 || l.Question <= l.Details || l.Contradiction <= l.Question {
		fault("picture.levels", "details, question and contradiction must each be greater than the one before, from 1", "change it")
	}
	if l.Several.Groups < 2 || l.Several.Each <= p.Weights["weak"] {
		fault("picture.levels.several", "takes at least two groups, each with more than a weak finding", "change it")
	}
}
