package profile

import (
	"reflect"
	"slices"
)

// In returns a copy of the profile whose every claim stands in the given document, so that the places of two profiles
// are never taken for each other.
func (p *Profile) In(document int) *Profile {
	q := placed(reflect.ValueOf(*p), document).Interface().(Profile)
	return &q
}

var claimType = reflect.TypeFor[Claim]()

// placed copies a value with all that lies below it. It goes by the types, so that a claim of a new kind is never
// forgotten.
func placed(v reflect.Value, document int) reflect.Value {
	switch {
	case v.Type() == claimType:
		c := v.Interface().(Claim)
		c.Spans = slices.Clone(c.Spans)
		for i := range c.Spans {
			c.Spans[i].Document = document
		}
		c.Source = c.Source.In(document)
		return reflect.ValueOf(c)
	case v.Kind() == reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if out.Field(i).CanSet() {
				out.Field(i).Set(placed(v.Field(i), document))
			}
		}
		return out
	case v.Kind() == reflect.Slice && !v.IsNil() && v.Type().Elem().Kind() == reflect.Struct:
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(placed(v.Index(i), document))
		}
		return out
	}
	return v
}
