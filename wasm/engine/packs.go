package engine

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
	"plumbline/wasm/protocol"
)

// packs is the engine that goes by the packs that were handed over last, under their name. A host that finds another name
// there hands its own over again.
type packs struct {
	plain  *scoring.Engine // by none
	name   string
	engine *scoring.Engine
}

// use reads the packs, and goes by those that have no fault.
func (p *packs) use(name string, handed []protocol.PackText, now timespan.Date, language string) []protocol.PackState {
	e := p.plain.Another()
	spoken := wording.For(language)
	states, layers := read(handed, now, spoken)
	if err := e.Use(layers...); err != nil {
		for i := range states {
			states[i].Faults = append(states[i].Faults, told(spoken, err.(rules.Fault))...)
		}
		_ = e.Use() // by none
	}
	p.name, p.engine = name, e
	return states
}

// read returns what became of each pack, and the layers of those that have no fault. A signature that does not count is one.
func read(handed []protocol.PackText, now timespan.Date, spoken *wording.Language) (states []protocol.PackState, layers []rules.Layer) {
	for _, h := range handed {
		text, behind := signature.Split(h.Text)
		layer, faults := scoring.ReadPack([]byte(text), h.Origin)
		if faults == nil && len(h.Keys) > 0 && strings.TrimSpace(behind) != "" {
			faults = refused(text, behind, h.Keys, signature.Pack{ID: layer.Pack.ID, Version: layer.Pack.Version, Now: now})
		}
		states = append(states, stateOf(layer.Pack, faults, spoken))
		if len(faults) == 0 {
			layers = append(layers, layer)
		}
	}
	return states, layers
}

// refused tells why a signature does not count, as a fault of the pack.
func refused(text, behind string, keys []string, pack signature.Pack) []rules.Fault {
	_, err := verify(text, behind, keys, pack)
	if err == nil {
		return nil
	}
	r := refusal(err)
	return []rules.Fault{{Say: wording.Clause(r.Say), Mend: wording.Clause(r.Mend)}}
}

// verify holds a pack against the keys of which one must have signed it, and its signature against the pack. The error is a *signature.Refusal.
func verify(text, behind string, keys []string, pack signature.Pack) (signature.Signed, error) {
	var team []signature.PublicKey
	for _, k := range keys {
		key, err := signature.ParsePublicKey(k)
		if err != nil {
			return signature.Signed{}, err
		}
		team = append(team, key)
	}
	signed, err := signature.Verify([]byte(text), behind, team...)
	if err != nil {
		return signed, err
	}
	return signed, signed.Check(pack)
}

func stateOf(p rules.Pack, faults []rules.Fault, spoken *wording.Language) protocol.PackState {
	out := protocol.PackState{ID: p.ID, Version: p.Version, Title: p.Title, Expires: p.Expires, Faults: told(spoken, faults...)}
	for _, site := range p.Sites {
		out.Sites = append(out.Sites, site.ID)
	}
	return out
}

// told says faults in a language.
func told(spoken *wording.Language, faults ...rules.Fault) (out []protocol.Fault) {
	for _, f := range faults {
		out = append(out, protocol.Fault{Path: f.Path, Line: f.Line, Column: f.Column, Say: f.Say.In(spoken), Mend: f.Mend.In(spoken)})
	}
	return out
}

