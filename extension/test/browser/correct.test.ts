// What was read, in the panel: shown with how surely, corrected in place, and the report made again.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { ElementHandle, Page } from "puppeteer-core";
import { axe, fill, lit, marksOf, open, resume, screens, start, switchSite, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

/** panelOf opens the panel of a tab with what was read unfolded. */
async function panelOf(tab: number, scheme = "light"): Promise<Page> {
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 400, height: 900 });
  await lit(panel, scheme);
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector("[data-part=was_read]");
  await panel.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=was_read]")!.open = true; });
  return panel;
}

const titles = (panel: Page): Promise<string[]> => panel.evaluate(() => [...document.querySelectorAll("[data-finding] h4")].map((h) => h.textContent!));
const status = (panel: Page): Promise<string> => panel.evaluate(() => document.querySelector("[role=status]")!.textContent!);
const valueOf = (panel: Page, at: string): Promise<string> => panel.evaluate((at) => document.querySelector(`[data-path="${at}"] bdi`)?.textContent ?? "", at);

/** correct opens a value by a click, writes another and saves it with Enter. */
async function correct(panel: Page, at: string, value: string): Promise<void> {
  await panel.bringToFront();
  await panel.evaluate((at) => document.querySelector<HTMLElement>(`[data-path="${at}"]`)!.click(), at);
  await panel.waitForSelector(".edit input");
  await panel.evaluate(() => document.querySelector<HTMLInputElement>(".edit input")!.select());
  if (value === "") await panel.keyboard.press("Backspace");
  else await panel.keyboard.type(value);
  await panel.keyboard.press("Enter");
}

test("a corrected date takes its finding away, marks and all; undone, it is back", async () => {
  const { page, tab, state } = await open(f, "/correct", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  const before = await titles(panel);
  assert.ok(before.some((x) => x.includes("Kubernetes")));
  await correct(panel, "work[0].endDate", "March 2019");
  await until(async () => !(await titles(panel)).some((x) => x.includes("Kubernetes")), "the finding to go");
  assert.equal(await valueOf(panel, "work[0].endDate"), "Mar 2019");
  assert.equal(await status(panel), "The report was made again: 1 finding fewer");
  assert.match(await panel.evaluate(() => document.querySelector(".read")!.textContent!), /corrected.*Written as “May 2013”/s);
  assert.equal(await page.evaluate(() => document.querySelector("p:nth-of-type(2)") !== null && document.body.textContent!.includes("Aug 2010 – May 2013")), true, "the page is as it was");
  const stored = await f.inside.evaluate(async () => [await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
  assert.ok(!JSON.stringify(stored[0]).includes("2019"), "nothing is stored beyond the session");
  assert.deepEqual(stored[1]![`corrections:${tab}`], { [state.url]: [{ path: "work[0].endDate", value: "March 2019", was: "May 2013" }] });
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".fixed button")].find((b) => b.textContent === "Undo")!.click());
  await until(async () => (await titles(panel)).some((x) => x.includes("Kubernetes")), "the finding to come back");
  assert.equal(await status(panel), "The report was made again: 1 finding more");
  assert.deepEqual(await titles(panel), before);
  assert.equal(await f.inside.evaluate((key) => chrome.storage.session.get(key).then((r) => key in r), `corrections:${tab}`), false);
  await panel.close();
  await page.close();
});

test("corrections outlive a change of the page, and one whose words are gone is left out with a notice", async () => {
  const { page, tab } = await open(f, "/live", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  await correct(panel, "work[0].endDate", "2019");
  await until(async () => (await titles(panel)).length === 0, "the finding to go");
  await page.bringToFront();
  await page.evaluate(() => document.querySelector("ul")!.insertAdjacentHTML("beforeend", "<li>Wrote the on-call guide.</li>"));
  await until(() => panel.evaluate(() => document.querySelector("[data-part=was_read]")!.textContent!.includes("on-call guide")), "the page to be read again");
  assert.deepEqual(await titles(panel), []);
  assert.equal(await valueOf(panel, "work[0].endDate"), "2019");
  await page.evaluate(() => { [...document.querySelectorAll("section p")].find((p) => p.textContent!.includes("May 2013"))!.textContent = "Aug 2010 – June 2012"; });
  await until(async () => (await panel.evaluate(() => document.querySelector(".notices")?.textContent ?? "")).includes("The page has changed since you corrected the end of job 1"), "the notice");
  assert.equal(await valueOf(panel, "work[0].endDate"), "Jun 2012");
  assert.ok((await titles(panel)).some((x) => x.includes("Kubernetes")));
  await panel.close();
  await page.close();
});

test("an unsure claim shows its reason, is not judged, and can be confirmed", async () => {
  const { page, tab, state } = await open(f, "/unsure", resume().replace("Aug 2010 – May 2013", "03/04/2010 – 05/06/2013"));
  const end = state.report!.reading.find((r) => r.path === "work[0].endDate")!;
  assert.notEqual(end.sure, "sure");
  assert.equal(state.report!.findings.length, 0);
  const panel = await panelOf(tab);
  const mark = await panel.evaluate(() => {
    const value = document.querySelector('[data-path="work[0].endDate"]')!;
    return { title: value.parentElement!.querySelector<HTMLElement>(".sure")!.title, aloud: value.textContent! };
  });
  assert.match(mark.title, /^Read (unsurely|with a little doubt)/);
  assert.ok(mark.aloud.includes(mark.title), "a screen reader hears the same");
  if (end.why) assert.ok(mark.title.includes(end.why));
  await panel.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=was_read]")!.open = false; });
  const leads = await panel.evaluate(() => [...document.querySelectorAll("[data-part=could_not_check] li")].filter((li) => li.textContent!.includes("read unsurely")).map((li) => li.querySelector("button")?.textContent));
  assert.ok(leads.length > 1 && leads.every((l) => l === "Put it right"), "each leads to the claim that is in doubt");
  await panel.evaluate(() => document.querySelector<HTMLElement>("[data-part=could_not_check] li button")!.click());
  await panel.waitForSelector(".edit");
  assert.match(await panel.evaluate(() => document.querySelector<HTMLInputElement>(".edit input")!.id), /work\[0\]\.(start|end)Date/);
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".edit button")].find((b) => b.textContent === "It was read right")!.click());
  await until(() => panel.evaluate(() => document.querySelector(".tag")?.textContent === "confirmed"), "the confirmation");
  await panel.close();
  await page.close();
});

