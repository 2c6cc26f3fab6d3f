package timespan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/timespan"
)

func TestDatesAreSaidAsTheyArePrecise(t *testing.T) {
	for _, d := range []struct {
		date        timespan.Date
		words, when string
	}{
		{timespan.Date{}, "", ""},
		{timespan.Date{Year: 2013}, "2013", "in 2013"},
		{timespan.Date{Year: 2013, Month: 5}, "May 2013", "in May 2013"},
		{timespan.Date{Year: 2019, Month: 7, Day: 15}, "15 July 2019", "on 15 July 2019"},
	} {
		assert.Equal(t, d.words, d.date.Words())
		assert.Equal(t, d.when, d.date.When())
	}
}
