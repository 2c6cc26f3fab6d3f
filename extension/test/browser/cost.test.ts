// What the page pays: a reading comes in slices, moves nothing, and a page at rest or one that scrolls is left alone. No test here asks a
// clock: how long it all takes is measured by ./build.sh bench.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import type { Page } from "puppeteer-core";
import type { snapshot, snapshotInSlices } from "../../page/snapshot.ts";
import { many } from "../../scripts/lib/manynodes.mjs";
import { bobs } from "./closed.ts";
import { marksOf, only, open, resume, start, until, type Fixture } from "./fixture.ts";

declare const snap: { snapshot: typeof snapshot; snapshotInSlices: typeof snapshotInSlices };

let f: Fixture, code: string;
before(async () => {
  const built = await esbuild.build({ stdin: { contents: `export * from "./page/snapshot.ts"`, resolveDir: process.cwd() }, bundle: true, format: "iife", globalName: "snap", write: false });
  code = `${built.outputFiles[0]!.text};globalThis.snap = snap;`;
  f = await start();
});
after(async () => { await f.close(); });

/** bare shows a page that no content script runs in, with the snapshot to be called. */
async function bare(html: string): Promise<Page> {
  const page = await f.browser.newPage();
  await page.setContent(html);
  await page.evaluate(code);
  return page;
}

test("a page of 20,000 nodes is read in slices of a few dozen nodes, and as if in one go", async () => {
  const page = await bare(many(20_000));
  const { nodes, most, slices, same } = await page.evaluate(async () => {
    // A clock that goes on by a millisecond whenever it is looked at, so that a slice is over after so many looks.
    let looks = 0;
    performance.now = () => ++looks;
    let visited = 0, most = 0, slices = 0;
    const next = Object.getOwnPropertyDescriptor(Node.prototype, "nextSibling")!;
    Object.defineProperty(Node.prototype, "nextSibling", { ...next, get() { visited++; return next.get!.call(this) as unknown; } });
    const later = globalThis.setTimeout;
    globalThis.setTimeout = ((done: () => void) => {
      most = Math.max(most, visited);
      visited = 0;
      slices++;
      return later(done);
    }) as typeof setTimeout;
    const shot = await snap.snapshotInSlices(document, null, () => false);
    globalThis.setTimeout = later;
    const walk = document.createTreeWalker(document);
    let nodes = 0;
    while (walk.nextNode()) nodes++;
    return { nodes, most, slices, same: snap.snapshot(document).html === shot!.html };
  });
  assert.ok(nodes >= 20_000 && nodes < 22_000, `${nodes} nodes`);
  assert.ok(slices >= nodes / 200, `${slices} slices`);
  // To look over the few hundred children of the body is one visit.
  assert.ok(most < 1000, `${most} steps from node to node in one slice`);
  assert.ok(same);
  await page.close();
});

test("a reading that is stopped on the way ends with its slice", async () => {
  const page = await bare(many(20_000));
  assert.deepEqual(await page.evaluate(async () => {
    let looks = 0;
    performance.now = () => ++looks;
    let asked = 0;
    const shot = await snap.snapshotInSlices(document, null, () => ++asked === 3);
    return [shot, asked];
  }), [null, 3]);
  await page.close();
});

test("a reading makes the browser lay nothing out", only("chromium", "the browser's own count of layouts"), async () => {
  const page = await bare(many(3000));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const counts = async (): Promise<number[]> => {
    const all = await page.metrics();
    return [all.LayoutCount!, all.RecalcStyleCount!];
  };
  const before = await counts();
  assert.ok(await page.evaluate(() => snap.snapshot(document).nodes.length) > 500);
  assert.deepEqual(await counts(), before);
  await page.evaluate(() => { document.body.style.width = "300px"; document.body.getBoundingClientRect(); });
  assert.notDeepEqual(await counts(), before, "a layout would be counted");
  await page.close();
});

