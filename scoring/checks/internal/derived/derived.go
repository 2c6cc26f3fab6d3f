// Package derived makes the files that follow from the checks and their testdata.
//
// In: the testdata of the checks. Out: the bytes of scoring/checks/examples.json and scoring/CHECKS.md.
// It writes nothing, so that a test can compare.
package derived

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/cases"
)

// Make returns the two files. A check without exactly one shown hit and one shown near-miss is an error.
func Make(testdata fs.FS) (examplesJSON, markdown []byte, err error) {
	all, err := cases.ReadAll(testdata)
	if err != nil {
		return nil, nil, err
	}
	examples := map[string]checks.Example{}
	for _, c := range all {
		if c.Shown == "" {
			continue
		}
		e := examples[c.Check]
		slot := &e.NearMiss
		if c.Hit {
			slot = &e.Hit
		}
		if *slot != "" {
			return nil, nil, fmt.Errorf("%s: another file of this folder is shown already", c.Path)
		}
		*slot = c.Shown
		examples[c.Check] = e
	}
	summaries := checks.Catalogue()
	for i, s := range summaries {
		e := examples[s.ID]
		if e.Hit == "" || e.NearMiss == "" {
			return nil, nil, fmt.Errorf("%s: needs one hit and one near-miss with \"show:\"", s.ID)
		}
		summaries[i].Example, summaries[i].NearMiss = e.Hit, e.NearMiss
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(examples); err != nil {
		return nil, nil, err
	}
	return b.Bytes(), []byte(checks.Markdown(summaries)), nil
}
