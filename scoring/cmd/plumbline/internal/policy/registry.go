package policy

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
)

// registry writes a file that regedit merges into Windows' registry. Lists and objects are given as JSON in a string,
// which Chromium takes in the place of keys and subkeys (components/policy/core/common/registry_dict.cc).
func registry(b Browser, id string, values map[string]any) (string, error) {
	var out strings.Builder
	fmt.Fprintf(&out, "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\%s\\3rdparty\\extensions\\%s\\policy]\r\n", domains[b].registry, id)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		data, err := registryData(values[name])
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&out, "%q=%s\r\n", name, data)
	}
	return out.String(), nil
}

func registryData(v any) (string, error) {
	switch v := v.(type) {
	case bool:
		if v {
			return "dword:00000001", nil
		}
		return "dword:00000000", nil
	case json.Number:
		n, err := v.Int64()
		return fmt.Sprintf("dword:%08x", n), err
	case string:
		return registryString(v), nil
	}
	text, err := ascii(v)
	return registryString(text), err
}

// registryString writes a string in quotes; one with letters that a .reg file in ASCII cannot hold as its bytes.
func registryString(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
	}
	var bytes []string
	for _, u := range append(utf16.Encode([]rune(s)), 0) {
		bytes = append(bytes, fmt.Sprintf("%02x,%02x", byte(u), byte(u>>8)))
	}
	return "hex(1):" + strings.Join(bytes, ",")
}
