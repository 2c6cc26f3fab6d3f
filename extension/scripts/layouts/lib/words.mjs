// The words of pages by language: headings in several wordings, labels, "present", and lengths of time.

const plural = (one, many) => (n) => `${n} ${n === 1 ? one : many}`;

const languages = {
  en: {
    summary: ["Summary", "About", "Profile"], experience: ["Experience", "Work Experience", "Employment History", "Professional Experience"],
    education: ["Education", "Education & Training", "Academic Background"], skills: ["Skills", "Technical Skills", "Core Skills"],
    certificates: ["Certifications", "Licenses & Certifications", "Certificates"], volunteer: ["Volunteering", "Volunteer Experience"], languages: ["Languages"],
    interests: ["Interests"], contact: ["Contact"], projects: ["Projects"], awards: ["Awards"], links: ["Links"],
    since: ["since", "Since"], present: ["Present", "present", "Current", "now"], phone: ["Phone"], email: ["Email", "E-mail"], place: ["Location"], employer: ["Employer", "Company"], title: ["Title", "Position"],
    school: ["School", "Institution"], degree: ["Degree"], area: ["Field of study", "Major"], dates: ["Dates", "Period"], at: ["at"], name: ["Name"],
    years: plural("yr", "yrs"), months: plural("mo", "mos"),
  },
  de: {
    summary: ["Profil", "Über mich", "Kurzprofil"], experience: ["Berufserfahrung", "Beruflicher Werdegang", "Berufspraxis"],
    education: ["Ausbildung", "Studium", "Bildungsweg", "Akademische Ausbildung"], skills: ["Kenntnisse", "Fähigkeiten", "Fachkenntnisse", "IT-Kenntnisse"],
    certificates: ["Zertifikate", "Weiterbildung"], volunteer: ["Ehrenamt", "Ehrenamtliches Engagement"], languages: ["Sprachen", "Sprachkenntnisse"],
    interests: ["Interessen", "Hobbys"], contact: ["Kontakt", "Persönliche Daten"], projects: ["Projekte"], awards: ["Auszeichnungen"], links: ["Links"],
    since: ["seit", "Seit"], present: ["heute", "Heute", "bis heute", "aktuell"], phone: ["Telefon", "Tel."], email: ["E-Mail"], place: ["Wohnort"], employer: ["Arbeitgeber", "Unternehmen"], title: ["Position", "Tätigkeit"],
    school: ["Hochschule", "Einrichtung"], degree: ["Abschluss"], area: ["Studienfach", "Fachrichtung"], dates: ["Zeitraum"], at: ["bei"], name: ["Name"],
    years: plural("Jahr", "Jahre"), months: plural("Monat", "Monate"),
  },
  fr: {
    summary: ["Profil", "À propos", "Résumé"], experience: ["Expérience professionnelle", "Expériences professionnelles", "Parcours professionnel", "Expérience"],
    education: ["Formation", "Formations", "Études et diplômes"], skills: ["Compétences", "Compétences techniques"],
    certificates: ["Certifications", "Licences et certifications"], volunteer: ["Bénévolat", "Expérience de bénévolat"], languages: ["Langues"],
    interests: ["Centres d’intérêt", "Loisirs"], contact: ["Coordonnées", "Contact"], projects: ["Projets"], awards: ["Distinctions"], links: ["Liens"],
    since: ["depuis", "Depuis"], present: ["aujourd’hui", "Aujourd'hui", "à ce jour", "présent"], phone: ["Téléphone", "Tél."], email: ["E-mail", "Courriel"], place: ["Lieu"], employer: ["Employeur", "Entreprise"], title: ["Poste", "Fonction"],
    school: ["Établissement", "École"], degree: ["Diplôme"], area: ["Domaine d’études", "Spécialité"], dates: ["Dates", "Période"], at: ["chez"], name: ["Nom"],
    years: plural("an", "ans"), months: plural("mois", "mois"),
  },
  es: {
    summary: ["Perfil", "Acerca de", "Perfil profesional"], experience: ["Experiencia laboral", "Experiencia profesional", "Experiencia"],
    education: ["Educación", "Formación académica", "Estudios"], skills: ["Habilidades", "Competencias", "Aptitudes"],
    certificates: ["Certificaciones", "Licencias y certificaciones"], volunteer: ["Voluntariado"], languages: ["Idiomas"],
    interests: ["Intereses", "Aficiones"], contact: ["Contacto", "Datos personales"], projects: ["Proyectos"], awards: ["Premios"], links: ["Enlaces"],
    since: ["desde", "Desde"], present: ["actualidad", "Actualidad", "presente", "actualmente"], phone: ["Teléfono"], email: ["Correo electrónico", "E-mail"], place: ["Ubicación"], employer: ["Empresa"], title: ["Puesto", "Cargo"],
    school: ["Centro", "Institución"], degree: ["Título", "Titulación"], area: ["Especialidad", "Disciplina académica"], dates: ["Fechas", "Periodo"], at: ["en"], name: ["Nombre"],
    years: plural("año", "años"), months: plural("mes", "meses"),
  },
  pt: {
    summary: ["Perfil", "Resumo", "Sobre"], experience: ["Experiência profissional", "Experiência", "Histórico profissional"],
    education: ["Formação acadêmica", "Formação", "Educação", "Habilitações académicas"], skills: ["Competências", "Habilidades"],
    certificates: ["Certificações", "Licenças e certificados", "Certificados"], volunteer: ["Voluntariado", "Experiência voluntária"], languages: ["Idiomas"],
    interests: ["Interesses"], contact: ["Contato", "Contacto"], projects: ["Projetos"], awards: ["Prêmios"], links: ["Links"],
    since: ["desde", "Desde"], present: ["atual", "o momento", "presente", "Atualmente"], phone: ["Telefone", "Telemóvel"], email: ["E-mail"], place: ["Localidade"], employer: ["Empresa", "Empregador"], title: ["Cargo", "Função"],
    school: ["Instituição"], degree: ["Grau", "Diploma"], area: ["Área de estudo", "Curso"], dates: ["Período", "Datas"], at: ["na"], name: ["Nome"],
    years: plural("ano", "anos"), months: plural("mês", "meses"),
  },
  it: {
    summary: ["Profilo", "Informazioni", "Chi sono"], experience: ["Esperienza lavorativa", "Esperienze professionali", "Esperienza"],
    education: ["Formazione", "Istruzione", "Istruzione e formazione", "Titoli di studio"], skills: ["Competenze", "Competenze tecniche", "Capacità"],
    certificates: ["Certificazioni", "Licenze e certificazioni"], volunteer: ["Volontariato"], languages: ["Lingue", "Competenze linguistiche"],
    interests: ["Interessi", "Hobby"], contact: ["Contatti", "Dati personali"], projects: ["Progetti"], awards: ["Riconoscimenti"], links: ["Link"],
    since: ["da", "Dal"], present: ["oggi", "in corso", "attuale", "presente"], phone: ["Telefono", "Tel."], email: ["E-mail", "Email"], place: ["Residenza"], employer: ["Datore di lavoro", "Azienda"], title: ["Posizione", "Ruolo"],
    school: ["Istituto", "Università"], degree: ["Titolo di studio", "Titolo"], area: ["Campo di studio", "Indirizzo"], dates: ["Date", "Periodo"], at: ["presso"], name: ["Nome"],
    years: plural("anno", "anni"), months: plural("mese", "mesi"),
  },
  nl: {
    summary: ["Profiel", "Over mij", "Samenvatting"], experience: ["Werkervaring", "Ervaring", "Loopbaan"],
    education: ["Opleiding", "Opleidingen", "Onderwijs"], skills: ["Vaardigheden", "Competenties", "Kennis en vaardigheden"],
    certificates: ["Certificaten", "Licenties en certificaten", "Cursussen en certificaten"], volunteer: ["Vrijwilligerswerk", "Vrijwilligerservaring"], languages: ["Talen", "Talenkennis"],
    interests: ["Interesses", "Hobby’s"], contact: ["Contact", "Persoonlijke gegevens"], projects: ["Projecten"], awards: ["Prijzen"], links: ["Links"],
    since: ["sinds", "vanaf"], present: ["heden", "nu", "Heden", "tot heden"], phone: ["Telefoon", "Tel."], email: ["E-mail"], place: ["Woonplaats"], employer: ["Werkgever", "Bedrijf"], title: ["Functie"],
    school: ["Onderwijsinstelling", "School"], degree: ["Diploma", "Graad"], area: ["Studierichting"], dates: ["Periode"], at: ["bij"], name: ["Naam"],
    years: plural("jaar", "jaar"), months: plural("maand", "maanden"),
  },
  pl: {
    summary: ["Profil", "O mnie", "Podsumowanie zawodowe"], experience: ["Doświadczenie zawodowe", "Doświadczenie", "Przebieg kariery"],
    education: ["Wykształcenie", "Edukacja"], skills: ["Umiejętności", "Kompetencje"],
    certificates: ["Certyfikaty", "Kursy i certyfikaty", "Licencje i certyfikaty"], volunteer: ["Wolontariat"], languages: ["Języki", "Języki obce"],
    interests: ["Zainteresowania", "Hobby"], contact: ["Kontakt", "Dane osobowe"], projects: ["Projekty"], awards: ["Nagrody"], links: ["Linki"],
    since: ["od", "Od"], present: ["obecnie", "do teraz", "teraz", "do chwili obecnej"], phone: ["Telefon", "Tel."], email: ["E-mail", "Adres e-mail"], place: ["Miejsce zamieszkania", "Lokalizacja"], employer: ["Pracodawca", "Firma"], title: ["Stanowisko"],
    school: ["Uczelnia", "Szkoła"], degree: ["Tytuł", "Stopień"], area: ["Kierunek", "Kierunek studiów"], dates: ["Okres", "Daty"], at: ["w"], name: ["Imię i nazwisko"],
    years: (n) => `${n} ${n === 1 ? "rok" : n % 10 > 1 && n % 10 < 5 && (n < 12 || n > 14) ? "lata" : "lat"}`, months: plural("mies.", "mies."),
  },
};

