import assert from "node:assert/strict";
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { demo, hasBobs, marked, marksOf, only, open, resume, serialised, start, switchSite, until, visit, type Fixture } from "./fixture.ts";

// The engine cannot be made to hang or break from outside. Here its worker stands behind another one that does either
// when it is told to; the package is the demo's in everything else.
const broken = mkdtempSync(path.join(tmpdir(), "plumbline-broken-"));
let f: Fixture;
before(async () => {
  cpSync(demo, broken, { recursive: true });
  renameSync(path.join(broken, "worker.js"), path.join(broken, "real.js"));
  writeFileSync(path.join(broken, "worker.js"), `
    addEventListener("message", (event) => {
      const asked = JSON.stringify(event.data);
      if (asked.includes("please hang")) for (;;);
      if (asked.includes("please break")) { event.stopImmediatePropagation(); setTimeout(() => { throw new Error("broken"); }); }
    });
    importScripts("real.js");`);
  f = await start({ extensionPath: broken });
});
after(async () => { await f.close(); rmSync(broken, { recursive: true, force: true }); });

for (const how of ["hang", "break"]) {
  test(`an engine that does ${how} is said in a sentence, and the next page works`, async () => {
    const { page, tab, state } = await open(f, `/${how}`, resume({ body: `<p>please ${how}</p>` }));
    assert.equal(state.state, "failed");
    assert.match(state.message!, /^[A-Z].* .*\.$/);
    assert.deepEqual(await marked(page), []);
    const panel = await f.browser.newPage();
    await visit(f, panel, `panel.html?tab=${tab}`);
    await panel.waitForSelector(".state button");
    assert.ok((await panel.evaluate(() => document.body.innerText)).includes(state.message!));
    await panel.close();
    await page.close();
    const next = await open(f, `/after-${how}`, resume());
    assert.ok((await marksOf(next.page)).includes("Kubernetes"));
    await next.page.close();
  });
}

test("switching the site off takes the marks and the script off at once; on brings them back", async () => {
  const { page } = await open(f, "/switch", resume());
  const html = await serialised(page);
  await marksOf(page);
  await switchSite(f, false);
  await until(async () => (await page.evaluate(() => CSS.highlights.size)) === 0, "the marks to go");
  assert.equal(await hasBobs(page), false);
  await page.evaluate(() => document.body.append("changed"));
  await page.reload();
  await switchSite(f, true);
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  assert.equal(await serialised(page), html);
  await page.close();
});

test("a page that left takes its report with it", async () => {
  const { page, tab } = await open(f, "/leave", resume());
  await page.goto("about:blank");
  await until(async () => !(await f.inside.evaluate((key) => chrome.storage.session.get(key).then((r) => key in r), `tab:${tab}`)), "the report to go");
  await page.close();
});

test("a page that is not looked at is not read until it is", async () => {
  f.pages.set("/background", { body: resume() });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/background`);
  await f.inside.bringToFront();
  await page.reload();
  await page.bringToFront();
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  await page.close();
});

test("a page under which the extension is reloaded loses its marks and stays as it was", only("chromium", "Firefox ends the script without a word; with the extension goes its style, and the marks with it"), async () => {
  const { page } = await open(f, "/reloaded", resume());
  const html = await serialised(page);
  await marksOf(page);
  await f.inside.evaluate(() => { chrome.runtime.reload(); }).catch(() => undefined);
  await until(async () => {
    await page.evaluate(() => { document.body.dataset.touched = String(Math.random()); document.body.append(""); }).catch(() => undefined);
    return (await page.evaluate(() => CSS.highlights.size)) === 0;
  }, "the marks to go");
  await page.evaluate(() => { delete document.body.dataset.touched; document.body.normalize(); });
  assert.equal(await serialised(page), html);
  assert.equal(await hasBobs(page), false, "the bobs went with them");
  await page.close();
});

test("a page under which Firefox ends the extension shows no bob any more", only("firefox", "in Chromium the script takes them away itself"), async () => {
  const { page } = await open(f, "/ended", resume());
  await marksOf(page);
  const seen = (): Promise<string> => page.evaluate(() => getComputedStyle([...document.documentElement.children].find((e) => e.outerHTML === "<div></div>")!).visibility);
  await until(async () => (await seen()) === "visible", "the bobs");
  await f.inside.evaluate(() => { chrome.runtime.reload(); }).catch(() => undefined);
  await until(async () => (await seen()) === "hidden", "the bobs to go");
  await page.close();
});
