package plants

// unplanted are the checks in which nothing is planted, and why.
var unplanted = map[string]string{
	"contact/watch-list":       "it takes a team's own list; testdata/checks and scoring/rules hold it to its words",
	"echoes/history-rewritten": remembered,
	"echoes/same-contact":      remembered,
	"echoes/same-file":         remembered,
	"echoes/same-passage":      remembered,
	"echoes/same-skeleton":     remembered,
}

const remembered = "it takes other people's documents; go run ./scoring/cmd/accuracy --echo 20000 measures it"
