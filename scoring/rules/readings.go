package rules

import (
	"encoding/base64"
	"fmt"
)

// Readings are fingerprints of candidates whom a colleague read, for the memories of those who share the key. They hold no
// word of a candidate and no label, and mean nothing without the key, which never enters a pack.
type Readings struct {
	Key    string    `json:"key" jsonschema:"minLength=8,maxLength=8,format=base64"` // the name of the key that they were taken under; never the key
	Scheme int       `json:"scheme" jsonschema:"minimum=1,maximum=1000"`             // the version of what fingerprints are taken of
	Traces []Reading `json:"traces" jsonschema:"minItems=1,maxItems=1000"`
}

// Reading is what one candidate's document left behind.
type Reading struct {
	ID    string `json:"id" jsonschema:"maxLength=40,format=base64"` // a keyed hash
	Day   string `json:"day" jsonschema:"format=date"`               // when it was read, YYYY-MM-DD
	Print string `json:"print" jsonschema:"minLength=4,maxLength=4000,format=base64"`
}

func (p Pack) validateReadings(fault faulter) {
	if p.Readings == nil {
		return
	}
	seen := map[string]bool{}
	for i, r := range p.Readings.Traces {
		at := fmt.Sprintf("readings.traces[%d]", i)
		if _, err := base64.StdEncoding.DecodeString(r.Print); err != nil {
			fault(at+".print", say("is cut off or was changed"), say("save the readings again"))
		}
		if seen[r.ID] {
			fault(at+".id", say("is there twice"), say("remove one of the two"))
		}
		seen[r.ID] = true
	}
}
