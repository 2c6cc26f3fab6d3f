// Shows Plumbline on the sample person's page: opens it in Chromium with the extension on. With no display it leaves
// screenshots and the report in dist/demo/ instead.
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { launch, serviceWorker, switchOn, waitForReport } from "./lib/chromium.mjs";
import { dist, people, root } from "./lib/paths.mjs";
import { serve } from "./lib/serve.mjs";
import { renderApart } from "./render.mjs";

const person = "jordan-avery";
const theme = "even";
const out = path.join(dist, "demo");
const hasDisplay = process.platform === "darwin" || process.platform === "win32" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await mkdir(out, { recursive: true });
const pageFile = path.join(out, "page.html");
await renderApart(theme, [[path.join(people, `${person}.json`), pageFile]]);
const html = await readFile(pageFile);
const site = await serve((at) => (at === `/${person}` ? { body: html } : undefined));

const browser = await launch({ headless: !hasDisplay, defaultViewport: hasDisplay ? null : { width: 1120, height: 900 } });
const stop = async () => {
  await browser.close().catch(() => {});
  await site.close();
};

try {
  await switchOn(browser, "http://127.0.0.1/*");
  const { id } = await serviceWorker(browser);
  const url = `${site.origin}/${person}`;
  const panel = await browser.newPage();
  await panel.setViewport(hasDisplay ? null : { width: 400, height: 1400 });
  await panel.goto(`chrome-extension://${id}/options.html`);
  const page = await browser.newPage();
  await page.goto(url);
  const { tab, state } = await waitForReport(panel, url);
  if (state.state !== "ready") throw new Error(`the page could not be read: ${state.message}`);
  await panel.goto(`chrome-extension://${id}/panel.html?tab=${tab}`);
  if (hasDisplay) {
    await page.bringToFront();
    console.log(`${url} is open in Chromium with Plumbline on; its report is in the other tab.\nClose the browser to end.`);
    await new Promise((resolve) => browser.once("disconnected", resolve));
  } else {
    await picturePage(page, wordsOf(state.report.findings[0]));
    await picturePanel(panel, state.report.headline);
    await writeReport();
    console.log(`no display here, so look at:\n  ${["page.png", "panel.png", "report.md"].map((name) => path.join(out, name)).join("\n  ")}`);
  }
} finally {
  await stop();
}

/** The words on the page that a finding rests on. */
function wordsOf(finding) {
  const words = finding?.evidence.flatMap((side) => side.where.map((place) => place.text)) ?? [];
  if (words.length === 0) throw new Error("the sample page has no finding to show");
  return words;
}

/** The marked page with the card of one mark open: the first that stands on one of the words. */
async function picturePage(page, words) {
  await page.bringToFront();
  const spot = await page.waitForFunction((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const boxes = ranges.map((place) => {
      const live = new Range();
      live.setStart(place.startContainer, place.startOffset);
      live.setEnd(place.endContainer, place.endOffset);
      return { live, box: live.getBoundingClientRect() };
    }).filter(({ live, box }) => box.width > 0 && wanted.includes(live.toString())).sort((a, b) => a.box.top - b.box.top);
    const first = boxes[0];
    if (!first) return false;
    first.live.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    const line = first.live.getClientRects()[0];
    return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  }, { timeout: 10_000 }, words);
  const { x, y } = await spot.jsonValue();
  await page.mouse.click(x, y);
  await page.waitForFunction(() => [...document.documentElement.children].length > 2, { timeout: 5_000 });
  await settled(page);
  await page.screenshot({ path: path.join(out, "page.png") });
}

async function picturePanel(panel, headline) {
  await panel.bringToFront();
  await panel.waitForFunction((words) => document.body.innerText.includes(words), { timeout: 10_000 }, headline);
  await settled(panel);
  await panel.screenshot({ path: path.join(out, "panel.png"), fullPage: true });
}

/** Two frames: what was changed has been drawn, and every running transition is at its end. */
async function settled(page) {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) animation.finish();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The same page through the command line. */
async function writeReport() {
  const { stdout } = await promisify(execFile)("go", ["run", "./scoring/cmd/plumbline", "check", pageFile], { cwd: root, maxBuffer: 16 << 20 });
  await writeFile(path.join(out, "report.md"), stdout);
}
