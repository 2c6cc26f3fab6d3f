package main

import (
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/cmd/plumbline/internal/policy"
	"plumbline/scoring/rules/signature"
)

var update = flag.Bool("update", false, "write what is printed to the files that it is compared with")

const (
	extension = "../../../extension/"
	// placeholder stands in the ready-made files where the extension's ID goes.
	placeholder = "EXTENSION-ID"
)

// readyMade are the files of extension/policy, by the browser and the system that they are for.
var readyMade = map[string][2]string{
	"chrome-windows.reg":         {"chrome", "windows"},
	"chrome-macos.mobileconfig":  {"chrome", "macos"},
	"chrome-linux.json":          {"chrome", "linux"},
	"edge-windows.reg":           {"edge", "windows"},
	"edge-macos.mobileconfig":    {"edge", "macos"},
	"edge-linux.json":            {"edge", "linux"},
	"firefox-windows-linux.json": {"firefox", "linux"},
	"firefox-macos.mobileconfig": {"firefox", "macos"},
}

func TestReadyMadePoliciesAreWhatTheCommandWrites(t *testing.T) {
	for name, of := range readyMade {
		args := []string{"rules", "policy", "--browser", of[0], "--system", of[1], "--key", extension + "policy/key.pub", "--settings", extension + "policy/settings.json", "--now", "2026-11-27", extension + "policy/pack.signed.txt"}
		if of[0] != "firefox" {
			args = append(args, "--id", placeholder)
		}
		out, errs, err := run("", args...)
		require.NoError(t, err, errs)
		assert.Empty(t, errs)
		file := extension + "policy/" + name
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(out), 0o644))
		}
		assert.Equal(t, get(t, file), out, "%s: go test ./scoring/cmd/plumbline -run ReadyMade -update", name)
	}
	windows, _, err := run("", "rules", "policy", "--browser", "firefox", "--system", "windows")
	require.NoError(t, err)
	linux, _, err := run("", "rules", "policy", "--browser", "firefox", "--system", "linux")
	require.NoError(t, err)
	assert.Equal(t, linux, windows, "one file for both")
}

func TestReadyMadePoliciesHoldAPackAndKnownNames(t *testing.T) {
	var schema struct {
		Properties map[string]struct{ Type string }
	}
	require.NoError(t, json.Unmarshal([]byte(get(t, extension+"managed_schema.json")), &schema))
	files, err := filepath.Glob(extension + "policy/*-*.*")
	require.NoError(t, err)
	require.Len(t, files, len(readyMade))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			values := readPolicy(t, file)
			require.NotEmpty(t, values)
			for name, value := range values {
				assert.Contains(t, schema.Properties, name)
				assert.Equal(t, schema.Properties[name].Type, jsonType(value), name)
			}
			packs, _ := values["packs"].([]any)
			require.Len(t, packs, 1)
			text, _ := packs[0].(string)
			keys, _ := values["keys"].([]any)
			require.Len(t, keys, 1)
			line, _ := keys[0].(string)
			_, errs, err := run(text, "rules", "verify", "-", "--key", line, "--now", "2026-11-27")
			assert.NoError(t, err, errs)
		})
	}
}

// The names of the schema and of what the command writes are one list.
func TestEveryManagedSettingCanBeWritten(t *testing.T) {
	var schema struct {
		Properties map[string]struct{ Type string }
	}
	require.NoError(t, json.Unmarshal([]byte(get(t, extension+"managed_schema.json")), &schema))
	values := map[string]any{}
	for name, p := range schema.Properties {
		switch p.Type {
		case "boolean":
			values[name] = false
		case "integer":
			values[name] = 7.0
		case "string":
			values[name] = "Käpt’n & Söhne <\"𝔖\\\">"
		case "array":
			values[name] = []any{}
		}
	}
	values["packs"] = []any{"{\"title\": \"ä𝔖\"}\r\n\\"}
	values["sites"] = []any{map[string]any{"site": "https://a.example/*", "surface": "off"}}
	values["keys"] = []any{signatureExample}
	raw, err := json.Marshal(values)
	require.NoError(t, err)
	s, err := policy.Read(raw)
	require.NoError(t, err)
	for name, of := range readyMade {
		text, err := policy.File(policy.Browser(of[0]), policy.System(of[1]), placeholder, s)
		require.NoError(t, err)
		file := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		assert.Equal(t, values, readPolicy(t, file), name)
	}
}

