package rules

import (
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/rules/internal/form"
)

// What one site file may hold.
const (
	maxHosts     = 20
	maxSelectors = 300
)

func (p Pack) validateSites(fault faulter, known Known) {
	if len(p.Sites) == 0 {
		return
	}
	builtin := sites.Load()
	seen := map[string]bool{}
	for i := range p.Sites {
		s, path := &p.Sites[i], fmt.Sprintf("sites[%d]", i)
		if seen[s.ID] {
			fault(path+".id", fmt.Sprintf("is %q, as another site of this pack is", s.ID), "give each site an ID of its own")
		}
		seen[s.ID] = true
		validateSiteName(path, s, builtin, fault)
		validateHosts(path+".hosts", s.Hosts, builtin, fault)
		validatePaths(path+".profile", s.Profile, true, fault)
		validatePaths(path+".never", s.Never, false, fault)
		if s.Surface == sites.Panel && s.Why == "" {
			fault(path+".why", "is missing", "say in one sentence why findings are shown in the panel alone, or write \"overlay\"")
		}
		validateKind(path+".why", s.Why, fault)
		validateSelectors(path+".read", s.Read, fault)
	}
}

// validateSiteName refuses what would be taken for a built-in site.
func validateSiteName(path string, s *sites.Site, builtin sites.Sites, fault faulter) {
	if s.ID != "" && !form.IsID("a/"+s.ID) {
		fault(path+".id", fmt.Sprintf("is %q", form.Clip(s.ID)), "write it in small letters a to z, digits and hyphens: acme-ats")
	}
	for _, b := range builtin {
		if form.Imitates(s.ID, b.ID) {
			fault(path+".id", fmt.Sprintf("can be taken for the built-in site %q", b.ID), "name it after your own system: acme-ats")
			return
		}
		if strings.EqualFold(strings.TrimSpace(s.Name), b.Name) {
			fault(path+".name", "is the name of a built-in site", "name it after your own system")
			return
		}
	}
}

// shared are names under which many have hosts of their own.
var shared = []string{
	"github.io", "gitlab.io", "herokuapp.com", "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "azurewebsites.net",
	"amazonaws.com", "cloudfront.net", "blogspot.com", "wordpress.com", "sharepoint.com", "myworkdayjobs.com", "cloud.sap", "appspot.com", "onrender.com", "fly.dev",
}

// secondLevels are the names below a country's under which everybody registers: "co.uk".
var secondLevels = []string{"ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "gv", "mil", "ne", "net", "nom", "or", "org", "sch", "ltd", "plc"}

func validateHosts(path string, hosts []string, builtin sites.Sites, fault faulter) {
	switch {
	case len(hosts) == 0:
		fault(path, "has no host", `write the names of the hosts: ["ats.acme.example"]`)
	case len(hosts) > maxHosts:
		fault(path, fmt.Sprintf("has %d hosts", len(hosts)), fmt.Sprintf("write at most %d", maxHosts))
	}
	for i, host := range hosts {
		at := fmt.Sprintf("%s[%d]", path, i)
		if mend := hostWrong(host); mend != "" {
			fault(at, fmt.Sprintf("is %q", form.Clip(host)), mend)
			continue
		}
		if s := builtin.Bars(host); s != nil {
			fault(at, fmt.Sprintf("is a host of %s, whose pages must be left alone", s.Name), "remove it: Plumbline reads that site in the panel by itself")
		}
	}
}

// hostWrong tells how to mend a host's name; "" when it is a full name of one owner's host, without anything around it.
func hostWrong(host string) (mend string) {
	labels := strings.Split(host, ".")
	n := len(labels)
	switch {
	case strings.Contains(host, "://") || strings.ContainsAny(host, "/:?#@"):
		return "write the host's name alone, without https://, port and path: ats.acme.example"
	case strings.Contains(host, "*"):
		return "write the name without *: it stands for its subdomains too"
	case host != strings.ToLower(host):
		return "write it in small letters"
	case slices.ContainsFunc(labels, badLabel):
		return "write the host's name in letters, digits, hyphens and dots: ats.acme.example"
	case strings.Trim(host, "0123456789.") == "":
		return "write the host's name, not its number"
	case n < 2, n == 2 && len(labels[1]) == 2 && slices.Contains(secondLevels, labels[0]), slices.Contains(shared, host):
		return "it would stand for the hosts of many others; write the full name of your own: ats.acme.example"
	}
	return ""
}

func badLabel(label string) bool {
	return label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != ""
}

// validatePaths tells what is wrong with patterns of paths.
func validatePaths(path string, patterns []string, profile bool, fault faulter) {
	if profile && len(patterns) == 0 {
		fault(path, "has no path", `write the paths of pages about one candidate: ["/candidates/*"]`)
	}
	for i, pattern := range patterns {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case pattern == "":
		case pattern[0] != '/':
			fault(at, fmt.Sprintf("is %q", form.Clip(pattern)), "begin the path with a slash: /candidates/*")
		case strings.ContainsAny(pattern, "?# "):
			fault(at, fmt.Sprintf("is %q", form.Clip(pattern)), "write the path alone, without what follows a ? or #")
		case len(pattern) > 200:
			fault(at, fmt.Sprintf("has %d characters", len(pattern)), "write it in at most 200")
		case profile && strings.Trim(pattern, "/*") == "" && strings.Contains(pattern, "**"):
			fault(at, "stands for every page, and lists of candidates are never read", "write the paths of pages about one candidate: /candidates/*")
		}
	}
}

// validateSelectors tells which selectors cannot be read.
func validateSelectors(path string, l sites.Layout, fault faulter) {
	n := 0
	for at, css := range l.Selectors() {
		if n++; n > maxSelectors {
			fault(path, fmt.Sprintf("has more than %d selectors", maxSelectors), "leave out what the reader of sections finds by itself")
			return
		}
		if _, err := document.Compile(css); css != "" && err != nil {
			fault(path+"."+at, fmt.Sprintf("is %q, which is no CSS selector", form.Clip(css)), "write it as in a style sheet: main .candidate h1")
		}
	}
	if len(l.Root) == 0 {
		fault(path+".root", "has no selector", "name what holds all that is said of the candidate: [\"main\"]")
	}
}
