// What the browser tests share: a browser with the demo package, a server on this computer, and questions to both. The same tests run
// in Chromium and in Firefox (scripts/test.mjs); what only one of them can be asked says so with `only`.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import type { TabState } from "../../background/tabs.ts";
import * as chromium from "../../scripts/lib/chromium.mjs";
import * as firefox from "../../scripts/lib/firefox.mjs";
import { serve, type Answer } from "../../scripts/lib/serve.mjs";

/** The browser under test. */
export const name = process.env.BROWSER_UNDER_TEST === "firefox" ? "firefox" : "chromium";

/** only is for a test that one browser alone can be put to, with the reason. */
export const only = (browser: typeof name, why: string): { skip: string | false } => ({ skip: name !== browser && why });

/** The package that is tested: the shipped one with leave for this computer's own pages. */
export const demo = path.resolve(`../dist/${name}-demo`);
export const screens = path.resolve(name === "chromium" ? "../dist/screens" : "../dist/screens/firefox");

const deadline = 20_000;

/** Fixture is one browser and one server. */
export interface Fixture {
  browser: Browser;
  /** The address of the extension's own pages, with a slash behind it. */
  base: string;
  origin: string;
  /** Pages that the server answers with, by path. */
  pages: Map<string, Answer>;
  /** Paths that were asked for. */
  asked: string[];
  /** A page of the extension. */
  inside: Page;
  /** The hosts that the browser was made to call, besides this computer. It has to be closed for the list to be whole. */
  outgoing(): Promise<{ byExtension: string[]; byPages: string[] }>;
  close(): Promise<void>;
}