const signatureExample = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"

// The schema is of the kind that Chromium takes: it refuses to load an extension with another one.
func TestTheManagedSchemaIsOneThatChromiumTakes(t *testing.T) {
	var schema map[string]any
	require.NoError(t, json.Unmarshal([]byte(get(t, extension+"managed_schema.json")), &schema))
	assert.Equal(t, "object", schema["type"])
	assert.NotContains(t, schema, "additionalProperties")
	var walk func(path string, s map[string]any)
	walk = func(path string, s map[string]any) {
		assert.Contains(t, []any{"object", "array", "string", "integer", "boolean"}, s["type"], path)
		for name := range s {
			assert.Contains(t, []string{"type", "title", "description", "properties", "items", "required", "enum", "minimum", "maximum"}, name, path)
		}
		if s["type"] == "array" {
			items, _ := s["items"].(map[string]any)
			walk(path+"[]", items)
		}
		properties, _ := s["properties"].(map[string]any)
		for name, p := range properties {
			inner, _ := p.(map[string]any)
			walk(path+"."+name, inner)
		}
	}
	walk("", schema)
	manifest := get(t, extension+"manifest/chromium.json")
	assert.Contains(t, manifest, `"managed_schema": "managed_schema.json"`)
	assert.Contains(t, get(t, extension+"manifest/firefox.json"), `"id": "`+policy.FirefoxID+`"`)
}

func TestWrongPoliciesAreRefused(t *testing.T) {
	folder(t)
	put(t, "unknown.json", `{"answerday": 30}`)
	put(t, "forever.json", `{"answerDays": 4000}`)
	put(t, "nowhere.json", `{"sites": [{"site": "https://a.example/*", "surface": "wall"}]}`)
	for say, args := range map[string][]string{
		"extension's ID":   {"--browser", "chrome", "--system", "linux"},
		"browser \"lynx\"": {"--browser", "lynx", "--system", "linux", "--id", "x"},
		"system \"plan9\"": {"--browser", "edge", "--system", "plan9", "--id", "x"},
		"answerday":        {"--browser", "firefox", "--system", "linux", "--settings", "unknown.json"},
		"4000":             {"--browser", "firefox", "--system", "linux", "--settings", "forever.json"},
		"wall":             {"--browser", "firefox", "--system", "linux", "--settings", "nowhere.json"},
		"none.json":        {"--browser", "firefox", "--system", "linux", "none.json"},
		"none.pub":         {"--browser", "firefox", "--system", "linux", "--key", "none.pub"},
	} {
		_, _, err := run("", append([]string{"rules", "policy"}, args...)...)
		assert.ErrorContains(t, err, say)
	}
	_, errs, err := run("", "rules", "policy", "--browser", "firefox", "--system", "linux", "--key", "acme.pub", "acme.json")
	require.NoError(t, err)
	assert.Contains(t, errs, "acme.json: the pack is not signed")
	_, _, err = run("", "rules", "sign", "acme.json", "--key", "acme.key")
	require.NoError(t, err)
	_, errs, err = run("", "rules", "policy", "--browser", "firefox", "--system", "linux", "--key", signatureExample, "acme.json")
	assert.ErrorIs(t, err, errRefused)
	assert.Contains(t, errs, string(signature.WrongKey))
}

func jsonType(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case bool:
		return "boolean"
	case float64:
		return "integer"
	case []any:
		return "array"
	}
	return "object"
}

