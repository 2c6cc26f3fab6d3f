package wording

import "strconv"

var small = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// Number says a number of things: nothing of none, one of one, and several with the number as its argument of more.
func Number(n int, one, several string) Text {
	switch n {
	case 0:
		return Text{}
	case 1:
		return Say(one)
	}
	return Say(several, n)
}

// Count says a number, a small one in words.
func Count(n int) Text {
	if n >= 0 && n < len(small) {
		return Say(small[n])
	}
	return As(strconv.Itoa(n))
}
