// The plumb bobs at the margin, and what the reader says of a finding in its card.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { bobs, cardText, pressInCard, type Bob } from "./closed.ts";
import { hasBobs, hasCard, lit, marked, marksOf, only, open, resume, screens, serialised, start, switchSite, until, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

/** standing waits until there are bobs. */
const standing = (page: Page, wanted: (all: Bob[]) => boolean = () => true): Promise<Bob[]> => until(async () => {
  const all = await bobs(page);
  return all.length > 0 && wanted(all) ? all : undefined;
}, "the bobs");

/** wordsAt returns the middle and the ends of some words' line. */
const wordsAt = (page: Page, words: string): Promise<{ y: number; left: number; right: number }> => page.evaluate((words) => {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight) {
      const node = range.startContainer as Text;
      if (!node.data.slice(range.startOffset, range.endOffset).includes(words)) continue;
      const live = document.createRange();
      live.setStart(node, range.startOffset);
      live.setEnd(node, range.endOffset);
      const box = live.getClientRects()[0]!;
      return { y: box.y + box.height / 2, left: box.left, right: box.right };
    }
  }
  throw new Error(`no mark on ${words}`);
}, words);

const roomy = "<style>body { margin: 40px 60px }</style>";

/** beside asserts that the first bob stands beside its finding's first words, on the side where lines begin. */
async function beside(page: Page, first: string, rtl = false): Promise<void> {
  let seen = "";
  await until(async () => {
    const [bob, at] = [(await bobs(page))[0], await wordsAt(page, first)];
    seen = JSON.stringify({ bob, at });
    return bob && Math.abs(bob.y - at.y) <= 2 && (rtl ? bob.x > at.right : bob.x < at.left);
  }, `the bob beside its words: ${first}`).catch((e: Error) => assert.fail(`${e.message}: ${seen}`));
}

const first = (state: { report?: { findings: { evidence: { where: { text: string }[] }[] }[] } }): string => state.report!.findings[0]!.evidence.flatMap((e) => e.where)[0]!.text;

test("a bob stands beside a finding's first words, moves nothing, and opens its card; the focus comes back to it", async () => {
  const { page, state } = await open(f, "/bob", resume({ head: roomy, after: `<div style="height:2000px"></div>` }));
  await marksOf(page);
  const [bob] = await standing(page);
  assert.equal((await bobs(page)).length, 1);
  assert.equal(bob!.strength, state.report!.findings[0]!.strength);
  assert.equal(bob!.label, state.report!.findings[0]!.title);
  await beside(page, first(state));
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.documentElement.clientWidth]);
  assert.deepEqual(await page.evaluate(() => {
    const host = [...document.documentElement.children].find((e) => e.outerHTML === "<div></div>")!;
    host.remove();
    const out = [document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.documentElement.clientWidth];
    document.documentElement.append(host);
    return out;
  }), size, "nothing is added to what scrolls");
  await page.evaluate(() => addEventListener("click", () => { document.title = "heard"; }, true));
  await page.mouse.click(bob!.x, bob!.y);
  await until(() => hasCard(page), "the card");
  assert.ok((await cardText(page)).includes(state.report!.findings[0]!.title));
  await page.keyboard.press("Escape");
  await until(async () => !(await hasCard(page)), "the card to close");
  assert.ok(await page.evaluate(() => document.activeElement!.outerHTML === "<div></div>"), "the focus is on the bob again");
  await page.keyboard.press("Enter");
  await until(() => hasCard(page), "the card by the keyboard");
  await page.keyboard.press("Escape");
  await page.close();
});

test("the bob follows its words: scrolling boxes, late content, another width of the window", async () => {
  const { page, state } = await open(f, "/bob-moves", resume({ head: `${roomy}<style>#box { height: 260px; overflow: auto; border: 1px solid }</style>`, body: `<div id="late"></div>` })
    .replace("<h2>Experience", `<div id="box"><p>A line</p><h2>Experience`).replace("</body>", `<div style="height:900px"></div></div></body>`));
  await marksOf(page);
  await standing(page);
  await beside(page, first(state));
  await page.evaluate(() => { document.querySelector("#late")!.innerHTML = `<img alt="" style="display:block;height:77px">`; });
  await beside(page, first(state));
  await page.evaluate(() => { document.querySelector("#box")!.scrollTop = 30; });
  await beside(page, first(state));
  await page.evaluate(() => { document.querySelector("#box")!.scrollTop = 700; });
  await until(async () => (await bobs(page)).length === 0, "the bob to go with its words");
  await page.evaluate(() => { document.querySelector("#box")!.scrollTop = 0; });
  await beside(page, first(state));
  await page.evaluate(() => { document.querySelector<HTMLElement>("#box")!.style.height = "auto"; });
  await page.setViewport({ width: 420, height: 700 });
  await beside(page, first(state));
  await page.evaluate(() => { document.body.style.zoom = "1.5"; });
  await beside(page, first(state));
  await page.close();
});

test("the bob stays with words that stay in the window while the page scrolls", async () => {
  const { page, state } = await open(f, "/bob-sticky", resume({ head: `${roomy}<style>section { position: sticky; top: 10px }</style>`, after: `<div style="height:3000px"></div>` }));
  await marksOf(page);
  await standing(page);
  await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
  await beside(page, first(state));
  await page.close();
});

test("where lines begin at the right, so does the bob; a page without a margin gets a narrow one", async () => {
  const rtl = await open(f, "/bob-rtl", resume({ head: roomy }).replace("<body>", `<body dir="rtl">`));
  await marksOf(rtl.page);
  await standing(rtl.page);
  await beside(rtl.page, first(rtl.state), true);
  await rtl.page.screenshot({ path: path.join(screens, "margin-rtl.png") as `${string}.png` });
  await rtl.page.close();
  const bare = await open(f, "/bob-bare", resume());
  const [bob] = await standing(bare.page);
  assert.equal(bob!.width, 8);
  await beside(bare.page, first(bare.state));
  await bare.page.close();
});

