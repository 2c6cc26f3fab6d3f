// The ways in: the first page, the context menu, the keys.

import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { serviceWorker } from "../../scripts/lib/chromium.mjs";
import { cardText } from "./closed.ts";
import { axe, fill, hasCard, inFirefoxItself, lit, marked, marksOf, name, only, open, opened, resume, screens, start, until, visit, type Fixture } from "./fixture.ts";

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

test("words from the context menu are read with their lines, and kept nowhere", async () => {
  const { page, tab } = await open(f, "/selection", resume());
  await page.evaluate(() => getSelection()!.selectAllChildren(document.body));
  if (name === "chromium") {
    const { worker } = await serviceWorker(f.browser);
    await worker.evaluate((tabId) => {
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
      clicked.dispatch({ menuItemId: "check-selection", frameId: 0, selectionText: "Robin Vale Platform engineer" }, { id: tabId });
    }, tab);
  } else {
    // The real menu, opened with the mouse on the selected words.
    const box = (await page.evaluate(() => { const b = document.querySelector("h1")!.getBoundingClientRect(); return { x: b.x + 20, y: b.y + b.height / 2 }; }));
    await page.mouse.click(box.x, box.y, { button: "right" });
    const entry = `[...document.querySelectorAll("#contentAreaContextMenu menuitem")].find((item) => item.label === "Check with Plumbline" && !item.hidden)`;
    await until(() => inFirefoxItself(f, `!!${entry}`), "the entry in the menu");
    await inFirefoxItself(f, `document.getElementById("contentAreaContextMenu").activateItem(${entry})`);
  }
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

test("the browser's own shortcuts reach the page", async () => {
  const { page, tab } = await open(f, "/shortcuts", resume());
  await marksOf(page);
  const command = async (which: string): Promise<void> => {
    if (name === "chromium") {
      const { worker } = await serviceWorker(f.browser);
      await worker.evaluate(async (which, tabId) => (chrome.commands.onCommand as unknown as { dispatch(which: string, tab: object): void }).dispatch(which, await chrome.tabs.get(tabId)), which, tab);
    } else {
      const [key, modifiers] = { "next-finding": ["VK_DOWN", ""], "hide-marks": ["", "H"] }[which]!;
      await inFirefoxItself(f, `[...document.querySelectorAll("keyset key")].find((k) => k.getAttribute("modifiers") === "alt,shift" && (${JSON.stringify(key)} ? k.getAttribute("keycode") === ${JSON.stringify(key)} : k.getAttribute("key") === ${JSON.stringify(modifiers)})).doCommand()`);
    }
  };
  await page.bringToFront();
  await command("next-finding");
  await until(() => hasCard(page), "the card");
  await command("hide-marks");
  await until(async () => (await marked(page)).length === 0 && !(await hasCard(page)), "the marks to go");
  await command("hide-marks");
  await marksOf(page);
  await page.close();
});

test("the manifest gives the commands keys that the reader may change", async () => {
  const commands = await f.inside.evaluate(() => chrome.commands.getAll());
  const keys = Object.fromEntries(commands.map((c) => [c.name, c.shortcut]));
  for (const command of ["next-finding", "previous-finding", "hide-marks"]) assert.match(keys[command] ?? "", /Alt\+Shift|⌥⇧/, command);
  assert.ok("open-panel" in keys);
});

/** paste puts a text into the popup or a tab, and has it read. */
async function paste(page: Page, words: string): Promise<void> {
  await page.waitForSelector("textarea");
  await fill(page, "textarea", words);
  await until(() => page.evaluate((words) => document.querySelector("textarea")?.value === words, words), "the words");
  await page.click("button[type=submit]");
  await page.waitForSelector(".level");
}

const earlier = "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nPlatform engineer, Quillmark Bakery\nAug 2010 – May 2013\n- Ran build and release.\n\nEDUCATION\n\nB.S., Computer Science, University of Colorado Boulder, 2006 – 2010\n";

test("a pasted résumé is compared with the page, side by side, and nothing is left there", async () => {
  const { page, tab } = await open(f, "/compare", resume());
  await marksOf(page);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await f.browser.newPage();
  await popup.setViewport({ width: 420, height: 1000 });
  await visit(f, popup, `popup.html?tab=${tab}`);
  await paste(popup, earlier);
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Compare with this page")!.click());
  await popup.waitForSelector(".sidebyside");
  assert.match(await text(popup), /different employers for the same time/);
  const rows = await popup.evaluate(() => [...document.querySelectorAll(".sidebyside tbody tr")].map((r) => r.textContent!));
  assert.ok(rows.some((r) => r.includes("Quillmark Bakery") && r.includes("Halden Robotics") && r.includes("Another one over the same time")), rows.join("; "));
  assert.ok(rows.some((r) => r.split("University of Colorado Boulder").length === 3), "the study stands on both sides");
  assert.deepEqual(await axe(popup), []);
  await popup.screenshot({ path: path.join(screens, "compare-page.png") as `${string}.png`, fullPage: true });
  assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "End the comparison")!.click());
  await until(() => popup.evaluate(() => document.querySelector(".sidebyside") === null), "the comparison to end");
  await popup.close();
  await page.close();
});

test("two files are compared in a tab", async () => {
  const view = await f.browser.newPage();
  await view.setViewport({ width: 1200, height: 900 });
  await visit(f, view, "view.html");
  await paste(view, earlier);
  const at = path.join(tmpdir(), `plumbline-${process.pid}-later.txt`);
  writeFileSync(at, earlier.replace("Quillmark Bakery", "Fennimore Analytics"));
  const input = await view.waitForSelector(".compare input[type=file]");
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(at);
  await view.waitForSelector(".sidebyside");
  assert.match(await text(view), /Quillmark Bakery[\s\S]*Fennimore Analytics/);
  assert.match(await text(view), /later\.txt/);
  assert.deepEqual(await axe(view), []);
  rmSync(at);
  await view.close();
});
