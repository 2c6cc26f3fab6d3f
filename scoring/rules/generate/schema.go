package main

import (
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"plumbline/scoring/rules"
	"plumbline/scoring/rules/internal/form"
)

// schemaOf returns the JSON Schema of rule packs.
func schemaOf(all comments) ([]byte, error) {
	r := jsonschema.Reflector{Anonymous: true, Mapper: func(t reflect.Type) *jsonschema.Schema {
		if t == reflect.TypeFor[json.RawMessage]() {
			return &jsonschema.Schema{Type: "object"}
		}
		return nil
	}}
	s := r.Reflect(&rules.Pack{})
	for _, t := range structsFrom(reflect.TypeFor[rules.Pack]()) {
		limit(s.Definitions[t.Name()], t, all)
	}
	if format, ok := s.Definitions["Pack"].Properties.Get("plumblinePack"); ok {
		format.Const = rules.Format
	}
	s.Title, s.Description = "Plumbline rule pack", all["Pack"]
	b, err := json.MarshalIndent(s, "", "  ")
	return append(b, '\n'), err
}

// structsFrom returns a struct of the format and those that its fields lead to, each once.
func structsFrom(t reflect.Type) (all []reflect.Type) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			walk(t.Elem())
		case reflect.Struct:
			if seen[t] {
				return
			}
			seen[t] = true
			all = append(all, t)
			for i := range t.NumField() {
				if key, _ := form.Of(t.Field(i)); key != "" {
					walk(t.Field(i).Type)
				}
			}
		}
	}
	walk(t)
	return all
}

// limit writes what the decoder holds the fields of a struct to into its schema.
func limit(s *jsonschema.Schema, t reflect.Type, all comments) {
	s.Description = all[t.Name()]
	for i := range t.NumField() {
		key, limits := form.Of(t.Field(i))
		if key == "" {
			continue
		}
		value, ok := s.Properties.Get(key)
		if !ok {
			continue
		}
		if text := all.of(t.Name(), t.Field(i).Name); text != "" {
			value.Description = text
		}
		limitValue(value, limits)
	}
}

func limitValue(s *jsonschema.Schema, l form.Limits) {
	switch s.Type {
	case "array":
		s.Format, s.Enum = "", nil
		if l.MinItems > 0 {
			s.MinItems = count(l.MinItems)
		}
		if l.MaxItems > 0 {
			s.MaxItems = count(l.MaxItems)
		}
		limitValue(s.Items, l)
	case "object":
		if l.MaxItems > 0 {
			s.MaxProperties = count(l.MaxItems)
		}
		if s.AdditionalProperties != nil {
			limitValue(s.AdditionalProperties, l)
		}
	case "integer":
		s.Minimum, s.Maximum = number(l.Min), number(l.Max)
	case "string":
		s.MinLength, s.MaxLength = count(l.MinLength), count(l.MaxLength)
		if l.MinLength == 0 {
			s.MinLength = nil
		}
		s.Enum = nil
		for _, word := range l.Enum {
			s.Enum = append(s.Enum, word)
		}
		f := form.Formats[l.Format]
		if f.Pattern != "" {
			s.Pattern = f.Pattern
		}
		if l.Format != "date" {
			s.Format = ""
		}
	}
}

func count(n int) *uint64 {
	u := uint64(n)
	return &u
}

func number(n *int) json.Number {
	if n == nil {
		return ""
	}
	b, _ := json.Marshal(*n)
	return json.Number(b)
}
