import assert from "node:assert/strict";
import { test } from "node:test";
import { asToEngine } from "../../engine/messages.ts";

const good = { to: "engine", question: { op: "inspect", document: { kind: "html", text: "<p>" }, now: "2026-01-15" } };

test("a well-formed question passes, without what does not belong to it", () => {
  assert.deepEqual(asToEngine(good), good);
  assert.deepEqual(asToEngine({ to: "engine", question: { op: "about", now: "x", extra: 1 } }), { to: "engine", question: { op: "about" } });
  const extra = { ...good, question: { ...good.question, document: { ...good.question.document, url: "http://127.0.0.1/", cut: true, script: "x" } } };
  const corrections = [{ path: "work[0].endDate", value: "2019", was: "May 2013" }];
  const corrected = { ...good, question: { ...good.question, document: { ...good.question.document, corrections } } };
  assert.deepEqual(asToEngine(corrected), corrected);
  assert.deepEqual(asToEngine(extra)?.question.document, { kind: "html", text: "<p>", url: "http://127.0.0.1/", cut: true });
});

for (const [name, message] of Object.entries<unknown>({
  "nothing": undefined,
  "null": null,
  "a list": [good],
  "a message to somebody else": { ...good, to: "background" },
  "an unknown operation": { to: "engine", question: { op: "erase" } },
  "no question": { to: "engine" },
  "no document": { to: "engine", question: { op: "inspect", now: "2026-01-15" } },
  "no day": { to: "engine", question: { op: "inspect", document: { kind: "html", text: "" } } },
  "a text that is no text": { to: "engine", question: { op: "inspect", document: { kind: "html", text: { toString: 1 } }, now: "2026-01-15" } },
  "a correction without a path": { to: "engine", question: { op: "inspect", document: { kind: "html", text: "", corrections: [{ value: "2019", was: "" }] }, now: "2026-01-15" } },
  "corrections that are no list": { to: "engine", question: { op: "inspect", document: { kind: "html", text: "", corrections: {} }, now: "2026-01-15" } },
  "an address that is no text": { to: "engine", question: { op: "inspect", document: { kind: "html", text: "", url: 3 }, now: "2026-01-15" } },
})) {
  test(`${name} is not for the engine`, () => assert.equal(asToEngine(message), undefined));
}
