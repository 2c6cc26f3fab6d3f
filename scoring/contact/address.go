package contact

import "strings"

// handleNetworks are the sites whose accounts have an address of their own, by host: what stands before the handle.
var handleNetworks = map[string]string{
	"linkedin.com": "in/", "xing.com": "profile/", "github.com": "", "gitlab.com": "", "bitbucket.org": "", "dribbble.com": "", "behance.net": "",
	"medium.com": "@", "dev.to": "", "twitter.com": "", "x.com": "", "facebook.com": "", "instagram.com": "", "kaggle.com": "", "about.me": "", "linktr.ee": "",
}

// HostAndPath parts an address: its host without "www.", and its path without slashes around, query and fragment.
func HostAndPath(address string) (host, path string) {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	host, path, _ = strings.Cut(address, "/")
	return strings.TrimPrefix(strings.ToLower(host), "www."), strings.Trim(path, "/")
}

// Handle returns the handle of an account's own page on a network: "daniel-okafor" of "https://www.linkedin.com/in/daniel-okafor/en".
// A page below it, such as a repository or an article, is not its owner's alone, and has none.
func Handle(address string) string {
	host, path := HostAndPath(address)
	if i := strings.IndexByte(host, '.'); i == 2 && strings.HasSuffix(host, ".linkedin.com") {
		host = host[i+1:] // de.linkedin.com
	}
	before, known := handleNetworks[host]
	handle, ok := strings.CutPrefix(path, before)
	if !known || !ok {
		return ""
	}
	handle, below, _ := strings.Cut(handle, "/")
	if len(below) > 2 { // a language
		return ""
	}
	return handle
}

// PageHandle returns the part of a page's own address that may name who it is about: an account's handle, or the last part of
// any other address.
func PageHandle(address string) string {
	host, path := HostAndPath(address)
	if _, known := handleNetworks[host]; known || strings.HasSuffix(host, ".linkedin.com") {
		return Handle(address)
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	if i := strings.LastIndexByte(last, '.'); i > 0 {
		last = last[:i] // ".html"
	}
	return last
}
