package contact

import "strings"

// relays are parts of the addresses that sites put in place of a candidate's own.
var relays = []string{"indeedemail", "privaterelay", "noreply", "no-reply", "relay", "reply.", "linkedin", "users.xing", "mailer", "anon", "masked", "hidden"}

// Mail returns an e-mail address as it is compared: without what stands behind a plus, in lower case. "" when it is no
// address of the candidate's own.
func Mail(text string) string {
	text = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "mailto:")
	local, domain, ok := strings.Cut(text, "@")
	if !ok || local == "" || !strings.Contains(domain, ".") || strings.ContainsAny(text, "*•… ") || strings.Contains(text, "xxx") {
		return ""
	}
	for _, r := range relays {
		if strings.Contains(text, r) {
			return ""
		}
	}
	local, _, _ = strings.Cut(local, "+")
	if domain == "googlemail.com" {
		domain = "gmail.com"
	}
	if domain == "gmail.com" {
		local = strings.ReplaceAll(local, ".", "")
	}
	return local + "@" + domain
}
