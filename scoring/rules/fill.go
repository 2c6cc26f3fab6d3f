package rules

import (
	"maps"
	"reflect"
	"slices"
	"strconv"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/rules/internal/tree"
	"plumbline/scoring/wording"
)

// fields are the keys of one struct of the format, in its order.
type fields []keyed

// keyed is a key with what its value may be. The key is "" for what is not part of the format.
type keyed struct {
	key    string
	limits form.Limits
}

func (d *decoder) fieldsOf(t reflect.Type) fields {
	if f := d.structs[t]; f != nil {
		return f
	}
	f := make(fields, t.NumField())
	for i := range f {
		f[i].key, f[i].limits = form.Of(t.Field(i))
	}
	d.structs[t] = f
	return f
}

// find returns the place of a key, -1 when there is none. Most packs have their keys in the order of the struct, so it is looked
// for from the last one on.
func (f fields) find(key string, from int) int {
	is := func(f keyed) bool { return f.key == key && key != "" }
	if i := slices.IndexFunc(f[from:], is); i >= 0 {
		return from + i
	}
	return slices.IndexFunc(f[:from], is)
}

func (f fields) keys() (out []string) {
	for i := range f {
		if f[i].key != "" {
			out = append(out, f[i].key)
		}
	}
	return out
}

// whole fills a struct of the format from the root.
func (d *decoder) whole(to any) { d.fill(d.root, reflect.ValueOf(to).Elem(), &form.Limits{}) }

func (d *decoder) wrong(v tree.Value, say, mend wording.Text) {
	d.note(v.At(), d.root.Path(v.At()), say, mend)
}

// unlike notes that a value is not of the kind that it must be.
func (d *decoder) unlike(v tree.Value, kind tree.Kind, mend wording.Text) {
	if kind == tree.Text && (v.Kind() == tree.List || v.Kind() == tree.Object) {
		mend = say(`write one text in "double quotes"`)
	}
	if v.Kind() == tree.Null {
		mend = say("leave it out, or write %s", kind.Say())
	}
	d.wrong(v, say("is %s, not %s", v.Kind().Say(), kind.Say()), mend)
}

// fill puts a value into a variable of the format. What does not go in is noted, and the variable keeps its zero.
func (d *decoder) fill(v tree.Value, to reflect.Value, l *form.Limits) {
	switch {
	case d.full():
	case to.Kind() == reflect.Pointer:
		if v.Kind() == tree.Null {
			d.wrong(v, say("is null"), say("leave it out"))
			return
		}
		to.Set(reflect.New(to.Type().Elem()))
		d.fill(v, to.Elem(), l)
	case to.Kind() == reflect.Struct:
		d.fillStruct(v, to)
	case to.Kind() == reflect.Map:
		d.fillMap(v, to, l)
	case to.Kind() == reflect.Slice:
		d.fillSlice(v, to, l)
	case to.Kind() == reflect.String:
		if v.Kind() != tree.Text {
			d.unlike(v, tree.Text, say(`write it in "double quotes"`))
			return
		}
		word := v.Word()
		if wrong := l.Wrong(word); wrong != nil {
			d.wrong(v, wrong.Say, wrong.Mend)
			return
		}
		to.SetString(word)
	case to.Kind() == reflect.Bool:
		if v.Kind() != tree.Boolean {
			d.unlike(v, tree.Boolean, say("write true or false, without quotes"))
			return
		}
		to.SetBool(v.Word() == "true")
	default:
		d.fillInt(v, to, l)
	}
}

func (d *decoder) fillInt(v tree.Value, to reflect.Value, l *form.Limits) {
	if v.Kind() != tree.Number {
		d.unlike(v, tree.Number, say("write a whole number, without quotes"))
		return
	}
	n, err := strconv.Atoi(v.Word())
	switch {
	case err != nil || n > 1<<31-1 || n < -1<<31:
		d.wrong(v, say("is %s", form.Clip(v.Word())), wholeNumber(l.Min, l.Max))
	case l.Min != nil && n < *l.Min, l.Max != nil && n > *l.Max:
		d.wrong(v, say("is %d", n), say("write a number %s", between(l.Min, l.Max)))
	default:
		to.SetInt(int64(n))
	}
}

