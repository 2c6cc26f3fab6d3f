// The drawn timeline: its contradictions lead to their findings, and the findings show where they lie.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, lit, name, only, open, resume, screens, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

async function panelOf(at: string, skill?: string, scheme = "light"): Promise<{ page: Page; panel: Page }> {
  const { page, tab } = await open(f, at, resume(skill ? { skill } : {}));
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 400, height: 620 });
  await lit(panel, scheme);
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.bringToFront();
  await panel.waitForSelector(".timeline button");
  return { page, panel };
}

const litIn = (panel: Page, where: string): Promise<number> => panel.evaluate((where) => document.querySelectorAll(where).length, where);

for (const scheme of name === "chromium" ? ["light", "dark"] : ["light"]) {
  test(`what is pointed at in the drawing is shown in the list, and the other way round, ${scheme}`, async () => {
    const { page, panel } = await panelOf(`/timeline-${scheme}`, undefined, scheme);
    assert.deepEqual([await litIn(panel, ".finding.lit"), await litIn(panel, ".timeline .lit")], [0, 0]);
    await panel.hover(".timeline button");
    await until(async () => (await litIn(panel, ".finding.lit")) === 1, "the finding to light up");
    await panel.screenshot({ path: path.join(screens, `timeline-${scheme}.png`) as `${string}.png` });
    assert.deepEqual(await axe(panel), []);
    await panel.hover(".finding .ask");
    await until(async () => (await litIn(panel, ".timeline button.lit")) === 1 && (await litIn(panel, ".finding.lit")) === 0, "the mark to light up");
    await panel.hover(".bar");
    await until(async () => (await litIn(panel, ".lit")) === 0, "nothing to be lit");
    await panel.focus(".finding .links button");
    await until(async () => (await litIn(panel, ".timeline button.lit")) === 1, "the mark to light up by focus");
    await panel.close();
    await page.close();
  });
}

test("by keyboard a contradiction leads to its finding, also to one that is folded away, without motion where none is wanted", async () => {
  const { page, panel } = await panelOf("/timeline-keys", "Operated production clusters on Kubernetes, Terraform and Istio.");
  if (name === "chromium") await panel.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const label = await panel.evaluate(() => document.querySelector(".timeline button")!.textContent!);
  assert.match(label, /^Go to: .*Kubernetes.*; .* first public/, "a screen reader hears all of them, and the words that are drawn");
  await panel.focus(".timeline button");
  await until(async () => (await litIn(panel, ".finding.lit")) >= 3, "all three findings to light up");
  await panel.keyboard.press("Enter");
  const lead = await panel.evaluate(() => document.querySelector(".finding h4")!.textContent);
  await until(() => panel.evaluate((lead) => document.activeElement!.localName === "h4" && document.activeElement!.textContent === lead, lead), "the focus on the finding");
  if (name === "chromium") {
    assert.ok(await panel.evaluate(() => { const box = document.activeElement!.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }), "at once in sight");
  }
  // The drawing leads to the strongest finding; when that is another one, the fold around it opens.
  await panel.evaluate(() => {
    const inner = document.querySelector(".consequences [data-finding]")!, outer = document.querySelector<HTMLElement>("[data-finding]")!;
    inner.setAttribute("data-finding", outer.dataset["finding"]!);
    outer.removeAttribute("data-finding");
    document.querySelector<HTMLElement>(".timeline button")!.click();
  });
  assert.ok(await panel.evaluate(() => document.querySelector<HTMLDetailsElement>(".consequences")!.open && document.activeElement!.closest(".consequences") !== null));
  await panel.close();
  await page.close();
});

test("the accessibility tree has the contradiction as a button with its finding's name", only("chromium", "Firefox's driver has no such tree"), async () => {
  const { page, panel } = await panelOf("/timeline-aloud");
  const tree = JSON.stringify(await panel.accessibility.snapshot());
  assert.match(tree, /"role":"button"[^}]*"name":"Go to: This job ended before Kubernetes was public/);
  await panel.close();
  await page.close();
});
