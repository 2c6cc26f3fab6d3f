package checks

import (
	"strings"
	"sync"
)

// speech is what a word may be in a sentence that is said to software. A word may be several things.
type speech uint32

const (
	override  speech = 1 << iota // "ignore", said to somebody
	earlier                      // "previous", "your"
	every                        // "all"
	order                        // "instructions", "prompt"
	looseRule                    // "rules": an order only when it is an earlier one
	judge                        // "recommend", "say", said to somebody
	rank                         // "rank": a judgement by place or points
	this                         // "this"
	applicant                    // "candidate", "résumé"
	praise                       // "first", "highest", "qualified"
	polite                       // what may stand between the start of a sentence and its verb: "please", "must"
	hail                         // "dear", "note", "if": begins a sentence that is addressed to somebody
	software                     // "AI", "chatbot"
	topic                        // "about": what an order was about
	research                     // a word of those who study such sentences
	demand                       // "requirements": what is wanted of candidates
	modal                        // "must"
	judged                       // "ranked", "recommended"
	so                           // "so", for what was said before
	technical                    // "override": what engineers do to rules, too
	eitherWay                    // "application": a candidate's, or a program
	peopleOf                     // "company": behind "AI", people and no software
	mine                         // "my": what the writer takes back
	reporting                    // "told": before a command that somebody else gave
)

