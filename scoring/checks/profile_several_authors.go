package checks

import (
	"strings"

	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// fewCommits is how many commits under one name may be a guest's.
const fewCommits = 2

// SeveralAuthors (GIT-3) looks for the full names of different people in the commits of one account.
var SeveralAuthors = &Check{
	ID: "profile/several-authors", Group: Identity, Strength: Medium, Signal: "GIT-3",
	Doc: Doc{
		Title: "Commits of one account under different names",
		Explain: "Looks at the names that were written into the commits of an account's repository, where nobody else with an account took part. It speaks of two full names that share nothing. " +
			"Names that differ in order, spelling, accents or one part, handles, programs, pairs that are named together, people of whom a commit tells, and repositories that others work on are not judged; single commits and more than two names count for less.",
		Innocent: []string{
			"Two people worked on it together, on one computer or by sending patches",
			"The older part was taken over from somebody else, with their name kept",
			"The person changed their whole name",
			"A computer at work or at school was set up for somebody else",
		},
		Ask: "Some commits carry the name {other}. How did that come about, and which part is your work?",
	},
	Run: func(p *Pass) {
		for _, a := range p.Profile.Accounts {
			if len(a.Commits) > 0 {
				p.severalAuthors(a)
			}
		}
	},
}

// commitAuthor is a name in commits, where it stands first, and how many commits carry it.
type commitAuthor struct {
	name    profile.Claim
	commits int
}

func (p *Pass) severalAuthors(a profile.Account) {
	authors := []commitAuthor{}
	for _, c := range a.Commits {
		switch {
		case program(c.Author.Text) || c.Linked && strings.EqualFold(c.Author.Text, a.Handle.Text):
		case c.Linked:
			p.Unknown(Whole(c.Author), say("The authors of these commits"), say("others with accounts of their own work on this repository"))
			return
		case !pair(c.Author.Text):
			authors = withAuthor(authors, c.Author)
		}
	}
	for i, x := range authors {
		for _, y := range authors[:i] {
			if names.Compare(x.name.Text, y.name.Text) != names.Other {
				continue
			}
			words := Whole(x.name)
			if p.toldOf(a, x.name.Text) || p.toldOf(a, y.name.Text) {
				p.Unknown(words, say("The authors of these commits"), say("the commits tell of one of the two"))
				return
			}
			if !p.unsurely(words, as(words.String()), x.name, y.name, a.Handle) {
				p.Contradicts(authorsContradiction(a, y, x, len(authors)))
			}
			return
		}
	}
	if len(authors) > 0 {
		p.Consistent(Whole(authors[0].name), say("The names in the commits of %s", a.Network))
	}
}

// toldOf reports whether a line of the page, besides those that name an author or the account, tells of somebody of
// the name: "Merge pull request #4 from tomas-reyes/fix", "pairing with Lars".
func (p *Pass) toldOf(a profile.Account, name string) bool {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if len(w) >= 4 {
			words = append(words, w)
		}
	}
	handle := strings.ToLower(a.Handle.Text)
	for _, c := range p.Profile.Lines {
		text := strings.ToLower(c.Text)
		if handle != "" && strings.Contains(text, handle) || strings.HasPrefix(text, strings.ToLower(name)) {
			continue
		}
		if hasAnyWord(text, words...) {
			return true
		}
	}
	return false
}

// withAuthor counts a commit for the author of that name, or one that cannot be told from it.
func withAuthor(authors []commitAuthor, name profile.Claim) []commitAuthor {
	for i := range authors {
		if r := names.Compare(authors[i].name.Text, name.Text); r == names.Same || r == names.Akin {
			authors[i].commits++
			return authors
		}
	}
	return append(authors, commitAuthor{name: name, commits: 1})
}

func authorsContradiction(a profile.Account, first, other commitAuthor, all int) Contradiction {
	strength := Medium
	if all > 2 || first.commits < fewCommits || other.commits < fewCommits {
		strength = Weak
	}
	whose := say("this account")
	if a.Handle.Read() {
		whose = say("the account %s", a.Handle.Text)
	}
	return Contradiction{
		Strength: strength,
		Title:    say("Commits here carry two different names"),
		Says:     say("Commits in a repository of %s are by %s and by %s, and nobody else with an account took part.", whose, first.name.Text, other.name.Text),
		Evidence: []Evidence{{Role: RoleClaim, Words: Whole(other.name)}, {Role: RoleConflict, Words: Whole(first.name)}},
		Rests:    []profile.Claim{first.name, other.name},
		Values:   wording.Values{"other": other.name.Text},
	}
}

// program reports whether commits by that name were made by a program.
func program(name string) bool {
	return strings.Contains(name, "[bot]") || hasAnyWord(name, "bot", "actions", "action", "ci", "build", "jenkins", "travis", "deploy", "deployer", "root", "admin", "administrator", "user", "ubuntu", "vagrant", "docker", "release", "automation", "team", "system", "runner", "unknown", "test", "your name", "github", "gitlab", "dependabot", "renovate", "greenkeeper", "semantic-release", "codespace", "import", "migration", "inc", "llc", "ltd", "gmbh", "company", "corp", "labs", "robotics", "software", "studio", "studios", "solutions", "systems", "technologies", "project", "foundation", "university", "school")
}

// pair reports whether a name is that of two people who worked as a pair.
func pair(name string) bool {
	return strings.ContainsAny(name, "&+,/|;") || hasAnyWord(name, "and", "und", "et", "pair", "with")
}
