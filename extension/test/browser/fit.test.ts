// Every surface in every state: axe finds nothing in light, dark and the reader's own colours, it fits a narrow window, and the keyboard
// alone reaches all of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, fill, name, only, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const report = (file: string): object => JSON.parse(readFileSync(path.join("test/browser/golden", `${file}.json`), "utf8")) as object;
const jordan = readFileSync("../testdata/people/jordan-avery.txt", "utf8");

/** panel shows a state of a tab that is not there. */
const panel = (state: object) => async (page: Page): Promise<void> => {
  const tab = 987_000 + Math.floor(Math.random() * 900);
  await f.inside.evaluate((key, state) => chrome.storage.session.set({ [key]: state }), `tab:${tab}`, { url: "https://example.com/", documentId: "x", marks: true, ...state });
  await visit(f, page, `panel.html?tab=${tab}`);
  await page.waitForSelector("report" in state ? ".level" : ".state, .working");
};

const paste = async (page: Page, words: string): Promise<void> => {
  await page.waitForSelector("textarea");
  await fill(page, "textarea", words);
  await until(() => page.evaluate((words) => document.querySelector("textarea")?.value === words, words), "the words");
  await page.click("button[type=submit]");
};

/** The surfaces, each with what brings it into a state. The popup is as wide as it is: the browser makes its window to measure. */
const states: [string, (page: Page) => Promise<unknown>, { popup?: boolean }?][] = [
  ["the panel, off", async (page) => { await visit(f, page, "panel.html?tab=1"); await page.waitForSelector(".state"); }],
  ["the panel, reading", panel({ state: "reading", since: Date.now() + 600_000 })],
  ["the panel, failed", panel({ state: "failed", message: "Reading this took too long and was stopped. Nothing was found or ruled out." })],
  ["the panel with findings", panel({ state: "ready", report: report("findings") })],
  ["the panel without findings", panel({ state: "ready", report: report("nothing") })],
  ["the popup, empty", async (page) => { await visit(f, page, "popup.html"); await page.waitForSelector("textarea"); }, { popup: true }],
  ["the popup with a report", async (page) => { await visit(f, page, "popup.html"); await paste(page, jordan); await page.waitForSelector("[data-finding]"); }, { popup: true }],
  ["the popup, refusing", async (page) => { await visit(f, page, "popup.html"); await paste(page, "   "); await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent); }, { popup: true }],
  ["a document's tab, empty", async (page) => { await visit(f, page, "view.html"); await page.waitForSelector("textarea"); }],
  ["a document's tab with a report", async (page) => { await visit(f, page, "view.html"); await paste(page, jordan); await page.waitForSelector("[data-finding]"); }],
  ["a comparison", async (page) => {
    await visit(f, page, "view.html");
    await paste(page, jordan);
    const input = await page.waitForSelector(".compare input[type=file]");
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(path.resolve("../testdata/people/jordan-avery.txt"));
    await page.waitForSelector(".sidebyside");
  }],
  ["the options", async (page) => { await visit(f, page, "options.html"); await page.waitForSelector(".check"); }],
  ["the first page", async (page) => { await visit(f, page, "welcome.html"); await page.waitForSelector(".sites li"); }],
];

const unfold = (page: Page): Promise<void> => page.evaluate(() => { for (const d of document.querySelectorAll("details")) d.open = true; });

/** misnamed returns the buttons whose name another one has, and those whose name does not begin with the words that are seen on them. */
const misnamed = (page: Page): Promise<string[]> => page.evaluate(() => {
  const seen = new Map<string, number>(), out: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>("button, summary")) {
    const words = button.innerText.trim(), called = button.ariaLabel ?? words;
    if (/\p{L}/u.test(words) && !called.startsWith(words)) out.push(`${called}: does not begin with ${words}`);
    if (button.localName === "button" && button.closest("[data-part=was_read]") === null) seen.set(called, (seen.get(called) ?? 0) + 1);
  }
  for (const [called, times] of seen) if (times > 1) out.push(`${called}: ${times} times`);
  return out;
});

for (const [what, show, { popup } = {}] of states) {
  test(`${what}: axe finds nothing in any colours, and each button has a name of its own`, async () => {
    const page = await f.browser.newPage();
    await page.setViewport({ width: popup ? 420 : 800, height: 900 });
    await show(page);
    await unfold(page);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await misnamed(page), []);
    if (name === "chromium") {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      assert.deepEqual(await axe(page), [], "dark");
      const session = await page.createCDPSession();
      for (const scheme of ["light", "dark"]) {
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: scheme }] });
        assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
        assert.deepEqual(await axe(page), [], `forced colours, ${scheme}`);
      }
    }
    await page.close();
  });

  test(`${what}: the keyboard alone reaches all of it, in order, and shows where it is`, async () => {
    const page = await f.browser.newPage();
    await page.setViewport({ width: popup ? 420 : 800, height: 900 });
    await show(page);
    await unfold(page);
    await page.bringToFront();
    // Each stop gets a number when the page is as it will be; groups of radio buttons are one stop.
    const stops = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter((e) => !(e as HTMLButtonElement).disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
        .filter((e) => !(e instanceof HTMLInputElement && e.type === "radio" && !e.checked));
      all.forEach((e, i) => { e.dataset["stop"] = String(i); });
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      return all.length;
    });
    const way: string[] = [], blind: string[] = [];
    await page.evaluate(() => { const first = document.body.firstElementChild as HTMLElement; first.tabIndex = -1; first.focus(); first.removeAttribute("tabindex"); });
    for (let i = 0; i < stops + 3 && way.length < stops; i++) {
      await page.keyboard.press("Tab");
      const [stop, seen, html] = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const mark = at.matches("input[type=file]") ? at.nextElementSibling! : at; // a file's button shows the focus for it
        const style = getComputedStyle(mark);
        return [at.dataset["stop"] ?? "", style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, at.outerHTML.slice(0, 90)] as const;
      });
      if (stop !== "") way.push(stop);
      if (stop !== "" && !seen) blind.push(html);
    }
    assert.deepEqual(way, Array.from({ length: stops }, (_, i) => String(i)));
    assert.deepEqual(blind, [], "focus that is not seen");
    await page.close();
  });

  test(`${what}: at 200 % and at 400 % nothing has to be scrolled sideways`, async () => {
    const page = await f.browser.newPage();
    // Half and a quarter of a window of 1280 pixels; and of the largest that a browser gives a popup, which has 800.
    for (const width of popup ? [400, 320, 200] : [640, 320]) {
      await page.setViewport({ width, height: 512 });
      if (width >= 400) await show(page);
      await unfold(page);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const wide = await page.evaluate(() => {
        const root = document.scrollingElement!;
        const out = [...document.querySelectorAll<HTMLElement>("body *")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".sr, .pages")).map((e) => e.outerHTML.slice(0, 80));
        return { by: root.scrollWidth - root.clientWidth, out: out.slice(0, 4) };
      });
      assert.ok(wide.by <= 0, `at ${width}: ${JSON.stringify(wide)}`);
    }
    await page.close();
  });
}

test("the popup's own window is as wide as it asks for", only("chromium", "Firefox's driver opens no popup"), async () => {
  await f.inside.bringToFront();
  const opening = f.browser.waitForTarget((target) => target.url() === `${f.base}popup.html`);
  await f.inside.evaluate(() => chrome.action.openPopup());
  const popup = await (await opening).asPage();
  assert.equal(await until(() => popup.evaluate(() => document.querySelector("textarea") && innerWidth).catch(() => null), "the popup"), 400);
  await popup.evaluate(() => { close(); }).catch(() => undefined);
});
