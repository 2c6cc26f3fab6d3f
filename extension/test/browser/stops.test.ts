// What the browser may end at any time: Chromium's service worker and its offscreen document, Firefox's event page, and the extension itself
// under an open page. Nothing is lost, and what is, is said.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { pressInCard } from "./closed.ts";
import { clickMark, demo, fill, hasCard, inFirefoxItself, marked, marksOf, name, only, open, ready, resume, start, switchSite, until, visit, type Fixture } from "./fixture.ts";

// The demo's package, but for an engine that takes its time when it is told to.
const slow = mkdtempSync(path.join(tmpdir(), "plumbline-slow-"));
let f: Fixture;
before(async () => {
  cpSync(demo, slow, { recursive: true });
  renameSync(path.join(slow, "worker.js"), path.join(slow, "real.js"));
  writeFileSync(path.join(slow, "worker.js"), `
    addEventListener("message", (event) => {
      if (!JSON.stringify(event.data).includes("please wait")) return;
      event.stopImmediatePropagation();
      setTimeout(() => self.onmessage(event), 1500);
    });
    importScripts("real.js");`);
  // And nobody waits 25 seconds for an answer that does not come.
  for (const file of ["page.js", "panel.js", "popup.js"]) {
    const at = path.join(slow, file), code = readFileSync(at, "utf8");
    assert.ok(code.includes("longest = 25e3"), file);
    writeFileSync(at, code.replaceAll("longest = 25e3", "longest = 4e3"));
  }
  // Firefox ends its event page after half a minute of rest; here after three seconds.
  f = await start({ extensionPath: slow, prefs: { "extensions.background.idle.timeout": 3000 } });
});
after(async () => { await f.close(); rmSync(slow, { recursive: true, force: true }); });

const slowly = resume({ body: "<p>please wait</p>" });

/** stopped ends what answers in the background, while the browser itself goes on. */
async function stopped(): Promise<void> {
  if (name === "chromium") {
    const target = await f.browser.waitForTarget((t) => t.type() === "service_worker");
    await (await target.worker())!.close().catch(() => undefined); // the driver may hear of the end before its own call ends
  } else await inFirefoxItself(f, `WebExtensionPolicy.getByID("plumbline@plumbline.example").extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
}

/** reading waits until the background has begun to read a page. */
async function reading(url: string): Promise<void> {
  await until(async () => {
    const all = (await f.inside.evaluate(() => chrome.storage.session.get(null))) as Record<string, { state?: string; url?: string }>;
    return Object.values(all).some((s) => s.state === "reading" && s.url === url);
  }, `the reading of ${url} to begin`);
}

const press = (page: Page, words: string): Promise<void> => page.evaluate((words) => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click(), words);

test("stopped between question and answer, the background loses nothing: the page is marked", async () => {
  f.pages.set("/stopped", { body: slowly });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/stopped`);
  await page.bringToFront();
  await reading(`${f.origin}/stopped`);
  await stopped();
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  await ready(f, `${f.origin}/stopped`);
  await page.close();
});

test("the same where the panel asked: it shows the report", async () => {
  await switchSite(f, true, "panel");
  f.pages.set("/stopped-panel", { body: slowly });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/stopped-panel`);
  const tab = await f.inside.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)!.id!, `${f.origin}/stopped-panel`);
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  await reading(`${f.origin}/stopped-panel`);
  await stopped();
  await panel.waitForSelector("[data-finding]");
  await panel.close();
  await page.close();
  await switchSite(f, true);
});

test("the same where a text was pasted", async () => {
  const popup = await f.browser.newPage();
  await visit(f, popup, "popup.html");
  await popup.waitForSelector("textarea");
  await fill(popup, "textarea", `Robin Vale\n\nEXPERIENCE\n\nPlatform engineer, Halden Robotics\nAug 2010 – May 2013\n- Operated production clusters on Kubernetes.\n${"- Planned, built and ran services for shops in many towns, year after year.\n".repeat(4000)}`);
  await popup.click("button[type=submit]");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await stopped();
  await popup.waitForSelector("[data-finding]");
  await popup.close();
});

test("the engine's own page, closed between question and answer, is made anew", only("chromium", "in Firefox the engine is in the background"), async () => {
  f.pages.set("/closed", { body: slowly });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/closed`);
  await page.bringToFront();
  await reading(`${f.origin}/closed`);
  await f.inside.evaluate(() => chrome.offscreen.closeDocument());
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  await page.close();
});

