package rules

import (
	"cmp"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/rules/internal/tree"
	"plumbline/scoring/wording"
)

// The most that is read of a pack, and told of what is wrong with it.
const (
	MaxSize   = 1 << 20 // bytes
	MaxFaults = 50
)

// Read reads the bytes of a pack, and no more of them than tell that they are too many.
func Read(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, MaxSize+1)) }

// Decode reads one pack as the company's policy may give it. A pack is taken whole or not at all: with any fault, the pack
// that is returned is empty.
func Decode(raw []byte, known Known) (Pack, []Fault) { return DecodeFrom(Policy, raw, known) }

// DecodeFrom reads one pack, with what a pack of its origin may not do among the faults.
func DecodeFrom(origin Origin, raw []byte, known Known) (Pack, []Fault) {
	d := decoder{text: string(raw), structs: map[reflect.Type]fields{}}
	if d.readable() && d.parse() && d.format() {
		var p Pack
		d.whole(&p)
		p.validate(d.faulter(), origin, known)
		if len(d.faults) == 0 {
			return p, nil
		}
	}
	return Pack{}, d.sorted()
}

// Locate returns faults that name paths with the places of these in the text of their pack.
func Locate(raw []byte, faults []Fault) []Fault {
	text := string(raw)
	root, _, ok := tree.Parse(text)
	if !ok {
		return faults
	}
	faults = slices.Clone(faults)
	for i, f := range faults {
		at, _ := root.Find(f.Path)
		faults[i].Line, faults[i].Column = tree.Place(text, at)
	}
	return faults
}

// decoder reads one text, and notes what is wrong with it.
type decoder struct {
	text    string
	root    tree.Value
	faults  []placed
	structs map[reflect.Type]fields
}

// placed is a fault at a byte of the text.
type placed struct {
	at    int
	fault Fault
}

func (d *decoder) note(at int, path string, say, mend wording.Text) {
	if !d.full() {
		d.faults = append(d.faults, placed{at, Fault{Path: path, Say: say, Mend: mend}})
	}
}

// full reports whether there are as many faults as are looked for: more than are told, since they are sorted first.
func (d *decoder) full() bool { return len(d.faults) >= 2*MaxFaults }

// sorted returns the faults in the order of the text, with their lines.
func (d *decoder) sorted() []Fault {
	slices.SortStableFunc(d.faults, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	var out []Fault
	for i, f := range d.faults {
		if i == MaxFaults {
			break
		}
		f.fault.Line, f.fault.Column = tree.Place(d.text, f.at)
		out = append(out, f.fault)
	}
	return out
}

// readable reports whether the text is one that is read at all: not too long, and in UTF-8.
func (d *decoder) readable() bool {
	start := d.text[:min(3, len(d.text))]
	switch {
	case len(d.text) > MaxSize:
		d.note(0, "", say("is larger than 1 MiB"), say("split it into several packs"))
	case start == "\xef\xbb\xbf":
		d.note(0, "", say("begins with a byte order mark"), say(`save the file as "UTF-8 without BOM"`))
	case strings.HasPrefix(start, "\xff\xfe"), strings.HasPrefix(start, "\xfe\xff"),
		len(start) > 1 && (start[0] == 0) != (start[1] == 0):
		d.note(0, "", say("is UTF-16 text"), say("save the file as UTF-8"))
	case !utf8.ValidString(d.text):
		at := notUTF8(d.text)
		d.note(at, "", say("has a byte that is not UTF-8 (0x%02X)", d.text[at]), say("save the file as UTF-8, not as Latin-1 or Windows-1252"))
	default:
		return true
	}
	return false
}

// notUTF8 returns the place of the first byte that is not part of a character in UTF-8.
func notUTF8(text string) int {
	for at, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[at:], "\uFFFD") {
			return at
		}
	}
	return len(text)
}

func (d *decoder) parse() bool {
	root, faults, ok := tree.Parse(d.text)
	for _, f := range faults {
		d.note(f.At, f.Path, f.Say, f.Mend)
	}
	d.root = root
	return ok
}

// format reports whether the pack is of the format that is read here. Nothing else is told of one that is not.
func (d *decoder) format() bool {
	for m := range d.root.Members {
		if m.Key == "plumblinePack" && m.Value.Kind() == tree.Number && m.Value.Word() != strconv.Itoa(Format) {
			d.faults = nil
			d.note(m.Value.At(), m.Key, say("is %s", form.Clip(m.Value.Word())), say("write %d, the format that this version of Plumbline reads, or update Plumbline", Format))
			return false
		}
	}
	return true
}

// faulter returns what takes the faults of the pack's meaning. Of a value that is not even of its
// form, or that holds one, nothing more is told: it would only follow from that.
func (d *decoder) faulter() faulter {
	malformed := slices.Clone(d.faults)
	return func(path string, say, mend wording.Text) {
		if d.full() {
			return
		}
		for _, f := range malformed {
			if within(path, f.fault.Path) || within(f.fault.Path, path) {
				return
			}
		}
		at, _ := d.root.Find(path)
		d.note(at, path, say, mend)
	}
}

// within reports whether a path leads to what another leads to, or into it.
func within(path, outer string) bool {
	rest, ok := strings.CutPrefix(path, outer)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
