package reuse

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"plumbline/scoring/internal/people"
)

// Kind tells what a résumé of a crowd is.
type Kind string

// The kinds of résumés.
const (
	Own      Kind = "own"      // like no other
	Reused   Kind = "reused"   // another's, reworded, under another name
	Team     Kind = "team"     // of people who worked for one employer on the same things
	Template Kind = "template" // written from the same stock phrases, of which some are in no list of ours
	Cohort   Kind = "cohort"   // of one course, with its project
	Niche    Kind = "niche"    // of one narrow trade, with the few dozen words that all its people use
	Again    Kind = "again"    // of somebody who applied before
)

// Resume is one of a crowd.
type Resume struct {
	people.Person
	Kind    Kind
	Of      int // reused, again: whose it is; team, template, cohort, niche: the number of the group; else -1
	Percent int // reused: how many words in a hundred were replaced
}

// degrees are how much of a reused résumé is reworded, in turn.
var degrees = []int{0, 10, 20, 40}

// Crowd makes n résumés, of which so many are reused and so many resemble others honestly. Each stands behind whom it is taken from.
func Crowd(n, reused, alike int, seed uint64) []Resume {
	r := rand.New(rand.NewPCG(seed, 0x6563686f))
	m := maker{r: r, seed: seed}
	var out []Resume
	for range n - reused - alike {
		out = append(out, Resume{Person: fitting(m.person()), Kind: Own, Of: -1})
	}
	own := len(out)
	for group := 0; len(out) < own+alike; group++ {
		switch group % 5 {
		case 0:
			out = append(out, m.team(group)...)
		case 1:
			out = append(out, m.cohort(group)...)
		case 2:
			out = append(out, m.templates(group)...)
		case 3:
			out = append(out, m.niche(group)...)
		default:
			of := r.IntN(own)
			out = append(out, Resume{Person: m.again(out[of].Person), Kind: Again, Of: of})
		}
	}
	out = out[:own+alike]
	for i := range out[own:] {
		out[own+i].Person = fitting(out[own+i].Person)
	}
	for i := range reused {
		of := r.IntN(own)
		out = append(out, Resume{Person: m.reuse(out[of].Person, degrees[i%len(degrees)]), Kind: Reused, Of: of, Percent: degrees[i%len(degrees)]})
	}
	return out
}

// maker makes people one after the other.
type maker struct {
	r    *rand.Rand
	seed uint64
	n    int
}

// named makes somebody with a name and an address of their own; the names of all cultures are mixed, so that few share one.
func (m *maker) named() people.Person {
	m.n++
	p := people.Make(int(m.seed)<<20 + m.n)
	p.Name.Given, p.Name.Family = people.Make(m.r.IntN(1<<20)).Name.Given, people.Make(m.r.IntN(1<<20)).Name.Family
	p.Name.Full = p.Name.Given + " " + p.Name.Family
	p.Email, p.Phone, p.Links, p.Shared, p.Former = fmt.Sprintf("reader%d.%d@example.com", m.seed, m.n), people.Phone{}, nil, "", ""
	p.Own, p.Hidden, p.References, p.Author, p.File, p.Saved = "", nil, nil, "", "", ""
	p.Style.Form = "text"
	return p
}

// person makes somebody who tells of deeds of their own. A third of the lines say what many say.
func (m *maker) person() people.Person {
	p := m.named()
	for i := range p.Jobs {
		p.Jobs[i].Bullets = m.bullets(3 + m.r.IntN(4))
	}
	return p
}

func (m *maker) bullets(n int) (out []string) {
	for range n {
		if m.r.IntN(4) == 0 {
			out = append(out, pick(m.r, stock))
			continue
		}
		out = append(out, makeDeed(m.r).tell(m.r))
	}
	return out
}

// reuse puts the words of one person's jobs under the name of another, half the time with the employers and dates as well.
func (m *maker) reuse(of people.Person, percent int) people.Person {
	p := m.named()
	if m.r.IntN(2) == 0 || len(p.Jobs) == 0 {
		p.Jobs = slices.Clone(of.Jobs)
		for i := range p.Jobs {
			p.Jobs[i].Bullets = reworded(m.r, of.Jobs[i].Bullets, percent)
		}
		return p
	}
	for i := range p.Jobs {
		p.Jobs[i].Bullets = nil
	}
	for i, j := range of.Jobs {
		to := &p.Jobs[i%len(p.Jobs)]
		to.Bullets = append(to.Bullets, reworded(m.r, j.Bullets, percent)...)
	}
	return p
}

