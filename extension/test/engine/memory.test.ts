/** What the memory of candidates reads of the engine's fingerprints by itself, held to what the engine says; and its index. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Engine } from "../../engine/engine.ts";
import type { Remembered } from "../../engine/protocol.gen.ts";
import { bytesOf } from "../../memory/base64.ts";
import { nameOf, newKey } from "../../memory/keys.ts";
import { addPostings, dropPostings, findPostings, keysOf, type Bucket, type Buckets } from "../../memory/postings.ts";

let engine: Engine;
let id = 0;

before(async () => {
  engine = await Engine.load(new Blob([new Uint8Array(await readFile("../dist/engine/engine.wasm.gz"))]).stream());
});

const taken = (text: string, ...keys: string[]): Remembered[] =>
  engine.call({ v: 1, id: ++id, op: "inspect", document: { kind: "text", text, memory: { keys } }, now: "2026-01-15" }).traces ?? [];

const rising = (a: number, b: number): number => a - b;

test("a key has the name that the engine gives it", async () => {
  const text = "Daniel Okafor\nfox.hollow@example.com\n\nExperience\n\nBookkeeper, Quillmark Bakery\nFeb 2018 – May 2024\n- Kept the books of four shops.\n";
  for (let i = 0; i < 20; i++) {
    const [own, team] = [newKey(), newKey()];
    assert.deepEqual(taken(text, own, team).map((t) => t.trace.key), [await nameOf(own), await nameOf(team)]);
  }
});

test("a print begins with what the engine finds it by", async () => {
  const folder = "../testdata/people";
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  assert.ok(files.length > 10);
  let most = 0;
  for (const file of files) {
    for (const { trace, keys } of taken(await readFile(`${folder}/${file}`, "utf8"), newKey())) {
      assert.deepEqual(keysOf(bytesOf(trace.print)).sort(rising), keys, file);
      most = Math.max(most, keys.length);
    }
  }
  assert.ok(most > 30, `${most} keys at most`);
  for (const broken of [[], [1], [1, 0, 9], [0, 200, 1, 2, 3]]) assert.deepEqual(keysOf(Uint8Array.from(broken)), []);
});

/** inMemory is a store of buckets without a database. */
function inMemory(): Buckets & { all: Map<number, Bucket> } {
  const all = new Map<number, Bucket>();
  return { all, get: async (n) => all.get(n), put: async (value, n) => all.set(n, value), delete: async (n) => all.delete(n) };
}

test("a row is found by each of its tags until it is dropped, and then nothing is left of it", async () => {
  const buckets = inMemory();
  const rows = [1, 2, 3, 127, 128, 129, 16_383, 16_384, 70_000, 2 ** 21, 2 ** 22 - 1];
  const tags = new Map(rows.map((row) => [row, Array.from({ length: 40 }, (_, i) => Math.floor(Math.random() * (i < 12 ? 2 ** 48 : 2 ** 29)))]));
  const tagsOf = (row: number): number[] => tags.get(row)!;
  const put = [...rows].sort(() => Math.random() - 0.5);
  for (const row of put) await addPostings(buckets, tagsOf(row).map((tag) => ({ tag, row })));
  for (const row of rows) for (const tag of tagsOf(row)) assert.ok((await findPostings(buckets, tag, 50))?.includes(row), `tag ${tag} of row ${row}`);
  for (const row of put) await dropPostings(buckets, tagsOf(row).map((tag) => ({ tag, row })));
  assert.equal(buckets.all.size, 0);
});

test("a tag that too many rows have is told to be common", async () => {
  const buckets = inMemory();
  for (let row = 1; row <= 51; row++) await addPostings(buckets, [{ tag: 5, row }]);
  assert.equal((await findPostings(buckets, 5, 51))?.length, 51);
  assert.equal(await findPostings(buckets, 5, 50), null);
});

test("tags of passages, which are the lowest of many, spread over the buckets", async () => {
  const buckets = inMemory();
  const rows = 3000;
  const postings = Array.from({ length: rows * 28 }, (_, i) => ({ tag: Math.floor(Math.random() * 2 ** 29), row: i % rows }));
  await addPostings(buckets, postings);
  const longest = Math.max(...[...buckets.all.values()].map((b) => b.length));
  assert.ok(longest < 80, `${longest} bytes in one bucket`);
});
