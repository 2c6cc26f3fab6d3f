package main

import (
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"
)

// reactor builds the module of testdata as the engine is built.
func reactor(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "reactor.wasm")
	c := exec.Command("go", append(buildFlags, "-o", path, "./testdata/reactor")...)
	c.Env = append(os.Environ(), buildEnv...)
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	return b
}

// start runs a module as the browser does: with the time of today and with random numbers.
func start(t *testing.T, module []byte) api.Module {
	t.Helper()
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	t.Cleanup(func() { runtime.Close(ctx) })
	_, err := wasi_snapshot_preview1.Instantiate(ctx, runtime)
	require.NoError(t, err)
	var seed [32]byte
	for i := range seed {
		seed[i] = byte(rand.Uint32())
	}
	m, err := runtime.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithStartFunctions().
		WithRandSource(rand.NewChaCha8(seed)).
		WithNanotime(func() int64 { return time.Now().UnixNano() }, sys.ClockResolution(1)).
		WithWalltime(func() (int64, int32) { now := time.Now(); return now.Unix(), int32(now.Nanosecond()) }, sys.ClockResolution(1)))
	require.NoError(t, err)
	return m
}

func call(t *testing.T, m api.Module, name string, arguments ...uint64) uint64 {
	t.Helper()
	out, err := m.ExportedFunction(name).Call(context.Background(), arguments...)
	require.NoError(t, err, name)
	return out[0]
}

func TestFreeze(t *testing.T) {
	plain := reactor(t)
	frozen, err := freeze(plain)
	require.NoError(t, err)

	t.Run("gives the same bytes each time", func(t *testing.T) {
		again, err := freeze(plain)
		require.NoError(t, err)
		assert.True(t, string(frozen) == string(again), "two freezings of one module differ")
	})
	t.Run("keeps what the start-up has made, and drops the start-up", func(t *testing.T) {
		m := start(t, frozen)
		assert.Nil(t, m.ExportedFunction(startUp))
		assert.EqualValues(t, 31*31, call(t, m, "known", 31))
	})
	t.Run("still walks the stack: panics are recovered and nothing alive is collected", func(t *testing.T) {
		m := start(t, frozen)
		for _, depth := range []uint64{0, 1, 100, 3000} {
			assert.EqualValues(t, 5, call(t, m, "recovered", depth), "%d calls deep", depth)
			assert.EqualValues(t, depth+1, call(t, m, "collected", depth), "%d calls deep", depth)
		}
	})
	t.Run("does not freeze the random numbers of crypto/rand", func(t *testing.T) {
		assert.NotEqual(t, call(t, start(t, frozen), "drawn"), call(t, start(t, frozen), "drawn"))
	})
	t.Run("takes the time of the start-up for a past one", func(t *testing.T) {
		assert.Greater(t, time.Duration(call(t, start(t, frozen), "since")), 24*time.Hour)
	})
	t.Run("leaves the lines of the sources out", func(t *testing.T) {
		whole := start(t, plain)
		_, err := whole.ExportedFunction(startUp).Call(context.Background())
		require.NoError(t, err)
		require.NotZero(t, call(t, whole, "lines"))
		assert.Zero(t, call(t, start(t, frozen), "lines"))
	})
}

func TestSegmentsOf(t *testing.T) {
	memory := make([]byte, 2000)
	put := func(at int, s string) { copy(memory[at:], s) }
	put(100, "ab")
	put(102+maxGap, "cd") // joined
	put(105+2*maxGap, "ef")
	put(1999, "z")
	got := segmentsOf(memory)
	require.Len(t, got, 3)
	assert.EqualValues(t, []uint32{100, 105 + 2*maxGap, 1999}, []uint32{got[0].offset, got[1].offset, got[2].offset})
	assert.Len(t, got[0].bytes, maxGap+4)

	again := make([]byte, len(memory))
	for _, s := range got {
		copy(again[s.offset:], s.bytes)
	}
	assert.Equal(t, memory, again)
	assert.Empty(t, segmentsOf(make([]byte, 100)))
}
