package people

import (
	"math/rand/v2"
	"strings"
)

// culture is a stock of names. full tells how a name is printed; the first argument is the given name.
type culture struct {
	id          string
	women, men  []string
	families    []string
	familyWomen func(string) string // the form of the family name that women bear; nil: the same
	full        func(r *rand.Rand, given, family string) string
	nicknames   map[string]string // what the given name is called in addresses
}

func givenFirst(_ *rand.Rand, given, family string) string  { return given + " " + family }
func familyFirst(_ *rand.Rand, given, family string) string { return family + " " + given }

func list(s string) []string { return strings.Split(s, "|") }

// native writes the name in its own script behind, before, or instead of the Latin one.
func native(script map[string]string) func(*rand.Rand, string, string) string {
	return func(r *rand.Rand, given, family string) string {
		g, f := script[given], script[family]
		if g == "" || f == "" {
			return given + " " + family
		}
		switch r.IntN(3) {
		case 0:
			return given + " " + family + " (" + g + " " + f + ")"
		case 1:
			return g + " " + f + " (" + given + " " + family + ")"
		}
		return given + " " + family
	}
}

// together writes a Chinese, Japanese or Korean name in its own script, family name first.
func together(script map[string]string) func(*rand.Rand, string, string) string {
	return func(r *rand.Rand, given, family string) string {
		own := script[family] + script[given]
		switch r.IntN(4) {
		case 0:
			return given + " " + family + " (" + own + ")"
		case 1:
			return own + " (" + given + " " + family + ")"
		case 2:
			return family + " " + given
		}
		return given + " " + family
	}
}

func pairs(s string) map[string]string {
	out := map[string]string{}
	for _, p := range list(s) {
		k, v, _ := strings.Cut(p, "=")
		out[k] = v
	}
	return out
}

