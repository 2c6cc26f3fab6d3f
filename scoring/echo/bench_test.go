package echo_test

import (
	"fmt"
	"strings"
	"testing"

	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// candidate is somebody with four jobs of five lines each, of which some words are the number's own.
func candidate(n int) profile.Profile {
	claim := func(text string) profile.Claim { return profile.Claim{Text: text, Sure: profile.Sure} }
	date := func(year int) profile.DateClaim {
		return profile.DateClaim{Claim: claim(fmt.Sprint(year)), Date: timespan.Date{Year: year, Month: 1 + n%12}}
	}
	p := profile.Profile{Name: claim(fmt.Sprintf("Grace%s Miller%s", letters(n), letters(n*7))), Emails: []profile.Claim{claim(fmt.Sprintf("reader%d@example.com", n))}}
	for j := range 4 {
		job := profile.Position{Employer: claim("Halden" + letters(n+j) + " Robotics"), Title: claim("Planner"), Period: profile.Period{Start: date(2010 + j), End: date(2011 + j)}}
		for l := range 5 {
			job.Passages = append(job.Passages, claim(fmt.Sprintf("Rebuilt the tide gauge network of eleven harbours for %s and %s, halved the silent stations near %s and wrote the ballast calculator of the barge masters in %d", letters(n+l), letters(n*3+j), letters(n*5+l), 1000+n*7+l)))
		}
		p.Positions = append(p.Positions, job)
	}
	return p
}

func letters(n int) string {
	var b strings.Builder
	for n += 17; n > 0; n /= 13 {
		b.WriteByte("abcdefghijklm"[n%13])
	}
	return b.String()
}

func BenchmarkTake(b *testing.B) {
	p := candidate(1)
	for b.Loop() {
		echo.Take(&p, echo.Key{1}, facts.Builtin())
	}
}

// BenchmarkMatch compares one candidate with 200 traces.
func BenchmarkMatch(b *testing.B) {
	key, day := echo.Key{1}, timespan.MustParse("2026-01-10")
	m := echo.Memory{Keys: []echo.Key{key}}
	for n := range 200 {
		p := candidate(n + 2)
		m.Seen = append(m.Seen, echo.Take(&p, key, facts.Builtin()).Trace(day, ""))
	}
	p := candidate(1)
	taken := echo.Take(&p, key, facts.Builtin())
	for b.Loop() {
		taken.Match(m, day)
	}
}
