package rules

import (
	"errors"
	"regexp/syntax"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/wording"
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

// ReadPattern reads a pattern and reports what is wrong with it; wrong and mend say nothing when nothing is.
func ReadPattern(p string) (out Pattern, wrong, mend wording.Text) {
	if n := utf8.RuneCountInString(p); n > longestPattern {
		return out, say("is longer than %d characters", longestPattern), say("split it into several tests under any")
	}
	re, err := syntax.Parse(p, syntax.Perl|syntax.FoldCase)
	if err != nil {
		return out, say("cannot be read: %s", wrongIn(err)), mendOf(err)
	}
	out = Pattern{Literals: literals(re), Width: width(re), shortest: shortest(re)}
	switch {
	case out.Width > widestPattern:
		return out, say("would grow too large"), say("write fewer or smaller repetitions: at most a few dozen characters are counted out")
	case out.shortest < 2:
		return out, say("matches nearly anything"), say("say at least two characters that must stand there")
	}
	return out, wrong, mend
}

// unreadable is what can be wrong with the syntax of a pattern: the codes say it in these words, in English.
var unreadable = map[syntax.ErrorCode]string{
	syntax.ErrInvalidCharClass:      "invalid character class",
	syntax.ErrInvalidCharRange:      "invalid character class range",
	syntax.ErrInvalidEscape:         "invalid escape sequence",
	syntax.ErrInvalidNamedCapture:   "invalid named capture",
	syntax.ErrInvalidPerlOp:         "invalid or unsupported Perl syntax",
	syntax.ErrInvalidRepeatOp:       "invalid nested repetition operator",
	syntax.ErrInvalidRepeatSize:     "invalid repeat count",
	syntax.ErrInvalidUTF8:           "invalid UTF-8",
	syntax.ErrMissingBracket:        "missing closing ]",
	syntax.ErrMissingParen:          "missing closing )",
	syntax.ErrMissingRepeatArgument: "missing argument to repetition operator",
	syntax.ErrTrailingBackslash:     "trailing backslash at end of expression",
	syntax.ErrUnexpectedParen:       "unexpected )",
	syntax.ErrNestingDepth:          "expression nests too deeply",
	syntax.ErrLarge:                 "expression too large",
}

// wrongIn says what is wrong with the syntax of a pattern, and where.
func wrongIn(err error) wording.Text {
	var e *syntax.Error
	if !errors.As(err, &e) || unreadable[e.Code] == "" {
		return wording.As(err.Error())
	}
	return wording.Join(" ", say(unreadable[e.Code]), wording.As(e.Expr))
}

func mendOf(err error) wording.Text {
	var e *syntax.Error
	if errors.As(err, &e) {
		switch e.Code {
		case syntax.ErrInvalidRepeatSize, syntax.ErrLarge, syntax.ErrNestingDepth, syntax.ErrInvalidRepeatOp:
			return say("write fewer or smaller repetitions")
		case syntax.ErrInvalidPerlOp, syntax.ErrInvalidEscape:
			return say("RE2 knows no look-ahead, look-behind or back-reference; write it as two tests under all")
		}
	}
	return say("see the syntax of RE2; a backslash in JSON is written twice")
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
