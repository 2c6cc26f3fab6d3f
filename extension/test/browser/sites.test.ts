// Pages of known sites, through the snapshot and the engine as they ship.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import type { Browser, Page } from "puppeteer-core";
import { Engine } from "../../engine/engine.ts";
import type { Report } from "../../engine/protocol.gen.ts";
import type { Snapshot } from "../../page/snapshot.ts";
import { launch } from "../../scripts/lib/chromium.mjs";

declare const snap: (document: Document) => Snapshot;

const root = "../testdata/pages";
const files = readdirSync(root, { recursive: true }).map(String).filter((f) => f.endsWith(".html")).sort();
let browser: Browser, page: Page, engine: Engine, code: string;
let id = 0;

before(async () => {
  const built = await esbuild.build({
    stdin: { contents: `import { snapshot } from "./page/snapshot.ts"; globalThis.snap = snapshot;`, resolveDir: process.cwd() },
    bundle: true, format: "iife", write: false,
  });
  code = built.outputFiles[0]!.text;
  engine = await Engine.load(new Blob([new Uint8Array(await readFile("../dist/engine/engine.wasm.gz"))]).stream());
  browser = await launch({ extensionPath: null });
  page = await browser.newPage();
});
after(async () => { await browser.close(); });

async function read(file: string): Promise<{ report: Report; texts: string[] }> {
  const html = readFileSync(path.join(root, file), "utf8");
  const url = /rel="canonical" href="([^"]+)"/.exec(html)![1]!;
  await page.setContent(html);
  await page.evaluate(code);
  const shot = await page.evaluate(() => {
    const { html, nodes } = snap(document);
    return { html, texts: nodes.map((n) => n.data) };
  });
  const { report } = engine.call({ v: 1, id: ++id, op: "inspect", now: "2026-06-30", document: { kind: "html", text: shot.html, url } });
  return { report: report!, texts: shot.texts };
}

for (const file of files) {
  const truth = path.join(root, file.replace(/\.html$/, ".json"));
  if (existsSync(truth)) {
    test(`${file} is read exactly`, async () => {
      const { report, texts } = await read(file);
      assert.equal(report.site, path.dirname(file));
      const { meta: _, ...profile } = report.profile as Report["profile"] & { meta?: unknown };
      assert.deepEqual(profile, JSON.parse(readFileSync(truth, "utf8")));
      for (const claim of report.reading) {
        for (const w of claim.where) assert.equal(texts[w.node]!.slice(w.start, w.end), w.text);
      }
    });
  } else {
    test(`${file} is not read`, async () => {
      const { report } = await read(file);
      assert.match(report.notices.join(" "), /Plumbline reads single candidates/);
      assert.deepEqual(report.reading, []);
    });
  }
}

test("the engine tells where findings may be shown", () => {
  const sites = engine.call({ v: 1, id: ++id, op: "sites" }).sites!;
  assert.ok(sites.length >= 16);
  for (const site of sites) assert.ok(site.surface === "overlay" || site.why.length > 20, site.id);
  assert.equal(sites.find((s) => s.id === "linkedin")?.surface, "panel");
});
