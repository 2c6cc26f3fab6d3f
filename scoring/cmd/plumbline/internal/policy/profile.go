package policy

import (
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// profile writes a configuration profile for macOS. Chromium and its kin read an extension's policies from a domain
// of the extension's own; Firefox reads all of its policies from one.
func profile(b Browser, id string, values map[string]any) (string, error) {
	domain := domains[b].mac + ".extensions." + id
	payload := maps.Clone(values)
	if b == Firefox {
		domain = domains[b].mac
		payload = map[string]any{"EnterprisePoliciesEnabled": true, "3rdparty": map[string]any{"Extensions": map[string]any{id: values}}}
	}
	payload["PayloadType"] = domain
	payload["PayloadIdentifier"] = "example.plumbline." + string(b) + ".settings"
	payload["PayloadUUID"] = uuid(domain)
	payload["PayloadVersion"] = json.Number("1")
	whole := map[string]any{
		"PayloadContent":     []any{payload},
		"PayloadDisplayName": "Plumbline in " + strings.ToUpper(string(b[:1])) + string(b[1:]),
		"PayloadIdentifier":  "example.plumbline." + string(b),
		"PayloadScope":       "System",
		"PayloadType":        "Configuration",
		"PayloadUUID":        uuid("profile " + domain),
		"PayloadVersion":     json.Number("1"),
	}
	var out strings.Builder
	out.WriteString(xml.Header + `<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">` + "\n" + `<plist version="1.0">` + "\n")
	plist(&out, whole, "")
	out.WriteString("</plist>\n")
	return out.String(), nil
}

// plist writes a value of JSON as Apple's property lists have it.
func plist(out *strings.Builder, v any, indent string) {
	deeper := indent + "  "
	switch v := v.(type) {
	case map[string]any:
		out.WriteString(indent + "<dict>\n")
		for _, name := range slices.Sorted(maps.Keys(v)) {
			out.WriteString(deeper + "<key>" + escaped(name) + "</key>\n")
			plist(out, v[name], deeper)
		}
		out.WriteString(indent + "</dict>\n")
	case []any:
		out.WriteString(indent + "<array>\n")
		for _, item := range v {
			plist(out, item, deeper)
		}
		out.WriteString(indent + "</array>\n")
	case bool:
		fmt.Fprintf(out, "%s<%t/>\n", indent, v)
	case json.Number:
		out.WriteString(indent + "<integer>" + v.String() + "</integer>\n")
	default:
		out.WriteString(indent + "<string>" + escaped(fmt.Sprint(v)) + "</string>\n")
	}
}

// escaped leaves line breaks as they are: they are signed along with a pack.
func escaped(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#13;").Replace(s)
}

// uuid names a profile, the same one each time, so that a new version of it takes the place of the old one.
func uuid(of string) string {
	h := sha256.Sum256([]byte(of))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80 // version 8: of one's own making
	return fmt.Sprintf("%X-%X-%X-%X-%X", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}
