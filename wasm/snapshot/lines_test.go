package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWithoutLinesSaysSoWhenGoHasChanged(t *testing.T) {
	assert.ErrorContains(t, withoutLines(make([]byte, 1000)), "0 such tables")
	cut := append(make([]byte, 100), tableStart...)
	assert.ErrorContains(t, withoutLines(cut), "0 such tables", "a beginning alone is no table")
}

func TestEndOfTable(t *testing.T) {
	tables := []byte{9, 0, 5, 0x80, 0x01, 7, 0, 9} // the first step may be zero, and steps may be long
	end, err := endOfTable(tables, 1)
	require.NoError(t, err)
	assert.Equal(t, 7, end)
	_, err = endOfTable(tables, 7)
	assert.ErrorIs(t, err, errShort)
}
