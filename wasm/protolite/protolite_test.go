package protolite_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/wasm/protolite"
)

type inner struct {
	Words *string `protobuf:"bytes,2,opt,name=words"`
	Sizes []int32 `protobuf:"varint,9,rep,name=sizes"`
}

type message struct {
	ID   *int32   `protobuf:"varint,1,opt,name=id"`
	On   *bool    `protobuf:"varint,3,opt,name=on"`
	One  *inner   `protobuf:"bytes,4,opt,name=one"`
	Many []*inner `protobuf:"bytes,5,rep,name=many"`
}

func TestUnmarshal(t *testing.T) {
	data := []byte{
		1<<3 | 0, 150, 1, // id 150
		3<<3 | 0, 1, // on
		4<<3 | 2, 4, 2<<3 | 2, 2, 'h', 'i', // one, words
		4<<3 | 2, 4, 9<<3 | 0, 7, 9<<3 | 0, 8, // one again: sizes
		5<<3 | 2, 3, 2<<3 | 2, 1, 'a',
		5<<3 | 2, 0,
		6<<3 | 2, 1, 'x', // not known
	}
	var m message
	require.NoError(t, protolite.Unmarshal(data, &m))
	assert.Equal(t, message{
		ID: protolite.Int32(150), On: protolite.Bool(true),
		One:  &inner{Words: protolite.String("hi"), Sizes: []int32{7, 8}},
		Many: []*inner{{Words: protolite.String("a")}, {}},
	}, m)
	t.Run("what is written alike is one value, and a message in two parts is one of its own", func(t *testing.T) {
		part := []byte{5<<3 | 2, 4, 2<<3 | 2, 2, 'h', 'i'}
		var m message
		require.NoError(t, protolite.Unmarshal(slices.Concat(data[:11], part, part, []byte{4<<3 | 2, 2, 9<<3 | 0, 7}), &m))
		require.Len(t, m.Many, 2)
		assert.Same(t, m.Many[0], m.Many[1])
		assert.Equal(t, &inner{Words: protolite.String("hi")}, m.Many[0])
		assert.Equal(t, &inner{Words: protolite.String("hi"), Sizes: []int32{7}}, m.One)
	})
	t.Run("cut anywhere it is an error or a shorter message, never a crash", func(t *testing.T) {
		for i := range data {
			_ = protolite.Unmarshal(data[:i], &message{})
		}
		assert.Error(t, protolite.Unmarshal(data[:7], &message{}))
		assert.Error(t, protolite.Unmarshal([]byte{1<<3 | 5, 0, 0, 0, 0}, &message{}), "a wire type that is not read")
	})
}

func TestMerge(t *testing.T) {
	to := message{ID: protolite.Int32(1), One: &inner{Words: protolite.String("old"), Sizes: []int32{1}}}
	from := message{On: protolite.Bool(true), One: &inner{Words: protolite.String("new"), Sizes: []int32{2}}}
	protolite.Merge(&to, &from)
	assert.Equal(t, message{ID: protolite.Int32(1), On: protolite.Bool(true), One: &inner{Words: protolite.String("new"), Sizes: []int32{1, 2}}}, to)
	*from.On = false
	assert.True(t, *to.On, "nothing is shared")
}
