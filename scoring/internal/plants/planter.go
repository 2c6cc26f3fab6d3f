package plants

import (
	"math/rand/v2"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

// Planter knows how to plant contradictions of one check.
type Planter struct {
	Check string
	// Keeps names the swaps of the metamorphic tests that the contradiction cannot keep, since it is made of what they
	// change: "country" when it rests on one country's register, "decade" when it rests on a date of the world.
	Keeps []string
	// Plant changes the person, who is a copy, so that the check must find something. size runs from 0, barely
	// wrong, to 4, plainly wrong. It returns false when this person has no place for it.
	Plant func(r *rand.Rand, p *people.Person, size int) (Plant, bool)
}

// Plant is one planted contradiction.
type Plant struct {
	// Words are the words that the finding must stand on, each in some evidence of the page. One of the form 2019-03
	// or 2019 stands for that date however it is written.
	Words []string
	// Least is the least strength that the finding should have.
	Least checks.Strength
	// Inputs is what is read; nil for the person's own form. Two inputs are compared.
	Inputs []scoring.Input
	// With are the checks of which something was planted besides, for a check whose findings need company.
	With []string
	Note string // what is wrong, for the list of what was missed
}

// Sizes is how many sizes there are.
const Sizes = 5

// Planted is a plant in a person.
type Planted struct {
	Plant
	Person people.Person
	Size   int
}

// In plants a contradiction into the person; the same for the same person and size.
func (pl Planter) In(p people.Person, size int) (Planted, bool) {
	r := rand.New(rand.NewPCG(uint64(size), hash(p.Slug+pl.Check)))
	p = p.Copied()
	plant, ok := pl.Plant(r, &p, size)
	if !ok {
		return Planted{}, false
	}
	if plant.Inputs == nil {
		plant.Inputs = []scoring.Input{p.Input()}
	}
	return Planted{plant, p, size}, true
}

func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range []byte(s) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}

// Aside reports whether a person's plants are kept aside: whoever tunes a check looks at the others alone. The rule
// is that of testdata/split.json, for a third of the people.
func Aside(slug string) bool {
	sum := 0
	for _, b := range []byte(slug) {
		sum += int(b)
	}
	return (sum+1)%6 < 2
}

// All returns the planters, sorted by check.
func All() []Planter {
	return []Planter{
		areaCodeElsewhere,
		areaCodeNewer,
		disposableEmail,
		emailImpossible,
		emailOtherName,
		phoneImpossible,
		phonePlusOne,
		placeImpossible,
		authorOtherName,
		disguisedCharacters,
		hiddenText,
		instructionsToMachine,
		referencesAlike,
		templateResidue,
		twoNames,
		durationImpossible,
		gradeImpossible,
		levelNotAwarded,
		offCalendar,
		orderImpossible,
		programNotOffered,
		schoolNameNearMiss,
		schoolNotOpen,
		studyAndWorkApart,
		beforeEmployerExisted,
		beforeProductExisted,
		datesImpossible,
		experienceExceedsHistory,
		locationNeverCompatible,
		overlap,
		ownNameMisspelt,
		printedDurationDiffers,
		accountYounger,
		addressOtherName,
		commitsOlder,
		dormantThenChanged,
		portfolioOtherName,
		severalAuthors,
		technologyBeforeRelease,
		certificationImpossible,
		mirrorsAdvert,
		versionBeforeRelease,
		yearsExceedExistence,
		contactDiffers,
		datesDiffer,
		employerDiffers,
		historyRewritten,
		schoolDiffers,
		titleDiffers,
	}
}
