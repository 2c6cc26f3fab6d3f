package facts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Product is something that a known employer makes, with the date from which outsiders knew it by any name.
type Product struct {
	Name   string
	Makers []string // as Employer.Name has them
	// FirstPublic is the earliest date on which anyone outside could have used it or read of it, predecessors under
	// another name included.
	FirstPublic timespan.Date
	// Slack is how many months FirstPublic may be too late: allow it on top of any tolerance.
	Slack int
	// Lead is how many months before FirstPublic its makers may have worked on it.
	Lead   int
	Source Source
}

// ProductMention is a product named in a text, at the bytes Start up to End.
type ProductMention struct {
	Start, End int
	Product    Product
}

// Product looks one product up by its exact name, in any case.
func (t *Tables) Product(name string) (Product, bool) {
	if len(name) > maxName {
		return Product{}, false
	}
	v, ok := t.products.Find(strings.ToLower(name))
	if !ok || strings.HasPrefix(name, "#") {
		return Product{}, false
	}
	return t.product(entry{v}), true
}

// Products finds what an employer makes where a text names it, in order: products, and the technologies that it made.
// maker is as Employer.Name has it.
func (t *Tables) Products(text, maker string) []ProductMention {
	var out []ProductMention
	for _, c := range mentions(t.products, text) {
		if p := t.product(c.entry); slices.Contains(p.Makers, maker) && !p.FirstPublic.IsZero() {
			out = append(out, ProductMention{c.start, c.end, p})
		}
	}
	for _, m := range t.Technologies(text) {
		if lead, ok := t.MadeBy(m.Technology, maker); ok {
			out = append(out, ProductMention{m.Start, m.End, Product{m.Technology.Name, []string{maker}, m.Technology.FirstPublic, m.Technology.Slack, lead, m.Technology.Source}})
		}
	}
	slices.SortStableFunc(out, func(a, b ProductMention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	end := 0
	return slices.DeleteFunc(out, func(m ProductMention) bool {
		inside := m.Start < end // "GitHub" in "GitHub Actions"
		end = max(end, m.End)
		return inside
	})
}

// MadeBy reports whether an employer, as Employer.Name has it, made a technology, and how many months before its first
// public date its people may have used it.
func (t *Tables) MadeBy(tech Technology, employer string) (lead int, ok bool) {
	makers, lead := t.makers(tech.Name)
	return lead, slices.Contains(makers, employer)
}

// makers returns who made a technology, and their lead in months; nil when that is not known.
func (t *Tables) makers(technology string) (names []string, lead int) {
	v, ok := t.products.Find("#" + technology)
	if !ok {
		return nil, 0
	}
	lead, _ = strconv.Atoi(sorted.Field(v, 1))
	return strings.Split(sorted.Field(v, 0), "|"), lead
}

func (t *Tables) product(e entry) Product {
	x := t.technology(e)
	lead, _ := strconv.Atoi(sorted.Field(e.value, 7))
	p := Product{Name: x.Name, Makers: strings.Split(sorted.Field(e.value, 6), "|"), FirstPublic: x.FirstPublic, Slack: x.Slack, Lead: lead, Source: x.Source}
	if p.Source == timeline {
		p.Source = goods
	}
	return p
}