test("text that is hidden among others of its kind says so, each in its way", async () => {
  const list = (name: string): string => `<ul class="${name}"><li>One</li><li>Two</li><li>Three</li></ul>`;
  const page = await bare(`<!doctype html><style>
    .off { position: absolute; left: -9999px } .tiny { position: absolute; width: 1px; height: 1px; overflow: hidden } .pulled { width: 300px; margin-left: -9999px }
    .moved { transform: translate(-9999px) } .second li:nth-child(2) { font-size: 1px } [aria-hidden=true].slide { position: absolute; left: -9999px }
    </style><body>${list("seen")}${list("seen")}${list("off")}${list("off")}${list("tiny")}${list("tiny")}${list("pulled")}${list("pulled")}${list("moved")}${list("moved")}
    <div class="slide"><p>A</p></div><div class="slide"><p>B</p></div><div class="slide" aria-hidden="true"><p>C</p></div><div class="slide" aria-hidden="true"><p>D</p></div>`);
  const found = await page.evaluate(() => {
    const parsed = new DOMParser().parseFromString(snap.snapshot(document).html, "text/html");
    return Object.fromEntries(["seen", "off", "tiny", "pulled", "moved", "slide"].map((name) =>
      [name, [...parsed.querySelectorAll(`.${name} li, .${name} p`)].map((li) => li.closest("[data-pl-hidden]")?.getAttribute("data-pl-hidden") ?? "").join(" ")]));
  });
  const six = (why: string): string => Array.from({ length: 6 }, () => why).join(" ");
  assert.deepEqual(found, { seen: six(""), off: six("offscreen"), tiny: six("clipped"), pulled: six("offscreen"), moved: six("offscreen"), slide: "  offscreen offscreen" });
  await page.close();
});

for (const [what, before] of [["a short page", 0], ["a page that is too long to ask each of its elements", 700]] as const) {
  test(`text that only its place among its like hides says so, on ${what}`, async () => {
    const list = (name: string): string => `<ul class="${name}">${["One", "Two", "Three", "Four", "Five", "Six"].map((word) => `<li><p>${word}</p></li>`).join("\n")}</ul>`;
    const names = ["small", "white", "off", "gone", "faint", "even", "next"];
    const page = await bare(`<!doctype html><style>
      .small li:nth-child(2) p { font-size: 1px } .white li:first-child p { color: #fff } .off li:last-child p { position: absolute; left: -9999px } .gone li:nth-child(3) { display: none }
      .faint li:nth-child(2) { opacity: 0 } .even li:nth-child(even) p { font-size: 1px } .next li:first-child + li p { color: #fff }
      </style><body>${"<p>Seen.</p>".repeat(before)}${names.map((name) => list(name) + list(name)).join("")}`);
    const found = await page.evaluate((names) => {
      const parsed = new DOMParser().parseFromString(snap.snapshot(document).html, "text/html");
      return Object.fromEntries(names.map((name) => [name, [...parsed.querySelectorAll(`.${name} p`)].map((p) => p.closest("[data-pl-hidden]")?.getAttribute("data-pl-hidden") ?? "-").join(" ")]));
    }, names);
    const twice = (once: string): string => `${once} ${once}`;
    assert.deepEqual(found, {
      small: twice("- size - - - -"), white: twice("colour - - - - -"), off: twice("- - - - - offscreen"), gone: twice("- - display - - -"),
      faint: twice("- opacity - - - -"), even: twice("- size - size - size"), next: twice("- colour - - - -"),
    });
    await page.close();
  });
}

test("on a short page no rule hides one of many alike unseen", async () => {
  const page = await bare(`<!doctype html><style>[data-x] { font-size: 1px } p:nth-child(57) { color: #fff } p:nth-last-child(5) { font-size: 2px } b { position: relative } :has(> i) > b { left: -9999px }</style>
    <body>${Array.from({ length: 100 }, (_, i) => `<p${i === 20 ? " data-x" : ""}>Line ${i}</p>`).join("")}<div>Words <b>seen</b></div><div>Words <b>unseen</b><i>.</i></div>`);
  const found = await page.evaluate(() => {
    const parsed = new DOMParser().parseFromString(snap.snapshot(document).html, "text/html");
    return [...parsed.querySelectorAll("[data-pl-hidden]")].map((e) => `${e.textContent}: ${e.getAttribute("data-pl-hidden")}`);
  });
  assert.deepEqual(found, ["Line 20: size", "Line 56: colour", "Line 97: size", "unseen: offscreen"]);
  await page.close();
});