test("a value that cannot be read says so at its place and changes nothing", async () => {
  const { page, tab } = await open(f, "/bad", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  const before = await titles(panel);
  await correct(panel, "work[0].endDate", "last spring");
  await until(() => panel.evaluate(() => document.querySelector(".wrong")?.textContent?.includes("“last spring”") || document.querySelector(".wrong")?.textContent?.includes('"last spring"')), "the sentence");
  assert.deepEqual(await titles(panel), before);
  assert.equal(await valueOf(panel, "work[0].endDate"), "May 2013");
  await panel.close();
  await page.close();
});

test("an entry can be left out and brought back, and one can be added", async () => {
  const { page, tab } = await open(f, "/entry", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  await panel.evaluate(() => document.querySelector<HTMLElement>(".entry .remove")!.click());
  await until(async () => (await titles(panel)).length === 0, "the finding to go");
  assert.match(await panel.evaluate(() => document.querySelector(".entry.out")!.textContent!), /Left out by you: Platform engineer/);
  await panel.evaluate(() => document.querySelector<HTMLElement>(".entry.out button")!.click());
  await until(async () => (await titles(panel)).length > 0, "the finding to come back");
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".add")].find((b) => b.textContent === "Add a job")!.click());
  await panel.waitForSelector(".edit input");
  await panel.keyboard.type("Tidewater Works");
  await panel.keyboard.press("Enter");
  await until(async () => (await valueOf(panel, "work[1].name")) === "Tidewater Works", "the job");
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".made button")][0]!.click());
  await until(async () => (await valueOf(panel, "work[1].name")) === "", "the job to go");
  await panel.close();
  await page.close();
});

test("with the keyboard alone: Enter opens and saves, Escape leaves, and the focus stays at the value", async () => {
  const { page, tab } = await open(f, "/keyboard", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  await panel.bringToFront();
  const focused = (): Promise<string> => panel.evaluate(() => (document.activeElement as HTMLElement).dataset.path ?? document.activeElement!.tagName);
  await panel.focus("[data-part=was_read] summary");
  for (let i = 0; i < 40 && (await focused()) !== "work[0].endDate"; i++) await panel.keyboard.press("Tab");
  assert.equal(await focused(), "work[0].endDate");
  await panel.keyboard.press("Enter");
  await panel.waitForSelector(".edit input");
  assert.equal(await focused(), "INPUT");
  await panel.keyboard.type("1999");
  await panel.keyboard.press("Escape");
  await until(async () => (await focused()) === "work[0].endDate", "the focus to come back");
  assert.equal(await valueOf(panel, "work[0].endDate"), "May 2013", "nothing was changed");
  await panel.keyboard.press("Enter");
  await panel.waitForSelector(".edit input");
  await panel.keyboard.type("present");
  await panel.keyboard.press("Enter");
  await until(async () => (await titles(panel)).length === 0, "the finding to go");
  assert.equal(await focused(), "work[0].endDate");
  assert.equal(await valueOf(panel, "work[0].endDate"), "present");
  await panel.close();
  await page.close();
});

test("Show on page selects the words of a claim", async () => {
  const { page, tab } = await open(f, "/point", resume());
  await marksOf(page);
  const panel = await panelOf(tab);
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-path="work[0].endDate"]')!.click());
  await panel.waitForSelector(".edit");
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>(".edit button")].find((b) => b.textContent === "Show on page")!.click());
  await until(async () => (await page.evaluate(() => String(getSelection()))) === "May 2013", "the words to be selected");
  await panel.close();
  await page.close();
});

