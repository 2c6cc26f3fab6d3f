package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWithoutSpent(t *testing.T) {
	memory := []byte("before metadata after")
	require.NoError(t, withoutSpent(memory, [][]byte{[]byte("metadata")}))
	assert.Equal(t, "before \x00\x00\x00\x00\x00\x00\x00\x00 after", string(memory))
	assert.ErrorContains(t, withoutSpent(memory, [][]byte{[]byte("metadata")}), "0 times")
	assert.ErrorContains(t, withoutSpent([]byte("aa"), [][]byte{[]byte("a")}), "2 times")
}
