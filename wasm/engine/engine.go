// Package engine ties the boundary to package scoring. In: nothing. Out: the services that the
// module and the tests use. It never judges.
package engine

import (
	"encoding/json"
	"runtime"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
	"plumbline/wasm/dispatch"
	"plumbline/wasm/protocol"
)

// Version is the engine's version. The extension has its own, in its manifest.
const Version = "0.1.0"

// Services returns what the boundary serves, on engines of its own.
func Services() dispatch.Services {
	plain := scoring.New()
	used := &packs{plain: plain}
	return dispatch.Services{
		By: func(rules string) (dispatch.Engine, bool) {
			if rules == "" {
				return serve(plain), true
			}
			return serve(used.engine), used.engine != nil && used.name == rules
		},
		Use:     used.use,
		Preview: used.preview,
		Draft:   draft,
		Checks:  checks.Catalogue,
		About: func() protocol.About {
			return protocol.About{Engine: Version, Protocol: protocol.Version, Report: report.Version, DataDate: facts.Builtin().DataDate()}
		},
	}
}

// serve returns what is asked of an engine.
func serve(e *scoring.Engine) dispatch.Engine {
	return dispatch.Engine{
		Inspect: func(doc protocol.Document, now timespan.Date, language string) (report.Report, []protocol.Remembered) {
			in := input(doc)
			in.Now, in.Language = now, language
			c := e.Open(in)
			return e.InspectOpened(c, in.Memory), remembered(e.Traces(c, in.Memory.Keys, ""))
		},
		Compare: func(a, b protocol.Document, now timespan.Date, language string) report.Report {
			one, other := input(a), input(b)
			one.Now, other.Now = now, now
			one.Language, other.Language = language, language
			return e.Compare(one, other)
		},
		Text:  func(doc protocol.Document) []string { return e.Text(input(doc)) },
		Sites: e.Sites,
	}
}

// remembered returns what a store finds each trace by.
func remembered(traces []echo.Trace) (out []protocol.Remembered) {
	for _, t := range traces {
		out = append(out, protocol.Remembered{Trace: t, Keys: t.Keys(), Most: echo.MostCommon})
	}
	return out
}

func input(doc protocol.Document) scoring.Input {
	in := scoring.Input{
		Kind: doc.Kind, Text: doc.Text, Bytes: doc.Bytes, PDF: doc.PDF, File: doc.File, URL: doc.URL, Cut: doc.Cut, Advert: doc.Advert, Corrections: doc.Corrections, Answers: doc.Answers,
	}
	if doc.Memory != nil {
		in.Memory = *doc.Memory
	}
	return in
}

// The page and the text that are read once while the module is built. They touch what is made on first
// use: phone metadata, patterns, tables, the encoder.
const (
	warmPage = `<main><h1 data-pl="0">Kim Sample</h1><p data-pl="1">kim@example.com</p><p data-pl="2">+1 303 555 0142</p>
<h2 data-pl="3">Experience</h2><section><h3 data-pl="4">Engineer, Example Works</h3><p data-pl="5">Jan 2010 – May 2012</p>
<ul><li data-pl="6">Ran Kubernetes 1.2 and Go services; 9 years of Rust</li></ul></section>
<h2 data-pl="7">Education</h2><p data-pl="8">B.S. in Physics, Purdue University, 2001 – 2005</p><script type="application/ld+json">{"@type":"Person","name":"Kim Sample"}</script></main>`
	warmText = "Kim Sample\nkim@example.com | (303) 555-0142\n\nEXPERIENCE\nEngineer, Example Works, 03/2010 – 05/2012\n- Ran Kubernetes 1.2\n\nEDUCATION\nB.S. in Physics, Purdue University, 2001 – 2005\n\nSKILLS\nGo, Python\n"
)

// WarmUp makes everything that is made on first use, then leaves the free part of the heap empty: both
// count when the module is frozen (see wasm/snapshot).
func WarmUp(s dispatch.Services) {
	for _, d := range []protocol.Document{{Kind: "html", Text: warmPage}, {Kind: "text", Text: warmText}} {
		q, err := json.Marshal(protocol.Request{V: protocol.Version, Op: protocol.OpInspect, Document: &d, Now: "2026-01-15"})
		if err != nil {
			panic(err)
		}
		s.Answer(q)
	}
	s.Answer([]byte(`{"v":1,"op":"checks"}`))
	wipeFreeHeap()
}

// wipeFreeHeap overwrites freed memory with zeros, which cost nothing in a frozen module. Go hands
// memory out zeroed, so taking all that is free and letting it go again is enough: first the free
// places between objects of every size, with pointers and without, then the free pages.
func wipeFreeHeap() {
	const page = 8 << 10
	runtime.GC()
	runtime.GC() // the first sweeps, the second frees what finalizers held
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	for _, class := range m.BySize {
		if class.Size > 0 {
			takePlaces(int(class.Size), class.Mallocs)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&m)
	taken := make([][]byte, m.HeapIdle/page)
	for i := range taken {
		taken[i] = make([]byte, page)
	}
	runtime.KeepAlive(taken)
	runtime.GC()
}

// takePlaces allocates objects of one size until all the places are taken that n allocations can have
// left free, but no more than a megabyte: what is taken makes the module's memory grow for good.
func takePlaces(size int, n uint64) {
	const most = 1 << 20
	count := min(int(n), most/size)
	plain, pointers := make([][]byte, count), make([][]*byte, count)
	for i := range count {
		plain[i], pointers[i] = make([]byte, size), make([]*byte, size/8)
	}
	runtime.KeepAlive(plain)
	runtime.KeepAlive(pointers)
}
