package checks

import (
	"strings"
	"sync"
)

// titleWords are words in the names and titles of files that say what the file is, as names.Words writes them.
var titleWords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("resume resumes cv curriculum vitae vita lebenslauf bewerbung curriculo hoja vida portfolio profile profil application cover letter anschreiben " +
		"final latest new updated update current copy version draft v rev edited signed scan print page of the for by from my de du pdf doc docx odt rtf txt html " +
		"microsoft word document untitled linkedin indeed senior junior lead software data web platform engineer developer manager analyst designer consultant architect nurse teacher accountant " +
		"jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august september october november december en eng english german french spanish") {
		out[w] = true
	}
	return out
})
