package plants

// Explained are the checks whose weak findings on consistent people are right, each with the reason: what the
// generated people do that the finding may ask about, and why it cannot be told from the other case.
var Explained = map[string]string{}
