package main

import (
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPhoneNumbersAreReadTheSameWithoutProtobuf holds that the trimmed library has all of the metadata, to the letter,
// and parses, formats and compares numbers as the whole one does.
func TestPhoneNumbersAreReadTheSameWithoutProtobuf(t *testing.T) {
	mod, err := trimmed(t.TempDir())
	require.NoError(t, err)
	whole, err := exec.Command("go", "run", "./testdata/metadata").Output()
	require.NoError(t, err)
	lite, err := exec.Command("go", "run", "-modfile", mod, "./testdata/metadata").Output()
	require.NoError(t, err)
	require.Greater(t, len(whole), 200_000)
	assert.True(t, string(whole) == string(lite), "the metadata or the numbers differ")
}

func TestPlainMessages(t *testing.T) {
	out, err := plainMessages([]byte(`package p

import protoimpl "google.golang.org/protobuf/runtime/protoimpl"

const (
	_ = protoimpl.EnforceVersion(20 - protoimpl.MinVersion)
)

type Number struct {
	state protoimpl.MessageState

	Code *int32 ` + "`protobuf:\"varint,1,req,name=code\"`" + `
}

func (x *Number) ProtoReflect() any { return nil }
func (x *Number) GetCode() int32    { return *x.Code }
`))
	require.NoError(t, err)
	assert.NotContains(t, string(out), "protoimpl")
	assert.Contains(t, string(out), "func (x *Number) GetCode() int32")
	assert.Contains(t, string(out), "func (x *Number) Reset()")
	_, err = plainMessages([]byte("package p\n"))
	assert.Error(t, err)
}
