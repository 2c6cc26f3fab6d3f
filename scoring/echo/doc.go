// Package echo takes fingerprints of what candidates write, by which the same passage, contact, career or file is known again
// under another name, on this device, without keeping a word of anybody.
//
// In: a profile and a key. Out: a Trace, which may be stored, and Taken, which may not: it knows where in the profile each
// fingerprint was taken, so that a match can be shown on the words. Taken.Match compares. A trace holds keyed tags (HMAC-SHA256,
// RFC 2104, cut to 48 bits or fewer), the day, and the label that a recruiter gave; it never holds text, and what cannot be told
// from it is never guessed. Only claims that were surely read give tags.
//
// # What is taken
//
// A passage gives combinations: three words that stand within five of each other, in whatever order, cut to their first letters, two of
// them at least not among the words that every résumé has (background/). They are shingles (Broder, On the resemblance and
// containment of documents, 1997) made loose, so that a passage that is reordered, merged or reworded keeps some: with two words in
// five replaced, one combination in five. Of a document's combinations the 200 with the lowest hashes are kept, a bottom-k sketch
// (Cohen and Kaplan, Summarizing data using bottom-k sketches, 2007): two documents choose the same ones of what they share, and
// the share of the sketches is that of the texts. Winnowing (Schleimer, Wilkerson and Aiken, 2003) chooses by position and was
// left, since a changed word moves its choices.
//
// A contact gives a tag of its normalised form; a job one of employer, title and dates together, and others of the words of the
// employer's name; a file one of author, programs and minute; the name one of each form in which names.Compare would meet
// another (names.Forms). The months of the jobs are masked with the key.
//
// # How to keep traces
//
// A store puts each Trace under its ID and finds it by each of its Keys. To look a candidate up: take its trace, count for each of
// its Keys how many traces have it, leave out those of more than MostCommon and list them as Memory.Common, and hand over every
// trace found by the others as Memory.Seen, without the trace of the same ID. A trace of another Scheme or Key may be handed over;
// it is passed over. That is all the counting that a store does. What is in the traces of more than three other people (contacts,
// files) or five (passages) is found to be common here, among those handed over: it is an agency's, or a template's. So is a
// combination of three words each of which stands in what more than five others share with the candidate, in one combination or
// another: the frame of a sentence that many write.
package echo
