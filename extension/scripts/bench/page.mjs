// What a page pays for being read and marked: the time of its main thread for the first scan of a long page, and its frames while it
// scrolls with 200 marks, beside the same page with the marks off.
import { serviceWorker, switchOn, waitForReport } from "../lib/chromium.mjs";
import { median } from "../lib/inputs.mjs";
import { many } from "../lib/manynodes.mjs";
import { serve } from "../lib/serve.mjs";

const job = (i) => `<section><h3>Platform engineer</h3><p>Halden Robotics ${i}</p><p>Aug 2010 – May 2013</p><ul><li>Operated production clusters on Kubernetes, at site ${i}.</li></ul></section>`;
const marked = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Robin Vale</title><style>body { margin: 40px 60px }</style></head><body>
<h1>Robin Vale</h1><p>Platform engineer</p><h2>Experience</h2>${Array.from({ length: 110 }, (_, i) => job(i)).join("")}</body></html>`;

/** Measures with the extension on, in a browser of its own pages. `inside` is a page of the extension. */
export async function measurePage(browser, inside) {
  const server = await serve((at) => ({ body: at.startsWith("/many") ? many(20_000) : marked }));
  await switchOn(browser, "http://127.0.0.1/*");
  const { worker } = await serviceWorker(browser);
  try {
    const scans = [];
    for (let i = 0; i < 5; i++) scans.push(await scan(browser, inside, `${server.origin}/many${i}`));
    return {
      scan: { all: median(scans.map((s) => s.all)), longest: median(scans.map((s) => s.longest)) },
      frames: await frames(browser, inside, worker, `${server.origin}/marked`),
    };
  } finally {
    await server.close();
  }
}

/** The time that the main thread worked on the first scan, up to the message with the page's text: in all, and the longest stretch of it. It
 * is the thread's own time, so that other programs on the computer do not count. */
async function scan(browser, inside, url) {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.tracing.start({ categories: ["devtools.timeline", "v8"] });
  await page.goto(url);
  const { state } = await waitForReport(inside, url);
  if (!state.report?.profile) throw new Error(`${url} was not read`);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  const first = traceEvents.find((e) => e.name === "FireIdleCallback" && e.args.data?.frame === page.mainFrame()._id);
  const worked = new Set(["FireIdleCallback", "TimerFire", "MinorGC", "MajorGC"]);
  const all = traceEvents.filter((e) => worked.has(e.name) && e.pid === first.pid && e.tid === first.tid && e.ts >= first.ts);
  const times = all.filter((e) => !all.some((o) => o !== e && o.ts <= e.ts && o.ts + o.dur >= e.ts + e.dur)).map((e) => (e.tdur ?? e.dur) / 1000);
  return { all: times.reduce((a, b) => a + b, 0), longest: Math.max(...times) };
}

/** The times from frame to frame while the page scrolls, with marks and without, in turns. */
async function frames(browser, inside, worker, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  const { tab } = await waitForReport(inside, url);
  await page.waitForFunction(() => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0) >= 200);
  const on = [], off = [];
  for (let round = 0; round < 6; round++) {
    const marks = round % 2 === 0;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    if ((await page.evaluate(() => CSS.highlights.size > 0)) !== marks) throw new Error("the marks are not as they should be");
    (marks ? on : off).push(...await page.evaluate(scrolled));
    await worker.evaluate((tab) => chrome.tabs.sendMessage(tab, { type: "hide" }), tab);
  }
  await page.close();
  return { on: slowest(on), off: slowest(off) };
}

/** In the page: scrolls for two seconds and returns the time of each frame. */
async function scrolled() {
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < 120; i++) {
    scrollBy(0, i < 60 ? 40 : -40);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

/** The time that 95 of 100 frames stay under. */
function slowest(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}
