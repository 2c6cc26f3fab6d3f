package plants

// unplanted are the checks in which nothing is planted, and why.
var unplanted = map[string]string{}
