// Command schema writes the JSON Schema of the boundary: what goes into the engine and what comes out.
// The extension's TypeScript types are made from it. It runs at build time and is no part of the engine.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"github.com/invopop/jsonschema"

	"plumbline/scoring/echo"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
	"plumbline/wasm/protocol"
)

// Boundary is the root of the schema: the two messages.
type Boundary struct {
	Request  protocol.Request  `json:"request"`
	Response protocol.Response `json:"response"`
}

func main() {
	b, err := schema()
	if err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
	os.Stdout.Write(b)
}

// schema returns the JSON Schema of the boundary.
func schema() ([]byte, error) {
	r := jsonschema.Reflector{Anonymous: true, AllowAdditionalProperties: false, Mapper: named}
	s := r.Reflect(&Boundary{})
	s.Title = "Boundary"
	b, err := json.MarshalIndent(s, "", "  ")
	return append(b, '\n'), err
}

// named gives the strings of the boundary that are not plain text their form: dates, and words of a closed set.
func named(t reflect.Type) *jsonschema.Schema {
	words := func(title string, values ...any) *jsonschema.Schema {
		return &jsonschema.Schema{Type: "string", Title: title, Enum: values}
	}
	switch t {
	case reflect.TypeFor[timespan.Date]():
		return &jsonschema.Schema{Type: "string", Description: "YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known; empty when it is not."}
	case reflect.TypeFor[echo.Key]():
		return &jsonschema.Schema{Type: "string", Description: "32 bytes in base64."}
	case reflect.TypeFor[protocol.Op]():
		return words("Op", protocol.OpInspect, protocol.OpCompare, protocol.OpChecks, protocol.OpAbout, protocol.OpSites, protocol.OpText, protocol.OpWrite, protocol.OpUse, protocol.OpDraft, protocol.OpPreview)
	case reflect.TypeFor[sites.Surface]():
		return words("Surface", sites.Overlay, sites.Panel)
	case reflect.TypeFor[report.Level]():
		return words("Level", report.Nothing, report.Details, report.Question, report.Contradiction, report.Several)
	case reflect.TypeFor[report.AnswerKind]():
		return words("AnswerKind", report.Explained, report.NotRight)
	case reflect.TypeFor[report.Role]():
		return words("Role", report.RoleClaim, report.RoleConflict, report.RoleContext, report.RoleRecord)
	}
	return nil
}
