// Package geo writes where a town lies in a few characters.
//
// In: degrees, numbers of areas, thousands of people. Out: characters for the embedded texts, and back. A position
// is as exact as its cell: a third of a degree north to south, two thirds east to west.
package geo

import "math"

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

// The lengths of what is written.
const (
	NumberLength = 2
	SpotLength   = NumberLength + positionLength
	Numbers      = 64 * 64 // how many areas there can be

	positionLength = 3
	cells          = 512
)

// Slack is how many kilometres two positions may be nearer to each other, or farther apart, than reckoned.
const Slack = 90

// Number writes a number below Numbers.
func Number(n int) string { return string([]byte{digits[n>>6], digits[n&63]}) }

// Index reads the number that a text begins with.
func Index(text string) int { return value(text[0])<<6 | value(text[1]) }

// Position writes degrees north and east.
func Position(lat, lon float64) string {
	n := cell(lat, 90)*cells + cell(lon, 180)
	return string([]byte{digits[n>>12], digits[n>>6&63], digits[n&63]})
}

func cell(degrees, half float64) int {
	return max(0, min(cells-1, int((degrees+half)/(2*half)*cells)))
}

// Degrees reads a position.
func Degrees(position string) (lat, lon float64) {
	n := 0
	for i := range positionLength {
		n = n<<6 | value(position[i])
	}
	return (float64(n/cells)+0.5)/cells*180 - 90, (float64(n%cells)+0.5)/cells*360 - 180
}

func value(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 36
	case c == '-':
		return 62
	}
	return 63
}

// far is from how many kilometres on north to south alone a distance need not be exact.
const far = 1000

// Kilometres returns how far apart two places are, as the crow flies; past a thousand kilometres at least how far.
func Kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const radius, radian = 6371, math.Pi / 180
	if north := math.Abs(lat2-lat1) * radian * radius; north > far {
		return north
	}
	a := math.Sin((lat2 - lat1) / 2 * radian)
	b := math.Sin((lon2 - lon1) / 2 * radian)
	h := a*a + math.Cos(lat1*radian)*math.Cos(lat2*radian)*b*b
	return 2 * radius * math.Asin(math.Min(1, math.Sqrt(h)))
}

// Size writes how large the largest town of a name is: "a" from a million people, "b" from half a million, "c" below.
func Size(thousands int) string {
	switch {
	case thousands >= 1000:
		return "a"
	case thousands >= 500:
		return "b"
	}
	return "c"
}