/** start opens a browser with the extension; the server's site is switched on unless told otherwise. The preferences are Firefox's. */
export async function start(options: { extensionPath?: string; on?: boolean; prefs?: Record<string, unknown> } = {}): Promise<Fixture> {
  mkdirSync(screens, { recursive: true });
  const pages = new Map<string, Answer>();
  const asked: string[] = [];
  const server = await serve((at) => {
    asked.push(at);
    return pages.get(at);
  });
  const extensionPath = options.extensionPath ?? demo;
  const { browser, outgoing } = name === "firefox" ? await inFirefox(extensionPath, options.prefs) : await inChromium(extensionPath);
  const base = name === "firefox" ? `moz-extension://${firefox.uuid}/` : `chrome-extension://${(await chromium.serviceWorker(browser)).id}/`;
  const inside = await browser.newPage();
  await visit({ base }, inside, "options.html");
  const fixture: Fixture = {
    browser, base, outgoing, origin: server.origin, pages, asked, inside,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
  if (options.on ?? true) await switchSite(fixture, true);
  return fixture;
}

interface Started {
  browser: Browser;
  outgoing: Fixture["outgoing"];
}

/** Chromium writes a log of its own. Requests that no page and no extension began are its update service's and the like. */
async function inChromium(extensionPath: string): Promise<Started> {
  const log = path.join(tmpdir(), `plumbline-net-${process.pid}-${Date.now()}.json`);
  const browser = await chromium.launch({ extensionPath, args: [`--log-net-log=${log}`] });
  browser.on("disconnected", () => setTimeout(() => rmSync(log, { force: true }), 5000).unref());
  return {
    browser,
    outgoing: async () => {
      const { events } = JSON.parse(readFileSync(log, "utf8")) as { events: { params?: { url?: string; initiator?: string } }[] };
      const begun = events.flatMap((e) => (e.params?.url?.startsWith("http") && e.params.initiator && e.params.initiator !== "not an origin" ? [e.params] : []));
      const hosts = (of: typeof begun): string[] => [...new Set(of.map((p) => new URL(p.url!).hostname))].filter((h) => h !== "127.0.0.1").sort();
      const ours = begun.filter((p) => p.initiator!.startsWith("chrome-extension:"));
      return { byExtension: hosts(ours), byPages: hosts(begun.filter((p) => !ours.includes(p))) };
    },
  };
}

/** Firefox is given a proxy that notes who is called and lets nothing through. It cannot tell a page's call from the extension's: a host
 * that no page names was called by the extension. */
async function inFirefox(extensionPath: string, prefs: Record<string, unknown> = {}): Promise<Started> {
  const called = new Set<string>();
  const proxy = createServer((request, response) => {
    called.add(new URL(request.url!).hostname);
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket) => {
    called.add(request.url!.replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const browser = await firefox.launch({ extensionPath, proxy: port, prefs });
  browser.on("disconnected", () => proxy.close());
  // The browser's own services.
  const mozilla = /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/;
  return { browser, outgoing: () => Promise.resolve({ byExtension: [], byPages: [...called].filter((host) => !mozilla.test(host)).sort() }) };
}

/** visit opens a page of the extension. Firefox's driver does not tell when such a page is loaded, so it is asked. */
export async function visit(f: { base: string }, page: Page, at: string): Promise<void> {
  if (name === "chromium") {
    await page.goto(f.base + at);
    return;
  }
  await page.goto(f.base + at, { waitUntil: [] }).catch(() => undefined);
  await until(() => page.evaluate((url) => location.href === url && document.readyState === "complete", f.base + at).catch(() => false), at);
}

/** fill puts a text into a field of a page, as pasting does. */
export async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.evaluate((field, text) => {
    const area = document.querySelector<HTMLTextAreaElement>(field)!;
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, field, text);
}

/** shut closes a page that may be on its way to another one: the driver then may wait for ever for word of its end. */
export async function shut(page: Page): Promise<void> {
  await Promise.race([page.close().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
}

/** opened returns the page of the extension that something opened. */
export function opened(f: Fixture, at: string): Promise<Page> {
  return until(async () => {
    for (const page of await f.browser.pages()) {
      const url = await page.evaluate(() => (document.readyState === "complete" ? location.href : "")).catch(() => "");
      if (url.startsWith(f.base + at)) return page;
    }
    return undefined;
  }, at);
}

/** lit sets what a page is told of the reader's taste. Firefox's driver cannot: there it stays light. */
export async function lit(page: Page, scheme: string): Promise<void> {
  if (name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
}

/** inFirefoxItself has Firefox evaluate an expression with the rights of its own windows, as about:debugging does. */
export async function inFirefoxItself(f: { browser: Browser }, expression: string): Promise<unknown> {
  const { connection } = f.browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; result: { value?: unknown }; exceptionDetails?: { text: string } } }> } };
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result;
  const { result } = await connection.send("script.evaluate", { expression, awaitPromise: true, target: { context: contexts[0]!.context } });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.value;
}

/** switchSite sets the one site's switch and waits until the browser follows. */
export async function switchSite(f: Fixture, on: boolean, surface = "overlay"): Promise<void> {
  await f.inside.evaluate((on, surface) => chrome.storage.local.set({ sites: on ? { "http://127.0.0.1/*": { surface } } : {} }), on, surface);
  await until(async () => (await f.inside.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)) === (on && surface === "overlay" ? 1 : 0));
}

/** open shows a page of the server and waits until it was read. */
export async function open(f: Fixture, at: string, body?: string, headers: Record<string, string> = {}): Promise<{ page: Page; tab: number; state: TabState }> {
  if (body !== undefined) f.pages.set(at, { body, headers });
  const page = await f.browser.newPage();
  await page.goto(f.origin + at);
  await page.bringToFront();
  const { tab, state } = await ready(f, f.origin + at);
  return { page, tab, state };
}

/** ready waits until the page at an address was read, or could not be. */
export async function ready(f: Fixture, url: string, wanted: (state: TabState) => boolean = () => true): Promise<{ tab: number; state: TabState }> {
  return until(async () => {
    const all = (await f.inside.evaluate(() => chrome.storage.session.get(null))) as Record<string, TabState>;
    for (const [key, state] of Object.entries(all)) {
      if (key.startsWith("tab:") && state.url === url && state.state !== "reading" && wanted(state)) return { tab: Number(key.slice(4)), state };
    }
    return undefined;
  }, `${url} to be read`);
}

/** until asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T>, what = "it"): Promise<NonNullable<T>> {
  const end = Date.now() + deadline;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${deadline} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** marked returns the words under all marks, as the page shows them now. */
export function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const out: string[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) out.push((range.startContainer as Text).data.slice(range.startOffset, range.endOffset));
    }
    return out.sort();
  });
}

