package picture_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/span"
	"plumbline/scoring/wording"
)

// finding makes a contradiction that rests on the claims with the given numbers.
func finding(group checks.Group, strength checks.Strength, claims ...int) checks.Outcome {
	var rests []profile.Claim
	for _, n := range claims {
		rests = append(rests, profile.Claim{Text: "words", Spans: []span.Range{{Start: 10 * n, End: 10*n + 5}}, Sure: profile.Sure})
	}
	return checks.Outcome{
		Check: &checks.Check{ID: string(group) + "/test", Group: group, Strength: checks.Strong},
		Kind:  checks.Contradicted,
		Contradiction: checks.Contradiction{
			Strength: strength,
			Title:    wording.Say("A title"),
			Evidence: []checks.Evidence{{Role: checks.RoleClaim, Words: checks.Whole(rests[0])}},
			Rests:    rests,
			Innocent: []string{"A slip"},
			Ask:      wording.Say("Which is right?"),
		},
	}
}

func weigh(outcomes ...checks.Outcome) picture.Picture {
	return picture.Weigh(outcomes, *rules.Default().Picture)
}

func TestLevel(t *testing.T) {
	const e, c, m, y, d = checks.Education, checks.Contact, checks.Employment, checks.Technology, checks.Document
	tests := map[string]struct {
		found  []checks.Outcome
		level  picture.Level
		groups []checks.Group
	}{
		"nothing found":                            {nil, picture.Nothing, nil},
		"only context":                             {[]checks.Outcome{finding(c, checks.None, 1)}, picture.Nothing, nil},
		"one weak finding is a detail":             {[]checks.Outcome{finding(y, checks.Weak, 1)}, picture.Details, []checks.Group{y}},
		"two weak groups are details":              {[]checks.Outcome{finding(y, checks.Weak, 1), finding(e, checks.Weak, 2)}, picture.Details, nil},
		"three weak groups are worth a question":   {[]checks.Outcome{finding(y, checks.Weak, 1), finding(e, checks.Weak, 2), finding(c, checks.Weak, 3)}, picture.Question, []checks.Group{c, e, y}},
		"three weak groups on one claim are not":   {[]checks.Outcome{finding(y, checks.Weak, 1), finding(e, checks.Weak, 1), finding(c, checks.Weak, 1)}, picture.Details, nil},
		"one medium finding is worth a question":   {[]checks.Outcome{finding(e, checks.Medium, 1)}, picture.Question, []checks.Group{e}},
		"many of one group stay a question":        {[]checks.Outcome{finding(e, checks.Medium, 1), finding(e, checks.Medium, 2), finding(e, checks.Medium, 3), finding(e, checks.Medium, 4)}, picture.Question, []checks.Group{e}},
		"one strong finding cannot be true":        {[]checks.Outcome{finding(y, checks.Strong, 1)}, picture.Contradiction, []checks.Group{y}},
		"strong and weak are one contradiction":    {[]checks.Outcome{finding(y, checks.Strong, 1), finding(e, checks.Weak, 2)}, picture.Contradiction, []checks.Group{y}},
		"two groups of medium strength":            {[]checks.Outcome{finding(y, checks.Medium, 1), finding(e, checks.Medium, 2)}, picture.Several, []checks.Group{y, e}},
		"two groups on one claim are not several":  {[]checks.Outcome{finding(y, checks.Strong, 1), finding(m, checks.Strong, 1)}, picture.Contradiction, nil},
		"a bridge takes nothing away":              {[]checks.Outcome{finding(y, checks.Medium, 1), finding(e, checks.Medium, 2), finding(d, checks.Medium, 1, 2)}, picture.Several, nil},
		"two strong ones of one group are not two": {[]checks.Outcome{finding(y, checks.Strong, 1), finding(y, checks.Strong, 2)}, picture.Contradiction, []checks.Group{y}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := weigh(tt.found...)
			assert.Equal(t, tt.level.String(), p.Level.String())
			if tt.groups != nil {
				assert.ElementsMatch(t, tt.groups, p.Groups)
			}
		})
	}
}

func TestFindingsOnOneClaimShareARoot(t *testing.T) {
	p := weigh(
		finding(checks.Technology, checks.Strong, 1), finding(checks.Technology, checks.Strong, 1),
		finding(checks.Employment, checks.Strong, 1), finding(checks.Education, checks.Strong, 2),
	)
	byRoot := map[int]int{}
	for _, f := range p.Findings {
		byRoot[f.Root]++
	}
	assert.Equal(t, map[int]int{1: 3, 2: 1}, byRoot)
}

func TestContextShowsOnlyBesideIndependentFindings(t *testing.T) {
	plusOne := finding(checks.Contact, checks.None, 9)
	beside := func(others ...checks.Outcome) bool {
		return slices.ContainsFunc(weigh(append(others, plusOne)...).Findings, func(f picture.Finding) bool {
			return f.Strength == checks.None
		})
	}
	assert.False(t, beside())
	assert.False(t, beside(finding(checks.Technology, checks.Strong, 1), finding(checks.Technology, checks.Strong, 2)), "one group")
	assert.False(t, beside(finding(checks.Technology, checks.Strong, 1), finding(checks.Education, checks.Weak, 2)), "one weak")
	assert.False(t, beside(finding(checks.Technology, checks.Strong, 1), finding(checks.Employment, checks.Strong, 1)), "one claim")
	assert.True(t, beside(finding(checks.Technology, checks.Medium, 1), finding(checks.Education, checks.Medium, 2)))
}

func TestDetailsThatAreNeverShownAlone(t *testing.T) {
	detail := func() checks.Outcome {
		o := finding(checks.Contact, checks.Weak, 9)
		o.Check.Beside = true
		return o
	}
	assert.Empty(t, weigh(detail()).Findings)
	assert.Equal(t, picture.Nothing, weigh(detail(), detail(), finding(checks.Contact, checks.None, 1)).Level)
	assert.Len(t, weigh(detail(), finding(checks.Education, checks.Weak, 1)).Findings, 2)
}

func TestWhatIsNotFitToBeShownIsLeftOut(t *testing.T) {
	breakages := map[string]func(*checks.Outcome){
		"no place on the page":  func(o *checks.Outcome) { o.Evidence[0].Words.Claim.Spans = nil },
		"only a record":         func(o *checks.Outcome) { o.Evidence[0].Role = checks.RoleRecord },
		"rests on nothing":      func(o *checks.Outcome) { o.Rests = nil },
		"no innocent reason":    func(o *checks.Outcome) { o.Innocent = nil },
		"no question":           func(o *checks.Outcome) { o.Ask = wording.Text{} },
		"not a contradiction":   func(o *checks.Outcome) { o.Kind = checks.Consistent },
		"could not be compared": func(o *checks.Outcome) { o.Kind = checks.Unknown },
	}
	for name, spoil := range breakages {
		t.Run(name, func(t *testing.T) {
			o := finding(checks.Technology, checks.Strong, 1)
			require.Len(t, weigh(o).Findings, 1)
			spoil(&o)
			p := weigh(o)
			assert.Empty(t, p.Findings)
			assert.Equal(t, picture.Nothing, p.Level)
		})
	}
}

// random makes up to n findings over few claims, so that many of them share one.
func random(r *rand.Rand, n int, groups []checks.Group, strengths ...checks.Strength) []checks.Outcome {
	var out []checks.Outcome
	for range r.IntN(n + 1) {
		claims := []int{r.IntN(8)}
		for r.IntN(3) == 0 {
			claims = append(claims, r.IntN(8))
		}
		out = append(out, finding(groups[r.IntN(len(groups))], strengths[r.IntN(len(strengths))], claims...))
	}
	return out
}

func TestProperties(t *testing.T) {
	const rounds = 1000
	all := []checks.Strength{checks.None, checks.Weak, checks.Medium, checks.Strong}
	each := func(t *testing.T, run func(*testing.T, *rand.Rand)) {
		for seed := range uint64(rounds) {
			run(t, rand.New(rand.NewPCG(seed, 1)))
			if t.Failed() {
				t.Fatalf("seed %d", seed)
			}
		}
	}
	t.Run("order does not matter", func(t *testing.T) {
		each(t, func(t *testing.T, r *rand.Rand) {
			found := random(r, 10, checks.Groups(), all...)
			first := weigh(found...)
			r.Shuffle(len(found), func(i, j int) { found[i], found[j] = found[j], found[i] })
			second := weigh(found...)
			assert.Equal(t, first.Level, second.Level)
			assert.Equal(t, shape(first), shape(second))
		})
	})
	t.Run("one more finding never lowers the level", func(t *testing.T) {
		each(t, func(t *testing.T, r *rand.Rand) {
			found := random(r, 10, checks.Groups(), all...)
			more := append(slices.Clone(found), random(r, 3, checks.Groups(), all...)...)
			assert.LessOrEqual(t, weigh(found...).Level, weigh(more...).Level)
		})
	})
	t.Run("weak findings of contact alone never warn", func(t *testing.T) {
		each(t, func(t *testing.T, r *rand.Rand) {
			found := random(r, 40, []checks.Group{checks.Contact}, checks.None, checks.Weak)
			assert.LessOrEqual(t, weigh(found...).Level, picture.Details)
		})
	})
	t.Run("findings that all rest on one claim count once", func(t *testing.T) {
		each(t, func(t *testing.T, r *rand.Rand) {
			strongest := checks.None
			var found []checks.Outcome
			for _, o := range random(r, 12, checks.Groups(), all...) {
				o.Rests = append(o.Rests, profile.Claim{Text: "the year", Spans: []span.Range{{Node: 1, End: 4}}})
				strongest = max(strongest, o.Strength)
				found = append(found, o)
			}
			alone := weigh(finding(checks.Education, strongest, 1))
			assert.Equal(t, alone.Level, weigh(found...).Level)
		})
	})
}

// shape is what the reader sees of the order.
func shape(p picture.Picture) (out [][3]string) {
	for _, f := range p.Findings {
		out = append(out, [3]string{f.Check.ID, f.Strength.String(), f.Evidence[0].Words.String()})
	}
	return out
}

func TestAHostilePageIsWeighedInTime(t *testing.T) {
	var found []checks.Outcome
	for i := range 400 {
		found = append(found, finding(checks.Groups()[i%2], checks.Weak, i, i+1, i+2))
	}
	assert.Equal(t, picture.Details, weigh(found...).Level)
}
