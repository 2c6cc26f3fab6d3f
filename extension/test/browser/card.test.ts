// The card and the bobs, for those who use no mouse, and for those who see otherwise.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { bobs, copyOf, inCard } from "./closed.ts";
import { axe, clickMark, hasCard, marksOf, name, open, resume, start, until, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const two = resume({
  head: "<style>body { margin: 40px 60px }</style>",
  after: `<h2>Experience</h2><section><h3>Platform engineer</h3><p>Brightwater Mills</p><p>Jan 2008 – Jun 2010</p><ul><li>Ran build and release.</li><li>Moved the builds to Terraform.</li></ul></section>`,
});
const focused = (page: Page): Promise<string> => inCard(page, `(root) => root.activeElement ? root.activeElement.ariaLabel || root.activeElement.textContent : ""`);

test("axe finds nothing in the card and in the bobs, in any colours", async () => {
  const { page } = await open(f, "/axe", two);
  await marksOf(page);
  await until(async () => (await bobs(page)).length >= 2, "the bobs");
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  for (const which of ["card", "margin"] as const) {
    const copy = await f.browser.newPage();
    await copy.setContent(await copyOf(page, which));
    assert.ok(await copy.evaluate(() => document.querySelectorAll("main button").length >= 2), which);
    assert.deepEqual(await axe(copy), [], which);
    if (name === "chromium") {
      const session = await copy.createCDPSession();
      for (const scheme of ["light", "dark"]) for (const forced of ["none", "active"]) {
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: forced }, { name: "prefers-color-scheme", value: scheme }] });
        // The copy has no paper of its own: the card's is light or dark by itself.
        await copy.evaluate((dark) => { document.body.style.background = dark ? "#14161a" : "#fff"; document.querySelector("h1")!.style.color = dark ? "#fff" : "#000"; }, scheme === "dark");
        assert.deepEqual(await axe(copy), [], `${which}, ${scheme}, forced colours: ${forced}`);
      }
    }
    await copy.close();
  }
  await page.close();
});

test("by keyboard alone: from the page to a bob, into its card, through it, to the next finding and back", async () => {
  const { page, state } = await open(f, "/card-keys", two);
  await marksOf(page);
  await until(async () => (await bobs(page)).length >= 2, "the bobs");
  const onBob = (): Promise<boolean> => page.evaluate(() => document.activeElement!.outerHTML === "<div></div>");
  for (let i = 0; i < 6 && !(await onBob()); i++) await page.keyboard.press("Tab");
  assert.ok(await onBob(), "the bobs are a stop of the page");
  await page.keyboard.press("Enter");
  await until(() => hasCard(page), "the card");
  const title = (): Promise<string> => inCard(page, `(root) => root.querySelector("h2").textContent`);
  const first = await title();
  assert.ok(state.report!.findings.some((x) => x.title === first));
  const stops: string[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    stops.push(await focused(page));
    assert.equal(await inCard(page, `(root) => { const s = getComputedStyle(root.activeElement); return String(s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0); }`), "true", `the focus is seen on ${stops.at(-1)}`);
  }
  assert.deepEqual(stops, ["Close", "Copy", "Candidate explained", "Not right", "Previous finding", "Next finding"]);
  await page.keyboard.press("Enter");
  await until(async () => (await title().catch(() => first)) !== first, "the next finding");
  await page.keyboard.press("ArrowUp");
  await until(async () => (await title().catch(() => "")) === first, "the finding before");
  await page.keyboard.press("Escape");
  await until(async () => !(await hasCard(page)), "the card to close");
  assert.ok(await onBob(), "the focus is where it was");
  await page.close();
});

test("a dialog with a name, a heading and words in order; it fits a window of 320 pixels", async () => {
  const { page } = await open(f, "/card-narrow", two);
  await page.setViewport({ width: 320, height: 480 });
  await marksOf(page);
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  assert.equal(await inCard(page, `(root) => { const d = root.querySelector("[role=dialog]"); return String(d.ariaLabel === root.querySelector("h2").textContent); }`), "true");
  const box = JSON.parse(await inCard(page, `(root) => { const b = root.querySelector("[role=dialog]").getBoundingClientRect(); return JSON.stringify([b.left, b.top, b.right, b.bottom]); }`)) as number[];
  const [left, top, right, bottom] = box;
  assert.ok(left! >= 0 && top! >= 0 && right! <= 320 && bottom! <= 480, box.join());
  assert.equal(await inCard(page, `(root) => { const d = root.querySelector("[role=dialog]"); return String(d.scrollWidth <= d.clientWidth); }`), "true", "nothing to scroll sideways");
  await page.close();
});
