import type { Document } from "../../engine/protocol.gen.ts";

/** longestAdvert is how much of a job advert is compared with, in characters: no advert is longer. */
const longestAdvert = 100_000;

/** withAdvert returns a document beside the job advert that the candidate answers, unchanged when there is none. */
export function withAdvert(document: Document, advert: string): Document {
  const words = advert.trim().slice(0, longestAdvert);
  return words === "" ? document : { ...document, advert: words };
}
