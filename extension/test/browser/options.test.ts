// The options: the colours, what is stored, the checks' examples. And every surface in German.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, demo, fill, lit, name, only, opened, screens, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const surfaces = ["panel.html?tab=1", "popup.html", "options.html", "view.html", "welcome.html"];
const theme = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset.theme ?? "system");
const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const press = (page: Page, words: string): Promise<void> => page.evaluate((words) => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click(), words);
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const white = "rgb(255, 255, 255)";
const dark = "rgb(23, 27, 35)";

/** choose is a click on one of the colours; a page in the background would not take it. */
async function choose(options: Page, choice: string): Promise<void> {
  await options.bringToFront();
  await options.click(`input[value=${choice}]`);
}

async function at(file: string, fixture = f): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.setViewport({ width: 800, height: 900 });
  await visit(fixture, page, file);
  await page.waitForSelector("body > *");
  return page;
}

test("the colours that are chosen hold on every surface, at once and from then on", async () => {
  const options = await at("options.html");
  const other = await at("popup.html");
  assert.equal(await paper(other), white);
  for (const [choice, colour] of [["dark", dark], ["light", white]] as const) {
    if (choice === "light") await lit(options, "dark");
    await choose(options, choice);
    await until(async () => (await theme(options)) === choice && (await theme(other)) === choice, "open pages to follow");
    assert.equal(await paper(options), colour);
    for (const file of surfaces) {
      const page = await at(file);
      await lit(page, choice === "light" ? "dark" : "light"); // the choice counts, not the system
      assert.deepEqual([file, await theme(page), await paper(page)], [file, choice, colour]);
      assert.deepEqual(await axe(page), [], file);
      await page.close();
    }
  }
  await choose(options, "system");
  await until(async () => (await theme(other)) === "system", "open pages to follow");
  assert.deepEqual(await f.inside.evaluate(async () => ["theme" in (await chrome.storage.local.get("theme")), localStorage.length]), [false, 0]);
  await options.close();
  await other.close();
});

test("a page that opens has the chosen colours before its storage answers", only("chromium", "the driver's scripts do not reach Firefox's extension pages"), async () => {
  await f.inside.evaluate(() => chrome.storage.local.set({ theme: "dark" }));
  await until(async () => (await theme(f.inside)) === "dark", "the choice");
  const page = await f.browser.newPage();
  await page.evaluateOnNewDocument(() => { chrome.storage.local.get = () => new Promise(() => undefined); });
  await page.goto(`${f.base}popup.html`, { waitUntil: "domcontentloaded" });
  assert.deepEqual([await theme(page), await paper(page)], ["dark", dark]);
  await page.close();
  await f.inside.evaluate(() => chrome.storage.local.remove("theme"));
  await until(async () => (await theme(f.inside)) === "system", "the choice to go");
});

test("every check shows lines that it asks about and lines that it does not, as text", async () => {
  const options = await at("options.html");
  await options.waitForSelector(".check");
  const checks = await options.evaluate(() => [...document.querySelectorAll(".check")].map((c) => [...c.querySelectorAll(".sample")].map((s) => s.textContent!)));
  const shown = checks.filter((c) => c.length === 2);
  assert.ok(shown.length > checks.length * 0.8, `${shown.length} of ${checks.length} checks have both`);
  for (const [hit, miss] of shown) {
    assert.match(hit!, /^Asks about:\S/);
    assert.match(miss!, /^Does not ask about:\S/);
  }
  await options.evaluate(() => document.querySelectorAll("details").forEach((d, i) => { d.open = i < 3; }));
  assert.deepEqual(await axe(options), []);
  await options.screenshot({ path: path.join(screens, "options-checks.png") as `${string}.png` });
  await options.close();
});

test("the options tell how many answers are kept, and forget them alone", async () => {
  const today = new Date().toISOString().slice(0, 10);
  await f.inside.evaluate((on) => chrome.storage.local.set({ answers: {
    "0123456789abcdef": { kind: "explained", note: "A second job.", on },
    "fedcba9876543210": { kind: "not-right", note: "", on },
    "00000000000000aa": { kind: "explained", note: "Long ago.", on: "2001-01-01" },
  } }), today);
  const options = await at("options.html");
  await until(async () => /for 90 days each: your answers .* \(2 now\)/.test(await text(options)), "the count");
  await press(options, "Forget all answers");
  await until(async () => /\(0 now\)\./.test(await text(options)) && /Forgotten\./.test(await text(options)), "the answers to go");
  const left = await f.inside.evaluate(() => chrome.storage.local.get(null));
  assert.deepEqual(Object.keys(left), ["sites"]);
  await options.close();
});

