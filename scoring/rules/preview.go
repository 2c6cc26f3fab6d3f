package rules

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Preview is what changes when an engine that goes by some packs goes by others: what a recruiter reads before they agree.
type Preview struct {
	Packs []PackChange `json:"packs"` // that come, go or have another version
	// Settings are the values that become others: switched checks first, then strengths, parameters, questions and weights.
	Settings []SettingChange `json:"settings"`
	// Entries are the rules, rows of facts, watch lists and sites that come, go or change.
	Entries []EntryChange `json:"entries"`
	// Conflicts are what packs say in vain once the others are in use.
	Conflicts []Conflict `json:"conflicts"`
	Says      string     `json:"says"` // the whole in one line: "1 check switched off, 2 rules more"
}

// Step says what happens to something.
type Step string

// The steps.
const (
	Added   Step = "added"
	Changed Step = "changed"
	Removed Step = "removed"
	Older   Step = "older" // a pack in an older version than the one in use
)

// PackChange is what happens to one pack.
type PackChange struct {
	Step    Step   `json:"step"`
	ID      string `json:"id"`
	Title   string `json:"title"`
	Origin  Origin `json:"origin"`
	Was     string `json:"was"`     // the version in use; "" when there is none
	Version string `json:"version"` // the version to come; "" when it goes
	Expires string `json:"expires"` // its last day; "" when it has none
	Says    string `json:"says"`
}

// What a SettingChange is of.
const (
	OfSwitch    = "switch"
	OfStrength  = "strength"
	OfParameter = "parameter"
	OfQuestion  = "question"
	OfPicture   = "picture"
)

// SettingChange is one value that becomes another.
type SettingChange struct {
	Of    string `json:"of"`
	Path  string `json:"path"`  // `checks["technology/before-release"].strength`
	Check string `json:"check"` // the check's ID; "" for the picture
	Was   string `json:"was"`   // "on", "strong", "2", or the question; "" when not known
	Is    string `json:"is"`
	By    string `json:"by"` // the ID of the pack that says so; "" when no pack does any more
	Says  string `json:"says"`
}

// What an EntryChange is of.
const (
	OfRule      = "rule"
	OfFact      = "fact"
	OfWatchList = "watch list"
	OfSite      = "site"
	OfReadings  = "readings"
)

// EntryChange is one entry that comes, goes or changes.
type EntryChange struct {
	Of   string `json:"of"`
	Step Step   `json:"step"`
	ID   string `json:"id"`   // of a rule, list or site; the name in a row of facts
	Name string `json:"name"` // for people
	Kind string `json:"kind"` // of a fact: "schools"; of a rule: its strength; of a list: how many entries; of a site: its hosts
	Pack string `json:"pack"` // the ID of the pack that it stands in
	What string `json:"what"` // of one that changes, the keys of it that do: "strength: medium → weak, when"; "" of others
	Says string `json:"says"` // "Added: rule Driftline before it began"
}

// Differ tells in a language what changes from some packs to others on a day, over tables. Packs that have expired by then count as not there.
func Differ(known Known, tables *facts.Tables, before, after []Layer, day timespan.Date, l *wording.Language) Preview {
	before, after = Current(before, day), Current(after, day)
	was, is := Merge(known, before...), Merge(known, after...)
	is.clashes(tables)
	p := Preview{
		Packs: packChanges(was.Layers, is.Layers, l), Settings: settingChanges(known.and(was.Layers).and(is.Layers), was, is, l),
		Entries: entryChanges(was.Layers, is.Layers, l), Conflicts: append([]Conflict{}, is.Conflicts...),
	}
	p.Says = p.sum().In(l)
	return p
}

// say returns a sentence to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// Current returns the layers whose packs have not expired on a day.
func Current(layers []Layer, day timespan.Date) []Layer {
	return slices.DeleteFunc(slices.Clone(layers), func(l Layer) bool { return l.Pack.ExpiredOn(day) })
}

// and returns what is known with the packs' own rules among the checks.
func (k Known) and(layers []Layer) Known {
	all := maps.Clone(k.Checks)
	for _, l := range layers {
		for _, r := range l.Pack.Rules {
			all = with(all, r.ID, KnownCheck{Title: r.Title, Strength: r.Strength})
		}
	}
	return Known{Checks: all, Groups: k.Groups}
}

