package document

import (
	"strconv"

	"github.com/tidwall/gjson"

	"plumbline/scoring/span"
)

// FromJSON reads a JSON file; raw must be valid JSON. Each string of it is a node and a Value, in order.
func FromJSON(raw string) *Document {
	d := &Document{Kind: JSON, nodes: map[int]*node{}}
	if len(raw) > MaxBytes {
		d.Cut = true
		return d
	}
	d.addJSON("", gjson.Parse(raw), 0)
	return d
}

func (d *Document) addJSON(path string, v gjson.Result, depth int) {
	switch {
	case v.Type == gjson.String:
		id := len(d.nodes)
		d.nodes[id] = &node{raw: v.String(), path: path}
		var b span.Builder
		b.Add(id, 0, v.String())
		d.Values = append(d.Values, Value{Path: path, Text: b.Text()})
	case depth > maxNesting:
		d.Flattened = true
	case v.IsArray():
		i := 0
		v.ForEach(func(_, item gjson.Result) bool {
			d.addJSON(path+"["+strconv.Itoa(i)+"]", item, depth+1)
			i++
			return true
		})
	case v.IsObject():
		v.ForEach(func(key, item gjson.Result) bool {
			p := key.String()
			if path != "" {
				p = path + "." + p
			}
			d.addJSON(p, item, depth+1)
			return true
		})
	}
}