// again is the same person a while later, with a few words changed and a line more.
func (m *maker) again(p people.Person) people.Person {
	p.Jobs = slices.Clone(p.Jobs)
	for i := range p.Jobs {
		p.Jobs[i].Bullets = append(reworded(m.r, p.Jobs[i].Bullets, 5), m.bullets(1)...)
	}
	if m.r.IntN(2) == 0 {
		p.Name.Full = p.Name.Given[:1] + ". " + p.Name.Family
	}
	return p
}

// The sizes are how many people are in a group.
const (
	teamSize     = 6
	cohortSize   = 20
	templateSize = 25
	nicheSize    = 25
)

// team makes people who had one employer, described what they did there each in their own words, and took a line of their
// employer's own.
func (m *maker) team(group int) (out []Resume) {
	deeds := make([]deed, 5)
	for i := range deeds {
		deeds[i] = makeDeed(m.r)
	}
	about := makeDeed(m.r).tell(m.r)
	employer := pick(m.r, begins) + pick(m.r, ends) + " Works"
	for range teamSize {
		p := m.person()
		if len(p.Jobs) > 0 {
			j := &p.Jobs[m.r.IntN(len(p.Jobs))]
			j.Employer, j.Note, j.Bullets = employer, "", []string{about}
			for _, d := range deeds {
				if m.r.IntN(4) > 0 {
					j.Bullets = append(j.Bullets, d.tell(m.r))
				}
			}
		}
		out = append(out, Resume{Person: p, Kind: Team, Of: group})
	}
	return out
}

// cohort makes people who took one course and describe its project, some in the words of the course.
func (m *maker) cohort(group int) (out []Resume) {
	var brief []string
	deeds := make([]deed, 4)
	for i := range deeds {
		deeds[i] = makeDeed(m.r)
		brief = append(brief, deeds[i].tell(m.r))
	}
	school := pick(m.r, begins) + pick(m.r, ends) + " Bootcamp"
	for range cohortSize {
		p := m.person()
		var lines []string
		for i, d := range deeds {
			if m.r.IntN(2) == 0 {
				lines = append(lines, brief[i])
			} else {
				lines = append(lines, d.tell(m.r))
			}
		}
		if len(p.Jobs) > 0 && m.r.IntN(2) == 0 {
			p.Jobs[0].Employer, p.Jobs[0].Note, p.Jobs[0].Bullets = school, "", lines
		} else {
			p.Extra = append(p.Extra, people.Section{Title: "Projects", Lines: lines})
		}
		out = append(out, Resume{Person: p, Kind: Cohort, Of: group})
	}
	return out
}

// templates makes people who filled in one template: most of their lines are stock phrases, and up to
// four are samples of this template, as they stood or with a few words changed.
func (m *maker) templates(group int) (out []Resume) {
	own := m.r.Perm(len(samples))[:12]
	for range templateSize {
		p := m.person()
		left := m.r.Perm(len(own))[:m.r.IntN(5)]
		for i := range p.Jobs {
			for n := range p.Jobs[i].Bullets {
				switch k := m.r.IntN(8); {
				case k < 4:
					p.Jobs[i].Bullets[n] = pick(m.r, stock)
				case k < 6 && len(left) > 0:
					p.Jobs[i].Bullets[n] = samples[own[left[0]]]
					if left = left[1:]; k == 5 {
						p.Jobs[i].Bullets[n] = reworded(m.r, p.Jobs[i].Bullets[n:n+1], 20)[0]
					}
				}
			}
		}
		out = append(out, Resume{Person: p, Kind: Template, Of: group})
	}
	return out
}

// niche makes people of one narrow trade: what they did is their own, but the words for it are few.
func (m *maker) niche(group int) (out []Resume) {
	some := func(all []string, n int) (few []string) {
		for range n {
			few = append(few, pick(m.r, all))
		}
		return few
	}
	w := vocabulary{some(systems, 12), some(domains, 12), some(tools, 6), some(gains, 5), some(teams, 5), some(adjectives, 10)}
	for range nicheSize {
		p := m.person()
		for i := range p.Jobs {
			for n := range p.Jobs[i].Bullets {
				p.Jobs[i].Bullets[n] = w.deed(m.r).tell(m.r)
			}
		}
		out = append(out, Resume{Person: p, Kind: Niche, Of: group})
	}
	return out
}
