import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, clickMark, fill, hasCard, lit, marked, marksOf, open, resume, screens, start, themed, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close().catch(() => undefined); });

async function surface(file: string, width: number, scheme = "light"): Promise<Page> {
  const page = await f.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await lit(page, scheme);
  await visit(f, page, file);
  return page;
}

const shot = (name: string): `${string}.png` => path.join(screens, `${name}.png`) as `${string}.png`;
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test("the panel shows every finding with both sides, and what was consistent or not checked", async () => {
  f.pages.set("/jordan", { body: themed("even", "jordan-avery") });
  const { page, tab, state } = await open(f, "/jordan");
  await marksOf(page);
  for (const scheme of ["light", "dark"]) {
    const panel = await surface(`panel.html?tab=${tab}`, 400, scheme);
    await panel.waitForSelector("[data-finding]");
    await panel.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    const shown = await text(panel);
    const report = state.report!;
    const says = [report.headline, report.because, ...report.findings.flatMap((x) => [x.title, x.says, x.ask, ...x.innocent, ...x.evidence.map((e) => e.quote)]),
      ...report.consistent.map((c) => c.claim), ...report.couldNotCheck.map((c) => c.why), ...report.timeline.map((t) => t.label)];
    for (const part of says) assert.ok(shown.includes(part), `the panel lacks: ${part}`);
    await panel.screenshot({ path: shot(`panel-${scheme}`), fullPage: true });
    assert.deepEqual(await axe(panel), []);
    await panel.close();
  }
  await page.close();
});

test("Show on page opens the card at the words, without anything else moving into the page", async () => {
  const { page, tab } = await open(f, "/show", resume({ body: `<div style="height:3000px"></div>` }));
  await marksOf(page);
  const panel = await surface(`panel.html?tab=${tab}`, 400);
  await panel.waitForSelector("[data-finding]");
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".links button")][0]!.click());
  await until(() => hasCard(page), "the card");
  assert.ok(await page.evaluate(() => scrollY > 1000));
  await panel.close();
  await page.close();
});

test("a tab that is not read says that Plumbline is off", async () => {
  const panel = await surface("panel.html?tab=1", 400);
  await panel.waitForSelector(".state");
  assert.match(await text(panel), /off on this page/);
  assert.deepEqual(await axe(panel), []);
  await panel.screenshot({ path: shot("panel-off") });
  await panel.close();
});

test("a pasted text gets the same report, with its words marked", async () => {
  const popup = await surface("popup.html", 420, "dark");
  await popup.waitForSelector("textarea");
  assert.deepEqual(await axe(popup), []);
  await popup.screenshot({ path: shot("popup-empty"), fullPage: true });
  const pasted = readFileSync("../testdata/people/jordan-avery.txt", "utf8");
  await fill(popup, "textarea", pasted);
  await popup.click("button[type=submit]");
  await popup.waitForSelector("[data-finding]");
  const marked = await popup.evaluate(() => [...document.querySelectorAll("mark")].map((m) => m.textContent));
  assert.ok(marked.includes("Kubernetes"), `marked: ${marked.join(", ")}`);
  assert.equal(await popup.evaluate(() => document.querySelector(".text")!.textContent), pasted);
  assert.deepEqual(await axe(popup), []);
  await popup.screenshot({ path: shot("popup-report"), fullPage: true });
  await popup.close();
});

