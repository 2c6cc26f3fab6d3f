// A page that hunts for extensions. On a site for the panel alone it finds nothing, before, while and after it is read. On a site with
// marks it finds what the design says, and nothing that tells which extension it is.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { clickMark, demo, hasBobs, hasCard, marksOf, name, open, ready, resume, start, switchSite, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start({ on: false }); });
after(async () => { await f.close(); });

/** hunter runs in the page, before anything else, and writes down whatever it did not do itself. */
const hunter = (): void => {
  const found = new Set<string>();
  const note = (what: string): void => void found.add(what);
  const root = document.documentElement;
  const describe = (n: Node): string => (n instanceof Element ? n.outerHTML.slice(0, 80) : n.nodeName);

  // What comes into the tree, leaves it or changes in it. The parser's own doing is over when the hunt is on.
  let on = false;
  new MutationObserver((all) => {
    for (const r of all) {
      if (!on) continue;
      if (r.type === "childList") for (const n of [...r.addedNodes, ...r.removedNodes]) note(`tree: ${describe(n)}`);
      else note(`${r.type} ${r.attributeName ?? ""} of ${describe(r.target)}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // Calls that an extension in the page's own world would make.
  const trap = (owner: object, method: string): void => {
    const real = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
    if (typeof real !== "function") return;
    Reflect.set(owner, method, function (this: unknown, ...args: unknown[]) {
      if (on && !mine) note(`call: ${method}`);
      return real.apply(this, args);
    });
  };
  let mine = false;
  trap(Element.prototype, "attachShadow");
  trap(CustomElementRegistry.prototype, "define");
  if ("Highlight" in globalThis) for (const method of ["set", "delete", "clear"]) trap((globalThis as unknown as { HighlightRegistry: { prototype: object } }).HighlightRegistry.prototype, method);
  for (const method of ["createElement", "createRange", "createTreeWalker", "elementFromPoint", "getSelection", "caretPositionFromPoint"]) trap(Document.prototype, method);
  for (const method of ["getBoundingClientRect", "checkVisibility", "getAttribute", "getAttributeNames", "scrollIntoView"]) trap(Element.prototype, method);
  trap(globalThis, "getComputedStyle");
  trap(globalThis, "postMessage");

  // What happens to the window.
  for (const type of ["message", "storage", "error", "unhandledrejection", "securitypolicyviolation", "scroll", "resize", "selectionchange", "copy", "beforeprint", "focusin", "focusout"]) {
    addEventListener(type, (e) => { if (on) note(`event: ${type} ${(e as MessageEvent).data ?? ""}`); }, true);
    document.addEventListener(type, () => { if (on) note(`event: ${type}`); }, true);
  }

  /** look compares what can be asked of a page with how it was. */
  const look = (): Record<string, string> => {
    mine = true;
    const style = (e: Element, part?: string): string => { const s = getComputedStyle(e, part); return Array.from(s, (p) => `${p}:${s.getPropertyValue(p)}`).join(";"); };
    const probes = [root, document.body, document.querySelector("h1")!, document.querySelector("li")!];
    const out: Record<string, string> = {
      html: root.outerHTML,
      children: String(root.children.length),
      highlights: "highlights" in CSS ? String((CSS.highlights as unknown as Map<string, unknown>).size) : "",
      sheets: `${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      globals: Object.getOwnPropertyNames(globalThis).sort().join(),
      document: Object.getOwnPropertyNames(document).sort().join(),
      root: Object.getOwnPropertyNames(root).join(),
      styles: probes.flatMap((e) => ["", "::before", "::after", "::marker", "::selection", "::highlight(x)"].map((part) => style(e, part || undefined))).join("|"),
      points: Array.from({ length: 100 }, (_, i) => document.elementFromPoint((i % 10) * innerWidth / 10, Math.floor(i / 10) * innerHeight / 10)?.localName).join(),
      boxes: [...document.querySelectorAll("*")].map((e) => { const b = e.getBoundingClientRect(); return `${b.x},${b.y},${b.width},${b.height}`; }).join("|"),
      focus: document.activeElement?.outerHTML.slice(0, 60) ?? "",
      selection: `${getSelection()?.rangeCount} ${getSelection()?.toString()}`,
      storage: `${localStorage.length} ${sessionStorage.length} ${document.cookie}`,
      animations: String(document.getAnimations().length),
      resources: performance.getEntriesByType("resource").map((e) => e.name).filter((n) => !n.startsWith("http")).join(),
      frames: String(frames.length),
      scroll: `${scrollX} ${scrollY} ${root.scrollWidth} ${root.scrollHeight}`,
      handlers: ["onmessage", "onerror", "onclick"].map((h) => typeof Reflect.get(globalThis, h)).join(),
    };
    mine = false;
    return out;
  };
  let first: Record<string, string>;
  const begin = (): void => {
    first = look();
    on = true;
    new ResizeObserver(() => { if (seen++ > 0) note("resize of the body"); }).observe(document.body);
    setInterval(() => { for (const [key, is] of Object.entries(look())) if (is !== first[key]) note(`${key} differs`); }, 25);
  };
  let seen = 0;
  if (document.readyState === "complete") begin();
  else addEventListener("load", () => setTimeout(begin));
  Object.assign(globalThis, { hunt: () => [...found].sort(), looked: () => first !== undefined });
};

const hunting = (more: Parameters<typeof resume>[0] = {}): string => resume({ ...more, head: `<script>"use strict";(${hunter.toString()})()</script>` });
const found = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { hunt(): string[] }).hunt());
const looked = (page: Page): Promise<true> => until(() => page.evaluate(() => (globalThis as unknown as { looked(): boolean }).looked()), "the hunt to begin") as Promise<true>;

/** knock tries to load the files of the extension, and of one that is not there, in every way; it returns what came of each. */
const knock = (page: Page, base: string, files: string[]): Promise<Record<string, string>> => page.evaluate(async (base, files) => {
  const out: Record<string, string> = {};
  const element = (tag: string, set: Record<string, string>): Promise<string> => new Promise((resolve) => {
    const e = document.createElement(tag);
    e.onload = () => resolve("load");
    e.onerror = () => resolve("error");
    Object.assign(e, set);
    document.head.append(e);
    setTimeout(() => { e.remove(); resolve("nothing"); }, 400);
  });
  await Promise.all(files.map(async (file) => {
    const url = base + file;
    const ways = await Promise.all([
      fetch(url).then((r) => `answer ${r.status}`, (e: Error) => e.name),
      fetch(url, { mode: "no-cors" }).then((r) => `answer ${r.type}`, (e: Error) => e.name),
      element("img", { src: url }), element("script", { src: url }), element("link", { rel: "stylesheet", href: url }),
    ]);
    out[file] = ways.join(", ");
  }));
  return out;
}, base, files);

const unknown = name === "firefox" ? "moz-extension://00000000-1111-4222-8333-444444444444/" : "chrome-extension://abcdefghijklmnopabcdefghijklmnop/";

test("no file of the extension can be loaded by a page, nor told from one that is not there", async () => {
  const page = await f.browser.newPage();
  f.pages.set("/knock", { body: resume() });
  await page.goto(`${f.origin}/knock`);
  const files = readdirSync(demo, { recursive: true }).map(String).filter((x) => /\.(js|css|html|json|png|gz)$/.test(x) && !x.startsWith("cmaps"));
  assert.ok(files.includes("manifest.json") && files.includes("panel.html") && files.includes("icons/16.png"));
  const [ours, nobodys] = [await knock(page, f.base, files), await knock(page, unknown, files)];
  assert.deepEqual(ours, nobodys);
  for (const [file, ways] of Object.entries(ours)) assert.doesNotMatch(ways, /answer|load/, file);
  await page.close();
});

test("no page can speak to the extension, nor be spoken to by it", async () => {
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/knock`);
  const id = new URL(f.base).host;
  assert.deepEqual(await page.evaluate((id) => {
    type World = { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } }; browser?: unknown };
    const { chrome, browser } = globalThis as unknown as World;
    return [typeof chrome?.runtime?.sendMessage, typeof chrome?.runtime?.connect, typeof browser, id in globalThis];
  }, id), ["undefined", "undefined", "undefined", false]);
  await page.close();
});

test("on a site for the panel alone the hunt finds nothing: before, while and after the page is read, and read again", async () => {
  await switchSite(f, true, "panel");
  f.pages.set("/hunt", { body: hunting({ after: `<div style="height:1500px"></div>` }) });
  const page = await f.browser.newPage();
  await page.goto(`${f.origin}/hunt`);
  await page.bringToFront();
  await looked(page);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  assert.deepEqual(await found(page), [], "before");
  const tab = await f.inside.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)!.id!, `${f.origin}/hunt`);
  const panel = await f.browser.newPage();
  await visit(f, panel, `panel.html?tab=${tab}`);
  const { state } = await ready(f, `${f.origin}/hunt`);
  assert.ok(state.report!.findings.length > 0);
  await panel.waitForSelector("[data-finding]");
  assert.deepEqual(await found(page), [], "while it was read");
  for (let i = 0; i < 3; i++) {
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Read this page again")!.click());
    await new Promise((resolve) => setTimeout(resolve, 300));
    await ready(f, `${f.origin}/hunt`);
  }
  await panel.close();
  // A pasted résumé is compared with the page, and the popup asks for the selection: that too the page cannot tell.
  const popup = await f.browser.newPage();
  await visit(f, popup, `popup.html?tab=${tab}`);
  await popup.waitForSelector("textarea");
  await popup.evaluate(() => { const area = document.querySelector("textarea")!; area.value = "Robin Vale\n\nEXPERIENCE\n\nPlatform engineer, Quillmark Bakery\nAug 2010 – May 2013\n"; area.dispatchEvent(new Event("input", { bubbles: true })); });
  await popup.click("button[type=submit]");
  await popup.waitForSelector(".level");
  await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Compare with this page")!.click());
  await popup.waitForSelector(".sidebyside");
  await popup.close();
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.deepEqual(await found(page), [], "afterwards");
  // The hunt is not blind.
  await page.evaluate(() => { document.documentElement.append(document.createElement("div")); });
  await until(async () => (await found(page)).includes("tree: <div></div>"), "the hunt to see a node");
  await page.close();
  await switchSite(f, false);
});

test("on a site with marks the hunt finds marks, their host and the card's, and nothing that has a name", async () => {
  await switchSite(f, true);
  const clean = await open(f, "/hunt-clean", hunting({ skill: "Ran releases." }));
  await looked(clean.page);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.deepEqual(await found(clean.page), [], "a page without findings is left as it is");
  await clean.page.close();

  const { page } = await open(f, "/hunt-marks", hunting({ after: `<div style="height:1500px"></div>` }));
  await looked(page);
  await marksOf(page);
  await until(() => hasBobs(page), "the bobs");
  await clickMark(page, "Kubernetes");
  await until(() => hasCard(page), "the card");
  await page.keyboard.press("Escape");
  await until(async () => !(await hasCard(page)), "the card to close");
  await new Promise((resolve) => setTimeout(resolve, 200));
  const seen = (await found(page)).filter((what) => !/^call: (createRange|scrollIntoView)$/.test(what)); // clickMark's own calls
  // By design a page can see: three highlights of random names (the browser's registry is the page's own), the bare host of the bobs and
  // that of the card under the root, as long as they are there, the one property that shows the bobs, and where the focus went. What a
  // click or a scroll of the reader's does is not ours.
  const allowed = /^(tree: <div( popover="(manual|auto)?")?><\/div>|attributes popover of <div|highlights differs|html differs|children differs|styles differs|points differs|boxes differs|focus differs|scroll differs|selection differs|event: (focusin|focusout|scroll|selectionchange) ?)/;
  assert.deepEqual(seen.filter((what) => !allowed.test(what)), []);
  assert.ok(seen.includes("tree: <div></div>") && seen.includes("highlights differs"), "what it does see, the hunt says");
  const names = await page.evaluate(() => [[...CSS.highlights.keys()], Array.from(getComputedStyle(document.documentElement)).filter((p) => p.startsWith("--"))].flat());
  for (const word of names) assert.match(word, /^(--)?[a-z]{10}$/);
  await page.close();
  await switchSite(f, false);
});
