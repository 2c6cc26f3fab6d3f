package rules

import (
	"cmp"
	"fmt"
	"slices"

	"plumbline/scoring/wording"
)

// Origin says where a pack came from, and so what it may do.
type Origin string

// The origins, most trusted first.
const (
	BuiltIn  Origin = "built-in" // ships with the program
	Policy   Origin = "policy"   // from the company's browser policy
	Imported Origin = "imported" // by file or paste
)

// trust orders the origins, most trusted first.
var trust = map[Origin]int{BuiltIn: 0, Policy: 1, Imported: 2}

// Layer is a pack with where it came from.
type Layer struct {
	Pack   Pack
	Origin Origin
}

// Effective is what several packs say together: the rules that an engine goes by.
type Effective struct {
	Layers  []Layer // most trusted first; the built-in pack is always the first
	Picture Picture // with nothing left out
	// Settings are what packs say of checks, by ID. A check that no pack speaks of is not among them.
	Settings map[string]Setting
	// Questions are reworded questions: by language, then by the check's ID.
	Questions map[string]map[string]string
	// By names the pack that settled a value, by the value's path in it: `checks["technology/before-release"].on`. What is
	// not among them is as the program ships.
	By map[string]string
	// Conflicts are what packs said in vain.
	Conflicts []Conflict
}

// Merge joins packs to the built-in one, which ships defaults: a pack may change each of them within its bounds. Packs of the
// company's policy come before imported ones, and packs of one origin in the order in which they are given; what one has
// settled no later one changes. Of two packs with one ID the first counts.
func Merge(known Known, layers ...Layer) Effective {
	builtin := Layer{Default(), BuiltIn}
	e := Effective{
		Layers: []Layer{builtin}, Picture: *builtin.Pack.Picture,
		Settings: map[string]Setting{}, Questions: map[string]map[string]string{}, By: map[string]string{},
	}
	defined, called := map[string]string{}, callings{}
	layers = slices.Clone(layers)
	slices.SortStableFunc(layers, func(a, b Layer) int { return cmp.Compare(trust[a.Origin], trust[b.Origin]) })
	several := moreThanOne(layers, func(l Layer) bool { return l.Pack.Facts != nil })
	for _, l := range layers {
		if twice := slices.ContainsFunc(e.Layers, func(other Layer) bool { return other.Pack.ID == l.Pack.ID }); twice {
			e.conflict(OverPack, "", l.Pack.Title, l.Pack.ID, l.Pack.ID, fmt.Sprintf("Two packs have the ID %s. The second one, version %s, is not used.", l.Pack.ID, l.Pack.Version))
			continue
		}
		l.Pack.Rules, l.Pack.Sites = e.newRules(l.Pack, defined), e.newSites(l.Pack)
		if several {
			l.Pack.Facts = e.newFacts(l.Pack, called)
		}
		e.Layers = append(e.Layers, l)
		e.mergeSettings(l, known)
		e.mergePicture(l)
		e.mergeQuestions(l)
	}
	return e
}

// moreThanOne reports whether several layers are so.
func moreThanOne(layers []Layer, is func(Layer) bool) bool {
	first := slices.IndexFunc(layers, is)
	return first >= 0 && slices.ContainsFunc(layers[first+1:], is)
}

// Layer returns the layer of a pack by its ID.
func (e Effective) Layer(id string) (Layer, bool) {
	i := slices.IndexFunc(e.Layers, func(l Layer) bool { return l.Pack.ID == id })
	if i < 0 {
		return Layer{}, false
	}
	return e.Layers[i], true
}

// SwitchedOffBy returns the ID of the pack that switches a check off, "" when it is on.
func (e Effective) SwitchedOffBy(check string) string {
	if s := e.Settings[check]; s.On != nil && !*s.On {
		return e.By[join(join("checks", check), "on")]
	}
	return ""
}

// LoweredBy returns the ID of the pack that says how much the findings of a check may say, "" when none does.
func (e Effective) LoweredBy(check string) string {
	return e.By[join(join("checks", check), "strength")]
}

// settle reports whether a pack may settle the value at a path, and notes that it does. same tells whether it says what the
// pack before it says.
func (e *Effective) settle(path, pack string, same bool) bool {
	before, settled := e.By[path]
	switch {
	case !settled:
		e.By[path] = pack
		return true
	case !same:
		e.conflict(OverSetting, path, path, before, pack, fmt.Sprintf("%s and %s differ in %s. What %s says counts.", before, pack, path, before))
	}
	return false
}