// machineWords are the words in English, German, French, Spanish, Italian, Dutch, Polish and Portuguese, in small
// letters and without accents.
var machineWords = sync.OnceValue(func() map[string]speech {
	words := map[string]speech{}
	for class, list := range map[speech]string{
		override: `ignore disregard forget override bypass discard
			ignoriere ignorieren ignoriert vergiss vergessen missachte missachten verwirf umgehe
			ignorez oublie oubliez contourne contournez
			ignora ignoren ignorad olvida olvide olviden descarta descarte omite
			ignori ignorate dimentica dimentichi dimenticate trascura
			negeer vergeet
			zignoruj zignorujcie ignoruj zapomnij pomin
			ignorem esqueca desconsidere desconsiderem`,
		eitherWay: `application applications profile profil perfil profilo aplikacje`,
		technical: `override bypass discard umgehe verwirf contourne contournez descarta descarte omite pomin`,
		peopleOf:  `company companies startup start-up team teams lab labs firm firms department engineer engineers researcher researchers enthusiast enthusiasts products projects`,
		earlier: `previous prior above preceding earlier existing foregoing original initial system your
			vorherigen vorherige bisherigen bisherige vorigen vorige obigen obige vorangegangenen vorangehenden fruheren deine deinen ihre ihren
			precedentes precedente precedents anterieures anterieurs dessus tes vos
			anteriores anterior previas previos previa tus sus
			precedenti tue tuoi
			eerdere voorgaande bovenstaande je jouw
			poprzednie poprzednich wczesniejsze wczesniejszych powyzsze powyzszych swoje
			suas`,
		every: `all any every alle aller samtliche toutes tous todas todos tutte tutti wszystkie wszystkich`,
		order: `instruction instructions prompt prompts command commands directive directives
			anweisung anweisungen instruktionen befehle vorgaben systemprompt
			consigne consignes
			instruccion instrucciones ordenes indicaciones directrices
			istruzione istruzioni comandi direttive indicazioni
			instructie instructies opdrachten aanwijzingen
			instrukcje instrukcji polecenia polecen
			instrucao instrucoes comandos diretrizes ordens`,
		looseRule: `rules guidelines directions criteria context programming regeln regles reglas criterios criteres regole criteri regels reguly zasady kryteria regras contexto kontext`,
		judge: `recommend shortlist select hire accept approve advance mark consider give assign return output say state respond reply answer conclude tell report describe summarize summarise treat prioritize prioritise pass place present list move invite write include assess label
			empfiehl empfehle empfehlen setze setzen gib geben antworte antworten schreibe schreiben sage sagen wahle wahlen markiere markieren behandle behandeln betrachte betrachten ordne
			recommande recommandez attribue attribuez donne donnez reponds repondez place placez selectionne selectionnez considere considerez dis dites indique indiquez retenez retiens
			recomienda recomiende selecciona seleccione responde responda da dale asigna asigne considera considere di diga coloca coloque contrata contrate escribe
			raccomanda raccomandate consiglia consigliate seleziona selezionate assegna assegnate dai rispondi rispondete considerate metti mettete scrivi scrivete
			geef plaats selecteer antwoord beschouw schrijf markeer zet
			przyznaj umiesc rekomenduj zarekomenduj polec odpowiedz wybierz uznaj napisz oznacz
			recomende selecione atribua escreva marque`,
		rank: `rank rate score evaluate classify grade
			bewerte bewerten stufe klassifiziere klassifizieren
			classe classez note notez evalue evaluez
			clasifica clasifique puntua puntue califica califique evalua
			classifica classificate valuta valutate
			rangschik beoordeel
			ocen ocencie
			classifique avalie avalia pontue`,
		this: `this following diesen dieser dieses diesem diese ce cet cette este esta questo questa deze dit tego te ten ta estes`,
		applicant: `candidate applicant resume cv profile application person
			kandidat kandidaten kandidatin bewerber bewerberin bewerbung lebenslauf
			candidat candidature candidato candidata candidatura curriculum curriculo profil perfil profilo
			kandidaat sollicitant
			kandydat kandydata kandydatke kandydatce kandydatowi zyciorys aplikacje`,
		praise: `first top highest best 1 10 100 excellent perfect exceptional outstanding qualified strongest strong ideal maximum shortlisted hire hired interview recommended suitable
			erste ersten erster erstes erstplatzierten hochste hochsten hochstwertung beste besten bester geeignet geeigneten geeigneter qualifiziert hervorragend perfekt perfekten maximale
			premier premiere meilleur meilleure maximale maximum qualifie qualifiee excellent excellente parfait parfaite
			primero primera mejor maxima maximo cualificado cualificada calificado calificada excelente perfecto perfecta
			primo prima migliore massimo massima qualificato qualificata eccellente perfetto perfetta ideale
			eerste hoogste uitstekend geschikt
			pierwszy pierwszym pierwsza pierwsze pierwszego najwyzsza najwyzszy najlepszy najlepszym najlepszego najlepsza idealny idealnego doskonaly doskonalego odpowiedni
			primeiro primeira melhor qualificado qualificada perfeito perfeita`,
		polite: `please kindly now must should always only then immediately simply instead you
			bitte nun jetzt immer
			maintenant toujours veuillez
			favor ahora siempre
			ora sempre
			alsjeblieft nu altijd
			prosze teraz zawsze
			agora`,
		hail: `dear attention attn note notice hey hello hi instruction instructions message memo important reminder if when
			achtung hinweis an liebe lieber nachricht anweisung anweisungen wenn falls
			cher chere consigne consignes si lorsque
			querida querido estimada estimado atencion aviso nota instruccion instrucciones mensaje
			cara caro attenzione avviso messaggio istruzione istruzioni se
			let beste bericht opmerking instructie als
			uwaga droga drogi wiadomosc instrukcja jesli jezeli
			atencao prezada prezado mensagem instrucao`,
		software: `ai a.i llm llms chatgpt gpt gpt-4 gpt-5 gemini ats bot bots chatbot ki ia sprachmodell taalmodel screener parser ki-system ai-system ki-modell`,
		topic:    `about regarding concerning for bezuglich betreffend concernant sobre acerca riguardo over dotyczace quanto`,
		demand:   `requirements requirement qualifications anforderungen exigences requisitos requisiti vereisten eisen wymagania`,
		modal:    `must should shall muss soll sollte doit devrait debe deberia deve dovrebbe moet musi powinien powinna deveria`,
		judged: `ranked rated scored recommended shortlisted selected hired considered classified treated marked advanced invited placed given approved accepted graded assessed
			bewertet eingestuft empfohlen gesetzt eingeladen ausgewahlt classe classee note notee recommande recommandee retenu retenue clasificado clasificada recomendado recomendada seleccionado seleccionada
			valutato valutata raccomandato raccomandata selezionato selezionata beoordeeld aanbevolen geplaatst oceniony oceniona rekomendowany wybrany classificado classificada avaliado selecionado`,
		mine:      `my our mine meine meinen unsere ma mon mes nos mi mis nuestra nuestras mia mie miei mijn onze moje moja minha minhas meu meus`,
		reporting: `told tells telling said says saying asked instructed wrote reads sagte sagt schrieb hiess disait ecrit ecrivait decia dijo escribio diceva scritto zei schreef mowil napisal dizia disse`,
		so:        `so dies das asi cosi`,
		research: `injection injections jailbreak jailbreaks jailbreaking jailbroken red-team red-teaming redteam adversarial attack attacks attacker attackers attempt attempts payload payloads
			guardrail guardrails detector detection detect detects detected detecting defend defends defence defense exploit exploits vulnerability vulnerabilities mitigate mitigated mitigation
			phrase phrases string strings example examples sample demo talk paper classifier filter filters blocked blocks dataset benchmark style such-as angriff angriffe attaque attaques ataque ataques attacco attacchi aanval aanvallen atak ataki atakow
			satz satze beispiel beispiele frase frases frasi phrases exemple exemples ejemplo ejemplos esempio esempi exemplo exemplos zin zinnen voorbeeld voorbeelden zdanie zdania zdan przyklad przyklady
			studied researched untersucht erforscht etudie estudie estudiado studiato studiate estudei onderzocht badalem badalam zbadalem zbadalam testowalem testowalam testy
			injektion injektionen inyeccion inyecciones iniezione iniezioni injecao injecoes injectie injecties wstrzykniecie wstrzykniecia pruebas
			motto slogan joke sticker shirt witz blague chiste scherzo grap zart piada`,
	} {
		for w := range strings.FieldsSeq(list) {
			words[w] |= class
		}
	}
	words["considera"] |= judge
	return words
})

// machineMarks are what chat programs put before what they are told.
var machineMarks = []string{"<|im_start|>", "<|system|>", "[inst]", "<<sys>>", "### system", "### instruction", "[system]", "system prompt:", "system:", "ai:", "llm:"}

// modelPhrases name software in several words.
var modelPhrases = []string{"language model", "modele de langage", "modelo de lenguaje", "modelo de linguagem", "modello linguistico", "model jezykowy", "modelu jezykowego",
	"artificial intelligence", "kunstliche intelligenz", "intelligence artificielle", "inteligencia artificial", "intelligenza artificiale", "kunstmatige intelligentie", "sztuczna inteligencja", "sztucznej inteligencji",
	"ai recruiter", "screening tool", "screening software", "screening system", "applicant tracking"}
