package facts

import "plumbline/scoring/facts/internal/sorted"

// NameRows returns the rows of the table of name forms that a word stands in, written as for NameUse. Two words are SameName
// when they share one. A row means nothing by itself, and the next edition of the table may number it otherwise.
func (t *Tables) NameRows(word string) (rows []string) {
	v, ok := t.nameVariants.Find(word)
	if !ok {
		return nil
	}
	for i := 0; ; i++ {
		row := sorted.Field(v, i)
		if row == "" {
			return rows
		}
		rows = append(rows, row)
	}
}