test("what was learned is saved as a pack draft, with nothing of a candidate", async () => {
  const on = new Date().toISOString().slice(0, 10);
  const answer = (kind: string): object => ({ kind, note: kind === "explained" ? "Jordan Avery said so." : "", on, check: "technology/before-release" });
  const options = await at("options.html");
  await press(options, "Save what I learned for the team lead");
  await until(async () => /There is nothing to save yet/.test(await text(options)), "the answer");
  await f.inside.evaluate((answers) => chrome.storage.local.set({ answers }), Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`000000000000000${i}`, answer(i < 5 ? "not-right" : "explained")])));
  await options.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined; // the browser would save it
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { void (blob as Blob).text().then((t) => { document.body.dataset.saved = t; }); return make(blob); };
  });
  await press(options, "Save what I learned for the team lead");
  const saved = await until(() => options.evaluate(() => document.body.dataset.saved), "the draft");
  const pack = JSON.parse(saved) as { id: string; checks: Record<string, unknown> };
  assert.deepEqual(pack.checks, { "technology/before-release": { strength: "medium" } });
  assert.doesNotMatch(saved, /Jordan|0000000000/);
  await f.inside.evaluate(() => chrome.storage.local.remove("answers"));
  await options.close();
});

test("the options lead to the first page and to the browser's page for shortcuts", async () => {
  const options = await at("options.html");
  assert.equal(await options.evaluate(() => [...document.links].some((a) => a.href.endsWith("/welcome.html"))), true);
  const before = (await f.browser.pages()).length;
  await press(options, "Change the keyboard shortcuts");
  if (name === "chromium") await f.browser.waitForTarget((t) => t.url() === "chrome://extensions/shortcuts");
  else await until(async () => (await f.browser.pages()).length > before, "the page for shortcuts");
  assert.doesNotMatch(await text(options), /did not open/);
  await options.close();
});

// Neither browser changes its language without more packages, so here the German words take the place of the English ones.
test("every surface speaks German, and fits", async () => {
  const german = mkdtempSync(path.join(tmpdir(), "plumbline-de-"));
  cpSync(demo, german, { recursive: true });
  cpSync("_locales/de", path.join(german, "_locales/en"), { recursive: true });
  const g = await start({ extensionPath: german });
  try {
    await opened(g, "welcome.html");
    for (const [file, words] of [["panel.html?tab=1", /ist auf dieser Seite ausgeschaltet/], ["popup.html", /Lebenslauf einfügen/], ["options.html", /Was geprüft wird[\s\S]*Eine Technik, die erst nach dem Ende der Stelle öffentlich wurde/], ["view.html", /Datei wählen/], ["welcome.html", /Was es nie tut/]] as const) {
      const page = await at(file, g);
      if (file.startsWith("p")) await page.setViewport({ width: file.startsWith("popup") ? 420 : 320, height: 700 });
      await until(async () => words.test(await text(page)), `${file} in German`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${file} is as wide as its window`);
      assert.deepEqual(await axe(page), [], file);
      await page.screenshot({ path: path.join(screens, `german-${file.split(".")[0]}.png`) as `${string}.png` });
      await page.close();
    }
    const popup = await at("popup.html", g);
    await popup.waitForSelector("textarea");
    await fill(popup, "textarea", readFileSync("../testdata/people/jordan-avery.txt", "utf8"));
    await popup.click("button[type=submit]");
    await popup.waitForSelector("[data-finding]");
    assert.match(await text(popup), /Kann so nicht beides stimmen[\s\S]*Oft harmlos:/i);
    // The engine's own sentences: a finding's title, its reasons and its question.
    assert.match(await text(popup), /Kubernetes[\s\S]*öffentlich/);
    assert.match(await text(popup), /Wofür haben Sie[^?]*Kubernetes[^?]*\?/);
    assert.match(await popup.evaluate(() => document.body.textContent!), /\b(Jan\.|Feb\.|März|Apr\.|Mai|Juni|Juli|Aug\.|Sept\.|Okt\.|Nov\.|Dez\.) \d{4}/, "dates as Germans write them");
    await popup.screenshot({ path: path.join(screens, "german-report.png"), fullPage: true });
    await popup.close();
    // And what is wrong with a pack, where it stands and what to do about it.
    const settings = await at("options.html", g);
    await settings.waitForSelector("#pack-text");
    await fill(settings, "#pack-text", readFileSync("../testdata/packs/broken/checks-on-as-text.json", "utf8"));
    await settings.click(".bring button[type=submit]");
    await settings.waitForSelector(".faults");
    assert.match(await text(settings), /Zeile 7, Spalte 42[\s\S]*ist ein Text, nicht true oder false: schreiben Sie true oder false, ohne Anführungszeichen\./);
    assert.deepEqual(await axe(settings), [], "a broken pack");
    await settings.close();
  } finally {
    await g.close();
    rmSync(german, { recursive: true, force: true });
  }
});
