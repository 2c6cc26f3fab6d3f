package rules_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"plumbline/scoring/checks"
	"plumbline/scoring/rules"
)

// BenchmarkDecode reads a pack of many rows: a quarter of the most that a pack may hold.
func BenchmarkDecode(b *testing.B) {
	var rows []string
	for i := range 1000 {
		row, _ := json.Marshal(rules.Technology{Name: fmt.Sprintf("Acme Product %d", i), Names: []string{fmt.Sprintf("AP%d", i), fmt.Sprintf("Product %d by Acme", i)},
			FirstPublic: "2019-04", MadeBy: "Acme Robotics", Source: "Release notes of the product, kept by the team in Denver; https is never followed"})
		rows = append(rows, string(row))
	}
	pack := []byte(head + `, "facts": {"asOf": "2026-01-01", "technologies": [` + strings.Join(rows, ",\n") + `]}}`)
	known := checks.Known()
	b.SetBytes(int64(len(pack)))
	for b.Loop() {
		if _, faults := rules.DecodeFrom(rules.Imported, pack, known); faults != nil {
			b.Fatal(faults)
		}
	}
}
