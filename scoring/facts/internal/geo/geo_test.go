package geo_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/facts/internal/geo"
)

func TestPositionsAreReadAsWritten(t *testing.T) {
	for _, place := range [][2]float64{{52.5, 13.4}, {-33.9, 151.2}, {90, 180}, {-90, -180}, {0, 0}, {64.1, -21.9}} {
		lat, lon := geo.Degrees(geo.Position(place[0], place[1]))
		assert.InDelta(t, place[0], lat, 0.18)
		assert.InDelta(t, place[1], lon, 0.36)
	}
}

func TestKilometres(t *testing.T) {
	berlin, munich := [2]float64{52.52, 13.40}, [2]float64{48.14, 11.58}
	exact := geo.Kilometres(berlin[0], berlin[1], munich[0], munich[1])
	assert.InDelta(t, 504, exact, 5)
	lat1, lon1 := geo.Degrees(geo.Position(berlin[0], berlin[1]))
	lat2, lon2 := geo.Degrees(geo.Position(munich[0], munich[1]))
	assert.InDelta(t, exact, geo.Kilometres(lat1, lon1, lat2, lon2), geo.Slack)
}

func TestABoxIsNeverFartherThanWhatIsInIt(t *testing.T) {
	var colorado geo.Box
	assert.True(t, colorado.MayBeNear(0, 0, 1), "nothing is known")
	for _, town := range [][2]float64{{39.74, -104.98}, {37.17, -104.50}, {40.59, -105.08}, {39.06, -108.55}} {
		colorado = colorado.With(town[0], town[1])
	}
	read := geo.ReadBox(colorado.String())
	assert.True(t, read.MayBeNear(41.14, -104.82, 100), "Cheyenne")
	assert.True(t, read.MayBeNear(39.0, -106.0, 100), "inside")
	assert.False(t, read.MayBeNear(25.76, -80.19, 340), "Miami")
}
