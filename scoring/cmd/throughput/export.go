package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/internal/people"
)

// every is how often a candidate has the jobs of another: once in so many.
const every = 100

// writeExport writes n candidates. Each tells of work of their own in made-up words, of which some are as common as words are;
// one in a hundred has the jobs of another, word for word, under a name of their own.
func writeExport(out io.Writer, n int) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	words := vocabulary(6000)
	for i := range n {
		p := person(i, words)
		if i%every == every-1 {
			p.Jobs = person(i/2, words).Jobs
		}
		err := e.Encode(struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}{fmt.Sprintf("A-%07d", i), p.Input().Text})
		if err != nil {
			return err
		}
	}
	return nil
}

// person makes the i-th candidate.
func person(i int, words []string) people.Person {
	r := rand.New(rand.NewPCG(uint64(i), 0x74687275))
	p := people.Make(i)
	p.Name.Given, p.Name.Family = capital(words[r.IntN(len(words))]), capital(words[r.IntN(len(words))])
	p.Name.Full = p.Name.Given + " " + p.Name.Family
	p.Email, p.Phone, p.Links, p.Shared, p.Former = fmt.Sprintf("reader%d@example.com", i), people.Phone{}, nil, "", ""
	p.Own, p.Hidden, p.References, p.Author, p.File, p.Saved = "", nil, nil, "", "", ""
	p.Style.Form = "text"
	for j := range p.Jobs {
		p.Jobs[j].Employer = capital(words[r.IntN(len(words))]) + " " + capital(words[r.IntN(len(words))])
		p.Jobs[j].Bullets = nil
		for range 3 + r.IntN(3) {
			line := "Planned"
			for range 8 + r.IntN(7) {
				line += " " + words[int(float64(len(words))*r.Float64()*r.Float64())]
			}
			p.Jobs[j].Bullets = append(p.Jobs[j].Bullets, line+".")
		}
	}
	return p
}

// vocabulary makes up words.
func vocabulary(n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	begins, ends := strings.Fields("ba ker lo min tra du sel vor pi gan ru the wis or"), strings.Fields("n r s l m")
	out := make([]string, n)
	for i := range out {
		for range 2 + r.IntN(2) {
			out[i] += begins[r.IntN(len(begins))] + ends[r.IntN(len(ends))]
		}
	}
	return out
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
