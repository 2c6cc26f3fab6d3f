package pdf

import (
	"os"
	"path/filepath"

	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// config keeps the machine code of PDFium in the user's cache folder: compiling it takes seconds, loading it
// a fraction of one. Without such a folder it is compiled anew.
func config() webassembly.Config {
	runtime := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "plumbline", "pdfium")); err == nil {
			runtime = runtime.WithCompilationCache(cache)
		}
	}
	return webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: runtime, FSConfig: wazero.NewFSConfig()}
}
