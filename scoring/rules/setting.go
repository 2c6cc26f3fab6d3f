package rules

import (
	"slices"
	"strings"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// Setting changes one check.
type Setting struct {
	// On switches the check off (false) or says that it stays on (true). Imported packs may not switch a built-in check off.
	On *bool `json:"on,omitempty"`
	// Strength is the most that a finding of the check may say, never more than the check's own. With "none" a finding is
	// shown only beside others; imported packs may not do that to a built-in check.
	Strength string `json:"strength,omitempty" jsonschema:"enum=none,enum=weak,enum=medium,enum=strong"`
	// Parameters are values by the names that the catalogue gives, such as "toleranceMonths".
	Parameters map[string]int `json:"parameters,omitempty"`
}

// strengths are the strengths of findings, least first.
var strengths = []string{"none", "weak", "medium", "strong"}

// weaker reports whether strength a says less than b.
func weaker(a, b string) bool { return slices.Index(strengths, a) < slices.Index(strengths, b) }

func (p Pack) validateSettings(fault faulter, origin Origin, known Known) {
	for _, id := range sortedKeys(p.Checks) {
		s, path := p.Checks[id], join("checks", id)
		if s.On == nil && s.Strength == "" && len(s.Parameters) == 0 {
			fault(path, say("says nothing"), say("give it on, strength or parameters, or remove it"))
		}
		check, ok := known.Checks[id]
		switch {
		case ok:
			s.validate(path, fault, origin, check)
		case known.Checks != nil:
			p.validateForeign(path, id, fault, known)
		}
	}
}

// validate tells what is wrong with the setting of a built-in check.
func (s Setting) validate(path string, fault faulter, origin Origin, check KnownCheck) {
	if origin == Imported && s.On != nil && !*s.On {
		fault(join(path, "on"), say("switches a built-in check off, which only your company's policy may do"),
			say("remove it, lower the check's strength, or give the pack by policy"))
	}
	if weaker(check.Strength, s.Strength) {
		fault(join(path, "strength"), say("is %q, more than the check itself says", s.Strength), say("write at most %q", check.Strength))
	}
	if origin == Imported && s.Strength == "none" && check.Strength != "none" {
		fault(join(path, "strength"), say("hides a built-in check, which only your company's policy may do"), say(`write "weak", or give the pack by policy`))
	}
	for _, name := range sortedKeys(s.Parameters) {
		at, value := join(join(path, "parameters"), name), s.Parameters[name]
		bounds, ok := check.Parameters[name]
		switch {
		case !ok && len(check.Parameters) == 0:
			fault(at, say("is no parameter: this check has none"), say("remove it"))
		case !ok:
			fault(at, say("is no parameter of this check"), form.Meant(name, sortedKeys(check.Parameters)))
		case value < bounds.Min || value > bounds.Max:
			fault(at, say("is %d", value), say("write a number %s", between(&bounds.Min, &bounds.Max)))
		}
	}
}

// meantCheck says how to mend the ID of a check that does not exist, and whether another one is near.
func meantCheck(id string, known Known) (mend wording.Text, near bool) {
	nearest := form.Nearest(id, sortedKeys(known.Checks))
	if nearest == "" {
		return say("remove it; plumbline checks lists them all"), false
	}
	return say("did you mean %q?", nearest), true
}

// validateForeign tells what is wrong with the setting of a check that is not built in: a rule of this pack or of another.
func (p Pack) validateForeign(path, id string, fault faulter, known Known) {
	owner, _, _ := strings.Cut(id, "/")
	own := slices.ContainsFunc(p.Rules, func(r Rule) bool { return r.ID == id })
	if mend, near := meantCheck(id, known); !own && (near || !form.IsID(id) || slices.Contains(known.Groups, owner)) {
		fault(path, say("is no check and no rule of this pack"), mend)
		return
	}
	if len(p.Checks[id].Parameters) > 0 {
		fault(join(path, "parameters"), say("are given for a rule, which has none"), say("remove them"))
	}
}
