package facts

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMisspelt(t *testing.T) {
	for written, name := range map[string]string{
		"Norhtgate Freight": "Northgate Freight", "Oakhollw Transit": "Oakhollow Transit", "Quillfaether": "Quillfeather", "Bringhtwater Labs": "Brightwater Labs",
	} {
		assert.True(t, Misspelt(written, name), written)
	}
	for written, name := range map[string]string{
		"Northgate Freight":         "Northgate Freight",
		"Northgates":                "Northgate",               // a plural
		"Harbor Lane":               "Harbour Lane",            // a spelling
		"Muellerhof Bau":            "Müllerhof Bau",           // an umlaut written out
		"Przychodni Nad Motławą":    "Przychodnia Nad Motławą", // a case
		"Brightmoor Servies":        "Brightmoor Services",     // a word of many names
		"Universidade de Oakhollow": "Universidad de Oakhollow",
		"Halden":                    "Holden Group",
		"":                          "Halden",
	} {
		assert.False(t, Misspelt(written, name), written)
	}
}

func TestEmployerMisspelt(t *testing.T) {
	for written, want := range map[string]string{
		"Gooogle": "Google", "Microsft": "Microsoft", "Amazn": "Amazon", "Oracel": "Oracle", "Bank of Amercia": "Bank of America", "Deloite LLP": "Deloitte",
	} {
		e, ok := Builtin().EmployerMisspelt(written)
		assert.True(t, ok, written)
		assert.Equal(t, want, e.Name, written)
	}
	for _, written := range []string{
		"Google", "Google LLC", "Googles", "Phillips", "Amazone", "Amazonas", "Goggle", "Oracal", "Boing", "Appel", "Siemen", "Horizon", "Stripes", "Halden Robotics", "",
		"\xff", strings.Repeat("Google ", 100),
	} {
		_, ok := Builtin().EmployerMisspelt(written)
		assert.False(t, ok, written)
	}
}
