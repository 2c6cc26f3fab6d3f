package geo

// Box is the part of the earth between two degrees north and two degrees east. The zero Box is empty.
type Box struct {
	south, north, west, east float64
	some                     bool
}

// With returns the box widened to hold a place.
func (b Box) With(lat, lon float64) Box {
	if !b.some {
		return Box{lat, lat, lon, lon, true}
	}
	return Box{min(b.south, lat), max(b.north, lat), min(b.west, lon), max(b.east, lon), true}
}

// String writes the box; "" for an empty one.
func (b Box) String() string {
	if !b.some {
		return ""
	}
	return Position(b.south, b.west) + Position(b.north, b.east)
}

// ReadBox reads what String wrote.
func ReadBox(s string) Box {
	if len(s) != 2*positionLength {
		return Box{}
	}
	south, west := Degrees(s[:positionLength])
	north, east := Degrees(s[positionLength:])
	return Box{south, north, west, east, true}
}

// MayBeNear reports whether a place may be within so many kilometres of something in the box. It errs on the side of
// yes, by half the distance and a cell.
func (b Box) MayBeNear(lat, lon, km float64) bool {
	return !b.some || Kilometres(lat, lon, min(max(lat, b.south), b.north), min(max(lon, b.west), b.east)) <= 1.5*km+Slack
}
