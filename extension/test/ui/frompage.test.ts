// What a page may ask of the service worker.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isFromPage } from "../../page/messages.ts";

test("an answer names a finding by its fingerprint and is one of two; there is no other message", () => {
  const answer = { type: "answer", finding: "0123456789abcdef", kind: "explained" };
  for (const good of [answer, { ...answer, kind: "not-right" }, { ...answer, finding: "0123456789abcdef-2" }]) assert.ok(isFromPage(good), JSON.stringify(good));
  const bad: unknown[] = [null, [], "answer", { ...answer, finding: "Robin Vale" }, { ...answer, finding: 7 }, { ...answer, finding: "__proto__" }, { ...answer, kind: "fake" }, { ...answer, kind: null }, { ...answer, kind: "toString" },
    { type: "answer" }, { ...answer, type: "forget" }];
  for (const m of bad) assert.equal(isFromPage(m), false, JSON.stringify(m));
});
