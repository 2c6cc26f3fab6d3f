// Command metadata prints all that phonenumbers has read of its metadata, and a copy that was merged out of it.
package main

import (
	"encoding/json"
	"os"

	"github.com/nyaruka/phonenumbers"
)

func main() {
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		panic(err)
	}
	var numbers []any
	for _, text := range []string{"+1 303 555 0142", "+44 20 7946 0958", "+39 06 1234 5678", "+49 30 901820 ext. 12", "+852 2123 4567"} {
		number, err := phonenumbers.Parse(text, "")
		if err != nil {
			panic(err)
		}
		numbers = append(numbers, number, phonenumbers.Format(number, phonenumbers.INTERNATIONAL), phonenumbers.IsValidNumber(number), phonenumbers.IsNumberMatchWithNumbers(number, number))
	}
	if err := json.NewEncoder(os.Stdout).Encode([]any{all, numbers}); err != nil {
		panic(err)
	}
}
