// Pages that make it hard: that rewrite themselves all the time, recycle their rows, are very long, or are drawn at another size.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { many } from "../../scripts/lib/manynodes.mjs";
import { bobs, cardText } from "./closed.ts";
import { clickMark, hasCard, marked, marksOf, open, ready, resume, start, until, wanted, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const bodyOf = (html: string): string => html.replace(/^.*<body>|<\/body>.*$/gs, "");

/** watchMarks has the page note, before each frame is painted, how many marks there are and what else than the words is marked. */
const watchMarks = (page: Page, words: string[], frames: number): Promise<{ fewest: number; strange: string[] }> => page.evaluate(async (words, frames) => {
  let fewest = Infinity;
  const strange = new Set<string>();
  for (let i = 0; i < frames; i++) {
    await new Promise(requestAnimationFrame);
    const here = [...CSS.highlights.values()].flatMap((h) => [...h]).filter((r) => r.startContainer.isConnected)
      .map((r) => (r.startContainer as Text).data.slice(r.startOffset, r.endOffset));
    fewest = Math.min(fewest, here.length);
    for (const said of here) if (!words.includes(said)) strange.add(said);
  }
  return { fewest, strange: [...strange] };
}, words, frames);

test("on a page that rewrites itself every 100 ms the marks stay on the words, in every frame", async () => {
  const { page, state } = await open(f, "/rewrites", resume({ after: `<script>const html = document.body.innerHTML; setInterval(() => { document.body.innerHTML = html; }, 100)</script>` }));
  const words = wanted(state);
  await until(async () => (await marked(page)).length === words.length, "the marks");
  assert.deepEqual(await watchMarks(page, words, 60), { fewest: words.length, strange: [] });
  // A click whose words are taken away between down and up is none in Firefox.
  await until(async () => (await hasCard(page)) || (await clickMark(page, "Kubernetes"), false), "the card");
  await page.close();
});

test("a page with a clock that never rests is read, and then less and less often", async () => {
  const { page, tab } = await open(f, "/clock", resume({ body: `<p id="clock"></p><script>setInterval(() => { document.querySelector("#clock").textContent = String(performance.now()); }, 50)</script>` }));
  await marksOf(page);
  await f.inside.evaluate((key) => {
    const w = globalThis as { readings?: number };
    w.readings = 0;
    chrome.storage.onChanged.addListener((all, area) => { if (area === "session" && (all[key]?.newValue as { state?: string } | undefined)?.state === "reading") w.readings!++; });
  }, `tab:${tab}`);
  await new Promise((resolve) => setTimeout(resolve, 7500));
  const readings = await f.inside.evaluate(() => (globalThis as { readings?: number }).readings!);
  assert.ok(readings <= 1, `${readings} readings more`);
  assert.ok((await marked(page)).includes("Kubernetes"));
  await page.close();
});

for (const [what, script] of [
  ["rewrites itself every 100 ms", `let html = document.body.innerHTML; setInterval(() => { document.body.innerHTML = html + late; }, 100)`],
  ["has a clock and changing pictures", `const job = document.body.appendChild(document.createElement("section")), clock = document.body.appendChild(document.createElement("p")), said = ["One of many", "Two of many", "Three of many"];
    let at = 0; setInterval(() => { clock.textContent = performance.now() + " " + said[at++ % 50 === 0 ? at % 3 : 0]; if (job.innerHTML !== late) job.innerHTML = late; }, 60)`],
] as const) {
  test(`what comes late on a page that ${what} is read within a few seconds, and nothing is read in vain`, async () => {
    const { page, tab } = await open(f, `/late/${encodeURIComponent(what)}`, resume({ skill: "Ran releases.", after: `<script>let late = "";${script}</script>` }));
    const readings = (): Promise<number> => f.inside.evaluate(() => (globalThis as { readings?: number }).readings!);
    await f.inside.evaluate((key) => {
      const w = globalThis as { readings?: number };
      w.readings = 0;
      chrome.storage.onChanged.addListener((all, area) => { if (area === "session" && (all[key]?.newValue as { state?: string } | undefined)?.state === "reading") w.readings!++; });
    }, `tab:${tab}`);
    await new Promise((resolve) => setTimeout(resolve, 14_000)); // until it is waited for long between two readings
    const before = await readings();
    assert.ok(before <= 4, `${before} readings in vain`);
    for (const [n, employer] of ["Halden Robotics", "Quillmark Bakery"].entries()) {
      const came = Date.now();
      await page.evaluate((employer) => { (0, eval)(`late += ${JSON.stringify(`<h2>Experience</h2><section><h3>Platform engineer</h3><p>${employer}</p><p>Aug 2010 – May 2013</p><ul><li>Operated production clusters on Kubernetes.</li></ul></section>`)}`); }, employer);
      await until(async () => (await marked(page)).filter((words) => words === "Kubernetes").length > n, "the marks");
      const late = Date.now() - came;
      assert.ok(late < 6000, `${late} ms late`);
    }
    await page.close();
  });
}

test("a page that was drawn anew keeps its marks before it is read again, but not on other words", async () => {
  const { page, state } = await open(f, "/redrawn", resume());
  await marksOf(page);
  const all = wanted(state);
  const redraw = (html: string): Promise<string[]> => page.evaluate(async (html) => {
    document.body.innerHTML = html;
    await Promise.resolve();
    await new Promise(requestAnimationFrame);
    return [...CSS.highlights.values()].flatMap((h) => [...h]).map((r) => (r.startContainer as Text).data.slice(r.startOffset, r.endOffset)).sort();
  }, html);
  assert.deepEqual(await redraw(bodyOf(resume()).replace("B.S.", "M.S.")), all, "other words elsewhere");
  assert.deepEqual(await redraw(bodyOf(resume()).replace("Kubernetes", "Solaris")), [], "other words in the finding");
  await page.reload();
  await marksOf(page);
  // The same words among others are not the same words.
  await page.evaluate(() => { document.body.innerHTML = "<h3>Baker</h3><p>Another Mill</p><p>Aug 2010 – May 2013</p><p>Baked bread.</p><p>Sold it.</p>"; });
  assert.deepEqual(await marked(page), []);
  await page.close();
});

test("a list that recycles its rows: marks follow their words, and never stand on others", async () => {
  const jobs = Array.from({ length: 60 }, (_, i) => (i === 2 ? ["Platform engineer", "Halden Robotics", "Aug 2010 – May 2013", "Operated production clusters on Kubernetes and Puppet."]
    : ["Engineer", `Brightwater Mills ${i}`, "Aug 2010 – May 2013", `Ran build and release for site ${i}.`]));
  const { page } = await open(f, "/virtual", `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Robin Vale</title><style>
    #list { height: 480px; overflow: auto; position: relative } #tall { height: ${60 * 120}px } .row { position: absolute; left: 20px; right: 0; height: 120px; margin: 0 } .row * { margin: 0 }
    </style></head><body><h1>Robin Vale</h1><p>Platform engineer</p><h2>Experience</h2><div id="list" tabindex="0"><div id="tall"></div></div><script>
    const jobs = ${JSON.stringify(jobs)}, list = document.querySelector("#list");
    const rows = Array.from({ length: 7 }, () => { const row = document.createElement("section"); row.className = "row"; row.innerHTML = "<h3>x</h3><p>x</p><p>x</p><ul><li>x</li></ul>"; document.querySelector("#tall").append(row); return row; });
    function draw() { const first = Math.floor(list.scrollTop / 120); rows.forEach((row, i) => { const n = first + i; row.style.transform = "translateY(" + n * 120 + "px)"; row.style.display = n < jobs.length ? "" : "none";
      (jobs[n] ?? []).forEach((text, k) => { row.querySelectorAll("h3, p, li")[k].firstChild.data = text; }); }); }
    list.addEventListener("scroll", draw); draw();</script></body></html>`);
  const words = await marksOf(page);
  assert.ok(words.includes("Kubernetes"));
  const to = (top: number): Promise<void> => page.evaluate((top) => { document.querySelector("#list")!.scrollTop = top; }, top);
  const onJob = (): Promise<boolean> => page.evaluate(() => [...CSS.highlights.values()].flatMap((h) => [...h]).every((r) => r.startContainer.parentElement!.closest(".row")!.textContent!.includes("Halden Robotics")));
  for (let round = 0; round < 3; round++) {
    const seen = watchMarks(page, words, 20);
    await to(120);
    await seen.then(({ strange }) => assert.deepEqual(strange, []));
    await until(async () => (await marked(page)).includes("Kubernetes"), "the marks in another row");
    assert.ok(await onJob());
    await to(2400);
    await until(async () => !(await marked(page)).includes("Kubernetes"), "the marks to go with their words");
    await to(0);
    await until(async () => (await marked(page)).includes("Kubernetes"), "the marks to come back");
    assert.ok(await onJob());
  }
  await page.close();
});

test("a page of 20,000 nodes is marked on the words", async () => {
  const job = `<section><h3>Platform engineer</h3><p>Halden Robotics</p><p>Aug 2010 – May 2013</p><ul><li>Operated production clusters on Kubernetes and Puppet.</li></ul></section>`;
  f.pages.set("/many", { body: many(20_000, job) });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/many`);
  await page.bringToFront();
  const { state } = await ready(f, `${f.origin}/many`);
  assert.deepEqual(await marksOf(page), wanted(state));
  assert.ok((await marked(page)).includes("Kubernetes"));
  await page.close();
});

for (const [what, head] of [
  ["a larger page", "<style>html { zoom: 2 }</style>"],
  ["a smaller page", "<style>body { zoom: .5; margin: 60px }</style>"],
  ["a turned and shrunken box", "<style>section { transform: rotate(4deg) scale(.7); transform-origin: 0 0 }</style>"],
  ["a mirrored page with its own scrolling box", "<style>html { height: 100%; overflow: hidden } body { height: 100%; margin: 0; overflow: auto; padding: 40px; box-sizing: border-box; direction: rtl }</style>"],
] as const) {
  test(`${what}: a click on the words opens the card, and the bob stands in the window`, async () => {
    const { page } = await open(f, `/drawn/${encodeURIComponent(what)}`, resume({ head, after: `<div style="height:1500px"></div>` }));
    await marksOf(page);
    await clickMark(page, "Kubernetes");
    await until(() => hasCard(page), "the card");
    assert.match(await cardText(page), /Kubernetes/);
    await page.keyboard.press("Escape");
    const [bob] = await until(async () => { const all = await bobs(page); return all.length > 0 ? all : undefined; }, "the bob");
    await page.mouse.click(bob!.x, bob!.y);
    await until(() => hasCard(page), "the card by the bob");
    await page.close();
  });
}

for (const [policy, what] of [
  ["default-src 'none'; style-src 'none'; script-src 'none'; sandbox allow-same-origin allow-scripts", "a sandbox without scripts and styles"],
  ["default-src 'self'; require-trusted-types-for 'script'; trusted-types x; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", "trusted types"],
] as const) {
  test(`under the strictest of policies, ${what}, marks, bobs and card are there`, async () => {
    const { page } = await open(f, `/policy/${encodeURIComponent(what)}`, resume({ after: `<p style="height:10px">x</p>` }), { "Content-Security-Policy": policy, "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" });
    await marksOf(page);
    await until(async () => (await bobs(page)).length > 0, "the bobs");
    await clickMark(page, "Kubernetes");
    await until(async () => /Kubernetes/.test(await cardText(page)), "the card");
    await page.close();
  });
}
