/** What a consistent person must never get: a finding that says something, whatever the page looks like. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { Engine } from "../../engine/engine.ts";
import { everybody, layouts, type Layout, type Somebody } from "../../scripts/layouts/index.mjs";
import { look } from "../../scripts/layouts/lib/view.mjs";

const today = "2026-06-30";
const loud = ["medium", "strong"];
let engine: Engine;
let sample: Somebody[];
let id = 0;

before(async () => {
  engine = await Engine.load(new Blob([new Uint8Array(await readFile("../dist/engine/engine.wasm.gz"))]).stream());
  const consistent = (await everybody()).filter((who) => who.consistent);
  // Every third, and everybody whose résumé is not in English: that is where a misreading hides.
  sample = consistent.filter((who, i) => who.lang !== "en" || i % 3 === 0);
  assert.ok(sample.length > 40);
});

const findings = (layout: Layout, { slug, resume, lang }: Somebody) => {
  const text = layout.render(look(resume, { slug, lang, layout: layout.name, style: layout.style }).view);
  const report = engine.call({ v: 1, id: ++id, op: "inspect", document: { kind: layout.kind, text }, now: today }).report;
  assert.ok(report, `${layout.name}, ${slug}: no report`);
  return report.findings;
};

for (const layout of await layouts(["html", "text"])) {
  test(`no finding above weak on consistent people: ${layout.name}`, () => {
    const found = sample.flatMap((who) => findings(layout, who).filter((f) => loud.includes(f.strength)).map((f) => `${who.slug}: ${f.check}: ${f.says}`));
    assert.deepEqual(found, []);
  });
}

test("nearly all layouts still show what cannot be true", async () => {
  const jordan = (await everybody()).find((who) => who.slug === "jordan-avery");
  assert.ok(jordan);
  const silent = (await layouts(["html", "text"])).filter((layout) => findings(layout, jordan).length === 0).map((layout) => layout.name);
  assert.ok(silent.length <= 2, silent.join(", "));
});