for (const [name, value] of [["nothing", "  \n "], ["no profile", "Dear all, the lift is out of order until Friday."], ["binary", "\u0000\u0001\uFFFDPK\u0003\u0004".repeat(400)]] as const) {
  test(`pasted ${name} gets a plain sentence and no finding, and the next text works`, async () => {
    const popup = await surface("popup.html", 420);
    await popup.waitForSelector("textarea");
    const paste = async (text: string): Promise<void> => {
      await fill(popup, "textarea", text);
      await popup.click("button[type=submit]");
    };
    await paste(value);
    const answer = await until(async () => popup.evaluate(() => (document.querySelector("[role=alert]")?.textContent || document.querySelector(".level")?.textContent || "")), "an answer");
    assert.match(answer, /\w+ .*\w+/);
    assert.equal(await popup.$("[data-finding]"), null);
    if (await popup.$(".level")) await popup.evaluate(() => document.querySelector<HTMLElement>(".text + .acts button")!.click());
    await popup.waitForSelector("textarea");
    await paste(readFileSync("../testdata/people/jordan-avery.txt", "utf8"));
    await popup.waitForSelector("[data-finding]");
    await popup.close();
  });
}

test("what rests on the same words is folded under one finding, and counts once", async () => {
  const { page, tab, state } = await open(f, "/one-root", resume({ skill: "Operated production clusters on Kubernetes, Terraform and Istio." }));
  assert.ok(state.report!.findings.length >= 3);
  assert.equal(state.report!.level, "contradiction");
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 400, height: 1200 });
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector(".consequences");
  const leads = await panel.evaluate(() => [...document.querySelectorAll("[data-finding]")].filter((f) => !f.parentElement!.closest("[data-finding]")).length);
  assert.equal(leads, 1, "one cause, one finding");
  assert.match(await panel.evaluate(() => document.querySelector(".consequences summary")!.textContent!), /^2 more rest on the same words$/);
  await panel.evaluate(() => { document.querySelector<HTMLDetailsElement>(".consequences")!.open = true; });
  assert.deepEqual(await axe(panel), []);
  await panel.screenshot({ path: path.join(screens, "consequences.png") as `${string}.png`, fullPage: true });
  await panel.close();
  await page.close();
});

test("what the candidate explained stays in the record and no longer counts; undone, it counts again", async () => {
  const { page, tab } = await open(f, "/explained", resume());
  await marksOf(page);
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 400, height: 1000 });
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector("[data-finding]");
  const press = (words: string): Promise<void> => panel.evaluate((words) => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click(), words);
  const level = (): Promise<string> => panel.evaluate(() => document.querySelector<HTMLElement>(".level")?.dataset.level ?? "");
  assert.equal(await level(), "contradiction");
  await press("Candidate explained");
  await panel.waitForSelector(".explain textarea");
  assert.deepEqual(await axe(panel), []);
  await panel.bringToFront();
  await panel.keyboard.type("A private preview, from a friend.");
  await press("Save");
  await until(async () => (await level()) === "nothing", "the level to fall");
  await until(async () => (await marked(page)).length === 0, "the marks to go");
  assert.match(await panel.evaluate(() => document.querySelector("[data-part=answered]")!.textContent!), /Kubernetes.*explained.*A private preview, from a friend\./);
  const kept = JSON.stringify(await f.inside.evaluate(() => chrome.storage.local.get("answers")));
  assert.doesNotMatch(kept, /Kubernetes|Robin|Halden/);
  await panel.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=answered]")!.open = true; });
  await press("Undo");
  await until(async () => (await level()) === "contradiction", "the level to come back");
  await press("Not right");
  await until(async () => (await level()) === "nothing", "the level to fall again");
  assert.match(JSON.stringify(await f.inside.evaluate(() => chrome.storage.local.get("answers"))), /"[0-9a-f]{16}":\{.*"kind":"not-right","note":"","on"/);
  await f.inside.evaluate(() => chrome.storage.local.remove("answers"));
  await panel.close();
  await page.close();
});

