package profile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leaves are the words for a time without paid work, in small letters, that stand where a title or an employer would.
var leaves = []string{"career break", "career pause", "planned career break", "parental leave", "maternity leave", "paternity leave", "family leave", "medical leave", "sabbatical", "gap year", "full-time parent", "full-time parenting", "full time parent",
	"stay-at-home parent", "stay-at-home mother", "stay-at-home father", "stay at home parent", "family care", "caring for family", "raising children", "retired", "retirement", "world trip", "travelling", "job search",
	"elternzeit", "mutterschutz", "erziehungsurlaub", "erziehungszeit", "karenz", "bildungskarenz", "pflege von angehörigen", "pflegezeit", "arbeitssuche", "arbeitssuchend", "arbeitsuchend", "auszeit", "familienzeit", "familienphase", "weltreise", "ruhestand", "sabbatjahr",
	"congé parental", "congé maternité", "congé de maternité", "congé sabbatique", "année sabbatique", "recherche d'emploi", "retraite", "excedencia", "baja maternal", "permiso de maternidad", "año sabático", "búsqueda de empleo",
	"maternità", "congedo parentale", "congedo di maternità", "anno sabbatico", "aspettativa", "ouderschapsverlof", "zwangerschapsverlof", "zorgverlof", "urlop macierzyński", "urlop wychowawczy", "urlop rodzicielski", "licença maternidade", "licença-maternidade", "licença parental", "ano sabático"}

// Leave reports whether the entry is a time without paid work, such as a career break: it is no job, and is never set
// against one.
func (p Position) Leave() bool { return leave(p.Title.Text) || leave(p.Employer.Text) }

func leave(text string) bool {
	text = strings.ToLower(text)
	for _, words := range leaves {
		if rest, ok := strings.CutPrefix(text, words); ok {
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
			if !unicode.IsLetter(next) {
				return true
			}
		}
	}
	return false
}
