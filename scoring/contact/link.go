package contact

import "strings"

// Link returns the address of a page of somebody's own as it is compared: an account's page on a network, "github.com/daniel-okafor",
// or a host and path, "okafor.example.com/work", in lower case and without "www.", query and fragment. "" for a page of a network that is
// not an account's own, and for what is no address.
func Link(address string) string {
	address = strings.TrimSpace(address)
	host, path := HostAndPath(address)
	if i := strings.IndexByte(host, '.'); i == 2 && strings.HasSuffix(host, ".linkedin.com") {
		host = host[i+1:] // de.linkedin.com
	}
	if _, network := handleNetworks[host]; network {
		handle := strings.ToLower(Handle(address))
		if len(handle) < 2 {
			return ""
		}
		return host + "/" + handle
	}
	if !strings.Contains(host, ".") || strings.ContainsAny(host, " @:,") || strings.Trim(host, "0123456789.") == "" {
		return ""
	}
	return strings.TrimSuffix(host+"/"+strings.ToLower(path), "/")
}
