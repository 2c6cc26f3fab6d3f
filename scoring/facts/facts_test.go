package facts

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/facts/internal/build"
)

func TestEmbeddedTextsAreFresh(t *testing.T) {
	want, err := build.All(os.DirFS("tables"))
	require.NoError(t, err)
	for name, got := range map[string]string{
		"areas.txt": areas, "mail-domains.txt": mailDomains, "name-variants.txt": nameVariants, "names.txt": names, "certifications.txt": certifications, "employers.txt": employers, "families.txt": families, "fields.txt": fields,
		"products.txt": products, "regional-names.txt": regionalNames, "renamings.txt": renamings, "school-names.txt": schoolNames,
		"schools.txt": schools, "technologies.txt": technologies, "terms.txt": terms, "versions.txt": versions,
	} {
		assert.True(t, want[name] == got, "%s is stale: run go generate ./scoring/facts", name)
	}
}

func TestAreaCodes(t *testing.T) {
	tables := Builtin()
	boston, ok := tables.AreaCode("617")
	require.True(t, ok)
	assert.Equal(t, "US MA", boston.Country+" "+boston.Region)
	assert.True(t, boston.Geographic)
	toronto, ok := tables.AreaCode("416")
	require.True(t, ok)
	assert.Equal(t, "CA ON", toronto.Country+" "+toronto.Region)
	free, ok := tables.AreaCode("800")
	require.True(t, ok)
	assert.False(t, free.Geographic)
	for _, code := range []string{"", "555", "999", "000", "211", "61", "6175", "617\t", "abc"} {
		_, ok := tables.AreaCode(code)
		assert.False(t, ok, "%q is not assigned", code)
	}
}

func TestFamilies(t *testing.T) {
	tables := Builtin()
	for _, field := range []string{"Computer Science", "computer science", "Computer Sciences", "Informatics", "Software Engineering"} {
		fams, ok := tables.Families(field)
		assert.True(t, ok, field)
		assert.Equal(t, []Family{"11", "14", "15", "27", "30", "52"}, fams, field)
	}
	for _, field := range []string{"", "General Studies", "Individualized Study", "Liberal Arts", "Underwater Basket Weaving", "Computer", "Science"} {
		_, ok := tables.Families(field)
		assert.False(t, ok, field)
	}
	assert.Equal(t, "Engineering", Family("14").Title())
	assert.Empty(t, Family("99").Title())
}

func TestTown(t *testing.T) {
	tables := Builtin()
	for name, want := range map[string]bool{
		"Utrecht": true, "münchen": true, "MUNICH": true, "Bogotá": true, "Den Haag": true,
		"Mobile": false, "Reading": false, "Marketing": false, "Operations & Supply Chain": false, "Utrec": false, "": false,
	} {
		assert.Equal(t, want, tables.Town(name), name)
	}
}
