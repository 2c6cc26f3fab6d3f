// Package protolite is as much of protocol buffers as phonenumbers uses: reading its metadata, and copying a number.
// In the engine it stands in for google.golang.org/protobuf, whose reflection is a tenth of the module (see
// wasm/snapshot). Tests hold it against the real one.
//
// In: messages as structs of pointers and slices with the field tags that protoc-gen-go writes. It knows no groups,
// maps, extensions or unknown enums; a message that needs one is an error.
package protolite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Bool returns a pointer to v; so do the others.
func Bool(v bool) *bool { return &v }

// Int32 returns a pointer to v.
func Int32(v int32) *int32 { return &v }

// Uint64 returns a pointer to v.
func Uint64(v uint64) *uint64 { return &v }

// String returns a pointer to v.
func String(v string) *string { return &v }

// Merge sets what is set in from, which is a message of the same type, in to: single values are replaced, lists
// go on, messages are merged.
func Merge(to, from any) { merge(reflect.ValueOf(to).Elem(), reflect.ValueOf(from).Elem()) }

func merge(to, from reflect.Value) {
	for i := range to.NumField() {
		switch f := from.Field(i); {
		case f.IsNil():
		case f.Kind() == reflect.Slice:
			to.Field(i).Set(reflect.AppendSlice(to.Field(i), f))
		case f.Elem().Kind() == reflect.Struct:
			if to.Field(i).IsNil() {
				to.Field(i).Set(reflect.New(f.Type().Elem()))
			}
			merge(to.Field(i).Elem(), f.Elem())
		default:
			v := reflect.New(f.Type().Elem())
			v.Elem().Set(f.Elem())
			to.Field(i).Set(v)
		}
	}
}

// The wire types that are read.
const (
	varint = 0
	bytes  = 2
)

var errCut = errors.New("protolite: the message is cut short")

// Unmarshal reads a message in wire format into m, a pointer to a struct. Fields that the struct lacks are passed over.
// What is written alike becomes one value, which several fields point to: a message that was read must not be changed.
func Unmarshal(data []byte, m any) error {
	d := decoder{bytes: map[written]reflect.Value{}, numbers: map[number]reflect.Value{}}
	return d.unmarshal(data, reflect.ValueOf(m).Elem())
}

// decoder holds pointers to the values that it has read, by their type and how they were written.
type decoder struct {
	bytes   map[written]reflect.Value
	numbers map[number]reflect.Value
}

type written struct {
	as      reflect.Type
	content string
}

type number struct {
	as reflect.Type
	n  uint64
}

func (d *decoder) unmarshal(data []byte, m reflect.Value) error {
	fields, err := fieldsOf(m.Type())
	if err != nil {
		return err
	}
	for len(data) > 0 {
		key, n := binary.Uvarint(data)
		if n <= 0 {
			return errCut
		}
		data = data[n:]
		var number uint64
		var content []byte
		switch key & 7 {
		case varint:
			if number, n = binary.Uvarint(data); n <= 0 {
				return errCut
			}
			data = data[n:]
		case bytes:
			size, n := binary.Uvarint(data)
			if n <= 0 || size > uint64(len(data)-n) {
				return errCut
			}
			content, data = data[n:n+int(size)], data[n+int(size):]
		default:
			return fmt.Errorf("protolite: wire type %d is not read", key&7)
		}
		if i, known := fields[key]; known {
			if err := d.set(m.Field(i), number, content); err != nil {
				return err
			}
		}
	}
	return nil
}

// fieldsOf returns the index of each field by its key on the wire: its number and wire type.
func fieldsOf(t reflect.Type) (map[uint64]int, error) {
	out := map[uint64]int{}
	for i := range t.NumField() {
		kind, rest, _ := strings.Cut(t.Field(i).Tag.Get("protobuf"), ",")
		words, _, _ := strings.Cut(rest, ",")
		number, err := strconv.ParseUint(words, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("protolite: field %s of %s has no number", t.Field(i).Name, t)
		}
		switch kind {
		case "varint":
			out[number<<3|varint] = i
		case "bytes":
			out[number<<3|bytes] = i
		default:
			return nil, fmt.Errorf("protolite: fields of the kind %q are not read", kind)
		}
	}
	return out, nil
}

// set puts one value that was read into a field: a pointer, or a list that it is added to.
func (d *decoder) set(f reflect.Value, number uint64, content []byte) error {
	t := f.Type().Elem()
	if f.Kind() == reflect.Pointer {
		if t.Kind() == reflect.Struct && !f.IsNil() { // a message in two parts
			whole := reflect.New(t)
			merge(whole.Elem(), f.Elem())
			f.Set(whole)
			return d.unmarshal(content, whole.Elem())
		}
		v, err := d.value(t, number, content)
		if err == nil {
			f.Set(v)
		}
		return err
	}
	message := t.Kind() == reflect.Pointer
	if message {
		t = t.Elem()
	}
	v, err := d.value(t, number, content)
	if err != nil {
		return err
	}
	if !message {
		v = v.Elem()
	}
	f.Set(reflect.Append(f, v))
	return nil
}

// value returns a pointer to the value of a type that a number or some bytes stand for.
func (d *decoder) value(t reflect.Type, n uint64, content []byte) (reflect.Value, error) {
	v := reflect.New(t)
	switch t.Kind() {
	case reflect.String, reflect.Struct:
		key := written{t, string(content)}
		if known, ok := d.bytes[key]; ok {
			return known, nil
		}
		if t.Kind() == reflect.String {
			v.Elem().SetString(key.content)
		} else if err := d.unmarshal(content, v.Elem()); err != nil {
			return v, err
		}
		d.bytes[key] = v
		return v, nil
	case reflect.Bool:
		v.Elem().SetBool(n != 0)
	case reflect.Int32:
		v.Elem().SetInt(int64(int32(n)))
	case reflect.Uint64:
		v.Elem().SetUint(n)
	default:
		return v, fmt.Errorf("protolite: fields of the type %s are not read", t)
	}
	key := number{t, n}
	if known, ok := d.numbers[key]; ok {
		return known, nil
	}
	d.numbers[key] = v
	return v, nil
}
