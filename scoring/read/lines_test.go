package read

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// What was read surely of a job or a study, in one line; "?" stands for what was read and is not sure.
func said(claims ...profile.Claim) string {
	var out []string
	for _, c := range claims {
		switch {
		case !c.Read():
			out = append(out, "–")
		case c.Sure != profile.Sure:
			out = append(out, "?")
		default:
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " | ")
}

// Lines as people type and copy them: title | employer | place | start | end for jobs, school | degree | field | start | end
// for studies.
func TestLinesOfHonestPeople(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"terms of employment below the line with the employer": {
			"Experience\n\nSite Reliability Engineer, Halvorsen Freight, Portland, OR\nFull-time, on site\nMarch 2021 – Present\n\nSystems Engineer, Brightwater Utilities, Salem, OR\nFull-time (40 hours/week), on site\nJune 2017 – April 2021\n",
			[]string{"Site Reliability Engineer | Halvorsen Freight | Portland, OR | March 2021 | Present", "Systems Engineer | Brightwater Utilities | Salem, OR | June 2017 | April 2021"},
		},
		"terms of employment in other languages": {
			"Berufserfahrung\n\nProjektleiterin, Rheinfels Energie AG\nVollzeit, vor Ort\n04/2019 – heute\n\nIngenieurin, Bergische Netze GmbH\nTeilzeit (80 %), Homeoffice\n02/2014 – 03/2019\n",
			[]string{"Projektleiterin | Rheinfels Energie AG | – | 04/2019 | heute", "Ingenieurin | Bergische Netze GmbH | – | 02/2014 | 03/2019"},
		},
		"a group of roles copied from a network": {
			"Experience\n\nCorriedale Analytics\n4 yrs 6 mos\n\nSenior Data Engineer\nFull-time\nJan 2024 - Present · 2 yrs 11 mos\nAustin, Texas, United States\n\nData Engineer\nFull-time\nJun 2022 - Jan 2024 · 1 yr 8 mos\nDallas, Texas, United States\nSkills: Apache Spark · Snowflake\n\nAnalyst\nInfosys\nJul 2017 - Jul 2020 · 3 yrs 1 mo\nMysuru, Karnataka, India\n",
			[]string{"Senior Data Engineer | Corriedale Analytics | Austin, Texas, United States | Jan 2024 | Present", "Data Engineer | Corriedale Analytics | Dallas, Texas, United States | Jun 2022 | Jan 2024", "Analyst | Infosys | Mysuru, Karnataka, India | Jul 2017 | Jul 2020"},
		},
		"a job whose only date is a season": {
			"Experience\n\nSoftware Engineer, Alder Systems, 2008 – 2012\nSoftware Engineer, Birch Systems, 2004 – 2008\nFirmware Intern, Cedar Systems, summer 2003\n",
			[]string{"Software Engineer | Alder Systems | – | 2008 | 2012", "? | ? | – | ? | ?"},
		},
		"seasons in the plural": {
			"Expériences\n\nÉtés 2015 à 2024 : Guide de kayak, Abers Nautisme\nHivers 2014 à 2024 : Monitrice de ski, École du Val\n",
			[]string{"Guide de kayak | Abers Nautisme | – | Étés 2015 | 2024", "Monitrice de ski | École du Val | – | Hivers 2014 | 2024"},
		},
		"a town with its state and no comma": {
			"Work history\n\nPipe Welder – Red Bluff Fabrication, Tulsa OK – 2019 to 2023\nWelder – Arkansas River Steel, Tulsa OK – 2012 to 2014\n",
			[]string{"Pipe Welder | Red Bluff Fabrication | Tulsa OK | 2019 | 2023", "Welder | Arkansas River Steel | Tulsa OK | 2012 | 2014"},
		},
		"two schools in one line": {
			"Education\n\nUniversity of Wisconsin–Madison, MLIS, 2010 – 2012; Macalester College, BA History, 2004 – 2008\n",
			[]string{"? | ? | ? | ? | ?"},
		},
		"posts among studies": {
			"Education and training\n\n2014 – 2016 Associate Professor, Chemistry, Harrowgate University\n2012 – 2014 Postdoctoral Researcher, Kettle Oceanographic Institution, MA\n2006 – 2010 PhD, Marine Ecology, University of St Andrews\n",
			[]string{"? | ? | ? | 2014 | 2016", "– | ? | ? | 2012 | 2014", "University of St Andrews | PhD | Marine Ecology | 2006 | 2010"},
		},
		"remarks in brackets behind dates": {
			"Employment\n\nMar 2018 – present    Senior Associate, Quill & Harbottle LLP\nSep 2015 – Mar 2018   Associate, Fenchurch Dunmore LLP (merged with Quill & Harbottle, March 2018)\nSep 2013 – Aug 2015   Trainee Solicitor, Fenchurch Dunmore LLP (secondment to Heron Bank, 6 months)\n",
			[]string{"Senior Associate | Quill & Harbottle LLP | – | Mar 2018 | present", "Associate | Fenchurch Dunmore LLP | – | Sep 2015 | Mar 2018", "Trainee Solicitor | Fenchurch Dunmore LLP | – | Sep 2013 | Aug 2015"},
		},
		"terms of employment inside a line": {
			"Experience\n\nSystems Analyst, full-time, on site, Larkspur Freight Inc., Boise, ID, Mar 2015 – Present\nAnalyst, part-time, Teton Carriers Inc., Spokane, WA, Jun 2012 – Feb 2015\n",
			[]string{"Systems Analyst | Larkspur Freight Inc. | Boise, ID | Mar 2015 | Present", "Analyst | Teton Carriers Inc. | Spokane, WA | Jun 2012 | Feb 2015"},
		},
		"a bank and its city": {
			"Experience\n\nJul 2019 - Present  Assistant Manager, Harbour Trust Bank, Hong Kong\nAug 2016 - Jun 2019  Officer, Harbour Trust Bank, Hong Kong\n",
			[]string{"Assistant Manager | Harbour Trust Bank | Hong Kong | Jul 2019 | Present", "Officer | Harbour Trust Bank | Hong Kong | Aug 2016 | Jun 2019"},
		},
		"dots that lead to the dates": {
			"Employment\n\nSite foreman, Lakeside Homes ............... 2010 - 2015\nApprentice, Lakeside Homes ................. 2006 - 2010\n",
			[]string{"Site foreman | Lakeside Homes | – | 2010 | 2015", "Apprentice | Lakeside Homes | – | 2006 | 2010"},
		},
		"words cut at the end of a line": {
			"Experience\n\nSenior Associate, Strategy and Oper-\nations, Gramercy Transit Partners, New\nYork, NY\nJuly 2019 – Present\n",
			[]string{"? | ? | ? | July 2019 | Present"},
		},
		"a list of tools where the employer would stand": {
			"Experience\n\nAnalyst, Bourse House Ltd – Excel, VBA, R, 2006 – 2009\nAnalyst, Harbour House Ltd – SQL, Excel, 2002 – 2006\n",
			[]string{"Analyst | Bourse House Ltd | – | 2006 | 2009", "Analyst | Harbour House Ltd | – | 2002 | 2006"},
		},
		"a line of one year among ranges": {
			"Experiencia\n\n2013 – 2016: Arquitecta, Estudio Sierra\n2008 – 2012: Arquitecta, Taller Vega\n2007: Beca Leonardo, Studio Bianchi\n",
			[]string{"Arquitecta | Estudio Sierra | – | 2013 | 2016", "? | ? | – | ? | ?"},
		},
		"a town behind the terms of employment": {
			"Berufserfahrung\n\n01/2019 – heute  Softwareentwickler, Acme Müritz GmbH, Vollzeit, vor Ort, Rostock\n03/2012 – 12/2018  Entwickler, Ostsee Daten GmbH\n",
			[]string{"Softwareentwickler | Acme Müritz GmbH | ? | 01/2019 | heute", "Entwickler | Ostsee Daten GmbH | – | 03/2012 | 12/2018"},
		},
		"a remark that something has been so since": {
			"Experience\n\n06/2019 – present\nSenior Scientist\nRheinpharm AG\nBioinformatics in R and Python; Nextflow since 2020\n\n01/2016 – 05/2019\nPostdoc\nInstitute of Larkspur Biology\n",
			[]string{"Senior Scientist | Rheinpharm AG | – | 06/2019 | present", "Postdoc | Institute of Larkspur Biology | – | 01/2016 | 05/2019"},
		},
		"a degree and its short form": {
			"Education\n\nStanford University\nMaster of Science (MS), Computer Science\n2010 - 2012\n",
			[]string{"Stanford University | Master of Science (MS) | Computer Science | 2010 | 2012"},
		},
		"halves of Brazilian years": {
			"Formação\n\nBacharelado em Sistemas de Informação – Universidade Federal de Pernambuco – 2013.1 a 2017.2\n",
			[]string{"Universidade Federal de Pernambuco | Bacharelado | Sistemas de Informação | 2013.1 | 2017.2"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := New(facts.Builtin()).Profile(document.FromText("Ann Bell\nann@example.org\n\n" + c.text))
			var got []string
			for _, j := range p.Positions {
				got = append(got, said(j.Title, j.Employer, j.Location, j.Period.Start.Claim, j.Period.End.Claim))
			}
			for _, e := range p.Studies {
				got = append(got, said(e.School, e.Degree, e.Area, e.Period.Start.Claim, e.Period.End.Claim))
			}
			assert.Equal(t, c.want, got)
		})
	}
}
