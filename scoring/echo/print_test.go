package echo

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPackedPrintIsReadAsItWas(t *testing.T) {
	p := print{
		name:     nameTags{flags: full | 1, words: []short{1, 2}, shared: []short{3, 1 << 23}, whole: []short{4}, part: []short{5, 6}},
		contacts: []Tag{7, 1 << 47},
		files:    []Tag{8},
		rows:     []row{{flags: monthly | ongoing, exact: 9, start: 1200, end: 0, words: []short{10}, alike: []short{12}}, {flags: nameless}},
		keyed:    []Tag{1 << 31},
		passages: []shingle{{11, 0}, {1 << 12, 2}, {1 << 19, 2}, {1<<20 - 1, 2}},
	}
	got, err := unpack(p.pack())
	require.NoError(t, err)
	assert.Equal(t, &p, got)
	masked := p
	masked.rows = append([]row(nil), p.rows...)
	tagger := newTagger(Key{1})
	masked.mask(tagger, "id")
	assert.NotEqual(t, p.rows[0].start, masked.rows[0].start)
	masked.mask(tagger, "id")
	assert.Equal(t, p, masked)
}

func FuzzUnpack(f *testing.F) {
	f.Add((&print{contacts: []Tag{1}, passages: []shingle{{2, 0}}}).pack())
	f.Add([]byte{})
	f.Add([]byte{0, 255, 255})
	many := &print{contacts: []Tag{1, 2}, files: []Tag{3}, keyed: []Tag{4, 5}, passages: []shingle{{2, 1}, {3, 1}, {4, 2}, {5, 3}, {5, 3}, {6, 3}}}
	for i := range mostJobs {
		many.rows = append(many.rows, row{flags: monthly, exact: Tag(i + 6), words: []short{1}})
	}
	f.Add(many.pack())
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := unpack(b)
		if err != nil {
			return
		}
		assert.Equal(t, b, p.pack(), "one print has one form")
		assert.LessOrEqual(t, len(p.keys()), 48)
		rewritten(p.rows, p.rows, 1500, 1490)
		compareNames(&p.name, &p.name)
		var k Taken
		k.print.name = p.name
		k.share(&Match{print: p, hits: k.hits().in(p)}, map[Tag]bool{})
	})
}
