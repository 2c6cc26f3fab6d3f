// Package echo takes fingerprints of what candidates write, by which the same passage, contact, career or file is known again
// under another name, on this device, without keeping a word of anybody.
//
// In: a profile and a key. Out: a Trace, which may be stored, and Taken, which may not: it knows where in the
// profile each fingerprint was taken, so that a match can be shown on the words. Compare two with Taken.Match.
// A trace holds keyed tags (HMAC-SHA256, cut to 48 bits or fewer), the day, and the label that a recruiter gave; it
// never holds text, and what cannot be told from it is never guessed.
//
// How to keep traces. A store puts each Trace under its ID and finds it by each of its Keys. To look a candidate up:
// take its trace, count for each of its Keys how many traces have it, leave out those of more than MostCommon and
// list them as Memory.Common, and hand over every trace found by the others as Memory.Seen, without the trace of the
// same ID. A trace of another Scheme or Key is handed over or not: it is passed over.
package echo
