import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "../../engine/protocol.gen.ts";
import { entryOf, first, leaveOut, next, set, takeBack, undo } from "../../ui/report/corrections.ts";

const reading = (path: string, words: string): Reading => ({ path, words, value: words, sure: "sure", where: [] });

test("a claim has one correction, the latest", () => {
  const list = set("work[0].name", "B", "X")(set("work[0].name", "A", "X")([]));
  assert.deepEqual(list, [{ path: "work[0].name", value: "B", was: "X" }]);
});

test("undo takes back one and leaves the others", () => {
  const list = [{ path: "work[0].name", value: "A", was: "X" }, { path: "work[0].endDate", value: "", was: "Y" }];
  assert.deepEqual(undo("work[0].name")(list), [list[1]]);
});

test("an entry that is left out loses what was corrected in it, and no other does", () => {
  const list = [{ path: "work[1].name", value: "A", was: "X" }, { path: "work[10].name", value: "B", was: "Y" }];
  assert.deepEqual(leaveOut("work[1]", "X")(list), [list[1], { path: "work[1]", value: "", was: "X" }]);
});

test("entries that were added move up when one before them is taken back", () => {
  const list = [{ path: "work[2].name", value: "A", was: "" }, { path: "work[3].name", value: "B", was: "" }, { path: "education[3].area", value: "C", was: "" }];
  assert.deepEqual(takeBack("work[2]")(list), [{ path: "work[2].name", value: "B", was: "" }, list[2]]);
});

test("the next entry is behind those that are shown and those that were left out", () => {
  assert.equal(next("work", [reading("work[0].name", "A")], [{ path: "work[1]", value: "", was: "B" }]), 2);
  assert.equal(next("work", [], []), 0);
});

test("an entry is known by its first words and its path", () => {
  assert.equal(first([reading("work[0].position", ""), reading("work[0].name", "A"), reading("work[0].endDate", "B")], "work[0]"), "A");
  assert.equal(entryOf("work[1].startDate"), "work[1]");
  assert.equal(entryOf("basics.name"), "");
});