test("a background that rests wakes for a page, for the card, for the panel and for a pasted text", only("firefox", "Chromium's service worker rests after half a minute, and no program sets that; it is stopped above"), async () => {
  const asleep = (): Promise<true> => until(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return f.inside.evaluate(() => chrome.extension.getViews().every((view) => !/_generated_background_page/.test(view.location.href)));
  }, "the background to rest") as Promise<true>;
  await asleep();
  const { page, tab } = await open(f, "/woken", resume({ head: "<style>body { margin: 40px 60px }</style>" }));
  assert.ok((await marksOf(page)).includes("Kubernetes"));
  await asleep();
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  await pressInCard(page, "Candidate explained");
  await until(async () => (await marked(page)).length === 0, "the marks to go");
  await asleep();
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector("[data-part=answered]");
  await panel.evaluate(() => { document.querySelector<HTMLDetailsElement>("[data-part=answered]")!.open = true; });
  await press(panel, "Undo");
  await panel.waitForSelector("[data-finding]");
  await panel.close();
  await asleep();
  const popup = await f.browser.newPage();
  await visit(f, popup, "popup.html");
  await popup.waitForSelector("textarea");
  await popup.evaluate(() => {
    const area = document.querySelector("textarea")!;
    area.value = "Robin Vale\n\nEXPERIENCE\n\nPlatform engineer, Halden Robotics\nAug 2010 – May 2013\n- Operated production clusters on Kubernetes.\n";
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await popup.click("button[type=submit]");
  await popup.waitForSelector("[data-finding]");
  await popup.close();
  await page.close();
});

for (const file of ["popup.html", "view.html"]) {
  test(`${file}: a text that takes a while shows that it is read, and can be stopped; the next one is read`, async () => {
    const page = await f.browser.newPage();
    await visit(f, page, file);
    const paste = async (words: string): Promise<void> => {
      await page.waitForSelector("#text");
      await fill(page, "#text", words);
      await until(() => page.evaluate((words) => document.querySelector<HTMLTextAreaElement>("#text")?.value === words, words), "the words");
      await page.click("button[type=submit]");
    };
    await paste("Robin Vale\n\nEXPERIENCE\n\nPlatform engineer, Halden Robotics\nAug 2010 – May 2013\n- please wait\n");
    await page.waitForSelector(".progress progress");
    assert.match(await page.evaluate(() => document.querySelector("#how-far")!.textContent!), /\w+/);
    await press(page, "Cancel");
    await until(() => page.evaluate(() => /Stopped/.test(document.querySelector("form [role=alert]")?.textContent ?? "")), "the word that it was stopped");
    await paste("Robin Vale\n\nEXPERIENCE\n\nPlatform engineer, Halden Robotics\nAug 2010 – May 2013\n- Operated production clusters on Kubernetes.\n");
    await page.waitForSelector("[data-finding]");
    await page.close();
  });
}

test("the panel says that a page is being read, and keeps the report while it is read again", async () => {
  f.pages.set("/slowly", { body: slowly });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/slowly`);
  await page.bringToFront();
  await reading(`${f.origin}/slowly`);
  const tab = await f.inside.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)!.id!, `${f.origin}/slowly`);
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector(".working");
  assert.match(await panel.evaluate(() => document.querySelector(".state")?.textContent ?? ""), /Reading/);
  await panel.waitForSelector("[data-finding]");
  await f.inside.evaluate((tab) => chrome.tabs.sendMessage(tab, { type: "again" }), tab);
  await panel.waitForSelector(".working");
  assert.ok(await panel.$("[data-finding]"), "the report stays");
  await until(() => panel.evaluate(() => document.querySelector(".working") === null), "the end of it");
  await panel.close();
  await page.close();
});

test("a text that is too long gets one sentence with a way on", async () => {
  const popup = await f.browser.newPage();
  await visit(f, popup, "popup.html");
  await popup.waitForSelector("#text");
  await popup.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>("#text")!;
    area.value = "Robin Vale worked here, and there, and elsewhere.\n".repeat(45_000);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await until(() => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>("#text")!.value.length > 2 << 20), "the words");
  await popup.evaluate(() => document.querySelector<HTMLElement>("button[type=submit]")!.click());
  const said = await until(() => popup.evaluate(() => document.querySelector("form [role=alert]")?.textContent ?? ""), "a sentence");
  assert.match(said, /^This text is longer than 2 MB, .*\. Paste the part that describes the person\.$/);
  assert.ok(await popup.evaluate(() => document.querySelector<HTMLTextAreaElement>("#text")!.value.length > 2 << 20), "the text is still there");
  await popup.close();
});

test("a reading that nobody ends is said in a sentence, with a way on", async () => {
  const { page, tab, state } = await open(f, "/endless", resume());
  await f.inside.evaluate((key, state) => chrome.storage.session.set({ [key]: { state: "reading", url: state.url, documentId: state.documentId, marks: true, since: Date.now() - 60_000 } }), `tab:${tab}`, state);
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector(".state button");
  assert.match(await panel.evaluate(() => document.querySelector(".state")!.textContent!), /did not come to an end\. Nothing was found or ruled out\./);
  await press(panel, "Try again");
  await panel.waitForSelector("[data-finding]");
  await panel.close();
  await page.close();
});

// Last: the extension's own pages go with it.
test("a page under which the extension is updated is marked anew, and nothing is thrown", only("firefox", "the driver holds back the new service worker; what becomes of the old script is tested in life.test.ts"), async () => {
  const { page } = await open(f, "/updated", resume({ head: "<style>body { margin: 40px 60px }</style>" }));
  const words = await marksOf(page);
  const old = await page.evaluate(() => [...CSS.highlights.keys()]);
  const thrown: string[] = [];
  page.on("pageerror", (e) => thrown.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") thrown.push(m.text()); });
  await f.inside.evaluate(() => { chrome.runtime.reload(); }).catch(() => undefined);
  // Firefox ends the old script without a word and takes its style away: what it leaves cannot be seen.
  const anew = await until(() => page.evaluate((old) => {
    const out = [...CSS.highlights].filter(([name]) => !old.includes(name)).flatMap(([, highlight]) => [...highlight]).map((r) => (r.startContainer as Text).data.slice(r.startOffset, r.endOffset));
    return out.length > 0 ? out.sort() : undefined;
  }, old), "the new marks");
  assert.deepEqual(anew, words);
  const seen = (): Promise<number> => page.evaluate(() => [...document.documentElement.children].filter((e) => e.outerHTML === "<div></div>" && getComputedStyle(e).visibility === "visible").length);
  await until(async () => (await seen()) === 1, "one host with bobs that are seen");
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  assert.equal(await page.evaluate(() => document.querySelectorAll("[popover]").length), 1);
  assert.deepEqual(thrown, []);
  await page.close();
});
