package policy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Settings are what a company may set. What is left out stays with the recruiter. extension/managed_schema.json says
// what each means.
type Settings struct {
	ManagedBy           string   `json:"managedBy,omitempty"`
	Packs               []string `json:"packs,omitempty"`
	Keys                []string `json:"keys,omitempty"`
	Sites               []Site   `json:"sites,omitempty"`
	AnswerDays          int      `json:"answerDays,omitempty"`
	MemoryAllowed       *bool    `json:"memoryAllowed,omitempty"`
	MemoryDays          int      `json:"memoryDays,omitempty"`
	MayAddPacks         *bool    `json:"mayAddPacks,omitempty"`
	MayAddUnsignedPacks *bool    `json:"mayAddUnsignedPacks,omitempty"`
	MaySwitchSites      *bool    `json:"maySwitchSites,omitempty"`
}

// Site is where findings are shown on one site.
type Site struct {
	Site    string `json:"site"`    // https://careers.example.com/*
	Surface string `json:"surface"` // "off", "panel" or "overlay"
}

// Read reads settings from JSON. A name that does not exist is an error: browsers would pass over it in silence.
func Read(raw []byte) (Settings, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var s Settings
	if err := d.Decode(&s); err != nil {
		return s, err
	}
	if _, err := d.Token(); err != io.EOF {
		return s, fmt.Errorf("something follows the closing brace")
	}
	for _, days := range []struct {
		name string
		n    int
	}{{"answerDays", s.AnswerDays}, {"memoryDays", s.MemoryDays}} {
		if days.n < 0 || days.n > 365 {
			return s, fmt.Errorf("%s is %d; give 1 to 365 days", days.name, days.n)
		}
	}
	for _, site := range s.Sites {
		switch site.Surface {
		case "off", "panel", "overlay":
		default:
			return s, fmt.Errorf("the surface of %s is %q; give off, panel or overlay", site.Site, site.Surface)
		}
	}
	return s, nil
}

// values returns the settings as JSON has them.
func (s Settings) values() (map[string]any, error) {
	raw, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var out map[string]any
	return out, d.Decode(&out)
}
