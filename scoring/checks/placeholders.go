package checks

import (
	"strings"
	"sync"
	"unicode"
)

// blankField is a stretch of a text that a template has for its user to fill in: the bytes from up to to.
type blankField struct {
	from, to int
	bare     bool // one general word in brackets, "[City]", which whoever makes a page anonymous writes too
}

// blankWords are what templates put in brackets, in small letters and without accents.
var blankWords = sync.OnceValue(func() map[string]bool { // value: whether the words are bare
	out := map[string]bool{}
	for _, w := range []string{"company name", "name of company", "name of the company", "employer name", "organization name", "organisation name", "job title", "position title", "title of position", "start date", "end date",
		"month year", "month, year", "month/year", "city, state", "city state", "school name", "university name", "college name", "name of school", "name of university", "degree name", "field of study", "skill 1", "skill 2", "hiring manager name", "hiring manager's name",
		"hiring manager", "recipient name", "project name", "description of duties", "job description", "achievement", "accomplishment", "responsibility", "specific skill", "relevant skill", "number of years", "years of experience", "xx years", "x years",
		"firmenname", "name der firma", "name des unternehmens", "stellenbezeichnung", "berufsbezeichnung", "startdatum", "enddatum", "name der schule", "name der universitat",
		"nom de l'entreprise", "nom de la societe", "intitule du poste", "nom de l'ecole", "date de debut", "date de fin",
		"nombre de la empresa", "nombre de empresa", "nombre del puesto", "titulo del puesto", "nombre de la universidad", "fecha de inicio", "fecha de fin",
		"nome dell'azienda", "nome azienda", "titolo di lavoro", "nome della scuola", "data di inizio", "data di fine",
		"bedrijfsnaam", "naam bedrijf", "naam van het bedrijf", "functietitel", "naam school", "begindatum", "einddatum",
		"nazwa firmy", "nazwa stanowiska", "nazwa uczelni", "data rozpoczecia", "data zakonczenia",
		"nome da empresa", "titulo do cargo", "nome da universidade", "data de inicio", "data de termino"} {
		out[w] = false
	}
	for _, w := range []string{"company", "employer", "position", "role", "date", "dates", "city", "state", "university", "school", "degree", "major", "skill", "skills", "industry", "number",
		"firma", "unternehmen", "stelle", "datum", "ort", "entreprise", "poste", "ville", "empresa", "puesto", "cargo", "fecha", "ciudad", "azienda", "posizione", "data", "citta",
		"bedrijf", "functie", "plaats", "stanowisko", "miasto", "cidade"} {
		out[w] = true
	}
	return out
})

// blankOpenings are the words with which a template tells its user what to put in the brackets.
var blankOpenings = []string{"insert ", "enter your ", "enter the ", "enter text", "enter a ", "type your ", "type here", "type text", "add your ", "describe your ", "briefly describe ", "list your ", "summarize your ", "replace with ", "replace this ", "click here", "click to ", "click or tap ",
	"hier klicken", "hier einfugen", "inserez ", "saisissez ", "inserte ", "escriba ", "introduzca ", "inserisci ", "inserire ", "vul hier ", "vul in", "wpisz ", "wstaw ", "insira ", "digite "}

// blankOwners stand before the name of a field that its user is to fill in, and blankNames are such names.
var (
	blankOwners = []string{"your ", "ihr ", "ihre ", "dein ", "deine ", "votre ", "vos ", "tu ", "su ", "il tuo ", "la tua ", "uw ", "jouw ", "twoje ", "twoja ", "twoj ", "seu ", "sua "}
	blankNames  = wordSet(`name company employer title job position role address street phone telephone email e-mail mail city state school university college degree skills skill text website linkedin results achievement achievements experience summary
		firma unternehmen adresse telefonnummer stelle nom entreprise poste ville telephone nombre empresa puesto direccion telefono ciudad nome azienda indirizzo naam bedrijf adres functie imie nazwisko firmy stanowisko endereco telefone cargo`)
)

// leftovers are words that templates and programs put where their user is to write.
var leftovers = []string{"lorem ipsum dolor", "your name here", "your title here", "your job title here", "company name here", "job title here", "your company name here", "enter text here", "type your text here", "insert text here", "add your text here",
	"click here to enter text", "click or tap here to enter text", "click here to enter a date", "click or tap to enter a date",
	"klicken sie hier, um text einzugeben", "klicken oder tippen sie hier, um text einzugeben", "cliquez ici pour entrer du texte", "cliquez ou appuyez ici pour entrer du texte",
	"haga clic aqui para escribir texto", "haga clic o pulse aqui para escribir texto", "fare clic qui per immettere testo", "fare clic o toccare qui per immettere il testo",
	"klik hier als u tekst wilt invoeren", "klik of tik om tekst in te voeren", "kliknij tutaj, aby wprowadzic tekst", "kliknij lub nacisnij tutaj, aby wprowadzic tekst", "clique aqui para digitar texto", "clique ou toque aqui para inserir texto",
	"ihr name hier", "votre nom ici", "tu nombre aqui", "il tuo nome qui", "uw naam hier", "twoje imie tutaj", "seu nome aqui",
	"reallygreatsite", "123 anywhere st"}

