// What was pasted or chosen in the popup, in the side panel; and what takes a while.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, fill, name, open, opened, resume, screens, shut, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const words = "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nPlatform engineer, Halden Robotics\nAug 2010 – May 2013\n- Operated production clusters on Kubernetes.\n";
const press = (page: Page, words: string): Promise<void> => page.evaluate((words) => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click(), words);

test("a pasted text is opened in the side panel within the click, with its findings, and the way back to the page's report", async () => {
  const { page, tab } = await open(f, "/beside", resume());
  const popup = await f.browser.newPage();
  await popup.setViewport({ width: 420, height: 900 });
  await visit(f, popup, `popup.html?tab=${tab}`);
  await popup.waitForSelector("textarea");
  await fill(popup, "textarea", words);
  await until(() => popup.evaluate(() => document.querySelector("textarea")!.value !== ""), "the words");
  await popup.click("button[type=submit]");
  await popup.waitForSelector("[data-finding]");
  // No program sees the panel itself: what the browser is asked for is noted, and opened in a tab.
  const asked = await popup.evaluate((words) => {
    let at = "", within = false;
    let clicking = false;
    window.close = () => undefined;
    type Sidebar = { sidebarAction: { setPanel: unknown; open: unknown } };
    const opens = (): Promise<void> => { within = clicking; return Promise.resolve(); };
    if ("browser" in globalThis && (globalThis as unknown as { browser: Sidebar }).browser.sidebarAction) {
      const { sidebarAction } = (globalThis as unknown as { browser: Sidebar }).browser;
      sidebarAction.setPanel = (of: { tabId: number; panel: string }) => { at = of.panel; return Promise.resolve(); };
      sidebarAction.open = opens;
    } else {
      chrome.sidePanel.setOptions = ((of: { path: string }) => { at = of.path; return Promise.resolve(); }) as typeof chrome.sidePanel.setOptions;
      chrome.sidePanel.open = opens as typeof chrome.sidePanel.open;
    }
    clicking = true;
    [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click();
    clicking = false;
    return { at, within };
  }, "Open in the side panel");
  assert.match(asked.at, new RegExp(`^view\\.html\\?beside=${tab}#`));
  assert.ok(asked.within, "a browser opens its panel only within the click");
  const beside = await f.browser.newPage();
  await beside.setViewport({ width: 360, height: 800 });
  await beside.goto(f.base + asked.at, { waitUntil: name === "chromium" ? "load" : [] }).catch(() => undefined); // it drops its hash at once
  await beside.waitForSelector("[data-finding]");
  assert.ok(await beside.evaluate(() => [...document.querySelectorAll("mark")].some((m) => m.textContent === "Kubernetes")));
  assert.ok(await beside.evaluate(() => document.scrollingElement!.scrollWidth <= innerWidth));
  assert.deepEqual(await axe(beside), []);
  await beside.screenshot({ path: path.join(screens, "beside.png") as `${string}.png` });
  await press(beside, "Back to this page's report");
  await opened(f, "panel.html");
  await shut(beside);
  await popup.close();
  await page.close();
});

test(`the browser gives a tab's panel to a page of ours, and takes it back (${name})`, async () => {
  const { page, tab } = await open(f, "/beside-2", resume());
  const now = (): Promise<string> => f.inside.evaluate(async (tab) => {
    type Sidebar = { sidebarAction: { getPanel(of: { tabId: number }): Promise<string> } };
    const { browser } = globalThis as unknown as { browser?: Sidebar };
    return browser?.sidebarAction ? browser.sidebarAction.getPanel({ tabId: tab }) : (await chrome.sidePanel.getOptions({ tabId: tab })).path ?? "";
  }, tab);
  assert.match(await now(), /panel\.html$/);
  const view = await f.browser.newPage();
  await f.inside.evaluate(async (tab) => {
    type Sidebar = { sidebarAction: { setPanel(of: object): Promise<void> } };
    const { browser } = globalThis as unknown as { browser?: Sidebar };
    await (browser?.sidebarAction ? browser.sidebarAction.setPanel({ tabId: tab, panel: `view.html?beside=${tab}#x` }) : chrome.sidePanel.setOptions({ tabId: tab, path: `view.html?beside=${tab}#x`, enabled: true }));
  }, tab);
  assert.match(await now(), new RegExp(`view\\.html\\?beside=${tab}#x$`));
  await visit(f, view, `view.html?beside=${tab}`);
  await view.waitForSelector("textarea");
  await press(view, "Back to this page's report");
  await until(async () => /panel\.html$/.test(await now()), "the panel to go back to the page");
  await shut(view);
  await page.close();
});
