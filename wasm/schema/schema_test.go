package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCommittedSchemaIsCurrent(t *testing.T) {
	want, err := schema()
	require.NoError(t, err)
	got, err := os.ReadFile("boundary.schema.json")
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got), "the Go types changed: run ./build.sh types")
}