// wholeNumber says which number to write.
func wholeNumber(least, most *int) wording.Text {
	if bounds := between(least, most); !bounds.IsZero() {
		return say("write a whole number %s", bounds)
	}
	return say("write a whole number")
}

// between says bounds, if there are any: "from 1 to 120".
func between(least, most *int) wording.Text {
	switch {
	case least != nil && most != nil:
		return say("from %d to %d", *least, *most)
	case least != nil:
		return say("of at least %d", *least)
	case most != nil:
		return say("of at most %d", *most)
	}
	return wording.Text{}
}

func (d *decoder) fillStruct(v tree.Value, to reflect.Value) {
	if v.Kind() != tree.Object {
		d.unlike(v, tree.Object, say("write it as {…}"))
		return
	}
	f := d.fieldsOf(to.Type())
	var there uint64
	next := 0
	for m := range v.Members {
		if d.full() {
			return
		}
		at := f.find(m.Key, next)
		if at < 0 {
			d.note(m.At, d.root.Path(m.At), say("is not a key of the format here"), form.Meant(m.Key, f.keys()))
			if meant := f.find(form.Nearest(m.Key, f.keys()), 0); meant >= 0 {
				there |= 1 << meant // told already
			}
			continue
		}
		there |= 1 << at
		next = at + 1
		d.fill(m.Value, to.Field(at), &f[at].limits)
	}
	for at := range f {
		if f[at].limits.Required && there&(1<<at) == 0 && f[at].key != "" {
			d.note(v.At(), join(d.root.Path(v.At()), f[at].key), say("is missing"), say("add %q", f[at].key))
		}
	}
}

func (d *decoder) fillMap(v tree.Value, to reflect.Value, l *form.Limits) {
	if v.Kind() != tree.Object {
		d.unlike(v, tree.Object, say(`write it as {"name": …}`))
		return
	}
	if n := v.Len(); l.MaxItems > 0 && n > l.MaxItems {
		d.wrong(v, hasEntries(n), say("write at most %d", l.MaxItems))
		return
	}
	to.Set(reflect.MakeMapWithSize(to.Type(), v.Len()))
	key := form.Limits{MinLength: 1, MaxLength: maxKey}
	for m := range v.Members {
		if d.full() {
			return
		}
		if wrong := key.Wrong(m.Key); wrong != nil {
			d.note(m.At, d.root.Path(m.At), say("has a key that %s", wrong.Say), wrong.Mend)
			continue
		}
		item := reflect.New(to.Type().Elem()).Elem()
		d.fill(m.Value, item, l)
		to.SetMapIndex(reflect.ValueOf(m.Key), item)
	}
}

// hasEntries says how many entries a list or an object has.
func hasEntries(n int) wording.Text {
	if n == 1 {
		return say("has 1 entry")
	}
	return say("has %d entries", n)
}

// maxKey is how long a name may be that a pack gives as a key, in characters.
const maxKey = 100

func (d *decoder) fillSlice(v tree.Value, to reflect.Value, l *form.Limits) {
	if v.Kind() != tree.List {
		d.unlike(v, tree.List, say("write it as […]"))
		return
	}
	n := v.Len()
	switch {
	case n < l.MinItems:
		d.wrong(v, hasEntries(n), say("write at least %d", l.MinItems))
		return
	case l.MaxItems > 0 && n > l.MaxItems:
		d.wrong(v, hasEntries(n), say("write at most %d", l.MaxItems))
		return
	}
	to.Set(reflect.MakeSlice(to.Type(), n, n))
	for i, item := range v.Items {
		d.fill(item, to.Index(i), l)
	}
}

// join adds a step to a path.
func join(path, key string) string {
	step := tree.Key(key)
	if path == "" && step[0] == '.' {
		return step[1:]
	}
	return path + step
}

// sortedKeys returns the keys of a map in order, so that faults come in the same order each time.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
