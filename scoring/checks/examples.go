package checks

import (
	_ "embed"
	"encoding/json"
)

// Example is a pair of short texts for the catalogue, taken from a check's testdata.
type Example struct {
	Hit      string `json:"hit"`
	NearMiss string `json:"nearMiss"`
}

//go:embed examples.json
var examplesJSON []byte

// examples decodes the embedded examples, which a test proves fresh and well formed.
func examples() map[string]Example {
	out := map[string]Example{}
	if err := json.Unmarshal(examplesJSON, &out); err != nil {
		return map[string]Example{}
	}
	return out
}
