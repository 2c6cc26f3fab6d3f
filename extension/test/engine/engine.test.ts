/** The module as it ships, under Node: the same bytes, shim and loader as in the browser. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Engine } from "../../engine/engine.ts";
import type { Document, Response as Answer } from "../../engine/protocol.gen.ts";
import { packOf } from "../../scripts/lib/inputs.mjs";
import { breaking } from "./modules.ts";

const dist = "../dist/engine";
const stream = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();
let engine: Engine;
let id = 0;
const inspect = (document: Document): Answer => engine.call({ v: 1, id: ++id, op: "inspect", document, now: "2026-01-15" });

before(async () => {
  engine = await Engine.load(stream(await readFile(`${dist}/engine.wasm.gz`)));
});

test("the module asks for clock, random, stderr and Go's start-up queries, and for nothing new", async () => {
  const module = await WebAssembly.compile(new Uint8Array(await readFile(`${dist}/engine.wasm`)));
  const wanted = WebAssembly.Module.imports(module);
  assert.deepEqual([...new Set(wanted.map((i) => i.module))], ["wasi_snapshot_preview1"]);
  const known = new Set([
    "args_get", "args_sizes_get", "clock_time_get", "environ_get", "environ_sizes_get", "fd_close", "fd_fdstat_get", "fd_fdstat_set_flags",
    "fd_filestat_get", "fd_filestat_set_size", "fd_pread", "fd_prestat_dir_name", "fd_prestat_get", "fd_pwrite", "fd_read", "fd_readdir",
    "fd_seek", "fd_sync", "fd_write", "path_create_directory", "path_filestat_get", "path_filestat_set_times", "path_link", "path_open", "path_readlink",
    "path_remove_directory", "path_rename", "path_symlink", "path_unlink_file", "poll_oneoff", "proc_exit", "random_get", "sched_yield", "sock_shutdown", "sock_accept",
  ]);
  assert.deepEqual(wanted.map((i) => i.name).filter((name) => !known.has(name)), []);
});

test("the packed module stays within its budget", async () => {
  assert.ok((await readFile(`${dist}/engine.wasm.gz`)).length <= 5_000_000);
});

test("it says which engine it is", () => {
  const about = engine.call({ v: 1, id: ++id, op: "about" }).about;
  assert.equal(about?.protocol, 1);
  assert.match(about?.dataDate ?? "", /^\d{4}/);
});

test("it lists the checks, each with its innocent reasons and a question", async () => {
  const checks = engine.call({ v: 1, id: ++id, op: "checks" }).checks ?? [];
  const catalogue = (await readFile("../scoring/CHECKS.md", "utf8")).match(/^## \w+\/[\w-]+$/gm) ?? [];
  assert.deepEqual(checks.map((check) => `## ${check.id}`), catalogue);
  for (const check of checks) assert.ok(check.title && check.ask && check.innocent.length > 0, check.id);
});

test("it finds what a text says twice over, and where", () => {
  const text = "Kim Sample\nkim@example.com\n\nEXPERIENCE\n\nEngineer, Example Works, Oslo\nJun 2015 – Mar 2012\n- Wrote billing services\n";
  const report = inspect({ kind: "text", text }).report!;
  const finding = report.findings.find((f) => f.check === "employment/dates-impossible");
  assert.ok(finding, JSON.stringify(report.couldNotCheck));
  const places = finding.evidence.flatMap((e) => e.where);
  assert.ok(places.length > 0);
  for (const where of places) assert.equal(text.slice(where.start, where.end), where.text);
});

test("an answer in another version is refused by name", () => {
  assert.equal(engine.call({ v: 99, id: ++id, op: "about" }).error?.code, "unsupported-version");
});

const odd: Record<string, Document> = {
  "an empty page": { kind: "html", text: "" },
  "a page that is no profile": { kind: "html", text: "<h1>Tide tables</h1><p>High water at noon.</p>" },
  "broken markup": { kind: "html", text: "<div><p><b><table><tr></b>Kim<td" },
  "100,000 nested elements": { kind: "html", text: "<div>".repeat(100_000) + "Kim" },
  "binary pasted as text": { kind: "text", text: String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 0xffff)) },
  "lone surrogates": { kind: "text", text: "Kim \ud800 Sample \udc00" },
  "10 MB of HTML": { kind: "html", text: "<p>The quick brown fox works here.</p>".repeat(270_000) },
  "an unknown kind": { kind: "spreadsheet", text: "a,b,c" },
};
for (const [name, document] of Object.entries(odd)) {
  test(`${name}: a plain sentence, no finding, and the next request works`, () => {
    const answer = inspect(document);
    if (answer.error) assert.match(answer.error.message, /^[A-Z].*\.$/s);
    else {
      assert.deepEqual(answer.report!.findings, []);
      assert.ok(answer.report!.headline.length > 0);
    }
    assert.ok(inspect({ kind: "text", text: "Kim Sample\n" }).report);
  });
}

test("a text over the limit gets a sentence, not memory", async () => {
  const fresh = await Engine.load(stream(await readFile(`${dist}/engine.wasm.gz`)));
  const before = fresh.memory;
  const answer = fresh.call({ v: 1, id: 1, op: "inspect", document: { kind: "text", text: "a".repeat(40 << 20) }, now: "2026-01-15" });
  assert.equal(answer.error?.code, "too-large");
  assert.equal(fresh.memory, before);
});

test("1,000 reports fit in 48 MB", async () => {
  const fresh = await Engine.load(stream(await readFile(`${dist}/engine.wasm.gz`)));
  const text = await readFile("../testdata/people/jordan-avery.txt", "utf8");
  for (let i = 1; i <= 1000; i++) {
    assert.ok(fresh.call({ v: 1, id: i, op: "inspect", document: { kind: "text", text }, now: "2026-01-15" }).report);
  }
  assert.ok(fresh.memory <= 48 * 2 ** 20, `${(fresh.memory / 2 ** 20).toFixed(1)} MB`);
});

test("a signed pack whose signature does not count is not used where the keys are given", async () => {
  const [text, key] = await Promise.all([readFile("policy/pack.signed.txt", "utf8"), readFile("policy/key.pub", "utf8")]);
  const faults = (text: string, ...keys: string[]): string[] => {
    const [pack] = engine.call({ v: 1, id: ++id, op: "use", rules: "signed", now: "2026-12-01", packs: [{ text, origin: "policy", ...(keys.length > 0 && { keys }) }] }).packs!;
    return (pack!.faults ?? []).map((f) => `${f.say}: ${f.mend}`);
  };
  const line = key.trim().split("\n").at(-1)!;
  assert.deepEqual(faults(text, line), []);
  assert.deepEqual(faults(text), []);
  assert.deepEqual(faults(text.slice(0, text.indexOf("\nuntrusted comment: ") + 1), line), [], "an unsigned pack is the policy's to give");
  assert.match(faults(text.replace('"title": "', '"title": "Other '), line).join(), /changed after it was signed/);
  assert.match(faults(text, "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3").join(), /signed with the key [0-9A-F]{16}, and the team's key is/);
});

test("what is wrong with a pack is said in the reader's language", () => {
  const faults = (language: string): string[] => {
    const [pack] = engine.call({ v: 1, id: ++id, op: "use", rules: language, now: "2026-12-01", language, packs: [{ text: "{}", origin: "imported" }] }).packs!;
    return (pack!.faults ?? []).map((f) => `${f.path} ${f.say}: ${f.mend}`);
  };
  assert.equal(faults("en")[1], 'id is missing: add "id"');
  assert.equal(faults("de-AT")[1], 'id fehlt: ergänzen Sie "id"');
});

test("500 rules, taken in again and again by an engine that did nothing else, fit in 64 MB", async () => {
  const fresh = await Engine.load(stream(await readFile(`${dist}/engine.wasm.gz`)));
  const text = packOf(500);
  for (let i = 1; i <= 30; i++) {
    const [pack] = fresh.call({ v: 1, id: i, op: "use", rules: `rules ${i}`, now: "2026-01-15", packs: [{ text, origin: "imported" }] }).packs ?? [];
    assert.deepEqual(pack, { id: "acme/many", version: "1.0.0", title: "Many rules" });
  }
  assert.ok(fresh.memory <= 64 * 2 ** 20, `${(fresh.memory / 2 ** 20).toFixed(1)} MB`);
});

test("a module that breaks throws, and one that asks for more than WASI is not started", async () => {
  const broken = await Engine.start(await WebAssembly.compile(breaking));
  assert.throws(() => broken.call({ v: 1, id: 1, op: "about" }), WebAssembly.RuntimeError);
  // (import "env" "send" (func))
  const greedy = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 12, 1, 3, 0x65, 0x6e, 0x76, 4, 0x73, 0x65, 0x6e, 0x64, 0, 0]);
  await assert.rejects(Engine.start(await WebAssembly.compile(greedy)), /env\.send/);
});
