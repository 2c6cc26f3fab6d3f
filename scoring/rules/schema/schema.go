// Package schema holds the JSON Schema of rule packs, for editors and for the command line. It is made from the structs of
// package rules (go generate ./scoring/rules), and is no part of the engine.
package schema

import _ "embed"

// JSON is the schema.
//
//go:embed schema.json
var JSON []byte