test("findings on one line share a bob, which names them all", async () => {
  const { page, state } = await open(f, "/bob-shared", resume({ head: roomy, skill: "Operated production clusters on Kubernetes, Terraform and Istio." }));
  const all = await standing(page);
  assert.ok(state.report!.findings.length >= 3 && all.length < state.report!.findings.length);
  assert.deepEqual(all.flatMap((b) => b.label.split("\n")).sort(), state.report!.findings.map((x) => x.title).sort());
  await page.close();
});

test("by keyboard the bobs are one stop, and the arrows go from one to the next", async () => {
  const { page } = await open(f, "/bob-keys", resume({ head: roomy, after: `<h2>Experience</h2><section><h3>Platform engineer</h3><p>Brightwater Mills</p><p>Jan 2008 – Jun 2010</p><ul><li>Ran build and release.</li><li>Moved the builds to Terraform.</li></ul></section>` }));
  const [one, two] = await standing(page, (all) => all.length >= 2);
  await page.mouse.click(one!.x, one!.y);
  await until(async () => (await cardText(page)).includes(one!.label.split("\n")[0]!), "the first card");
  await page.keyboard.press("Escape");
  await until(async () => !(await hasCard(page)), "the card to close");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await until(async () => (await cardText(page)).includes(two!.label.split("\n")[0]!), "the second card");
  await page.close();
});

for (const scheme of ["light", "dark"]) {
  test(`the bobs and the card, ${scheme}`, async () => {
    const head = `${roomy}<style>body { font: 16px sans-serif }</style>${scheme === "dark" ? "<style>html { background: #14161a; color: #eee }</style>" : ""}`;
    f.pages.set(`/bob-${scheme}`, { body: resume({ head }) });
    const { page } = await open(f, `/bob-${scheme}`);
    await lit(page, scheme);
    const [bob] = await standing(page);
    await page.mouse.click(bob!.x, bob!.y);
    await until(() => hasCard(page), "the card");
    await page.screenshot({ path: path.join(screens, `margin-${scheme}.png`) as `${string}.png` });
    await page.close();
  });
}

test("no bob where the marks are hidden or gone, on paper, or on a site for the panel alone", async () => {
  const { page, tab } = await open(f, "/bob-hidden", resume({ head: roomy }));
  await standing(page);
  const hide = (): Promise<unknown> => f.inside.evaluate((tab) => chrome.tabs.sendMessage(tab, { type: "hide" }), tab);
  await hide();
  assert.equal(await hasBobs(page), false);
  await hide();
  await standing(page);
  await page.evaluate(() => { for (const li of document.querySelectorAll("li")) li.textContent = "Ran releases."; });
  await until(async () => (await marked(page)).length === 0 && !(await hasBobs(page)), "the bobs to go");
  await page.close();
  await switchSite(f, true, "panel");
  const quiet = await f.browser.newPage();
  f.pages.set("/bob-panel", { body: resume({ head: roomy }) });
  await quiet.goto(`${f.origin}/bob-panel`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.equal(await hasBobs(quiet), false);
  await quiet.close();
  await switchSite(f, true);
});

test("printed pages carry no bob", only("chromium", "Firefox's driver cannot stand for paper"), async () => {
  const { page } = await open(f, "/bob-print", resume({ head: roomy }));
  await standing(page);
  await page.emulateMediaType("print");
  assert.deepEqual(await bobs(page), []);
  await page.close();
});

test("a page that deletes foreign nodes gets no fight, and keeps its marks", async () => {
  const { page } = await open(f, "/bob-deleted", resume({ head: roomy, after: `<script>let n = 0;
    new MutationObserver((all) => all.forEach((r) => r.addedNodes.forEach((x) => { if (r.target === document.documentElement) { x.remove(); document.documentElement.lang = "x" + ++n; } }))).observe(document, { childList: true, subtree: true })</script>` }));
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  for (let i = 0; i < 4; i++) {
    await page.evaluate((i) => document.body.append(`late ${i}`), i);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  assert.equal(await page.evaluate(() => document.documentElement.lang), "x1", "it was added once");
  assert.ok((await marked(page)).includes("Kubernetes"));
  await page.close();
});

for (const [words, kind] of [["Candidate explained", "explained"], ["Not right", "not-right"]] as const) {
  test(`"${words}" in the card keeps the answer and takes the marks off`, async () => {
    const { page } = await open(f, `/answer-${kind}`, resume({ head: roomy }));
    const html = await serialised(page);
    const [bob] = await standing(page);
    await page.mouse.click(bob!.x, bob!.y);
    await until(() => hasCard(page), "the card");
    await pressInCard(page, words);
    await until(async () => (await marked(page)).length === 0, "the marks to go");
    await until(async () => !(await hasCard(page)) && !(await hasBobs(page)), "card and bobs to go");
    assert.equal(await serialised(page), html);
    const { answers } = await f.inside.evaluate(() => chrome.storage.local.get("answers")) as { answers: Record<string, object> };
    assert.deepEqual(Object.values(answers).map((answer) => ({ ...answer, on: "" })), [{ kind, note: "", on: "", check: "technology/before-release" }]);
    assert.match(Object.keys(answers).join(), /^[0-9a-f]{16}$/);
    await f.inside.evaluate(() => chrome.storage.local.remove("answers"));
    await page.close();
  });
}