func packChanges(before, after []Layer, spoken *wording.Language) []PackChange {
	out := []PackChange{}
	for _, l := range after {
		p := PackChange{Step: Added, ID: l.Pack.ID, Title: l.Pack.Title, Origin: l.Origin, Version: l.Pack.Version, Expires: l.Pack.Expires}
		i := slices.IndexFunc(before, func(o Layer) bool { return o.Pack.ID == l.Pack.ID })
		if i < 0 {
			p.Says = say("%s, version %s, is new.", p.Title, p.Version).In(spoken)
			out = append(out, p)
			continue
		}
		p.Was = before[i].Pack.Version
		switch order := CompareVersions(p.Version, p.Was); {
		case order > 0:
			p.Step, p.Says = Changed, say("%s goes from version %s to %s.", p.Title, p.Was, p.Version).In(spoken)
		case order < 0:
			p.Step, p.Says = Older, say("%s goes back from version %s to the older %s.", p.Title, p.Was, p.Version).In(spoken)
		case !reflect.DeepEqual(l.Pack, before[i].Pack):
			p.Step, p.Says = Changed, say("%s keeps its version %s, but says something else.", p.Title, p.Version).In(spoken)
		default:
			continue
		}
		out = append(out, p)
	}
	for _, l := range before {
		if !slices.ContainsFunc(after, func(o Layer) bool { return o.Pack.ID == l.Pack.ID }) {
			out = append(out, PackChange{Step: Removed, ID: l.Pack.ID, Title: l.Pack.Title, Origin: l.Origin, Was: l.Pack.Version,
				Says: say("%s, version %s, is not used any more.", l.Pack.Title, l.Pack.Version).In(spoken)})
		}
	}
	return out
}

// settingChanges compares what two sets of packs say, value by value.
func settingChanges(known Known, before, after Effective, l *wording.Language) []SettingChange {
	out := []SettingChange{}
	for _, of := range []string{OfSwitch, OfStrength, OfParameter, OfQuestion, OfPicture} {
		was, is := before.values(of), after.values(of)
		for _, path := range sortedKeys(union(was, is)) {
			w, i := was[path], is[path]
			v := cmp.Or(i, w)
			shipped := v.shipped(of, known)
			change := SettingChange{Of: of, Path: path, Check: v.check, Was: cmp.Or(w.value, shipped), Is: cmp.Or(i.value, shipped), By: after.By[path]}
			if change.Was != change.Is {
				change.Says = change.words(v, known).In(l)
				out = append(out, change)
			}
		}
	}
	return out
}

// value is one value of a setting, as text.
type value struct{ check, name, value string }

