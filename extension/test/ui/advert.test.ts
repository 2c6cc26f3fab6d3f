// The job advert goes to the engine beside the document, and nowhere when there is none.

import assert from "node:assert/strict";
import { test } from "node:test";
import { asToEngine } from "../../engine/messages.ts";
import { withAdvert } from "../../ui/files/advert.ts";

const document = { kind: "", text: "Jordan Avery" };

test("a document without an advert stays as it is", () => {
  assert.equal(withAdvert(document, ""), document);
  assert.equal(withAdvert(document, " \n\t"), document);
});

test("an advert stands beside the document, and a very long one is cut", () => {
  assert.deepEqual(withAdvert(document, " Northgate Freight seeks an engineer.\n"), { ...document, advert: "Northgate Freight seeks an engineer." });
  assert.equal(withAdvert(document, "word ".repeat(50_000)).advert?.length, 100_000);
});

test("the engine gets the advert with the document", () => {
  const message = { to: "engine", question: { op: "inspect", document: withAdvert(document, "An advert"), now: "2026-01-15" } };
  assert.deepEqual(asToEngine(message), message);
  assert.equal(asToEngine({ ...message, question: { ...message.question, document: { ...document, advert: ["x"] } } }), undefined);
});
