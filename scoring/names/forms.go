package names

import "plumbline/scoring/facts"

// Forms are the forms of a full name in which Compare meets another one, for whoever keeps keyed tags of them in place of
// the name. What Compare finds Same or Akin has a form in common as each field says, but for the few slips and parts of
// words that only letters tell.
type Forms struct {
	Words  []string // one a word: what its spellings share
	Shared []string // two names that have one of these are Akin
	Whole  []string // and two of which one has a Whole that is a Part of the other
	Part   []string
	Full   bool // two to five words of a person's name
	Script Script
}

// Script tells in which kind of letters a name is written, as far as that decides whether it can be compared.
type Script uint8

// The scripts of a name.
const (
	Mixed Script = iota // of several kinds
	Close               // at least two words are in letters close to Latin ones
	Far                 // in letters that can be spelt in Latin ones in many ways
	Apart               // in letters that cannot
)

// Comparable reports whether names in two scripts can be told apart.
func (s Script) Comparable(t Script) bool { return s == t && s != Mixed }

// FormsOf takes a name apart.
func FormsOf(name string) Forms {
	n := parse(name)
	f := Forms{Full: !n.odd && len(n.words) >= 2 && len(n.words) <= 5}
	switch s := script(n); {
	case inClose(n) >= 2:
		f.Script = Close
	case inClose(n) > 0:
	case s == "far":
		f.Script = Far
	case s != "":
		f.Script = Apart
	}
	for i, w := range n.words {
		f.add(w)
		if i+1 < len(n.words) {
			if both := joined(w, n.words[i+1]); both.sound != "" {
				f.Part = append(f.Part, "join "+both.sound)
			}
		}
	}
	for _, i := range n.initials {
		f.Whole, f.Part = append(f.Whole, "initial "+i), append(f.Part, "initial "+i)
	}
	return f
}

func (f *Forms) add(w word) {
	if w.sound == "" {
		f.Words = append(f.Words, w.fold)
		return
	}
	f.Words = append(f.Words, w.sound)
	f.Shared = append(f.Shared, "spelt "+w.fold)
	if len(w.skeleton) >= 4 {
		f.Shared = append(f.Shared, "skeleton "+w.skeleton+string("cv"[btoi(vowelFirst(w.sound))]))
	}
	for _, row := range facts.Builtin().NameRows(w.fold) {
		f.Shared = append(f.Shared, "row "+row)
	}
	if len(w.fold) >= 4 && len(w.fold) <= longestWord {
		for _, s := range stems(w.fold) {
			f.Shared = append(f.Shared, "stem "+s)
		}
		f.Shared = append(f.Shared, "slip "+w.fold)
		for i := range w.fold {
			f.Shared = append(f.Shared, "slip "+w.fold[:i]+w.fold[i+1:])
		}
	}
	f.Part = append(f.Part, "initial "+w.fold[:1], "skeleton "+w.skeleton)
	if first := sound(w.fold[:1]); first != w.fold[:1] && first != "" {
		f.Part = append(f.Part, "initial "+first)
	}
	if !w.close {
		f.Whole = append(f.Whole, "skeleton "+w.skeleton)
	}
	f.Whole = append(f.Whole, "join "+w.sound)
	f.pieces(w.fold)
	for i := 1; i < len(w.fold) && len(w.fold) <= longestWord; i++ {
		for j := i + 4; j < len(w.fold) && j <= i+6; j++ {
			f.Part = append(f.Part, "piece "+w.fold[i:j])
		}
	}
	if w.sound != w.fold {
		f.pieces(w.sound)
	}
}

// pieces adds a word, and what it begins and ends with, as contains compares them.
func (f *Forms) pieces(s string) {
	if len(s) < 3 || len(s) > longestWord {
		return
	}
	f.Whole = append(f.Whole, "piece "+s)
	for i := 3; i <= len(s); i++ {
		f.Part = append(f.Part, "piece "+s[:i])
	}
	for i := 1; len(s)-i >= 4; i++ {
		f.Part = append(f.Part, "piece "+s[i:])
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
