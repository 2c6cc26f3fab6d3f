import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { cardText } from "./closed.ts";
import { clickMark, hasCard, marked, marksOf, open, ready, resume, screens, serialised, start, switchSite, themed, until, visit, wanted, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

for (const theme of ["even", "elegant", "kendall"]) {
  for (const person of ["jordan-avery", "nadine-okafor-bell", "araminta-foxley"]) {
    test(`${person} in ${theme}: the marks stand on exactly the words of the findings and nothing else changes`, async () => {
      f.pages.set(`/${theme}/${person}`, { body: themed(theme, person) });
      const { page, state } = await open(f, `/${theme}/${person}`);
      await page.setViewport({ width: 900, height: 760 });
      const html = await serialised(page);
      assert.equal(state.state, "ready", state.message ?? "");
      assert.ok(state.report!.findings.length > 0, "planted contradictions are found");
      assert.deepEqual(await marksOf(page), wanted(state));
      await page.screenshot({ path: path.join(screens, `page-${theme}-${person}.png`) as `${string}.png` });
      const first = state.report!.findings.find((x) => x.evidence.some((e) => e.where.length > 0))!;
      const words = first.evidence.flatMap((e) => e.where)[0]!.text;
      await clickMark(page, words);
      await until(() => hasCard(page), "the card");
      await page.screenshot({ path: path.join(screens, `card-${theme}-${person}.png`) as `${string}.png` });
      await page.keyboard.press("Escape");
      await until(async () => !(await hasCard(page)), "the card to close");
      assert.equal(await serialised(page), html);
      await page.close();
    });
  }
}

const words = ["Kubernetes", "Aug 2010 – May 2013"];

test("the card holds both quotes, the innocent reasons and the question, and is the one node that comes with it", async () => {
  const { page, state } = await open(f, "/card", resume());
  await marksOf(page);
  const before = await serialised(page);
  await page.focus("body");
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  const text = await cardText(page);
  const finding = state.report!.findings.find((x) => x.check === "technology/before-release")!;
  for (const part of [finding.title, finding.ask, ...finding.innocent, ...finding.evidence.map((e) => e.quote)]) {
    assert.ok(text.includes(part), `the card lacks: ${part}`);
  }
  assert.equal(await (page.evaluate(() => document.documentElement.lastElementChild!.remove()).then(() => serialised(page))), before);
  await page.close();
});

test("a strict policy of the page stops neither marks nor card", async () => {
  const { page } = await open(f, "/strict", resume(), { "Content-Security-Policy": "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" });
  assert.deepEqual(await marksOf(page), words.toSorted());
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  await page.close();
});

test("late content is read when it comes, and its marks go when it goes", async () => {
  const { page } = await open(f, "/late", `<!doctype html><title>Wait</title><body><main>Please wait for the profile to load.</main></body>`);
  assert.deepEqual(await marked(page), []);
  await page.evaluate((html) => { document.querySelector("main")!.innerHTML = html; }, resume().replace(/^.*<body>|<\/body>.*$/gs, ""));
  assert.deepEqual(await marksOf(page), words.toSorted());
  await page.evaluate(() => { document.querySelector("main")!.replaceChildren("Gone."); });
  assert.deepEqual(await marked(page), [], "at once, not at the next reading");
  await page.close();
});

test("words that change under a mark lose it before they are painted", async () => {
  const { page } = await open(f, "/change", resume());
  await marksOf(page);
  const left = await page.evaluate(async () => {
    const text = document.querySelector("li")!.firstChild as Text;
    text.data = "Something else altogether stood here all along, and nobody minded.";
    await Promise.resolve();
    await new Promise(requestAnimationFrame);
    return [...CSS.highlights.values()].flatMap((h) => [...h]).filter((r) => r.startContainer === text).length;
  });
  assert.equal(left, 0);
  await page.close();
});

test("a single-page site that goes to another address is read anew", async () => {
  const { page } = await open(f, "/spa/1", resume());
  await marksOf(page);
  await page.evaluate(() => {
    history.pushState({}, "", "/spa/2");
    document.querySelector("li")!.textContent = "Operated production clusters on Puppet.";
  });
  const { state } = await ready(f, `${f.origin}/spa/2`);
  assert.deepEqual(state.report!.findings, []);
  assert.deepEqual(await marked(page), []);
  await page.close();
});

const shapes: [string, string][] = [
  ["right to left", resume().replace("<body>", `<body dir="rtl">`)],
  ["a transformed container", resume({ head: "<style>section{transform:translateX(40px) scale(1.1);overflow:auto}</style>" })],
  ["characters beyond the basic plane", resume({ skill: "\u{1F680}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1D4AF} Operated clusters on Kubernetes \u{1F680} and Puppet." })],
  ["ends of lines of other systems", resume({ skill: "Operated production&#13;clusters on&#13;&#10;Kubernetes and Puppet." })],
  ["a site that deletes foreign nodes", resume({ after: `<script>new MutationObserver((all) => all.forEach((r) => r.addedNodes.forEach((n) => n.remove()))).observe(document, { childList: true, subtree: true })</script>` })],
];
for (const [name, html] of shapes) {
  test(`${name}: the marks stand on the words`, async () => {
    const { page, state } = await open(f, `/shape/${encodeURIComponent(name)}`, html);
    assert.deepEqual(await marksOf(page), wanted(state));
    assert.ok((await marked(page)).includes("Kubernetes"));
    await page.close();
  });
}

test("texts that stand side by side are told apart", async () => {
  const { page, state } = await open(f, "/adjacent", resume({ after: `<script>const t = document.querySelector("li").firstChild; t.splitText(10).splitText(12)</script>` }));
  assert.deepEqual(await marksOf(page), wanted(state));
  await page.close();
});

test("words in an open shadow root are marked", async () => {
  const { page, state } = await open(f, "/shadow", resume({ skill: "Ran releases.", after: `<script>
    const li = document.querySelector("li"); li.textContent = ""; li.append(document.createElement("x-line"));
    li.firstChild.attachShadow({ mode: "open" }).innerHTML = "<span>Operated production clusters on Kubernetes and Puppet.</span>"</script>` }));
  assert.deepEqual(await marksOf(page), wanted(state));
  await page.close();
});

test("a page that is no profile gets no mark and a plain word in the panel", async () => {
  const { page, state } = await open(f, "/shop", `<!doctype html><title>Shop</title><h1>Garden chairs</h1><p>Forty kinds of chair.</p><ul><li>Oak</li><li>Ash</li></ul>`);
  assert.deepEqual(state.report!.findings, []);
  assert.ok(state.report!.notices.length > 0, "the report says that there is no profile");
  assert.deepEqual(await marked(page), []);
  await page.close();
});

test("the page cannot see which extension is there: neutral names, no style sheet, no global", async () => {
  const { page } = await open(f, "/detect", resume());
  await marksOf(page);
  const seen = await page.evaluate(() => ({
    names: [...CSS.highlights.keys()], sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    globals: Object.keys(globalThis).filter((k) => /plumb/i.test(k)),
  }));
  assert.deepEqual([seen.sheets, seen.globals], [0, []]);
  for (const name of seen.names) assert.match(name, /^[a-z]{10}$/);
  await page.reload();
  const names = await until(async () => {
    const now = await page.evaluate(() => [...CSS.highlights.keys()]);
    return now.length > 0 ? now : undefined;
  });
  assert.ok(names.every((n) => !seen.names.includes(n)), "other names each time");
  await page.close();
});

test("on a site for the panel alone the page has no marks at all", async () => {
  await switchSite(f, true, "panel");
  f.pages.set("/panel-only", { body: resume() });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/panel-only`);
  const html = await serialised(page);
  const tab = await f.inside.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)!.id!, `${f.origin}/panel-only`);
  assert.deepEqual(await f.inside.evaluate((key) => chrome.storage.session.get(key), `tab:${tab}`), {}, "nothing is read before the panel is opened");
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  const { state } = await ready(f, `${f.origin}/panel-only`);
  assert.ok(state.report!.findings.length > 0);
  await panel.waitForSelector("[data-finding]");
  assert.deepEqual(await page.evaluate(() => [CSS.highlights.size, document.styleSheets.length + document.adoptedStyleSheets.length]), [0, 0]);
  assert.equal(await serialised(page), html);
  // Another page in the same tab is read as well, while the panel is there.
  f.pages.set("/panel-only-2", { body: resume({ body: "<p>Second page</p>" }) });
  await page.goto(`${f.origin}/panel-only-2`);
  await ready(f, `${f.origin}/panel-only-2`);
  await panel.close();
  await page.close();
  await switchSite(f, true);
});
