package match

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/facts"
)

// TestEmployers compares names both ways round.
func TestEmployers(t *testing.T) {
	tests := map[Relation][][2]string{
		Same: {
			{"Halden Robotics", "Halden Robotics, Inc."},
			{"Halden Robotics", "HALDEN ROBOTICS LLC"},
			{"IBM", "International Business Machines"},
			{"I.B.M.", "IBM Deutschland GmbH"},
			{"SNCF", "Société nationale des chemins de fer français"},
			{"Northgate", "Northgate Freight"},
			{"Northgate Freight, Denver, CO", "Northgate Freight"},
			{"J. P. Marlowe & Sons", "JP Marlowe and Sons"},
			{"Haldon Robotics", "Halden Robotics"},
			{"Randstad (client: Halden Robotics)", "Halden Robotics"},
			{"Randstad via Halden Robotics", "Halden Robotics"},
			{"Oakhollow Transit (formerly Larkspur Rail)", "Larkspur Rail"},
			{"Quillfeather Laborato…", "Quillfeather Laboratories"},
			{"Müller Maschinenbau GmbH & Co. KG", "Mueller Maschinenbau"},
			{"University of Cologne", "Universität zu Köln"},
			{"Université Claude Bernard", "Université Lyon 1"},
			{"Freelance", "Self-employed"},
			{"Siemens AG, Healthcare Division", "Siemens"},
			{"Jefe de planta en Café Altamira S.A.S.", "Café Altamira"},
			{"Librairies du Fleuve", "LDF, Lyon"},
			{"Larkspur & Dunne", "L&D"},
			{"Bonneville Retail Group", "BRG"},
			{"Hotel Be… | Warszawa", "Hotel Bellacqua"},
		},
		Unknown: {
			{"", "Halden Robotics"},
			{"Confidential", "Halden Robotics"},
			{"a large bank", "Castlebrook Trust"},
			{"Führender Maschinenbauer", "Nordlicht GmbH"},
			{"Halden Holdings Europe", "Robotics of Halden"},
			{"Яндекс", "Halden Robotics"},
			{"Adecco", "Halden Robotics"},
			{"Ministry of Health", "Ministère de la Santé"},
			{"Fischmarkt Museum", "Musée de la Pêche"},
			{"City of Denver", "Lincoln Park Library"},
			{"Bundeswehr", "Sanitätsschule Ulm"},
			{"QFL", "Quillfeather Laboratories"},
			{"Self-employed", "Halden Robotics"},
			{"LinkedIn", "Microsoft"},
			{"Facebook", "Meta Platforms"},
			{"Various clients", "Halden Robotics"},
			{"NHS Larkspur", "National Health Service"},
			{"MPI-INF", "Max Planck Institute for Informatics"},
			{"3rd Battalion 5th Marines", "USMC"},
			{"Camp Halden", "United States Marine Corps"},
			{"McDonald's", "Larkspur Restaurants LLC"},
			{"Royal Bank of Scotland", "NatWest Group"},
			{"FEMA", "Department of Homeland Security"},
			{"UNHCR Jordan", "United Nations Refugee Agency"},
			{"NSW Police", "Transport for NSW"},
			{"Genentech", "Roche"},
			{"PS 118", "NYC Department of Education"},
			{"Lincoln High", "Denver Public Schools"},
			{"St Brigid's", "Archdiocese of Perth"},
			{"Kestrel Hospital", "Halden Health"},
			{"Caja Madrid", "Bankia S.A."},
			{"US Airways", "American Airlines"},
			{"Mrs Joan Price (private client)", "Halden Homecare"},
			{"Whitfield Lab", "Harvard Medical School"},
			{"Trattoria da Enzo", "Enzo's"},
			{"Université Joseph Fourier", "Université Grenoble Alpes"},
		},
		Different: {
			{"Halden Robotics", "Brightmoor Press"},
			{"Halden Robotics", "Brightmoor Robotics"},
			{"First National Bank", "Castlebrook Bank"},
			{"Acme Technologies Ltd", "Zenith Technologies Ltd"},
			{"Google", "Microsoft"},
			{"Accenture", "Deloitte"},
			{"Hotel Sonnenhof", "Hotel Adler"},
			{"McDonald's", "Burger King"},
			{"US Army", "Marrowby Games"},
			{"FEMA", "Marrowby Games"},
			{"Kestrel Hospital", "Halden Hospital"},
			{"Larkspur Elementary", "Brightmoor Elementary"},
			{"Genentech", "Novartis"},
			{"Delta Air Lines", "American Airlines"},
			{"Quillfeather Labs", "Brightmoor Labs"},
			{"ACME BANK", "ZENITH FOODS"},
		},
	}
	tables := facts.Builtin()
	for want, pairs := range tests {
		for _, p := range pairs {
			t.Run(p[0]+" and "+p[1], func(t *testing.T) {
				a, b := readEmployer(p[0], tables), readEmployer(p[1], tables)
				there, why := compareEmployers(&a, &b)
				back, again := compareEmployers(&b, &a)
				assert.Equal(t, want.String(), there.String(), why)
				assert.Equal(t, want.String(), back.String(), again)
				assert.Equal(t, want == Unknown, why != "")
			})
		}
	}
}