// preview looks at a pack beside those in use: whether it can be read, whose it is, and what it changes.
func (p *packs) preview(q protocol.Request, now timespan.Date) protocol.PackPreview {
	text, behind := signature.Split(q.Trial.Pack.Text)
	out, spoken := protocol.PackPreview{Text: text, Signature: behind}, wording.For(q.Language)
	if strings.TrimSpace(behind) == "" {
		out.Signature = q.Trial.Signature
	}
	layer, faults := scoring.ReadPack([]byte(text), q.Trial.Pack.Origin)
	out.Pack = stateOf(layer.Pack, faults, spoken)
	if len(faults) > 0 {
		return out
	}
	if out.Readings, faults = readings(layer.Pack); len(faults) > 0 {
		out.Readings, out.Pack.Faults = nil, told(spoken, rules.Locate([]byte(text), faults)...)
		return out
	}
	whose(&out, q.Trial, layer.Pack, now, spoken)

	_, before := read(q.Packs, now, spoken)
	after := with(before, layer)
	e := p.plain.Another()
	if q.Trial.Examples {
		out.Pack.Faults = told(spoken, rules.Locate([]byte(text), e.TryExamples(layer, now, q.Language))...)
	}
	if err := e.Use(before...); err != nil {
		before = nil
	}
	changes := e.Preview(now, q.Language, after...)
	out.Changes = &changes
	if q.Document == nil {
		return out
	}
	in := input(*q.Document)
	in.Now, in.Language = now, q.Language
	was := e.Inspect(in)
	if err := e.Use(after...); err != nil {
		out.Pack.Faults = append(out.Pack.Faults, told(spoken, err.(rules.Fault))...)
		return out
	}
	difference := report.Differ(was, e.Inspect(in))
	out.Findings = &difference
	return out
}

// readings returns what a pack brings for the memory, and what of it cannot be read.
func readings(p rules.Pack) (out []protocol.Remembered, faults []rules.Fault) {
	if p.Readings == nil {
		return nil, nil
	}
	for i, r := range p.Readings.Traces {
		t := echo.Trace{Scheme: p.Readings.Scheme, Key: p.Readings.Key, ID: r.ID, Day: timespan.MustParse(r.Day)}
		t.Print, _ = base64.StdEncoding.DecodeString(r.Print)
		got := remembered([]echo.Trace{t})
		if len(got[0].Keys) == 0 {
			faults = append(faults, rules.Fault{Path: fmt.Sprintf("readings.traces[%d].print", i), Say: wording.Say("cannot be read"), Mend: wording.Say("save the readings again, with a Plumbline of the same version")})
		}
		out = append(out, got...)
	}
	return out, faults
}

// with returns the layers with one more: in the place of the one with its ID, or behind the others.
func with(layers []rules.Layer, one rules.Layer) []rules.Layer {
	var out []rules.Layer
	replaced := false
	for _, l := range layers {
		if l.Pack.ID == one.Pack.ID && l.Origin == one.Origin {
			l, replaced = one, true
		}
		out = append(out, l)
	}
	if !replaced {
		out = append(out, one)
	}
	return out
}

// whose tells who signed the pack.
func whose(out *protocol.PackPreview, trial *protocol.Trial, p rules.Pack, now timespan.Date, spoken *wording.Language) {
	if len(trial.Keys) == 0 && strings.TrimSpace(out.Signature) != "" {
		if key, ok := signature.Offered(out.Signature); ok {
			if _, err := signature.Verify([]byte(out.Text), out.Signature, key); err == nil {
				out.Offered, out.OfferedID = key.String(), key.ID()
			}
		}
	}
	last, _ := time.Parse(time.RFC3339, trial.Last)
	signed, err := verify(out.Text, out.Signature, trial.Keys, signature.Pack{ID: p.ID, Version: p.Version, Now: now, Last: last})
	if err != nil {
		r := refusal(err)
		out.Refused = &protocol.Refusal{Reason: r.Reason, Say: r.Say.In(spoken), Mend: r.Mend.In(spoken)}
		return
	}
	out.Text, out.Signed = string(signed.Pack), &signed
}

// refusal returns why a signature does not count.
func refusal(err error) *signature.Refusal {
	if r, ok := err.(*signature.Refusal); ok {
		return r
	}
	return &signature.Refusal{Reason: signature.Damaged, Say: wording.Say("The signature cannot be read."), Mend: wording.Say("Copy all four lines of it.")}
}

// draft writes what a recruiter learned as a pack for the team lead, with the sites of the recruiter's own packs.
func draft(q protocol.Request, now timespan.Date) string {
	_, layers := read(q.Packs, now, wording.For(q.Language))
	var own []sites.Site
	for _, l := range layers {
		own = append(own, l.Pack.Sites...)
	}
	d, learned := scoring.NewDraft("draft/learned", "What a recruiter learned", q.Dismissals, own, now)
	if !learned {
		return ""
	}
	raw, err := json.Marshal(d.Pack)
	if err != nil {
		return ""
	}
	text, _ := rules.Canonical(raw)
	return string(text)
}
