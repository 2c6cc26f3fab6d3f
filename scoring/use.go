package scoring

import (
	"slices"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/read"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// MaxPacks is how many packs an engine goes by at once, besides the built-in one.
const MaxPacks = 20

// Known returns what a rule pack may name of this engine.
func Known() rules.Known { return checks.Known() }

// ReadPack reads a rule pack that comes from origin, or tells everything that is wrong with it.
func ReadPack(raw []byte, origin rules.Origin) (rules.Layer, []rules.Fault) {
	pack, faults := rules.DecodeFrom(origin, raw, Known())
	return rules.Layer{Pack: pack, Origin: origin}, faults
}

// Use makes the engine go by packs from now on, and by no others but the built-in one. The order is that of rules.Merge. On
// an error, which is a rules.Fault, the former rules stay.
func (e *Engine) Use(layers ...rules.Layer) error {
	if len(layers) > MaxPacks {
		return rules.Fault{Say: wording.Say("is one of %d, and at most %d are used at once", len(layers), MaxPacks), Mend: wording.Say("join some of them into one")}
	}
	for _, l := range layers {
		if l.Origin != rules.Policy && l.Origin != rules.Imported {
			return rules.Fault{Say: wording.Say("comes from nowhere that is known (%q)", l.Origin), Mend: wording.Say("import it, or hand it out by policy")}
		}
	}
	e.layers, e.rulesets, e.grounds = slices.Clone(layers), map[string]*ruleset{}, map[string]*grounds{}
	e.ruleset(timespan.Date{}, "")
	return nil
}

// Preview tells in a language what changes on a day when the engine goes by other packs than now. Nothing is changed by it.
func (e *Engine) Preview(day timespan.Date, language string, layers ...rules.Layer) rules.Preview {
	return rules.Differ(Known(), e.facts, e.layers, layers, day, wording.For(language))
}

// Rules returns what the packs in use say together, on a day. It must not be changed.
func (e *Engine) Rules(day timespan.Date) rules.Effective { return e.ruleset(day, "").effective }

// ruleset is what an engine goes by on some days and in one language.
type ruleset struct {
	effective rules.Effective
	checks    []*checks.Check // that run
	without   []*checks.Check // that are switched off
	notices   []wording.Text  // about packs that do not count any more
	*grounds
}

// grounds are the tables and the reader that an engine goes by, in any language.
type grounds struct {
	facts  *facts.Tables
	reader *read.Reader
}

// groundsOf returns the tables and the reader as packs change them.
func (e *Engine) groundsOf(effective rules.Effective) *grounds {
	known, t := e.reader.Sites(), effective.Tables(e.facts)
	for i := len(effective.Layers) - 1; i > 0; i-- { // the most trusted pack comes first
		known = known.With(effective.Layers[i].Pack.ID, effective.Layers[i].Pack.Sites...)
	}
	if t == e.facts && len(known) == len(e.reader.Sites()) {
		return &grounds{e.facts, e.reader}
	}
	return &grounds{t, e.reader.With(t, known)}
}

// ruleset returns what the engine goes by on a day, in a language.
func (e *Engine) ruleset(day timespan.Date, language string) *ruleset {
	var current []rules.Layer
	var notices []wording.Text
	for _, l := range e.layers {
		if l.Pack.ExpiredOn(day) {
			notices = append(notices, wording.Say("The rules of %s, version %s, ended on %s. They were not used.", l.Pack.ID, l.Pack.Version, wording.Date(timespan.MustParse(l.Pack.Expires))))
			continue
		}
		current = append(current, l)
	}
	language = e.spoken(language)
	expired := wording.Join("\n", notices...).String()
	key := language + "\n" + expired
	if r := e.rulesets[key]; r != nil {
		return r
	}
	effective := rules.Merge(Known(), current...)
	if e.grounds[expired] == nil {
		e.grounds[expired] = e.groundsOf(effective)
	}
	r := &ruleset{effective: effective, notices: notices, grounds: e.grounds[expired]}
	all := slices.Clone(e.checks)
	for _, l := range effective.Layers[1:] {
		all = append(all, checks.Own(l.Pack, l.Origin)...)
	}
	all = checks.Watching(all, effective.Watches())
	r.checks = checks.Apply(all, effective, language)
	for _, c := range all {
		if effective.SwitchedOffBy(c.ID) != "" {
			r.without = append(r.without, c)
		}
	}
	e.rulesets[key] = r
	return r
}

// off returns an outcome for each check of a kind that is switched off.
func (r *ruleset) off(kind func(*checks.Check) bool) (out []checks.Outcome) {
	for _, c := range r.without {
		if kind(c) {
			out = append(out, checks.Outcome{Check: c, Kind: checks.Unknown, Label: wording.Say(c.Doc.Title), Why: wording.Say("switched off by the rules of %s", r.effective.SwitchedOffBy(c.ID))})
		}
	}
	return out
}

// The kinds of checks.
func isRun(c *checks.Check) bool     { return c.Run != nil }
func isCompare(c *checks.Check) bool { return c.Compare != nil }
func isEcho(c *checks.Check) bool    { return c.Echo != nil }

// spoken returns the language of questions that serves for a language: itself, what it is a kind of, or "en".
func (e *Engine) spoken(language string) string {
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	for _, l := range e.layers {
		if _, ok := l.Pack.Questions[language]; ok {
			return language
		}
	}
	return "en"
}

// used names the packs that a report went by.
func (r *ruleset) used() (out []report.Pack) {
	for _, l := range r.effective.Layers[1:] {
		out = append(out, report.Pack{ID: l.Pack.ID, Version: l.Pack.Version, Title: l.Pack.Title, Origin: string(l.Origin)})
	}
	return out
}
