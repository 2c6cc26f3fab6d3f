package facts

import (
	_ "embed"

	"plumbline/scoring/facts/internal/sorted"
)

//go:generate go run plumbline/scoring/facts/generate -facts .

// The embedded texts. generate makes them from tables/; they are searched in place, never decoded.
var (
	//go:embed blobs/areas.txt
	areas string
	//go:embed blobs/certifications.txt
	certifications string
	//go:embed blobs/employers.txt
	employers string
	//go:embed blobs/families.txt
	families string
	//go:embed blobs/fields.txt
	fields string
	//go:embed blobs/places.txt
	places string
	//go:embed blobs/products.txt
	products string
	//go:embed blobs/regional-names.txt
	regionalNames string
	//go:embed blobs/renamings.txt
	renamings string
	//go:embed blobs/school-names.txt
	schoolNames string
	//go:embed blobs/schools.txt
	schools string
	//go:embed blobs/technologies.txt
	technologies string
	//go:embed blobs/terms.txt
	terms string
	//go:embed blobs/towns.txt
	towns string
	//go:embed blobs/versions.txt
	versions string
)

// Tables answers look-ups. It holds no decoded data: every look-up searches the embedded text in
// place, so that making one costs nothing. Safe for concurrent use.
type Tables struct {
	areas, families, places, regionalNames, renamings, terms, towns, versions       sorted.Lines
	mailDomains, names, nameVariants                                                sorted.Lines
	certifications, employers, fields, products, schoolNames, schools, technologies sorted.Table // With may lay rows over them
	own                                                                             own
}

// Builtin returns the tables that ship with the program.
func Builtin() *Tables {
	return &Tables{
		areas:          sorted.Lines(areas),
		certifications: sorted.Table{Lines: sorted.Lines(certifications)},
		employers:      sorted.Table{Lines: sorted.Lines(employers)},
		families:       sorted.Lines(families),
		fields:         sorted.Table{Lines: sorted.Lines(fields)},
		places:         sorted.Lines(places),
		products:       sorted.Table{Lines: sorted.Lines(products)},
		mailDomains:    sorted.Lines(mailDomains),
		names:          sorted.Lines(names),
		nameVariants:   sorted.Lines(nameVariants),
		regionalNames:  sorted.Lines(regionalNames),
		renamings:      sorted.Lines(renamings),
		schoolNames:    sorted.Table{Lines: sorted.Lines(schoolNames)},
		schools:        sorted.Table{Lines: sorted.Lines(schools)},
		technologies:   sorted.Table{Lines: sorted.Lines(technologies)},
		terms:          sorted.Lines(terms),
		towns:          sorted.Lines(towns),
		versions:       sorted.Lines(versions),
	}
}

// Source names the table that a fact comes from.
type Source struct {
	Name string // for people: "IPEDS, US Department of Education"
	URL  string // for people to follow; nothing is ever fetched from it
	Date string // the date of the data: YYYY, YYYY-MM or YYYY-MM-DD
}

// The sources of the tables; tables/README.md says which edition of each was used.
var (
	ipeds     = Source{"IPEDS, US Department of Education", "https://nces.ed.gov/ipeds/", "2024-06-30"}
	ror       = Source{"Research Organization Registry", "https://ror.org/", "2026-06-23"}
	byHand    = Source{"Plumbline's table of schools, from public announcements", "", "2026-11-26"}
	calendars = Source{"Plumbline's table of academic calendars", "", "2026-11-26"}
	timeline  = Source{"Plumbline's table of technologies", "", "2026-11-23"}
	firms     = Source{"Plumbline's table of employers", "", "2026-11-26"}
	goods     = Source{"Plumbline's table of products", "", "2026-11-26"}
	exams     = Source{"Plumbline's table of certificates", "", "2026-11-26"}
	sp500     = Source{"S&P 500 companies, from Wikipedia", "https://github.com/datasets/s-and-p-500-companies", "2026-11-23"}
	endOfLife = Source{"endoflife.date", "https://endoflife.date/", "2026-08-22"}
	geoNames  = Source{"GeoNames, cities", "https://www.geonames.org/", "2018"}
	nanpa     = Source{"NANPA, area code report", "https://www.nanpa.com/", "2026-01-05"}
)

// DataDate returns the date of the oldest table, as partial ISO 8601.
func (t *Tables) DataDate() string { return ipeds.Date }
