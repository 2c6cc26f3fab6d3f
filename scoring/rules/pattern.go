package rules

import (
	"errors"
	"regexp/syntax"
	"strings"
	"unicode/utf8"
)

// Limits of patterns.
const (
	longestPattern = 512 // characters
	widestPattern  = 600 // instructions, about, of the program that looks for it
	mostLiterals   = 16  // of one set
	mostSets       = 8
)

// Pattern is what is known of a regular expression before it is compiled.
type Pattern struct {
	// Literals are sets of runs of the letters a to z and digits, in small letters: of each set at least one run stands in
	// whatever matches. They are looked for first, since that costs little.
	Literals [][]string
	// Width is about how many instructions the program has that looks for it.
	Width    int
	shortest int // characters that the shortest match has
}

// ReadPattern reads a pattern and reports what is wrong with it, "" when nothing is.
func ReadPattern(p string) (out Pattern, say, mend string) {
	if n := utf8.RuneCountInString(p); n > longestPattern {
		return out, "is longer than 512 characters", "split it into several tests under any"
	}
	re, err := syntax.Parse(p, syntax.Perl|syntax.FoldCase)
	if err != nil {
		return out, "cannot be read: " + wrongIn(err), mendOf(err)
	}
	out = Pattern{Literals: literals(re), Width: width(re), shortest: shortest(re)}
	switch {
	case out.Width > widestPattern:
		return out, "would grow too large", "write fewer or smaller repetitions: at most a few dozen characters are counted out"
	case out.shortest < 2:
		return out, "matches nearly anything", "say at least two characters that must stand there"
	}
	return out, "", ""
}

func wrongIn(err error) string {
	var e *syntax.Error
	if errors.As(err, &e) {
		return e.Code.String() + " " + e.Expr
	}
	return err.Error()
}

func mendOf(err error) string {
	var e *syntax.Error
	if errors.As(err, &e) {
		switch e.Code {
		case syntax.ErrInvalidRepeatSize, syntax.ErrLarge, syntax.ErrNestingDepth, syntax.ErrInvalidRepeatOp:
			return "write fewer or smaller repetitions"
		case syntax.ErrInvalidPerlOp, syntax.ErrInvalidEscape:
			return "RE2 knows no look-ahead, look-behind or back-reference; write it as two tests under all"
		}
	}
	return "see the syntax of RE2; a backslash in JSON is written twice"
}

// width estimates the size of the program, and is never far below it.
func width(re *syntax.Regexp) int {
	n := 1
	switch re.Op {
	case syntax.OpLiteral:
		n = len(re.Rune)
	case syntax.OpCharClass:
		n = 1 + len(re.Rune)/32
	}
	for _, sub := range re.Sub {
		n += width(sub)
	}
	if re.Op == syntax.OpRepeat {
		n *= max(re.Min+1, re.Max, 1)
	}
	return min(n, 1<<20)
}

// shortest returns how many characters the shortest match has.
func shortest(re *syntax.Regexp) int {
	switch re.Op {
	case syntax.OpLiteral:
		return len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return 1
	case syntax.OpCapture, syntax.OpPlus:
		return shortest(re.Sub[0])
	case syntax.OpRepeat:
		return min(re.Min*shortest(re.Sub[0]), 1<<20)
	case syntax.OpConcat:
		n := 0
		for _, sub := range re.Sub {
			n += shortest(sub)
		}
		return n
	case syntax.OpAlternate:
		n := shortest(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			n = min(n, shortest(sub))
		}
		return n
	}
	return 0
}

// literals returns the sets of runs of each of which one stands in whatever matches.
func literals(re *syntax.Regexp) (sets [][]string) {
	switch re.Op {
	case syntax.OpLiteral:
		if run := longestRun(re.Rune); run != "" {
			return [][]string{{run}}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			sets = append(sets, literals(sub)...)
		}
		return sets[:min(len(sets), mostSets)]
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			best := surest(literals(sub))
			if best == nil || len(all)+len(best) > mostLiterals {
				return nil
			}
			all = append(all, best...)
		}
		return [][]string{all}
	}
	return nil
}

// surest returns the set whose shortest run is longest, nil of none.
func surest(sets [][]string) (best []string) {
	for _, set := range sets {
		if least(set) > least(best) {
			best = set
		}
	}
	return best
}

// least returns the length of the shortest of some runs; 0 of none.
func least(runs []string) int {
	n := 0
	for i, r := range runs {
		if i == 0 || len(r) < n {
			n = len(r)
		}
	}
	return n
}

// longestRun returns the longest run of letters a to z and digits, in small letters.
func longestRun(rs []rune) string {
	isPlain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	best := ""
	for _, run := range strings.FieldsFunc(string(rs), func(r rune) bool { return !isPlain(r) }) {
		if len(run) > len(best) {
			best = run
		}
	}
	return strings.ToLower(best)
}
