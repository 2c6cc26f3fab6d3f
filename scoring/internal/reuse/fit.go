package reuse

import (
	"slices"

	"plumbline/scoring/facts"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/timespan"
)

// timeless are tools that anybody's job may have had.
var timeless = list("fortran matlab prolog cobol pascal lisp emacs minitab stata spss punch-cards typewriters")

// fitting puts an older tool in the place of each that was not yet public when a job began: honest people name none such. Whatever person's
// line it stands in, one tool has the same one in its place.
func fitting(p people.Person) people.Person {
	p.Jobs = slices.Clone(p.Jobs)
	for i := range p.Jobs {
		j := &p.Jobs[i]
		began := timespan.Date{Year: j.From.Year(), Month: j.From.Month()}
		j.Bullets = slices.Clone(j.Bullets)
		for n, line := range j.Bullets {
			for _, m := range slices.Backward(facts.Builtin().Technologies(line)) {
				if !m.Technology.FirstPublic.CertainlyBefore(began) {
					line = line[:m.Start] + older(m.Technology.Name) + line[m.End:]
				}
			}
			j.Bullets[n] = line
		}
	}
	return p
}

func older(tool string) string {
	sum := 0
	for _, b := range []byte(tool) {
		sum = sum*31 + int(b)
	}
	return timeless[uint(sum)%uint(len(timeless))]
}
