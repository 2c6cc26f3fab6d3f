package rules

import (
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// What one site file may hold.
const (
	maxHosts     = 20
	maxSelectors = 300
	longestPath  = 200 // characters
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
			fault(path+".id", say("is %q, as another site of this pack is", s.ID), say("give each site an ID of its own"))
		}
		seen[s.ID] = true
		validateSiteName(path, s, builtin, fault)
		validateHosts(path+".hosts", s.Hosts, builtin, fault)
		validatePaths(path+".profile", s.Profile, true, fault)
		validatePaths(path+".never", s.Never, false, fault)
		if s.Surface == sites.Panel && s.Why == "" {
			fault(path+".why", say("is missing"), say("say in one sentence why findings are shown in the panel alone, or write \"overlay\""))
		}
		validateKind(path+".why", s.Why, fault)
		validateSelectors(path+".read", s.Read, fault)
	}
}

// validateSiteName refuses what would be taken for a built-in site.
func validateSiteName(path string, s *sites.Site, builtin sites.Sites, fault faulter) {
	if s.ID != "" && !form.IsID("a/"+s.ID) {
		fault(path+".id", say("is %q", form.Clip(s.ID)), say("write it in small letters a to z, digits and hyphens: acme-ats"))
	}
	for _, b := range builtin {
		if form.Imitates(s.ID, b.ID) {
			fault(path+".id", say("can be taken for the built-in site %q", b.ID), say("name it after your own system: acme-ats"))
			return
		}
		if strings.EqualFold(strings.TrimSpace(s.Name), b.Name) {
			fault(path+".name", say("is the name of a built-in site"), say("name it after your own system"))
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
		fault(path, say("has no host"), say(`write the names of the hosts: ["ats.acme.example"]`))
	case len(hosts) > maxHosts:
		fault(path, say("has %d hosts", len(hosts)), say("write at most %d", maxHosts))
	}
	for i, host := range hosts {
		at := fmt.Sprintf("%s[%d]", path, i)
		if mend := hostWrong(host); !mend.IsZero() {
			fault(at, say("is %q", form.Clip(host)), mend)
			continue
		}
		if s := builtin.Bars(host); s != nil {
			fault(at, say("is a host of %s, whose pages must be left alone", s.Name), say("remove it: Plumbline reads that site in the panel by itself"))
		}
	}
}

// hostWrong tells how to mend a host's name; nothing when it is a full name of one owner's host, without anything around it.
func hostWrong(host string) (mend wording.Text) {
	labels := strings.Split(host, ".")
	n := len(labels)
	switch {
	case strings.Contains(host, "://") || strings.ContainsAny(host, "/:?#@"):
		return say("write the host's name alone, without https://, port and path: ats.acme.example")
	case strings.Contains(host, "*"):
		return say("write the name without *: it stands for its subdomains too")
	case host != strings.ToLower(host):
		return say("write it in small letters")
	case slices.ContainsFunc(labels, badLabel):
		return say("write the host's name in letters, digits, hyphens and dots: ats.acme.example")
	case strings.Trim(host, "0123456789.") == "":
		return say("write the host's name, not its number")
	case n < 2, n == 2 && len(labels[1]) == 2 && slices.Contains(secondLevels, labels[0]), slices.Contains(shared, host):
		return say("it would stand for the hosts of many others; write the full name of your own: ats.acme.example")
	}
	return mend
}

func badLabel(label string) bool {
	return label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != ""
}

// validatePaths tells what is wrong with patterns of paths.
func validatePaths(path string, patterns []string, profile bool, fault faulter) {
	if profile && len(patterns) == 0 {
		fault(path, say("has no path"), say(`write the paths of pages about one candidate: ["/candidates/*"]`))
	}
	for i, pattern := range patterns {
		at := fmt.Sprintf("%s[%d]", path, i)
		switch {
		case pattern == "":
		case pattern[0] != '/':
			fault(at, say("is %q", form.Clip(pattern)), say("begin the path with a slash: /candidates/*"))
		case strings.ContainsAny(pattern, "?# "):
			fault(at, say("is %q", form.Clip(pattern)), say("write the path alone, without what follows a ? or #"))
		case len(pattern) > longestPath:
			fault(at, say("has %d characters", len(pattern)), say("write it in at most %d", longestPath))
		case profile && strings.Trim(pattern, "/*") == "" && strings.Contains(pattern, "**"):
			fault(at, say("stands for every page, and lists of candidates are never read"), say("write the paths of pages about one candidate: /candidates/*"))
		}
	}
}

// validateSelectors tells which selectors cannot be read.
func validateSelectors(path string, l sites.Layout, fault faulter) {
	n := 0
	for at, css := range l.Selectors() {
		if n++; n > maxSelectors {
			fault(path, say("has more than %d selectors", maxSelectors), say("leave out what the reader of sections finds by itself"))
			return
		}
		if _, err := document.Compile(css); css != "" && err != nil {
			fault(path+"."+at, say("is %q, which is no CSS selector", form.Clip(css)), say("write it as in a style sheet: main .candidate h1"))
		}
	}
	if len(l.Root) == 0 {
		fault(path+".root", say("has no selector"), say("name what holds all that is said of the candidate: [\"main\"]"))
	}
}