func TestTitles(t *testing.T) {
	tests := map[Relation][][2]string{
		Same: {
			{"Software Engineer", "software engineer"},
			{"Softwareentwickler", "Software Developer"},
			{"Krankenschwester", "Nurse"},
			{"Développeuse web", "Web developer"},
			{"Programista", "Software Developer"},
			{"Ingénieur mécanique", "Mechanical Engineer"},
			{"Insegnante di matematica", "Math Teacher"},
			{"Contable", "Accountant"},
			{"Data Engineer", "DevOps Engineer"},
			{"Verpleegkundige", "Registered Nurse"},
			{"Nurse and Bookkeeper", "Bookkeeper"},
		},
		Unknown: {
			{"", "Nurse"},
			{"Sales Manager", "Software Engineer"},
			{"Member of Technical Staff", "Software Engineer"},
			{"Consultant", "Nurse"},
			{"Loss adjuster", "Nurse"},
			{"Praktikantin", "Softwareentwicklerin"},
		},
		Different: {
			{"Nurse", "Bookkeeper"},
			{"Bus Driver", "Math Teacher"},
			{"Software Developer", "Pastry Cook"},
			{"Buchhalterin", "Software Engineer"},
			{"Koch", "Krankenpfleger"},
		},
	}
	for want, pairs := range tests {
		for _, p := range pairs {
			t.Run(p[0]+" and "+p[1], func(t *testing.T) {
				assert.Equal(t, want.String(), CompareTitles(p[0], p[1]).String())
				assert.Equal(t, want.String(), CompareTitles(p[1], p[0]).String())
			})
		}
	}
}

// FuzzEmployers holds that any two names are compared, and the same both ways round.
func FuzzEmployers(f *testing.F) {
	f.Add("Halden Robotics (formerly Larkspur) – Denver, CO", "IBM")
	f.Add("(", ")[")
	f.Add("…", "a…")
	f.Add("Sp. z o.o.", "S.A.")
	tables := facts.Builtin()
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := readEmployer(x, tables), readEmployer(y, tables)
		there, _ := compareEmployers(&a, &b)
		back, _ := compareEmployers(&b, &a)
		if there != back {
			t.Fatalf("%q and %q: %v there, %v back", x, y, there, back)
		}
		if CompareTitles(x, y) != CompareTitles(y, x) {
			t.Fatalf("%q and %q as titles", x, y)
		}
		if same, why := compareEmployers(&a, &a); same == Different {
			t.Fatalf("%q differs from itself: %s", x, why)
		}
	})
}
