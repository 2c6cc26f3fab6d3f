// Package signature tells whose a rule pack is, and whether it is as they signed it.
//
// In: a pack's text, its signature in minisign's format, and the team's public key. Out: who signed it and when, or a
// refusal by name. It never signs, never fetches a key, and trusts no key that it was not handed.
//
// A signature travels beside the pack, as minisign leaves it (pack.json.minisig), or in one text with it: the pack,
// and after it the four lines of the signature. What is signed are the pack's bytes as they stand, so that
// `minisign -Vm pack.json -P KEY` says the same as this package.
package signature
