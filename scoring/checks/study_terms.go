package checks

import "plumbline/scoring/profile"

// studiedOtherwise are the words by which pages in other languages than English say what the lists beside the
// checks say in it: that a study was not a plain full-time degree taken from its start at the named school. It
// built on credit or another degree, was shortened, combined, part-time or at a distance, an exchange, or was not
// completed.
var studiedOtherwise = []string{
	"verkürzt", "verkürzte", "verkürztes", "verkürzter", "vorleistungen", "vorleistung", "leistungen anerkannt", "anerkannte leistungen", "anerkennung von", "anrechnung", "angerechnet", "hochschulwechsel", "studienwechsel", "studienortwechsel",
	"quereinstieg", "zweitstudium", "aufbaustudium", "ergänzungsstudium", "externenprüfung", "doppelabschluss", "doppelstudium", "doppelbachelor", "doppelmaster", "parallelstudium", "fernstudium", "berufsbegleitend", "berufsbegleitendes", "nebenberuflich",
	"teilzeit", "teilzeitstudium", "abendstudium", "auslandssemester", "auslandsstudium", "austauschsemester", "austauschstudium", "ohne abschluss", "nicht abgeschlossen", "abgebrochen", "gasthörer", "gaststudium",
	"admission parallèle", "admissions parallèles", "admission sur titre", "admis en", "admise en", "entrée directe", "passerelle", "vae", "validation des acquis", "équivalence", "équivalences", "double diplôme", "double cursus", "double licence",
	"cursus intégré", "alternance", "à distance", "cned", "temps partiel", "cours du soir", "formation continue", "reprise d'études", "bac+3", "bac +3", "3e année", "3ème année", "troisième année", "accéléré", "accélérée", "transfert",
	"échange", "non diplômé", "non diplômée", "non validé", "non validée", "non obtenu", "non obtenue", "inachevé", "inachevée", "abandon",
	"convalidado", "convalidada", "convalidados", "convalidadas", "convalidación", "convalidaciones", "homologado", "homologada", "homologación", "reconocimiento de créditos", "créditos reconocidos", "traslado", "curso puente", "pasarela",
	"segunda carrera", "segundo grado", "doble grado", "doble titulación", "doble licenciatura", "a distancia", "uned", "semipresencial", "en línea", "tiempo parcial", "nocturno", "acelerado", "acelerada", "intercambio",
	"incompleto", "incompleta", "inconcluso", "inconclusa", "sin terminar", "no finalizado", "no concluido", "trunco", "trunca",
	"transferência", "transferido", "transferida", "equivalência", "equivalências", "aproveitamento de", "segunda graduação", "segunda licenciatura", "dupla graduação", "dupla titulação", "duplo diploma", "complementação", "ead", "ensino à distância",
	"meio período", "noturno", "pós-laboral", "trancado", "trancada", "intercâmbio", "não concluído", "não concluída",
	"abbreviazione", "passaggio di corso", "passaggio da", "trasferimento", "trasferito", "trasferita", "riconoscimento crediti", "riconoscimento di crediti", "crediti riconosciuti", "convalida", "doppia laurea", "doppio titolo", "doppio diploma", "ciclo unico",
	"vecchio ordinamento", "tempo parziale", "a distanza", "telematica", "seconda laurea", "non completato", "non completata", "non conseguito", "non conseguita", "interrotto", "interrotta",
	"verkort", "verkorte", "versneld", "versnelde", "vrijstelling", "vrijstellingen", "schakelprogramma", "schakeljaar", "kopopleiding", "zij-instroom", "doorstroom", "tweede studie", "tweede bachelor", "dubbele bachelor", "dubbele studie",
	"deeltijd", "avondonderwijs", "afstandsonderwijs", "niet afgerond", "niet voltooid", "afgebroken", "gestopt", "uitwisseling",
	"uzupełniające", "uzupełniający", "zaoczne", "zaoczny", "zaocznie", "niestacjonarne", "niestacjonarny", "niestacjonarnie", "wieczorowe", "wieczorowo", "eksternistyczne", "eksternistycznie", "przeniesienie", "przeniesiony", "przeniesiona",
	"indywidualny tok", "drugi kierunek", "dwa kierunki", "podwójny dyplom", "jednolite", "nieukończone", "nieukończony", "przerwane", "wymiana",
}

// qualified reports whether the page says of a study, in another language than English or in the lines beside the
// degree, that it is not a plain one.
func qualified(e profile.Education) bool {
	if hasAnyWord(e.School.Text+" | "+e.Degree.Text+" | "+e.Area.Text+" | "+periodWords(e.Period).String(), studiedOtherwise...) {
		return true
	}
	for _, n := range e.Notes {
		if hasAnyWord(n.Text, inNotes...) || hasAnyWord(n.Text, studiedOtherwise...) {
			return true
		}
	}
	return false
}