// placeholdersIn finds what a template left in a text, in order.
func placeholdersIn(text string) []blankField {
	brackets := strings.ContainsAny(text, "[<{")
	left := leftoversIn(text)
	if !brackets && left == nil {
		return nil // most lines; the rest takes longer
	}
	folded, places := foldedWithPlaces(text)
	var out []blankField
	if brackets {
		out = bracketsIn(folded, places)
	}
	for _, l := range left {
		if i := strings.Index(folded, l); i >= 0 && (i == 0 || !letterAt(folded, i-1)) {
			out = append(out, blankField{from: places[i], to: places[i+len(l)]})
		}
	}
	return out
}

// leftoverSeeds are words of which every leftover has one.
var leftoverSeeds = []string{"lorem", " date", "tekst", " here", " text", " hier", " ici", "aqu", " qui", "tutaj", "site", "anywhere"}

// leftoversIn returns the leftovers that a text holds.
func leftoversIn(text string) (out []string) {
	folded := plain(text)
	if !hasPhrase(folded, leftoverSeeds) {
		return nil
	}
	for _, l := range leftovers {
		if strings.Contains(folded, l) {
			out = append(out, l)
		}
	}
	if out == nil && strings.Trim(folded, " .") == "lorem ipsum" {
		return []string{"lorem ipsum"}
	}
	return out
}

// bracketsIn finds the brackets of a folded text that hold what a template has for its user to fill in.
func bracketsIn(folded string, places []int) (out []blankField) {
	for i := 0; i < len(folded); i++ {
		closing := strings.IndexByte("[<{", folded[i])
		if closing < 0 || i > 0 && letterAt(folded, i-1) {
			continue // behind a letter, brackets are those of code
		}
		n := strings.IndexByte(folded[i:min(len(folded), i+80)], "]>}"[closing])
		if n < 0 {
			continue
		}
		inside := strings.Trim(folded[i+1:i+n], " {}_:.…")
		end := i + n + 1
		for end < len(folded) && folded[end] == "]>}"[closing] {
			end++
		}
		if bare, ok := blank(inside, folded[end:]); ok && (closing == 0 || strings.Contains(inside, " ")) {
			out = append(out, blankField{from: places[i], to: places[end], bare: bare})
			i = end - 1
		}
	}
	return out
}

// blank reports whether the words in a pair of brackets are those of a template, and whether they are bare.
func blank(inside, after string) (bare, ok bool) {
	if strings.HasPrefix(after, "(") || inside == "" || len(strings.Fields(inside)) > 8 {
		return false, false // an address follows: the brackets are those of a link
	}
	if bare, known := blankWords()[inside]; known {
		return bare, true
	}
	for _, o := range blankOpenings {
		if strings.HasPrefix(inside, o) {
			return false, true
		}
	}
	for _, o := range blankOwners {
		if rest, ok := strings.CutPrefix(inside, o); ok {
			first, _, _ := strings.Cut(rest, " ")
			return false, blankNames[strings.Trim(first, ",./")]
		}
	}
	return false, strings.Trim(inside, "x") == "" && strings.HasPrefix(after, "%")
}

// foldedWithPlaces returns a text in small letters without accents, and for each of its bytes, and its end, the byte
// of the text that it stands for.
func foldedWithPlaces(text string) (string, []int) {
	var b strings.Builder
	places := make([]int, 0, len(text)+1)
	for i, r := range text {
		s := string(unicode.ToLower(r))
		if r > unicode.MaxASCII {
			s = plain(s)
		}
		b.WriteString(s)
		for range len(s) {
			places = append(places, i)
		}
	}
	return b.String(), append(places, len(text))
}

// describesTemplates reports whether a text is about templates rather than a part of one.
func describesTemplates(text string) bool {
	return hasAnyWord(text, "template", "templates", "templating", "placeholder", "placeholders", "mail merge", "mail-merge", "token", "tokens", "variable", "variables", "generator", "dummy text", "filler text", "typesetting",
		"vorlage", "vorlagen", "platzhalter", "serienbrief", "modele", "modèle", "modèles", "plantilla", "plantillas", "modello", "modelli", "sjabloon", "sjablonen", "szablon", "szablony", "modelo", "modelos")
}

// anonymous reports whether somebody seems to have taken names and addresses out of the lines.
func anonymous(text string) bool {
	for _, w := range []string{"[name]", "[phone]", "[email]", "[e-mail]", "[address]", "[linkedin]", "redacted", "withheld", "confidential", "anonymi", "[removed", "removed]", "under nda"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