/** wanted returns the words that a report says stand on the page. */
export function wanted(state: TabState): string[] {
  const out = new Map<string, string>();
  for (const f of state.report!.findings) {
    for (const e of f.evidence) for (const w of e.where) out.set([f.id, w.node, w.start, w.end, e.role].join(), w.text);
  }
  return [...out.values()].sort();
}

/** marksOf waits until there are marks and returns their words. */
export function marksOf(page: Page): Promise<string[]> {
  return until(async () => {
    const words = await marked(page);
    return words.length > 0 ? words : undefined;
  }, "marks");
}

/** clickMark clicks the first mark whose words hold a text. */
export async function clickMark(page: Page, text: string): Promise<void> {
  const at = await page.evaluate((text) => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const node = range.startContainer as Text;
        if (!node.data.slice(range.startOffset, range.endOffset).includes(text)) continue;
        node.parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
        const live = document.createRange();
        live.setStart(node, range.startOffset);
        live.setEnd(node, range.endOffset);
        const box = live.getClientRects()[0]!;
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  }, text);
  if (!at) throw new Error(`no mark on ${text}`);
  await page.mouse.click(at.x, at.y);
}

/** hasCard tells whether the card's host stands under the root. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.lastElementChild?.hasAttribute("popover") ?? false);
}

/** hasBobs tells whether the host of the bobs at the margin stands under the root: bare, without a word or an attribute. */
export function hasBobs(page: Page): Promise<boolean> {
  return page.evaluate(() => [...document.documentElement.children].some((e) => e.outerHTML === "<div></div>"));
}

/** serialised returns the page's tree as text, but for the one bare host of the bobs. */
export function serialised(page: Page): Promise<string> {
  return page.evaluate(() => {
    const bare = [...document.documentElement.children].filter((e) => e.outerHTML === "<div></div>");
    if (bare.length > 1) return `${bare.length} bare hosts`;
    const whole = document.documentElement.outerHTML;
    return bare.length === 1 ? whole.replace(/<div><\/div>(?=(<div popover="manual"><\/div>)?<\/html>$)/, "") : whole;
  });
}

/** axe returns what axe finds wrong with a page. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    return (await run.run()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`);
  });
}

/** themed renders a person with a theme that is not ours. */
export function themed(theme: string, person: string): string {
  const out = path.join(screens, `${theme}-${person}.html`);
  execFileSync(process.execPath, ["scripts/render.mjs", theme, `../testdata/people/${person}.json`, out]);
  return readFileSync(out, "utf8");
}

/** resume is a small page about a fictional person with one contradiction, with more put where it is wanted. */
export function resume(more: { head?: string; body?: string; skill?: string; after?: string } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Robin Vale</title>${more.head ?? ""}</head><body>
<h1>Robin Vale</h1><p>Platform engineer</p><p>robin.vale@example.com</p>${more.body ?? ""}
<h2>Experience</h2>
<section><h3>Platform engineer</h3><p>Halden Robotics</p><p>Aug 2010 – May 2013</p>
<ul><li>${more.skill ?? "Operated production clusters on Kubernetes and Puppet."}</li><li>Ran build and release for 60 engineers.</li></ul></section>
<h2>Education</h2><section><h3>University of Colorado Boulder</h3><p>B.S., Computer Science</p><p>2006 – 2010</p></section>
${more.after ?? ""}</body></html>`;
}