// readPolicy reads the values for the extension out of a policy's file, as the browser would.
func readPolicy(t *testing.T, file string) map[string]any {
	t.Helper()
	text := get(t, file)
	inside := func(v any, path ...string) map[string]any {
		for _, name := range path {
			m, _ := v.(map[string]any)
			require.Contains(t, m, name)
			v = m[name]
		}
		m, _ := v.(map[string]any)
		return m
	}
	name := filepath.Base(file)
	firefox := strings.HasPrefix(name, "firefox")
	id := placeholder
	if strings.Contains(text, policy.FirefoxID) {
		id = policy.FirefoxID
	}
	switch filepath.Ext(file) {
	case ".json":
		var v any
		require.NoError(t, json.Unmarshal([]byte(text), &v))
		if firefox {
			return inside(v, "policies", "3rdparty", "Extensions", id)
		}
		return inside(v, "3rdparty", "extensions", id)
	case ".reg":
		return readRegistry(t, text)
	}
	contents, _ := readPlist(t, text)["PayloadContent"].([]any)
	require.Len(t, contents, 1)
	payload, _ := contents[0].(map[string]any)
	domain := map[bool]string{true: "com.google.Chrome", false: "com.microsoft.Edge"}[strings.HasPrefix(name, "chrome")] + ".extensions." + id
	if firefox {
		domain = "org.mozilla.firefox"
	}
	assert.Equal(t, domain, payload["PayloadType"])
	if firefox {
		assert.Equal(t, true, payload["EnterprisePoliciesEnabled"])
		return inside(payload, "3rdparty", "Extensions", id)
	}
	for name := range payload {
		if strings.HasPrefix(name, "Payload") {
			delete(payload, name)
		}
	}
	return payload
}

var registryValue = regexp.MustCompile(`^"(\w+)"=(?:"(.*)"|dword:([0-9a-f]{8})|hex\(1\):([0-9a-f,]+))$`)

func readRegistry(t *testing.T, text string) map[string]any {
	lines := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	require.Equal(t, "Windows Registry Editor Version 5.00", lines[0])
	require.Regexp(t, `^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\(Google\\Chrome|Microsoft\\Edge)\\3rdparty\\extensions\\`+placeholder+`\\policy\]$`, lines[2])
	out := map[string]any{}
	for _, line := range lines[3:] {
		m := registryValue.FindStringSubmatch(line)
		require.NotNil(t, m, line)
		var words string
		switch {
		case m[3] != "":
			n, err := strconv.ParseUint(m[3], 16, 32)
			require.NoError(t, err)
			if out[m[1]] = float64(n); strings.HasPrefix(m[1], "may") || m[1] == "memoryAllowed" {
				out[m[1]] = n == 1
			}
			continue
		case m[4] != "":
			var units []string
			bytes := strings.Split(m[4], ",")
			require.Equal(t, []string{"00", "00"}, bytes[len(bytes)-2:])
			for i := 0; i < len(bytes)-2; i += 2 {
				units = append(units, `\u`+bytes[i+1]+bytes[i])
			}
			require.NoError(t, json.Unmarshal([]byte(`"`+strings.Join(units, "")+`"`), &words))
		default:
			words = strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(m[2])
		}
		out[m[1]] = words
		if strings.HasPrefix(words, "[") {
			var v any
			require.NoError(t, json.Unmarshal([]byte(words), &v))
			out[m[1]] = v
		}
	}
	return out
}

// readPlist reads a property list.
func readPlist(t *testing.T, text string) map[string]any {
	d := xml.NewDecoder(strings.NewReader(text))
	var value func(xml.StartElement) any
	words := func() string {
		var out strings.Builder
		for {
			token, err := d.Token()
			require.NoError(t, err)
			switch x := token.(type) {
			case xml.CharData:
				out.Write(x)
			case xml.EndElement:
				return out.String()
			}
		}
	}
	value = func(start xml.StartElement) any {
		switch start.Name.Local {
		case "string":
			return words()
		case "integer":
			n, err := strconv.ParseFloat(words(), 64)
			require.NoError(t, err)
			return n
		case "true", "false":
			words()
			return start.Name.Local == "true"
		}
		dict, list, key := map[string]any{}, []any{}, ""
		for {
			token, err := d.Token()
			require.NoError(t, err)
			switch x := token.(type) {
			case xml.StartElement:
				if x.Name.Local == "key" {
					key = words()
					continue
				}
				v := value(x)
				dict[key], list = v, append(list, v)
			case xml.EndElement:
				if start.Name.Local == "array" {
					return list
				}
				return dict
			}
		}
	}
	for {
		token, err := d.Token()
		require.NotErrorIs(t, err, io.EOF)
		require.NoError(t, err)
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "dict" {
			dict, _ := value(start).(map[string]any)
			return dict
		}
	}
}
