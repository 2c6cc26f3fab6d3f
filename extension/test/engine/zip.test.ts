import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { unzipSync } from "fflate";
import { filesUnder, zip } from "../../scripts/lib/zip.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "plumbline-zip-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** made writes files into a folder of its own, in that order, and dates them. */
function made(name: string, files: [string, string][], seconds: number): string {
  for (const [file, text] of files) {
    const at = path.join(folder, name, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, text);
    utimesSync(at, seconds, seconds);
  }
  return path.join(folder, name);
}

const files: [string, string][] = [["manifest.json", "{}"], ["a/b.txt", "words ".repeat(500)], ["a.txt", ""], ["engine.wasm.gz", "packed"]];

test("the same files give the same zip, whatever their dates, their order and the clock's zone", () => {
  const zone = process.env.TZ;
  try {
    const first = zip(made("first", files, 1_000_000_000));
    process.env.TZ = "Asia/Tokyo";
    assert.deepEqual(zip(made("second", [...files].reverse(), 1_700_000_000)), first);
    process.env.TZ = "America/Denver";
    assert.deepEqual(zip(path.join(folder, "first"), filesUnder(path.join(folder, "first")).reverse()), first);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a zip holds every file under its name, in order, and nothing else", () => {
  const from = made("whole", [...files, ["node_modules/x/y.js", "not packed"]], 1_000_000_000);
  const names = filesUnder(from, ["node_modules"]);
  assert.deepEqual(names, ["a.txt", "a/b.txt", "engine.wasm.gz", "manifest.json"]);
  const out = unzipSync(zip(from, names, "plumbline/"));
  assert.deepEqual(Object.keys(out), names.map((n) => `plumbline/${n}`));
  for (const name of names) assert.deepEqual(Buffer.from(out[`plumbline/${name}`]!), readFileSync(path.join(from, name)), name);
});

for (const browser of ["chromium", "firefox"]) {
  test(`${browser}: the package unpacks to the extension, with the manifest at its root`, () => {
    const dist = `../dist/${browser}`;
    const out = unzipSync(zip(dist));
    assert.ok(out["manifest.json"]);
    assert.deepEqual(Object.keys(out), filesUnder(dist));
    for (const [name, bytes] of Object.entries(out)) assert.deepEqual(Buffer.from(bytes), readFileSync(path.join(dist, name)), name);
  });
}
