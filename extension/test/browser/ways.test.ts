// The ways in: the first page, the context menu, the keys.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { serviceWorker } from "../../scripts/lib/chromium.mjs";
import { axe, cardText, hasCard, lit, marked, marksOf, name, only, open, opened, resume, screens, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const send = (tab: number, message: object): Promise<unknown> => f.inside.evaluate((tab, message) => chrome.tabs.sendMessage(tab, message), tab, message);
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test("the first page opens by itself, once", async () => {
  const page = await opened(f, "welcome.html");
  await page.close();
});

for (const scheme of name === "chromium" ? ["light", "dark"] : ["light"]) {
  test(`the first page says what it does, and asks for one site at a time (${scheme})`, async () => {
    const page = await f.browser.newPage();
    await page.setViewport({ width: 900, height: 900 });
    await lit(page, scheme);
    await visit(f, page, "welcome.html");
    await page.waitForSelector(".sites li");
    const sites = await page.evaluate(() => [...document.querySelectorAll(".sites li")].map((li) => li.textContent!));
    assert.ok(sites.length >= 12);
    assert.equal(new Set(sites).size, sites.length, "no site twice");
    assert.match(sites.find((s) => s.startsWith("LinkedIn"))!, /side panel only.*terms/);
    assert.deepEqual(await axe(page), []);
    await page.screenshot({ path: path.join(screens, `welcome-${scheme}.png`) as `${string}.png`, fullPage: true });
    await page.close();
  });
}

test("the sample candidate is shown with findings on the words", async () => {
  const page = await f.browser.newPage();
  await visit(f, page, "welcome.html");
  await page.waitForSelector(".lead button");
  await page.evaluate(() => document.querySelector<HTMLElement>(".lead button")!.click());
  await until(() => page.evaluate(() => document.querySelectorAll("[data-finding]").length >= 2).catch(() => false), "the sample's findings");
  assert.ok(await page.evaluate(() => [...document.querySelectorAll("mark")].some((m) => m.textContent === "Kubernetes")));
  await page.close();
});

test("words from the context menu are read with their lines, and kept nowhere", only("chromium", "no program opens Firefox's menu"), async () => {
  const { page, tab } = await open(f, "/selection", resume());
  await page.evaluate(() => getSelection()!.selectAllChildren(document.body));
  const { worker } = await serviceWorker(f.browser);
  await worker.evaluate((tabId) => {
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    clicked.dispatch({ menuItemId: "check-selection", frameId: 0, selectionText: "Robin Vale Platform engineer" }, { id: tabId });
  }, tab);
  const view = await opened(f, "view.html");
  await view.waitForSelector("[data-finding]");
  assert.match(await text(view), /Kubernetes/);
  assert.deepEqual(await f.inside.evaluate(async () => Object.keys(await chrome.storage.session.get(null)).filter((k) => k.startsWith("words-"))), []);
  await view.close();
  await page.close();
});

test("the keys go from finding to finding, hide the marks and bring them back", async () => {
  const { page, tab } = await open(f, "/keys", resume({ skill: "Operated production clusters on Kubernetes, then on Terraform." }));
  const before = await marksOf(page);
  await send(tab, { type: "step", by: 1 });
  await until(() => hasCard(page), "the card");
  const first = await cardText(page);
  await send(tab, { type: "step", by: 1 });
  await until(async () => (await cardText(page)) !== first, "the next card");
  await send(tab, { type: "step", by: -1 });
  await until(async () => (await cardText(page)) === first, "the card before");
  await send(tab, { type: "hide" });
  assert.deepEqual([await hasCard(page), await marked(page)], [false, []]);
  await page.evaluate(() => document.body.append("late words"));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await marked(page), [], "a page that changes stays without marks");
  await send(tab, { type: "hide" });
  assert.deepEqual(await marksOf(page), before);
  await page.close();
});

test("the manifest gives the commands keys that the reader may change", async () => {
  const commands = await f.inside.evaluate(() => chrome.commands.getAll());
  const keys = Object.fromEntries(commands.map((c) => [c.name, c.shortcut]));
  for (const command of ["next-finding", "previous-finding", "hide-marks"]) assert.match(keys[command] ?? "", /Alt\+Shift|⌥⇧/, command);
  assert.ok("open-panel" in keys);
});
