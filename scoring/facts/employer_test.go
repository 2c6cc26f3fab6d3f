package facts

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/facts/internal/sorted"
)

func TestEmployer(t *testing.T) {
	for name, want := range map[string]string{
		"Google": "Google", "GOOGLE": "Google", "Google LLC": "Google", "Google, Inc.": "Google", "Google (Zürich)": "Google", "Google, Mountain View, CA": "Google",
		"Google – Remote": "Google", "Meta Platforms, Inc.": "Meta", "Tata Consultancy Services Limited": "TCS", "10gen": "MongoDB", "Elance-oDesk": "Upwork",
		"Snap Inc.": "Snap", "Ernst & Young LLP": "EY", "Yahoo!": "Yahoo", "C3.ai": "C3.ai", "Booking.com": "Booking.com",
	} {
		e, m := Builtin().Employer(name)
		require.Equal(t, Matched, m, name)
		assert.Equal(t, want, e.Name, name)
		assert.NotEmpty(t, e.Sources, name)
	}
	for _, name := range []string{
		"", "Google Hill Farm", "Amazon River Tours", "Halden Robotics", "Inc.", "Company", "\x00\xff", strings.Repeat("Google ", 100),
		"GooglePlex Cleaning", "University of Google",
	} {
		e, m := Builtin().Employer(name)
		assert.Equal(t, NoMatch, m, name)
		assert.Zero(t, e, name)
	}
	for _, name := range []string{"Block", "Alphabet", "Unity", "Arm", "Snap", "Google (via an agency)", "Google, YouTube", "Workday (formerly Brightmoor)", "zoom"} {
		e, m := Builtin().Employer(name)
		assert.Equal(t, Ambiguous, m, name)
		assert.Zero(t, e, name)
	}
	stripe, m := Builtin().Employer("Stripe")
	assert.Equal(t, Matched, m)
	assert.Contains(t, stripe.Telling, "payments", "a word that is a name needs another that tells")
	full, _ := Builtin().Employer("Stripe Inc")
	assert.Empty(t, full.Telling)
	dxc, _ := Builtin().Employer("DXC Technology")
	assert.True(t, dxc.Earliest.IsZero(), "older firms stand behind it")
}

// TestEveryRowIsWhole holds that each row has a precision where it has a date, and a source or a reason.
func TestEveryRowIsWhole(t *testing.T) {
	for table, columns := range map[string]struct{ date, precision, reason int }{
		"employers.tsv": {2, 3, 9}, "products.tsv": {3, 4, 6}, "certifications.tsv": {3, 4, -1},
	} {
		raw, err := os.ReadFile("tables/" + table)
		require.NoError(t, err)
		var names []string
		for line := range strings.SplitSeq(strings.TrimSpace(string(raw)), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			when, precision := sorted.Field(line, columns.date), sorted.Field(line, columns.precision)
			if when != "" {
				assert.False(t, date(when).IsZero(), "%s: %s", table, line)
				assert.Contains(t, []string{"a", "b"}, precision, "%s: %s", table, line)
			}
			if columns.reason >= 0 {
				assert.NotEmpty(t, sorted.Field(line, columns.reason), "%s: %s", table, line)
			}
			names = append(names, sorted.Field(line, 0)+"\t"+sorted.Field(line, 1))
		}
		slices.Sort(names)
		assert.Len(t, slices.Compact(slices.Clone(names)), len(names), table)
	}
}

func TestEmployersOfProductsAreKnown(t *testing.T) {
	for _, table := range []string{"products.tsv", "makers.tsv"} {
		raw, err := os.ReadFile("tables/" + table)
		require.NoError(t, err)
		for line := range strings.SplitSeq(strings.TrimSpace(string(raw)), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for maker := range strings.SplitSeq(sorted.Field(line, 0), "|") {
				_, known := Builtin().employers.Find("#" + maker)
				assert.True(t, known, "%s: %s", table, maker)
			}
		}
	}
}

func TestProducts(t *testing.T) {
	names := func(text, maker string) (out []string) {
		for _, m := range Builtin().Products(text, maker) {
			out = append(out, m.Product.Name+"="+text[m.Start:m.End])
		}
		return out
	}
	assert.Equal(t, []string{"Gmail=Gmail", "Kubernetes=Kubernetes"}, names("Ran Gmail on Kubernetes and Kafka.", "Google"))
	assert.Equal(t, []string{"Kindle Fire=Kindle Fire"}, names("Tested the Kindle Fire.", "Amazon"))
	assert.Equal(t, []string{"GitHub Actions=GitHub Actions"}, names("Built GitHub Actions.", "GitHub"))
	assert.Empty(t, names("Ran Gmail on Kubernetes and Kafka.", "Apple"))
	assert.Empty(t, names("to kindle a fire", "Amazon"), "a product is written as its maker writes it")
	watch, ok := Builtin().Product("apple watch")
	require.True(t, ok)
	assert.Equal(t, "2014-09", watch.FirstPublic.String())
	for _, name := range []string{"", "#Kubernetes", "Halden", strings.Repeat("Gmail", 50)} {
		_, ok := Builtin().Product(name)
		assert.False(t, ok, name)
	}
}

func TestCertification(t *testing.T) {
	for name, want := range map[string]string{
		"AWS Certified Solutions Architect – Associate":           "AWS Certified Solutions Architect - Associate",
		"AWS Certified Solutions Architect - Associate (SAA-C03)": "AWS Certified Solutions Architect - Associate",
		"AWS Solutions Architect Associate":                       "AWS Certified Solutions Architect - Associate",
		"Certified Kubernetes Administrator (CKA)":                "CKA",
		"CKA":                  "CKA",
		"CompTIA Security+ ce": "CompTIA Security+",
		"Microsoft Certified: Azure Administrator Associate": "Microsoft Certified: Azure Administrator Associate",
		"AZ-104":       "Microsoft Certified: Azure Administrator Associate",
		"SnowPro Core": "SnowPro Core",
	} {
		c, m := Builtin().Certification(name)
		require.Equal(t, Matched, m, name)
		assert.Equal(t, want, c.Name, name)
		assert.False(t, c.Launched.IsZero(), name)
	}
	for _, name := range []string{"", "cka", "Registered Nurse", "A+", "Solutions Architect", "\xff", strings.Repeat("CKA ", 200)} {
		c, m := Builtin().Certification(name)
		assert.Equal(t, NoMatch, m, name)
		assert.Zero(t, c, name)
	}
	_, m := Builtin().Certification("CKA, CKAD")
	assert.Equal(t, Ambiguous, m)
	c, _ := Builtin().Certification("AWS Certified Solutions Architect - Associate (SAA-C03)")
	assert.Equal(t, "SAA-C03 2022-08", c.Exam+" "+c.Launched.String(), "an exam has a date of its own")
}

func FuzzNamesOfEmployersAndCertificates(f *testing.F) {
	for _, s := range []string{"Google (Zürich)", "CKA, CKAD", "C3.ai – é", "Security+ +", "a\xffb", ", ", "()"} {
		f.Add(s)
	}
	tables := Builtin()
	f.Fuzz(func(t *testing.T, text string) {
		e, m := tables.Employer(text)
		assert.True(t, m == Matched || e.Name == "", "an employer without a match")
		c, m := tables.Certification(text)
		assert.True(t, m == Matched || c.Name == "", "a certificate without a match")
		last := 0
		for _, p := range tables.Products(text, "Google") {
			if p.Start < last || p.End <= p.Start || p.End > len(text) {
				t.Errorf("product out of place: %d–%d", p.Start, p.End)
			}
			last = p.End
		}
	})
}
