package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Browser is a browser that takes policies.
type Browser string

// System is a system that the browser runs on.
type System string

// The browsers and the systems.
const (
	Chrome   Browser = "chrome"
	Chromium Browser = "chromium"
	Edge     Browser = "edge"
	Firefox  Browser = "firefox"

	Windows System = "windows"
	MacOS   System = "macos"
	Linux   System = "linux"
)

// FirefoxID is the extension's name in Firefox, which its manifest fixes. Chromium and its kin name an extension by
// the store, or by the folder that it was loaded from.
const FirefoxID = "plumbline@plumbline.example"

// domains are the names by which browsers look for their policies: in the registry, and in macOS.
var domains = map[Browser]struct{ registry, mac string }{
	Chrome:   {`Google\Chrome`, "com.google.Chrome"},
	Chromium: {`Chromium`, "org.chromium.Chromium"},
	Edge:     {`Microsoft\Edge`, "com.microsoft.Edge"},
	Firefox:  {"", "org.mozilla.firefox"},
}

// File writes the file for a browser on a system. id names the extension there.
func File(b Browser, on System, id string, s Settings) (string, error) {
	if err := Known(b, on); err != nil {
		return "", err
	}
	values, err := s.values()
	if err != nil {
		return "", err
	}
	switch {
	case on == MacOS:
		return profile(b, id, values)
	case b == Firefox && (on == Windows || on == Linux):
		return indented(map[string]any{"policies": map[string]any{"3rdparty": map[string]any{"Extensions": map[string]any{id: values}}}})
	case on == Windows:
		return registry(b, id, values)
	case on == Linux:
		return indented(map[string]any{"3rdparty": map[string]any{"extensions": map[string]any{id: values}}})
	}
	return "", Known(b, on)
}

// Known tells why there is no policy file for a browser on a system; nil when there is one.
func Known(b Browser, on System) error {
	if _, known := domains[b]; !known {
		return fmt.Errorf("there are no policies for the browser %q; give chrome, chromium, edge or firefox", b)
	}
	if on != Windows && on != MacOS && on != Linux {
		return fmt.Errorf("there are no policies for the system %q; give windows, macos or linux", on)
	}
	return nil
}

// IsID reports whether a text may be the ID of an extension of Chrome, or what stands for one in the files to be filled in.
func IsID(id string) bool {
	return len(id) == 32 && strings.Trim(id, "abcdefghijklmnop") == "" || id == "EXTENSION-ID"
}

func indented(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.String(), err
}

// ascii writes a value as JSON in one line of ASCII.
func ascii(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	var out strings.Builder
	for _, r := range strings.TrimSpace(b.String()) {
		switch {
		case r < 0x7f:
			out.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.String(), nil
}