// Languages that the reader is not told of: what is Plumbline to do with those? It may read little, and nothing wrongly.
const others = {
  sv: {
    summary: ["Profil"], experience: ["Arbetslivserfarenhet", "Anställningar"], education: ["Utbildning"], skills: ["Kompetenser", "Färdigheter"], certificates: ["Certifikat"],
    volunteer: ["Ideellt arbete"], languages: ["Språk"], interests: ["Intressen"], contact: ["Kontakt"], projects: ["Projekt"], awards: ["Utmärkelser"], links: ["Länkar"],
    since: ["sedan"], present: ["nu", "pågående"], phone: ["Telefon"], email: ["E-post"], place: ["Ort"], employer: ["Arbetsgivare"], title: ["Befattning"], school: ["Lärosäte"],
    degree: ["Examen"], area: ["Ämne"], dates: ["Period"], at: ["på"], name: ["Namn"], years: plural("år", "år"), months: plural("mån", "mån"),
  },
  cs: {
    summary: ["O mně"], experience: ["Pracovní zkušenosti", "Praxe"], education: ["Vzdělání"], skills: ["Dovednosti", "Znalosti"], certificates: ["Certifikáty"],
    volunteer: ["Dobrovolnictví"], languages: ["Jazyky"], interests: ["Zájmy"], contact: ["Kontakt"], projects: ["Projekty"], awards: ["Ocenění"], links: ["Odkazy"],
    since: ["od"], present: ["dosud", "současnost"], phone: ["Telefon"], email: ["E-mail"], place: ["Bydliště"], employer: ["Zaměstnavatel"], title: ["Pozice"], school: ["Škola"],
    degree: ["Titul"], area: ["Obor"], dates: ["Období"], at: ["v"], name: ["Jméno"], years: plural("rok", "roky"), months: plural("měsíc", "měsíců"),
  },
  ar: {
    summary: ["نبذة"], experience: ["الخبرة العملية", "الخبرات"], education: ["التعليم", "المؤهلات العلمية"], skills: ["المهارات"], certificates: ["الشهادات"],
    volunteer: ["العمل التطوعي"], languages: ["اللغات"], interests: ["الاهتمامات"], contact: ["التواصل"], projects: ["المشاريع"], awards: ["الجوائز"], links: ["روابط"],
    since: ["منذ"], present: ["الآن", "حتى الآن"], phone: ["الهاتف"], email: ["البريد الإلكتروني"], place: ["الموقع"], employer: ["جهة العمل"], title: ["المسمى الوظيفي"], school: ["الجامعة"],
    degree: ["الدرجة"], area: ["التخصص"], dates: ["الفترة"], at: ["في"], name: ["الاسم"], years: plural("سنة", "سنوات"), months: plural("شهر", "أشهر"),
  },
};

/** The words of one page: one wording of each, chosen by the seed. A language without words of its own has English ones. */
export function words(lang, { pick }) {
  const all = languages[lang] ?? others[lang] ?? languages.en;
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, Array.isArray(value) ? pick(value) : value]));
}