func (e *Effective) mergeSettings(l Layer, known Known) {
	pack := l.Pack.ID
	for _, id := range sortedKeys(l.Pack.Checks) {
		said, path := l.Pack.Checks[id], join("checks", id)
		now := e.Settings[id]
		check, builtin := known.Checks[id]
		said = e.allowed(said, builtin && l.Origin == Imported, check, path, pack)
		if said.On != nil && e.settle(join(path, "on"), pack, now.On != nil && *now.On == *said.On) {
			on := *said.On
			now.On = &on
		}
		if said.Strength != "" && e.settle(join(path, "strength"), pack, now.Strength == said.Strength) {
			now.Strength = said.Strength
		}
		for _, name := range sortedKeys(said.Parameters) {
			value := said.Parameters[name]
			if e.settle(join(join(path, "parameters"), name), pack, now.Parameters[name] == value) {
				now.Parameters = with(now.Parameters, name, value)
			}
		}
		e.Settings[id] = now
	}
}

// allowed returns what a setting says without what an imported pack may not say of a built-in check.
func (e *Effective) allowed(said Setting, guarded bool, check KnownCheck, path, pack string) Setting {
	if guarded && said.On != nil && !*said.On {
		e.conflict(OverForbidden, join(path, "on"), check.Title, e.Layers[0].Pack.ID, pack, fmt.Sprintf("%s would switch “%s” off, which only the company's policy may do. It stays on.", pack, check.Title))
		said.On = nil
	}
	if guarded && said.Strength == "none" && check.Strength != "none" {
		e.conflict(OverForbidden, join(path, "strength"), check.Title, e.Layers[0].Pack.ID, pack, fmt.Sprintf("%s would hide “%s”, which only the company's policy may do. It keeps its strength.", pack, check.Title))
		said.Strength = ""
	}
	return said
}

// with returns a map with one value more.
func with[V any](m map[string]V, name string, value V) map[string]V {
	if m == nil {
		m = map[string]V{}
	}
	m[name] = value
	return m
}

// mergePicture puts what a pack says of the picture over what stands. Together with what packs before it say it may break
// what every picture must keep; then none of it counts.
func (e *Effective) mergePicture(l Layer) {
	if l.Pack.Picture == nil {
		return
	}
	var paths []string
	var conflicts []Conflict
	pack := l.Pack.ID
	whole, _ := l.Pack.Picture.over(e.Picture, func(path string, stood, now int) bool {
		before, settled := e.By[path]
		if !settled {
			paths = append(paths, path)
		} else if stood != now {
			conflicts = append(conflicts, Conflict{OverSetting, path, path, before, pack, fmt.Sprintf("%s and %s differ in %s. What %s says counts.", before, pack, path, before)})
		}
		return !settled
	})
	if wrong := whole.wrong(l.Origin, e.Picture); wrong != "" {
		e.conflict(OverPicture, "picture", "", e.Layers[0].Pack.ID, pack, fmt.Sprintf("What %s says of the picture does not go together with the packs before it (%s). None of it is used.", pack, wrong))
		return
	}
	e.Picture, e.Conflicts = whole, append(e.Conflicts, conflicts...)
	for _, path := range paths {
		e.By[path] = pack
	}
}

// wrong tells the first thing that is wrong with a picture in which nothing is left out, "" when nothing is. An imported
// one does not answer for what was so before it.
func (p Picture) wrong(origin Origin, before Picture) string {
	wrong, was := "", map[string]bool{}
	p.validate(func(path string, say, _ wording.Text) { wrong = cmp.Or(wrong, path+" "+say.String()) })
	if origin == Imported {
		before.validateImported(func(path string, say, _ wording.Text) { was[path+say.String()] = true })
		p.validateImported(func(path string, say, _ wording.Text) {
			if !was[path+say.String()] {
				wrong = cmp.Or(wrong, path+" "+say.String())
			}
		})
	}
	return wrong
}

func (e *Effective) mergeQuestions(l Layer) {
	for _, language := range sortedKeys(l.Pack.Questions) {
		for _, id := range sortedKeys(l.Pack.Questions[language]) {
			text := l.Pack.Questions[language][id]
			if e.settle(join(join("questions", language), id), l.Pack.ID, e.Questions[language][id] == text) {
				e.Questions[language] = with(e.Questions[language], id, text)
			}
		}
	}
}