func union[V any](a, b map[string]V) map[string]V {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

// values returns what packs have settled of one kind, by path.
func (e Effective) values(of string) map[string]value {
	out := map[string]value{}
	for id, s := range e.Settings {
		path := join("checks", id)
		switch {
		case of == OfSwitch && s.On != nil:
			out[join(path, "on")] = value{check: id, value: onOff(*s.On)}
		case of == OfStrength && s.Strength != "":
			out[join(path, "strength")] = value{check: id, value: s.Strength}
		case of == OfParameter:
			for name, n := range s.Parameters {
				out[join(join(path, "parameters"), name)] = value{id, name, strconv.Itoa(n)}
			}
		}
	}
	switch of {
	case OfQuestion:
		for language, byID := range e.Questions {
			for id, text := range byID {
				out[join(join("questions", language), id)] = value{id, language, text}
			}
		}
	case OfPicture:
		e.Picture.over(Picture{}, func(path string, _, now int) bool {
			out[path] = value{name: path, value: strconv.Itoa(now)}
			return true
		})
	}
	return out
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// shipped returns the value as the program ships, "" when it is not known here.
func (v value) shipped(of string, known Known) string {
	check := known.Checks[v.check]
	switch of {
	case OfSwitch:
		return "on"
	case OfStrength:
		return check.Strength
	case OfParameter:
		return strconv.Itoa(check.Parameters[v.name].Default)
	}
	return ""
}

// settingWords say the values of settings: they are the same words in the packs.
var settingWords = map[string]wording.Text{"none": say("none"), "weak": say("weak"), "medium": say("medium"), "strong": say("strong")}

// words says a change for people.
func (c SettingChange) words(v value, known Known) wording.Text {
	name := wording.As(c.Check)
	if check, ok := known.Checks[c.Check]; ok {
		name = say("“%s” (%s)", say(check.Title), c.Check)
	}
	switch c.Of {
	case OfSwitch:
		if c.Is == "on" {
			return say("%s is switched on.", name)
		}
		return say("%s is switched off.", name)
	case OfStrength:
		if weaker(c.Was, c.Is) {
			return say("%s is raised again from %s to %s.", name, settingWords[c.Was], settingWords[c.Is])
		}
		return say("%s is lowered from %s to %s.", name, settingWords[c.Was], settingWords[c.Is])
	case OfParameter:
		return say("%s: %s goes from %s to %s.", name, v.name, c.Was, c.Is)
	case OfQuestion:
		if c.Is == "" {
			return say("%s asks its own question again (%s).", name, v.name)
		}
		return say("%s asks (%s): %s", name, v.name, c.Is)
	}
	return say("How findings are weighed: %s goes from %s to %s.", strings.TrimPrefix(v.name, "picture."), c.Was, c.Is)
}

// entry is one entry of a pack, with all that it says.
type entry struct {
	EntryChange
	called wording.Text
	said   any
}

func entryChanges(before, after []Layer, l *wording.Language) []EntryChange {
	was, is := entriesOf(before), entriesOf(after)
	out := []EntryChange{}
	key := func(e entry) string { return strings.Join([]string{e.Of, e.Pack, e.table(), e.ID}, "\n") }
	old := map[string]entry{}
	for _, e := range was {
		old[key(e)] = e
	}
	for _, e := range is {
		o, there := old[key(e)]
		delete(old, key(e))
		switch {
		case !there:
			e.Step = Added
		case !reflect.DeepEqual(o.said, e.said):
			e.Step, e.What = Changed, keysChanged(reflect.ValueOf(o.said), reflect.ValueOf(e.said))
		default:
			continue
		}
		out = append(out, e.told(l))
	}
	for _, e := range was {
		if _, gone := old[key(e)]; gone {
			e.Step = Removed
			out = append(out, e.told(l))
		}
	}
	return out
}

// ofWords name what an entry is, and stepWords what happens to it.
var (
	ofWords   = map[string]wording.Text{OfRule: say("rule"), OfFact: say("fact"), OfWatchList: say("watch list"), OfSite: say("site"), OfReadings: say("readings")}
	stepWords = map[Step]wording.Text{Added: say("Added"), Changed: say("Changed"), Removed: say("Removed")}
)

// told returns the change with its words in a language.
func (e entry) told(l *wording.Language) EntryChange {
	e.Says = say("%s: %s %s", stepWords[e.Step], ofWords[e.Of], e.called).In(l)
	if e.What != "" {
		e.Says += " (" + e.What + ")"
	}
	return e.EntryChange
}

func fingerprints(candidates int) wording.Text {
	if candidates == 1 {
		return say("fingerprints of 1 candidate")
	}
	return say("fingerprints of %d candidates", candidates)
}

// keysChanged lists the keys of the format in which two entries differ, and of short values both.
func keysChanged(was, is reflect.Value) string {
	was, is = reflect.Indirect(was), reflect.Indirect(is)
	var out []string
	for i := range was.NumField() {
		a, b := was.Field(i), is.Field(i)
		key, _ := form.Of(was.Type().Field(i))
		switch {
		case key == "" || reflect.DeepEqual(a.Interface(), b.Interface()):
		case short(a) && short(b) && !a.IsZero() && !b.IsZero():
			out = append(out, fmt.Sprintf("%s: %v → %v", key, a, b))
		default:
			out = append(out, key)
		}
	}
	return strings.Join(out, ", ")
}

// short reports whether a value is a number or one word that can be read at a glance.
func short(v reflect.Value) bool {
	const most = 20
	return v.Kind() == reflect.Int || v.Kind() == reflect.String && v.Len() <= most && !strings.Contains(v.String(), " ")
}

// table returns the table of a row of facts, since rows of two tables may have one name; "" for all else.
func (e entry) table() string {
	if e.Of == OfFact {
		return e.Kind
	}
	return ""
}

func entriesOf(layers []Layer) (out []entry) {
	for _, l := range layers {
		add := func(of, id, name, kind string, said any) {
			out = append(out, entry{EntryChange{Of: of, ID: id, Name: name, Kind: kind, Pack: l.Pack.ID}, wording.As(cmp.Or(name, id)), said})
		}
		for _, r := range l.Pack.Rules {
			add(OfRule, r.ID, r.Title, r.Strength, r)
		}
		if l.Pack.Facts != nil {
			factEntries(*l.Pack.Facts, add)
		}
		for _, w := range l.Pack.WatchLists {
			add(OfWatchList, w.ID, w.Title, counted(len(w.Entries), "entry", "entries"), w)
		}
		for _, s := range l.Pack.Sites {
			add(OfSite, s.ID, cmp.Or(s.Name, s.ID), strings.Join(s.Hosts, ", "), s)
		}
		if r := l.Pack.Readings; r != nil {
			called := fingerprints(len(r.Traces))
			add(OfReadings, r.Key, called.String(), "under the key "+r.Key, r)
			out[len(out)-1].called = called
		}
	}
	return out
}

// factEntries adds each row of each table.
func factEntries(f Facts, add func(of, id, name, kind string, said any)) {
	tables := reflect.ValueOf(f)
	for i := range tables.NumField() {
		if tables.Field(i).Kind() != reflect.Slice {
			continue
		}
		kind, _, _ := strings.Cut(tables.Type().Field(i).Tag.Get("json"), ",")
		for j := range tables.Field(i).Len() {
			row := tables.Field(i).Index(j)
			name := row.FieldByName("Name").String()
			add(OfFact, name, name, kind, row.Interface())
		}
	}
}

func counted(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}

// sum says the whole in one line.
func (p Preview) sum() wording.Text {
	count := func(of string, is func(SettingChange) bool) (n int) {
		for _, s := range p.Settings {
			if s.Of == of && is(s) {
				n++
			}
		}
		return n
	}
	all := func(SettingChange) bool { return true }
	to := func(is string) func(SettingChange) bool { return func(s SettingChange) bool { return s.Is == is } }
	parts := []wording.Text{
		wording.Number(count(OfSwitch, to("off")), "1 check switched off", "%d checks switched off"),
		wording.Number(count(OfSwitch, to("on")), "1 check switched on", "%d checks switched on"),
		wording.Number(count(OfStrength, func(s SettingChange) bool { return weaker(s.Is, s.Was) }), "1 check lowered", "%d checks lowered"),
		wording.Number(count(OfStrength, func(s SettingChange) bool { return weaker(s.Was, s.Is) }), "1 check raised again", "%d checks raised again"),
		wording.Number(count(OfParameter, all), "1 parameter changed", "%d parameters changed"),
		wording.Number(count(OfQuestion, all), "1 question reworded", "%d questions reworded"),
		wording.Number(count(OfPicture, all), "1 weight changed", "%d weights changed"),
	}
	for _, of := range []string{OfRule, OfFact, OfWatchList, OfSite, OfReadings} {
		for _, step := range []Step{Added, Changed, Removed} {
			n := 0
			for _, e := range p.Entries {
				if e.Of == of && e.Step == step {
					n++
				}
			}
			if n > 0 {
				parts = append(parts, stepped(step, entriesWords(of, n)))
			}
		}
	}
	parts = append(parts, wording.Number(len(p.Conflicts), "1 conflict", "%d conflicts"))
	return wording.Or(wording.Join(", ", parts...), say("nothing changes"))
}

// entriesWords counts entries of a kind.
func entriesWords(of string, n int) wording.Text {
	switch of {
	case OfRule:
		return wording.Number(n, "1 rule", "%d rules")
	case OfFact:
		return wording.Number(n, "1 fact", "%d facts")
	case OfWatchList:
		return wording.Number(n, "1 watch list", "%d watch lists")
	case OfSite:
		return wording.Number(n, "1 site", "%d sites")
	}
	return wording.Number(n, "readings of 1 pack", "readings of %d packs")
}

func stepped(step Step, what wording.Text) wording.Text {
	switch step {
	case Added:
		return say("%s added", what)
	case Removed:
		return say("%s removed", what)
	}
	return say("%s changed", what)
}