test("a report is taken along as a page, as Markdown, as JSON and as questions", async () => {
  const { page, tab } = await open(f, "/export", resume());
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector(".export button");
  const taken = await panel.evaluate(async () => {
    const out: Record<string, string> = {};
    const wait = async (what: () => boolean): Promise<void> => { while (!what()) await new Promise((r) => setTimeout(r, 20)); };
    let saved = "";
    URL.createObjectURL = (blob: Blob) => { void blob.text().then((text) => { saved = text; }); return "#saved"; };
    HTMLAnchorElement.prototype.click = function () { out[this.download] = ""; };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: (text: string) => { saved = text; return Promise.resolve(); } } });
    for (const button of document.querySelectorAll<HTMLElement>(".export button")) {
      if (button.textContent === "Print") continue;
      saved = "";
      button.click();
      await wait(() => saved !== "");
      out[button.textContent!] = saved;
    }
    return out;
  });
  assert.match(taken["Save as a page"]!, /^<!doctype html>[\s\S]*This job ended before Kubernetes was public/);
  assert.match(taken["Save as Markdown"]!, /^# Two things here cannot both be true as written/);
  assert.equal(JSON.parse(taken["Save as JSON"]!).level, "contradiction");
  assert.equal(taken["Copy the report"], taken["Save as Markdown"]);
  assert.match(taken["Copy the questions"]!, /1\. What did you use Kubernetes for at Halden Robotics/);
  assert.ok(Object.keys(taken).some((name) => /^plumbline-\d{4}-\d\d-\d\d\.html$/.test(name)));
  await panel.close();
  await page.close();
});

test("keys that are pressed in the card do not reach the page, and the focus goes back where it was", async () => {
  const { page } = await open(f, "/keys", resume({ body: `<button id="b">A button of the page</button><script>addEventListener("mousedown", (e) => e.preventDefault())</script>` }));
  await marksOf(page);
  await page.focus("#b");
  await page.evaluate(() => addEventListener("keydown", () => document.title = "heard"));
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  assert.equal(await page.evaluate(() => document.activeElement === document.documentElement.lastElementChild), true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await until(async () => !(await hasCard(page)), "the card to close");
  assert.deepEqual(await page.evaluate(() => [document.activeElement!.id, document.title]), ["b", "Robin Vale"]);
  await page.close();
});

// Late: Firefox takes the leave for this computer's pages back as well, and gives it to no program again.
test("the options list the sites and the checks, and delete everything", async () => {
  const options = await surface("options.html", 800);
  await options.waitForSelector(".check");
  assert.ok((await options.$$(".check")).length >= 10);
  assert.match(await text(options), /127\.0\.0\.1/);
  assert.deepEqual(await axe(options), []);
  await options.screenshot({ path: shot("options"), fullPage: true });
  const { page } = await open(f, "/delete", resume());
  await marksOf(page);
  await options.evaluate(() => document.querySelector<HTMLElement>("input[value=dark]")!.click());
  await until(() => options.evaluate(() => document.documentElement.dataset.theme === "dark"), "the colours");
  await options.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent!.startsWith("Delete all"))!.click());
  await until(async () => (await page.evaluate(() => CSS.highlights.size)) === 0, "the marks to go");
  assert.deepEqual(await f.inside.evaluate(async () => [await chrome.storage.local.get(null), await chrome.storage.session.get(null)]), [{}, {}]);
  await until(() => options.evaluate(() => localStorage.length === 0 && document.documentElement.dataset.theme === undefined), "the colours to go back");
  await page.close();
  await options.close();
});

// Last: the browser has to be closed for its log to be whole.
test("no surface asks for anything beyond the extension's own files, and none could", async () => {
  const refused = await f.inside.evaluate((url) => fetch(url).then(() => false, () => true), `${f.origin}/home`);
  assert.ok(refused, "the policy stops a page of the extension that would call out");
  const asked = new Set(f.asked);
  const pages = [...f.pages.values()].map((p) => p.body).join("\n");
  await f.close();
  const { byExtension, byPages } = await f.outgoing();
  assert.deepEqual(byExtension, []);
  // What is left are fonts that the theme's own page asks for.
  assert.deepEqual(byPages.filter((host) => !pages.includes(host)), []);
  for (const at of asked) assert.ok(f.pages.has(at) || at === "/favicon.ico", `somebody asked for ${at}`);
});