test("on a site for the panel alone the page is read again, and corrected, without a script in it", async () => {
  await f.inside.evaluate(() => chrome.storage.local.set({ sites: { "http://127.0.0.1/*": { surface: "panel" } } }));
  await until(async () => (await f.inside.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)) === 0);
  f.pages.set("/quiet", { body: resume() });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/quiet`);
  const tab = await f.inside.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)!.id!, `${f.origin}/quiet`);
  const panel = await panelOf(tab);
  assert.ok((await titles(panel)).some((x) => x.includes("Kubernetes")));
  await correct(panel, "work[0].endDate", "2019");
  await until(async () => (await titles(panel)).length === 0, "the finding to go");
  await panel.close();
  await page.close();
  await switchSite(f, true);
});

test("a pasted text is corrected in the popup", async () => {
  const popup = await f.browser.newPage();
  await popup.setViewport({ width: 420, height: 900 });
  await visit(f, popup, `popup.html`);
  await popup.waitForSelector("textarea");
  await fill(popup, "textarea", readFileSync("../testdata/people/jordan-avery.txt", "utf8"));
  await popup.click("button[type=submit]");
  await popup.waitForSelector("[data-part=was_read]");
  await popup.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=was_read]")!.open = true; });
  assert.ok((await titles(popup)).some((x) => x.includes("Kubernetes")));
  await correct(popup, "work[2].endDate", "2019");
  await until(async () => !(await titles(popup)).some((x) => x.includes("Kubernetes")), "the finding to go");
  assert.match(await status(popup), /^The report was made again: \d+ findings? fewer$/);
  await popup.evaluate(() => document.querySelector<HTMLElement>('[data-path="work[2].endDate"]')!.click());
  await popup.waitForSelector(".edit");
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>(".edit button")].find((b) => b.textContent === "Show in the text")!.click());
  assert.equal(await popup.evaluate(() => String(getSelection())), "May 2013");
  await popup.keyboard.press("Escape");
  await popup.evaluate(() => document.querySelector<HTMLElement>(".made button")!.click());
  await until(async () => (await titles(popup)).some((x) => x.includes("Kubernetes")), "the finding to come back");
  await popup.close();
});

test("a PDF is corrected beside its pages, and each claim says on which page it stands", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-pdf-"));
  const file = path.join(folder, "robin-vale.pdf");
  const printer = await f.browser.newPage();
  await printer.setContent(resume());
  writeFileSync(file, await printer.pdf({ format: "A4" }));
  await printer.close();
  const view = await f.browser.newPage();
  await view.setViewport({ width: 1200, height: 900 });
  await visit(f, view, `view.html`);
  const chooser = (await view.waitForSelector("input[type=file]"))! as ElementHandle<HTMLInputElement>;
  await chooser.uploadFile(file);
  await view.waitForSelector("[data-part=was_read]");
  await view.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=was_read]")!.open = true; });
  assert.ok((await titles(view)).some((x) => x.includes("Kubernetes")));
  assert.match(await view.evaluate(() => document.querySelector('[data-path="work[0].position"]')!.parentElement!.textContent!), /page 1/);
  assert.match(await view.evaluate(() => document.querySelector(".read")!.textContent!), /Made by.*(Skia\/PDF|cairo)/s);
  await view.waitForSelector(".page[data-drawn]");
  await correct(view, "work[0].endDate", "2019");
  await until(async () => !(await titles(view)).some((x) => x.includes("Kubernetes")), "the finding to go");
  await until(() => view.evaluate(() => [...CSS.highlights.values()].every((h) => h.size === 0)), "the marks to go");
  assert.deepEqual(await axe(view), []);
  await view.screenshot({ path: path.join(screens, "read-pdf.png") as `${string}.png` });
  await view.close();
  rmSync(folder, { recursive: true });
});

test("the list is as readable as the rest: pictures in both schemes, and axe finds nothing", async () => {
  const body = `<h2>Skills</h2><ul><li>Go</li><li>Kubernetes</li><li>PostgreSQL</li></ul>`;
  const html = resume({ after: body }).replace("2006 – 2010", "03/04/2006 – 05/06/2010");
  const { page, tab } = await open(f, "/look", html);
  await marksOf(page);
  for (const scheme of ["light", "dark"]) {
    const panel = await panelOf(tab, scheme);
    if (scheme === "light") {
      await correct(panel, "work[0].endDate", "2012-05");
      await until(() => panel.evaluate(() => document.querySelector(".tag") !== null), "the correction");
    }
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-path="education[0].area"]')!.click());
    await panel.waitForSelector(".edit");
    assert.deepEqual(await axe(panel), []);
    await panel.screenshot({ path: path.join(screens, `read-${scheme}.png`) as `${string}.png`, fullPage: true });
    await panel.close();
  }
  await page.close();
});