var cultures = []culture{
	{id: "english", full: givenFirst,
		women:     list("Margaret|Katherine|Elizabeth|Hannah|Rebecca|Abigail|Jennifer|Susan|Deborah|Victoria"),
		men:       list("William|Robert|Thomas|Benjamin|Jonathan|Edward|Nicholas|Samuel|Gregory|Theodore"),
		families:  list("Whitfield|Harlow|Ashcombe|Pemberton|Langford|Thistlewood|Bramley|Carrow|Dunmore|Eastlake|Fenwick|Garside"),
		nicknames: pairs("Margaret=peggy|Katherine=kate|Elizabeth=beth|William=bill|Robert=bob|Thomas=tom|Benjamin=ben|Nicholas=nick|Samuel=sam|Rebecca=becky|Edward=ted|Jennifer=jen")},
	{id: "african-american", full: givenFirst,
		women: list("Latoya|Imani|Keisha|Ebony|Aaliyah|Tamika|Shanice|Monique"), men: list("Darnell|Malik|Terrence|DeShawn|Marcus|Jamal|Tyrone|André"),
		families: list("Broadnax|Gaines|Hollis|Merriweather|Tolliver|Prioleau|Batiste|Winfield")},
	{id: "hispanic",
		women: list("María José|Guadalupe|Ximena|Lucía|Marisol|Ana Sofía|Consuelo|Inés"), men: list("José Luis|Alejandro|Joaquín|Ignacio|Rubén|Juan Carlos|Héctor|Íñigo"),
		families: list("Quintanilla Ríos|Zamora Ibáñez|Villaseñor|Echeverría Luna|Bustamante|Peñalosa Ortiz|de la Fuente|Montemayor Solís"), full: givenFirst,
		nicknames: pairs("Guadalupe=lupe|José Luis=pepe|Ignacio=nacho|Alejandro=alex|María José=majo")},
	{id: "chinese", women: list("Fang|Xiuying|Meiling|Yan|Jing"), men: list("Wei|Jianguo|Haoran|Ming|Zhiyuan"),
		families: list("Wang|Zhang|Ouyang|Xie|Lin|Zhao"),
		full:     together(pairs("Fang=芳|Xiuying=秀英|Meiling=美玲|Yan=艳|Jing=静|Wei=伟|Jianguo=建国|Haoran=浩然|Ming=明|Zhiyuan=志远|Wang=王|Zhang=张|Ouyang=欧阳|Xie=谢|Lin=林|Zhao=赵"))},
	{id: "vietnamese", women: list("Thị Hoa|Ngọc Lan|Thu Trang|Bích Phương"), men: list("Văn Minh|Quốc Anh|Đức Long|Hữu Phước"), families: list("Nguyễn|Trần|Phạm|Võ|Đặng"), full: familyFirst},
	{id: "indian", women: list("Priyanka|Ananya|Lakshmi|Sunita|Deepika|Kavita"), men: list("Rajesh|Arjun|Vikram|Sandeep|Harish|Nikhil"),
		families: list("Deshpande|Chatterjee|Malhotra|Bhattacharya|Kulkarni|Srivastava|Agarwal"), full: givenFirst},
	{id: "tamil", women: list("Meenakshi|Kavitha|Thenmozhi|Revathi"), men: list("Senthil|Karthikeyan|Murugan|Balasubramaniam"), families: list("Ramanathan|Subramanian|Palaniswami|Venkataraman"),
		full: func(r *rand.Rand, given, family string) string {
			if r.IntN(2) == 0 {
				return given + " " + family[:1] + "."
			}
			return family[:1] + ". " + given
		}},
	{id: "arab", women: list("Fatima|Layla|Noor|Amal|Zaynab"), men: list("Mohammed|Khalid|Omar|Abdulrahman|Yousef"), families: list("Al-Sayed|bin Khalifa|El-Masri|Haddad|Al Farouq|Abu-Ghazaleh"),
		full: native(pairs("Fatima=فاطمة|Layla=ليلى|Noor=نور|Mohammed=محمد|Khalid=خالد|Omar=عمر|Al-Sayed=السيد|Haddad=حداد|El-Masri=المصري")), nicknames: pairs("Mohammed=mo|Abdulrahman=abed")},
	{id: "yoruba", women: list("Olúwaṣeun|Folákẹ́|Títílayọ̀|Yétúndé"), men: list("Adébáyọ̀|Olúfẹ́mi|Babátúndé|Káyọ̀dé"), families: list("Adéyẹmí|Ògúnlànà|Akíntọ́lá|Olówolàgbà|Bámgbóṣé"), full: givenFirst, nicknames: pairs("Olúwaṣeun=seun|Babátúndé=tunde|Olúfẹ́mi=femi|Yétúndé=yetty")},
	{id: "igbo", women: list("Chidinma|Ngozi|Adaeze|Ifeoma"), men: list("Chukwuemeka|Obinna|Ikechukwu|Nnamdi"), families: list("Okonkwo|Nwachukwu|Eze|Obiora|Anyanwu"), full: givenFirst, nicknames: pairs("Chukwuemeka=emeka|Ikechukwu=ike|Adaeze=ada")},
	{id: "korean", women: list("Ji-woo|Seo-yeon|Eun-ji|Min-seo"), men: list("Min-jun|Hyun-woo|Dong-hyun|Sung-ho"), families: list("Kim|Choi|Jung|Hwang|Bae"),
		full: together(pairs("Ji-woo=지우|Seo-yeon=서연|Eun-ji=은지|Min-seo=민서|Min-jun=민준|Hyun-woo=현우|Dong-hyun=동현|Sung-ho=성호|Kim=김|Choi=최|Jung=정|Hwang=황|Bae=배"))},
	{id: "japanese", women: list("Yuko|Haruka|Misaki|Ayumi"), men: list("Kenji|Hiroshi|Takumi|Shōta"), families: list("Tanaka|Kobayashi|Ōtani|Matsumoto|Ishikawa"),
		full: together(pairs("Yuko=裕子|Haruka=遥|Misaki=美咲|Ayumi=歩|Kenji=健二|Hiroshi=浩|Takumi=拓海|Shōta=翔太|Tanaka=田中|Kobayashi=小林|Ōtani=大谷|Matsumoto=松本|Ishikawa=石川"))},
	{id: "polish", women: list("Katarzyna|Małgorzata|Agnieszka|Zofia"), men: list("Krzysztof|Łukasz|Stanisław|Wojciech"), families: list("Zieliński|Wiśniewski|Szczepański|Lewandowski"),
		familyWomen: func(s string) string { return strings.TrimSuffix(s, "i") + "a" }, full: givenFirst, nicknames: pairs("Katarzyna=kasia|Małgorzata=gosia|Krzysztof=krzysiek")},
	{id: "german", women: list("Annelie|Friederike|Jürgine|Hannelore"), men: list("Jürgen|Karl-Heinz|Maximilian|Götz"), families: list("Müller-Lüdenscheidt|Großmann|Schröter|von Hagenow|Bäumler"), full: givenFirst, nicknames: pairs("Maximilian=max")},
	{id: "french", women: list("Anne-Sophie|Hélène|Chloé|Geneviève"), men: list("Jean-Baptiste|François|Rémi|Étienne"), families: list("Lefèvre|d'Aubigny|Le Goff|Châtelain|de La Tour"), full: givenFirst},
	{id: "icelandic", women: list("Guðrún|Sigríður|Þóra"), men: list("Björn|Ólafur|Þorsteinn"), families: list("Einar|Magnús|Gunnar|Stefán"),
		full: func(_ *rand.Rand, given, family string) string { return given + " " + family }},
	{id: "russian", women: list("Ekaterina|Olga|Natalia|Svetlana"), men: list("Dmitry|Alexei|Sergey|Mikhail"), families: list("Sokolov|Kuznetsov|Morozov|Lebedev"),
		familyWomen: func(s string) string { return s + "a" },
		full:        native(pairs("Ekaterina=Екатерина|Olga=Ольга|Natalia=Наталья|Svetlana=Светлана|Dmitry=Дмитрий|Alexei=Алексей|Sergey=Сергей|Mikhail=Михаил|Sokolov=Соколов|Sokolova=Соколова|Kuznetsov=Кузнецов|Kuznetsova=Кузнецова|Morozov=Морозов|Morozova=Морозова|Lebedev=Лебедев|Lebedeva=Лебедева")),
		nicknames:   pairs("Ekaterina=katya|Dmitry=dima|Alexei=alyosha|Mikhail=misha|Natalia=natasha")},
	{id: "ukrainian", women: list("Oksana|Yuliia|Halyna"), men: list("Oleksandr|Volodymyr|Andrii"), families: list("Petrenko|Shevchuk|Kovalenko"),
		full:      native(pairs("Oksana=Оксана|Yuliia=Юлія|Halyna=Галина|Oleksandr=Олександр|Volodymyr=Володимир|Andrii=Андрій|Petrenko=Петренко|Shevchuk=Шевчук|Kovalenko=Коваленко")),
		nicknames: pairs("Oleksandr=sasha|Volodymyr=vova|Yuliia=julia")},
	{id: "hungarian", women: list("Erzsébet|Katalin|Zsófia"), men: list("László|György|István"), families: list("Szabó|Kövesi|Farkas"), full: familyFirst},
	{id: "greek", women: list("Eleni|Despina|Konstantina"), men: list("Georgios|Konstantinos|Panagiotis"), families: list("Papadopoulos|Karagiannis|Stavridis"), full: givenFirst, nicknames: pairs("Georgios=george|Konstantinos=kostas|Panagiotis=panos")},
	{id: "dutch", women: list("Annelies|Marijke|Saskia"), men: list("Bram|Joost|Pieter-Jan"), families: list("van der Velden|de Groot|ter Horst|van 't Hof"), full: givenFirst},
	{id: "brazilian", women: list("Maria Clara|Fernanda|Conceição"), men: list("João Pedro|Thiago|Luís Otávio"), families: list("dos Santos Moreira|Gonçalves|Albuquerque Lima|da Silva Prado"), full: givenFirst},
	{id: "turkish", women: list("Ayşe|Zeynep|Gülşen"), men: list("Mehmet|Emre|Oğuz"), families: list("Yıldırım|Çelik|Öztürk"), full: givenFirst},
	{id: "ethiopian", women: list("Selamawit|Tigist|Hiwot"), men: list("Dawit|Abebe|Yonas"), families: list("Tesfaye|Haile|Bekele"),
		full: func(r *rand.Rand, given, family string) string {
			if r.IntN(2) == 0 {
				return given + " " + family + " Wolde"
			}
			return given + " " + family
		}},
	{id: "indonesian", women: list("Sulistyawati|Kartikasari|Wulandari"), men: list("Suharyanto|Budiman|Prasetyo"), families: list(""), full: func(_ *rand.Rand, given, _ string) string { return given }},
	{id: "hawaiian", women: list("Leilani|Keala|Noelani"), men: list("Kekoa|Keoni|Ikaika"), families: list("Kalākaua|Kahananui|Keali‘i"), full: givenFirst},
	{id: "irish", women: list("Aoife|Siobhán|Niamh"), men: list("Pádraig|Eoghan|Ciarán"), families: list("O'Sullivan|Ní Bhriain|Mac Giolla|McGillicuddy"), full: givenFirst, nicknames: pairs("Pádraig=paddy|Eoghan=owen")},
	{id: "filipino", women: list("Maria Cristina|Jennylyn|Rosario"), men: list("Jose Mari|Rodel|Ferdinand"), families: list("Dela Cruz|Macaraeg|Villanueva|Pangilinan"), full: givenFirst},
}

// named makes a name of the culture.
func (c culture) named(r *rand.Rand, gender string) Name {
	givens := c.men
	if gender == "f" {
		givens = c.women
	}
	given, family := pick(r, givens), pick(r, c.families)
	if gender == "f" && c.familyWomen != nil {
		family = c.familyWomen(family)
	}
	if c.id == "icelandic" {
		family += map[string]string{"f": "sdóttir", "m": "sson"}[gender]
	}
	full := c.full(r, given, family)
	return Name{Full: strings.TrimSpace(full), Given: given, Family: family}
}

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }
