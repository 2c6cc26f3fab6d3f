package wording

import "strconv"

var small = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// Count says a number, a small one in words.
func Count(n int) Text {
	if n >= 0 && n < len(small) {
		return Say(small[n])
	}
	return As(strconv.Itoa(n))
}