/** What a frame did, as the browser traces it. */
const deeds = new Set(["TimerInstall", "TimerFire", "RequestAnimationFrame", "FireAnimationFrame", "RequestIdleCallback", "FireIdleCallback", "FunctionCall", "Layout", "UpdateLayoutTree"]);

/** traced returns what the page's own frame did during something. */
async function traced(page: Page, during: () => Promise<unknown>): Promise<string[]> {
  await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await during();
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop())!).toString()) as { traceEvents: { name: string; args: { data?: { frame?: string }; beginData?: { frame?: string } } }[] };
  const frame = (page.mainFrame() as unknown as { _id: string })._id;
  return traceEvents.filter((e) => deeds.has(e.name) && (e.args.data?.frame ?? e.args.beginData?.frame) === frame).map((e) => e.name);
}

const rest = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

test("a page at rest is left alone: no timer, no callback, no layout", only("chromium", "the browser traces what a page does"), async () => {
  const { page } = await open(f, "/rest", resume({ head: "<style>body { margin: 40px 60px }</style>" }));
  await marksOf(page);
  await until(async () => (await bobs(page)).length > 0, "the bobs");
  await rest(1500);
  assert.deepEqual(await traced(page, () => rest(2000)), []);
  // What cannot change the words asks for no reading either.
  const looks = await traced(page, async () => {
    for (let i = 0; i < 20; i++) await page.evaluate((i) => { document.body.className = `look-${i}`; document.body.style.setProperty("--look", String(i)); }, i);
    await rest(600);
  });
  assert.deepEqual(looks.filter((deed) => deed !== "UpdateLayoutTree" && deed !== "Layout"), []);
  // And the trace is not blind.
  const words = await traced(page, async () => {
    await page.evaluate(() => document.body.append("more words"));
    await rest(1000);
  });
  for (const deed of ["TimerInstall", "FireIdleCallback"]) assert.ok(words.includes(deed), deed);
  await page.close();
});

test("a page with 200 marks scrolls without our help, and a box with marks in it takes its bobs along", only("chromium", "the browser traces what a page does"), async () => {
  const job = (i: number): string => `<section><h3>Platform engineer</h3><p>Halden Robotics ${i}</p><p>Aug 2010 – May 2013</p><ul><li>Operated production clusters on Kubernetes, at site ${i}.</li></ul></section>`;
  const jobs = Array.from({ length: 110 }, (_, i) => job(i)).join("");
  const { page } = await open(f, "/scroll", resume({ head: `<style>body { margin: 40px 60px } #box { height: 300px; overflow: auto }</style>` })
    .replace("<h2>Education", `${jobs}<div id="box">${job(500)}<p style="height:900px">Other words.</p></div><h2>Education`));
  assert.ok((await marksOf(page)).length >= 200);
  await until(async () => (await bobs(page)).length > 100, "the bobs");
  await page.mouse.move(400, 300);
  await rest(1000);
  const turn = async (): Promise<void> => {
    const at = await page.evaluate(() => scrollY);
    for (let i = 0; i < 10; i++) await page.mouse.wheel({ deltaY: 120 });
    await until(async () => (await page.evaluate(() => scrollY)) >= at + 1100, "the page to scroll");
    await rest(300);
  };
  const asked = (deed: string): boolean => deed === "RequestAnimationFrame" || deed === "TimerInstall" || deed === "RequestIdleCallback";
  assert.deepEqual((await traced(page, turn)).filter(asked), []);
  const inside = await traced(page, async () => {
    await page.evaluate(() => document.querySelector("#box")!.scrollTo({ top: 200, behavior: "instant" }));
    await rest(300);
  });
  assert.ok(inside.filter(asked).length > 0, "the box's bobs are put anew");
  await page.close();
});
