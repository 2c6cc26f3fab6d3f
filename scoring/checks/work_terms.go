package checks

import (
	"strings"

	"plumbline/scoring/profile"
)

// The words by which a page says how somebody works. They are looked for in the title, the employer and the terms
// of a job, as whole words and in small letters.
var (
	fullTimeWords = []string{"full-time", "full time", "fulltime", "vollzeit", "temps plein", "tiempo completo", "jornada completa", "tempo pieno", "tempo integral", "voltijd", "pełny etat", "40 hours a week", "40 hours per week"}
	onSiteWords   = []string{"on-site", "onsite", "on site", "in-office", "in office", "in person", "in-person", "vor ort", "sur site", "presencial", "in sede", "op locatie"}
	remoteWords   = []string{"remote", "remotely", "hybrid", "home office", "home-based", "homeoffice", "from home", "wfh", "telework", "telecommute", "telecommuting", "distributed",
		"worldwide", "anywhere", "fernarbeit", "télétravail", "à distance", "teletrabajo", "remoto", "remota", "a distancia", "teletrabalho", "da remoto", "op afstand", "thuiswerk", "zdalnie", "zdalna", "travel", "travelling", "traveling", "field"}
	// sideWords name work that goes beside other work, or is no employment.
	sideWords = []string{"part-time", "part time", "parttime", "contract", "contractor", "contracting", "consultant", "consulting", "consultancy", "freelance", "freelancer", "self-employed", "self employed",
		"independent", "interim", "advisor", "adviser", "advisory", "board", "chair", "chairman", "chairwoman", "chairperson", "trustee", "non-executive", "founder", "co-founder", "cofounder", "founding", "owner", "co-owner",
		"proprietor", "partner", "president", "ceo", "cto", "volunteer", "mentor", "coach", "tutor", "teacher", "teaching", "lecturer", "instructor", "adjunct", "professor", "faculty", "fellow", "fellowship",
		"researcher", "research", "postdoc", "scholar", "student", "intern", "internship", "trainee", "apprentice", "co-op", "assistant", "temporary", "temp", "seasonal", "casual", "per diem", "prn", "locum", "relief", "on-call", "reserve",
		"reservist", "guard", "army", "navy", "air force", "military", "marines", "open source", "maintainer", "contributor", "ambassador", "speaker", "author", "writer", "blogger", "editor", "columnist", "translator",
		"musician", "actor", "photographer", "artist", "designer", "host", "committee", "council", "councillor", "elected", "member", "angel", "investor", "investing", "venture", "entrepreneur", "staffing", "agency", "recruiter",
		"outsourcing", "secondment", "seconded", "leave", "sabbatical", "side", "agent", "driver", "franchise", "realtor", "attorney", "physician", "church", "pastor", "union", "club", "association", "society", "foundation", "community",
		"teilzeit", "freiberuflich", "freiberufler", "freiberuflerin", "selbstständig", "selbständig", "berater", "beraterin", "beirat", "aufsichtsrat", "vorstand", "geschäftsführer", "geschäftsführerin", "gründer", "gründerin", "mitgründer", "inhaber", "inhaberin",
		"dozent", "dozentin", "lehrbeauftragter", "lehrer", "lehrerin", "werkstudent", "werkstudentin", "praktikant", "praktikantin", "praktikum", "ehrenamt", "ehrenamtlich", "minijob", "nebenjob", "wissenschaftlicher", "wissenschaftliche", "doktorand", "doktorandin",
		"temps partiel", "indépendant", "indépendante", "auto-entrepreneur", "fondateur", "fondatrice", "cofondateur", "gérant", "gérante", "enseignant", "enseignante", "formateur", "formatrice", "vacataire", "bénévole", "stage", "stagiaire", "alternance", "alternant", "alternante", "apprenti", "doctorant", "doctorante", "conseiller", "consultante",
		"medio tiempo", "media jornada", "tiempo parcial", "autónomo", "autónoma", "consultor", "consultora", "fundador", "fundadora", "socio", "socia", "profesor", "profesora", "docente", "voluntario", "voluntaria", "prácticas", "becario", "becaria", "asesor", "asesora",
		"meio período", "tempo parcial", "autônomo", "autônoma", "sócio", "sócia", "professora", "estágio", "estagiário", "estagiária", "bolsista", "voluntária",
		"consulente", "libero professionista", "libera professionista", "titolare", "fondatore", "fondatrice", "insegnante", "tirocinio", "tirocinante", "volontario", "volontaria", "dottorando",
		"deeltijd", "zzp", "zelfstandig", "adviseur", "oprichter", "eigenaar", "docent", "vrijwilliger", "stagiair", "bijbaan", "detachering", "gedetacheerd",
		"own practice", "private practice", "own firm", "own studio", "own business", "own company", "sole trader", "sole proprietor", "eigene praxis", "eigenes büro", "eigene firma", "eigenes unternehmen", "einzelunternehmen",
		"libéral", "libérale", "entreprise individuelle", "micro-entreprise", "à mon compte", "estudio propio", "despacho propio", "negocio propio", "empresa propia", "cuenta propia", "escritório próprio", "empresa própria", "conta própria",
		"studio proprio", "in proprio", "partita iva", "eigen praktijk", "eigen bedrijf", "eenmanszaak", "własna działalność", "działalność gospodarcza", "jdg",
		"część etatu", "pół etatu", "umowa zlecenie", "b2b", "konsultant", "konsultantka", "założyciel", "właściciel", "wykładowca", "nauczyciel", "nauczycielka", "wolontariusz", "stażysta", "stażystka", "praktykant", "doradca"}
	// besideWords tell, anywhere in a job's text, that it went beside another, or was the same under another name.
	besideWords = []string{"part-time", "part time", "freelance", "freelancing", "evenings", "weekends", "nights", "side project", "side business", "alongside", "in parallel", "concurrent", "concurrently",
		"simultaneously", "at the same time", "in addition to", "seconded", "secondment", "on behalf of", "acquired", "acquisition", "merged", "merger", "renamed", "rebranded", "formerly", "spun off",
		"spin-off", "spinoff", "subsidiary", "parent company", "sister company", "joint venture", "division of", "handover", "hours a week", "hours per week", "hrs/week", "my own", "unpaid", "on leave", "sabbatical", "notice period", "garden leave",
		"nebenbei", "nebenberuflich", "parallel", "teilzeit", "übernommen", "en parallèle", "temps partiel", "en paralelo", "paralelamente",
		"ehemals", "vormals", "übernahme", "fusion", "fusioniert", "umbenannt", "aufgekauft", "tochtergesellschaft", "muttergesellschaft", "schwestergesellschaft", "konzern", "entsandt", "abgeordnet", "überlassen an", "im auftrag von", "gleichzeitig", "zeitgleich", "karenz", "elternzeit", "stunden pro woche", "wochenstunden", "std./woche", "ehrenamtlich",
		"anciennement", "rachat", "racheté", "rachetée", "filiale", "maison mère", "détaché", "détachée", "mise à disposition", "pour le compte de", "en même temps", "simultanément", "heures par semaine", "congé", "bénévole",
		"adquirida", "adquisición", "fusión", "filial", "matriz", "cedido", "cedida", "por cuenta de", "al mismo tiempo", "simultáneamente", "media jornada", "horas semanales", "horas por semana", "excedencia",
		"aquisição", "fusão", "incorporada", "cedência", "ao mesmo tempo", "simultaneamente", "em paralelo", "meio período", "horas por semana", "licença",
		"acquisita", "acquisizione", "fusione", "controllata", "capogruppo", "distacco", "distaccato", "distaccata", "per conto di", "contemporaneamente", "in parallelo", "part time", "ore settimanali", "aspettativa",
		"voorheen", "overgenomen", "overname", "fusie", "dochteronderneming", "gedetacheerd", "namens", "tegelijkertijd", "parallel aan", "uur per week", "deeltijd",
		"dawniej", "przejęta", "przejęcie", "fuzja", "spółka zależna", "oddelegowany", "oddelegowana", "w imieniu", "równolegle", "jednocześnie", "godzin tygodniowo", "pół etatu"}
	// looseWords may tell the same, and are common in any job's text: they count where the page does not say that both
	// jobs were full-time.
	looseWords = []string{"contract", "contracts", "consulting", "client", "clients", "customer site", "transition", "transitioned", "part of", "own company", "while", "volunteer", "leave", "reserve", "dual", "split", "partnership"}
	// salariedWords end the titles of jobs that are seldom held two at a time.
	salariedWords = []string{"engineer", "developer", "programmer", "architect", "analyst", "manager", "scientist", "administrator", "accountant", "director", "head", "lead", "officer", "specialist", "technician", "supervisor", "planner", "controller", "auditor", "buyer", "clerk",
		"ingenieur", "ingenieurin", "entwickler", "entwicklerin", "leiter", "leiterin", "ingénieur", "ingénieure", "développeur", "développeuse", "responsable", "ingeniero", "ingeniera", "desarrollador", "desarrolladora", "gerente", "engenheiro", "engenheira", "desenvolvedor", "desenvolvedora",
		"ingegnere", "sviluppatore", "sviluppatrice", "ontwikkelaar", "inżynier", "programista", "programistka", "kierownik"}
)

// headOf returns what the head of a job says: title, employer, place and terms.
func headOf(job profile.Position) string {
	parts := []string{job.Title.Text, job.Employer.Text, job.Location.Text}
	for _, c := range job.Terms {
		parts = append(parts, c.Text)
	}
	return strings.Join(parts, " | ")
}

// says reports whether the head of a job, or the first line of its text, has one of the words.
func says(job profile.Position, words []string) bool {
	if hasAnyWord(headOf(job), words...) {
		return true
	}
	return len(job.Passages) > 0 && len(job.Passages[0].Text) <= 60 && hasAnyWord(job.Passages[0].Text, words...)
}

// mentions reports whether anything that is written of a job has one of the words.
func mentions(job profile.Position, words []string) bool {
	if hasAnyWord(headOf(job), words...) {
		return true
	}
	for _, c := range job.Passages {
		if hasAnyWord(c.Text, words...) {
			return true
		}
	}
	return false
}
