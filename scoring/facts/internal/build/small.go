package build

import (
	"fmt"
	"io/fs"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// regions gives the region of an area code's location, where it is not already a postal code.
var regions = map[string]string{
	"ALBERTA": "AB", "BRITISH COLUMBIA": "BC", "MANITOBA": "MB", "NEW BRUNSWICK": "NB",
	"NEWFOUNDLAND AND LABRADOR": "NL", "ONTARIO": "ON", "QUEBEC": "QC", "SASKATCHEWAN": "SK",
	"CNMI": "MP", "PUERTO RICO": "PR",
}

// islands gives the country of the numbering plan's members outside the US and Canada.
var islands = map[string]string{
	"ANGUILLA": "AI", "ANTIGUA/BARBUDA": "AG", "BAHAMAS": "BS", "BARBADOS": "BB", "BERMUDA": "BM",
	"BRITISH VIRGIN ISLANDS": "VG", "CAYMAN ISLANDS": "KY", "DOMINICA": "DM", "DOMINICAN REPUBLIC": "DO",
	"GRENADA": "GD", "JAMAICA": "JM", "MONTSERRAT": "MS", "SINT MAARTEN": "SX", "ST. KITTS & NEVIS": "KN",
	"ST. LUCIA": "LC", "ST. VINCENT & GRENADINES": "VC", "TRINIDAD & TOBAGO": "TT", "TURKS & CAICOS ISLANDS": "TC",
}

func areas(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "area-codes.tsv", 6)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		country, region := "", ""
		switch {
		case r[1] != "G":
		case r[2] == "US":
			country, region = "US", r[3]
		case r[2] == "CANADA":
			country = "CA"
		default:
			if country = islands[r[3]]; country == "" {
				if country = islands[r[2]]; country == "" {
					return nil, fmt.Errorf("area code %s: no country for %q, %q", r[0], r[2], r[3])
				}
			}
		}
		if code, ok := regions[r[3]]; ok {
			region = code
		}
		service := strings.Replace(r[4], "planned", "", 1)
		out = append(out, strings.Join([]string{r[0], r[1], country, region, service, r[5]}, "\t"))
	}
	return out, nil
}

func families(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "families.tsv", 2)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		out = append(out, r[0]+"\t"+r[1])
	}
	return out, nil
}

func fields(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "fields.tsv", 2)
	if err != nil {
		return nil, err
	}
	of := map[string]string{}
	var out []string
	for _, r := range rows {
		for _, name := range list(r[1]) {
			key := naming.Key(name)
			if had, ok := of[key]; ok && had != r[0] {
				return nil, fmt.Errorf("field %q has two sets of families", name)
			}
			of[key] = r[0]
			out = append(out, key+"\t"+r[0])
		}
	}
	return out, nil
}

// terms writes where studies begin and end in which months. A row of low precision is left out.
func terms(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "terms.tsv", 6)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		precision, err := precisionOf("terms.tsv", r[0], r[4])
		if err != nil {
			return nil, err
		}
		if precision == exact {
			out = append(out, strings.Join(r[:4], "\t"))
		}
	}
	return out, nil
}
