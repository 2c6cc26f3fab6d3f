package plants

import (
	"math/rand/v2"

	"plumbline/scoring/internal/people"
)

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

// ended returns the index of a job that has ended and lasted at least so many months; false when there is none.
func ended(r *rand.Rand, p *people.Person, months int) (int, bool) {
	var at []int
	for i, j := range p.Jobs {
		if j.To != 0 && int(j.To-j.From) >= months && !j.Volunteer {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return 0, false
	}
	return pick(r, at), true
}
