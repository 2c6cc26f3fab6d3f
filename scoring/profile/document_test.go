package profile_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// TestEveryClaimStandsInItsDocument fills a profile with one of everything.
func TestEveryClaimStandsInItsDocument(t *testing.T) {
	var p profile.Profile
	claims := 0
	fill(reflect.ValueOf(&p).Elem(), &claims)
	assert.Greater(t, claims, 30)
	moved := 0
	count(reflect.ValueOf(*p.In(1)), &moved)
	assert.Equal(t, claims, moved)
	moved = 0
	count(reflect.ValueOf(p), &moved)
	assert.Zero(t, moved, "the copy has claims of its own")
}

var claimType = reflect.TypeFor[profile.Claim]()

// fill puts one element into every slice below v and one span into every claim, and counts the claims.
func fill(v reflect.Value, claims *int) {
	switch {
	case v.Type() == claimType:
		*claims++
		v.Addr().Interface().(*profile.Claim).Spans = []span.Range{{Node: 3, End: 1}}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), claims)
			}
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), claims)
	}
}

// count counts the claims below v that stand in document 1.
func count(v reflect.Value, moved *int) {
	switch {
	case v.Type() == claimType:
		if v.Interface().(profile.Claim).Spans[0].Document == 1 {
			*moved++
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			count(v.Field(i), moved)
		}
	case v.Kind() == reflect.Slice:
		count(v.Index(0), moved)
	}
}
