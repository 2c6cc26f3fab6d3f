package document

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// Bounds on XML: no honest résumé comes near them.
const (
	maxElements = 400_000
	maxXMLDepth = 256
)

// element is one element of an XML file, or a stretch of text. Names stand without their prefix and in lower
// case: the formats that are read here tell their elements apart by the local name alone.
type element struct {
	name     string // "" for text
	text     string
	attrs    []attribute
	children []*element
}

type attribute struct{ name, value string }

// attr returns the value of an attribute, "" when it is not there.
func (e *element) attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// child returns the first child of that name, nil when there is none. A chain of names goes down.
func (e *element) child(names ...string) *element {
	for _, name := range names {
		if e == nil {
			return nil
		}
		var next *element
		for _, c := range e.children {
			if c.name == name {
				next = c
				break
			}
		}
		e = next
	}
	return e
}

// content returns all text below the element, each white space as one space.
func (e *element) content() string {
	var b strings.Builder
	e.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (e *element) write(b *strings.Builder) {
	if e == nil {
		return
	}
	b.WriteString(e.text)
	for _, c := range e.children {
		c.write(b)
	}
}

// parseXML reads an XML file leniently, as far as its bounds allow; cut tells that something was left out. It
// knows no entities but the named characters of HTML. declared tells that the file declares a document type,
// and so perhaps entities of its own: such a file is not read.
//
// The tokenizer is the one of the HTML reader: it is in the module already, knows self-closing tags, and is
// three times as fast as encoding/xml, which adds 200 KB.
func parseXML(raw []byte) (root *element, cut, declared bool) {
	z := html.NewTokenizer(bytes.NewReader(raw))
	z.AllowCDATA(true)
	root = &element{}
	stack := []*element{root}
	names := map[string]string{}
	for n := 0; ; {
		kind := z.Next()
		z.NextIsNotRawText() // <title> is an element like any other
		top := stack[len(stack)-1]
		switch kind {
		case html.ErrorToken:
			return root, cut, declared
		case html.DoctypeToken:
			return root, cut, true
		case html.TextToken:
			if text := z.Text(); len(text) > 0 && len(stack) > 1 {
				top.children = append(top.children, &element{text: string(text)})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if n++; n > maxElements || len(stack) > maxXMLDepth {
				return root, true, declared
			}
			tag, more := z.TagName()
			e := &element{name: intern(names, local(tag))}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				// Which session of Word wrote what is a third of all attributes.
				if key = local(key); !bytes.HasPrefix(key, []byte("rsid")) {
					e.attrs = append(e.attrs, attribute{intern(names, key), string(value)})
				}
			}
			top.children = append(top.children, e)
			if kind == html.StartTagToken {
				stack = append(stack, e)
			}
		case html.EndTagToken:
			tag, _ := z.TagName()
			name := local(tag)
			for i := len(stack) - 1; i > 0; i-- {
				if stack[i].name == string(name) {
					stack = stack[:i]
					break
				}
			}
		}
	}
}

func local(name []byte) []byte { return name[bytes.LastIndexByte(name, ':')+1:] }

func intern(names map[string]string, name []byte) string {
	if s, known := names[string(name)]; known {
		return s
	}
	s := string(name)
	names[s] = s
	return s
}
