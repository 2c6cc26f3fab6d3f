// The service worker: routes and stores, nothing else. It may be stopped at any time and keeps nothing in memory
// that it cannot do without.

import { inspect } from "../engine/client.ts";
import type { AnswerKind } from "../engine/protocol.gen.ts";
import { forgetOld } from "../memory/index.ts";
import { keepToPolicy } from "../memory/policy.ts";
import { isFromPage, type Done, type FromPage, type ReadReply, type ToPage } from "../page/messages.ts";
import { giveAnswer } from "./answers.ts";
import { readCorrections } from "./corrections.ts";
import { listenToKeys } from "./keys.ts";
import { addMenu, listenToMenu } from "./menu.ts";
import { follow } from "./registration.ts";
import { isAsk, shoot } from "./ondemand.ts";
import { patternOf, siteAt, type Surface } from "./pattern.ts";
import { granted, lookAgain, placeFor } from "./sites.ts";
import { markStyle } from "./style.ts";
import { dropTab, isAllowedOnce, placeOf, readTab, writeTab } from "./tabs.ts";
import { today } from "./today.ts";

/** From is the page that a message came from, as the browser vouches for it. */
interface From {
  tabId: number;
  documentId: string;
  url: string;
  surface: Surface;
}

chrome.runtime.onInstalled.addListener(({ reason }) => {
  void follow();
  void keepToPolicy().catch(() => undefined);
  addMenu();
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});
listenToMenu();
listenToKeys();
void forgetOld().catch(() => undefined); // a later start tries again
chrome.runtime.onStartup.addListener(() => {
  void follow();
  void keepToPolicy().catch(() => undefined);
});
chrome.permissions.onAdded.addListener(() => void follow());
chrome.permissions.onRemoved.addListener(() => void follow());
chrome.storage.onChanged.addListener((changes, area) => {
  const rules = area === "local" && changes.packs || area === "managed";
  if (rules) lookAgain();
  if (area === "local" && changes.sites || area === "managed") void follow();
  if (rules) void readAgain();
  if (area === "local" && changes.memory) void forgetOld(true).catch(() => undefined);
  if (area === "managed") void keepToPolicy().then(() => forgetOld(true)).catch(() => undefined); // tried again at the next start
});
// A tab that goes to a site that is not switched on has nothing to show. On one that is, the next page says so itself.
chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
  if (change.status === "loading") void leave(tabId, tab.url);
});
chrome.tabs.onRemoved.addListener((tabId) => void dropTab(tabId));

chrome.runtime.onMessage.addListener((message: unknown, sender, answer: (reply: ReadReply | Done) => void) => {
  if (sender.id === chrome.runtime.id && sender.origin === location.origin && isAsk(message)) {
    void readOnce(message.tab).then((ok) => answer({ ok }), () => answer({ ok: false }));
    return true;
  }
  // A page's messages come from a tab; everything else is for the engine's own listeners.
  if (sender.id !== chrome.runtime.id || sender.tab === undefined || sender.origin === location.origin || !isFromPage(message)) return false;
  void identify(sender)
    .then((from) => (from ? route(message, from) : { ok: false }))
    .catch(() => ({ ok: false }))
    .then((reply) => answer(reply as ReadReply | Done));
  return true;
});

/** identify returns the page behind a message if it may be read, which the message itself has no say in. */
async function identify(sender: chrome.runtime.MessageSender): Promise<From | null> {
  const { tab, documentId, frameId } = sender;
  // A single-page site's present address is the tab's; the sender's is the one that its document was loaded from.
  const url = tab?.url && patternOf(tab.url) === patternOf(sender.url) ? tab.url : sender.url;
  const pattern = patternOf(url);
  if (tab?.id === undefined || !documentId || !url || frameId !== 0 || !pattern) return null;
  const sites = await granted();
  const at = siteAt(sites, url);
  if (at) return { tabId: tab.id, documentId, url, surface: sites[at]!.surface };
  if (await isAllowedOnce(tab.id, pattern)) return { tabId: tab.id, documentId, url, surface: (await placeFor(pattern)).surface };
  return null;
}

/** readOnce reads a tab's page because the reader asked, and leaves nothing in it. Pages that are marked are read by
 * their own script. */
async function readOnce(tabId: number): Promise<boolean> {
  const url = (await chrome.tabs.get(tabId)).url;
  const pattern = patternOf(url);
  if (!url || !pattern) return false;
  const sites = await granted();
  const at = siteAt(sites, url);
  const site = at ? sites[at] : undefined;
  if (!site && !(await isAllowedOnce(tabId, pattern)) || site?.surface === "overlay") return false;
  const taken = await shoot(tabId);
  if (!taken) return false;
  return (await read(taken.shot.html, taken.shot.cut, { tabId, documentId: taken.documentId, url, surface: "panel" })).ok;
}

/** readAgain has the marked pages read anew, since other rules hold now. The panel offers it for the others. */
async function readAgain(): Promise<void> {
  for (const { id } of await chrome.tabs.query({})) {
    if (id !== undefined && (await readTab(id))?.marks) await chrome.tabs.sendMessage<ToPage>(id, { type: "again" }).catch(() => undefined);
  }
}

async function leave(tabId: number, url: string | undefined): Promise<void> {
  const state = await readTab(tabId);
  if (!state || state.url === url) return;
  const sites = await granted();
  const at = siteAt(sites, url);
  if (!at || sites[at]!.surface === "panel") await dropTab(tabId);
}

async function route(message: FromPage, from: From): Promise<ReadReply | Done> {
  switch (message.type) {
    case "read":
      return read(message.html, message.cut, from);
    case "style":
      await chrome.scripting.insertCSS({ target: { tabId: from.tabId, allFrames: true }, css: markStyle(message.names), origin: "USER" });
      return { ok: true };
    case "answer":
      return answerFor(message.finding, message.kind, from);
  }
}

/** answerFor keeps what the reader says in the card, of a finding that this very page was given and of no other. */
async function answerFor(finding: string, kind: AnswerKind, { tabId, documentId, surface }: From): Promise<Done> {
  const tab = await readTab(tabId);
  const given = tab?.documentId === documentId ? tab.report?.findings.find((f) => f.id === finding) : undefined;
  if (surface !== "overlay" || !given) return { ok: false };
  await giveAnswer(given, kind);
  return { ok: true };
}

/** The latest reading of each tab: an older one that ends later must not win. */
const latest = new Map<number, number>();

async function read(html: string, cut: boolean, { tabId, documentId, url, surface }: From): Promise<ReadReply> {
  const turn = (latest.get(tabId) ?? 0) + 1;
  latest.set(tabId, turn);
  // While the same page is read again, the panel keeps what it shows.
  const before = await readTab(tabId);
  const marks = surface === "overlay";
  const { report, corrections } = before?.documentId === documentId && before.url === url ? before : {};
  await writeTab(tabId, { state: "reading", since: Date.now(), url, documentId, marks, ...(report && { report }), ...(corrections && { corrections }) });
  try {
    const corrections = await readCorrections(tabId, url);
    const report = await inspect({ kind: "html", text: html, url, ...(cut && { cut }), ...(corrections.length > 0 && { corrections }) }, today(), placeOf(tabId, url));
    if (latest.get(tabId) !== turn) return { ok: false };
    await writeTab(tabId, { state: "ready", url, documentId, marks, report, ...(corrections.length > 0 && { corrections }) });
    return { ok: true, marks, findings: marks ? report.findings : [] };
  } catch (error) {
    if (latest.get(tabId) === turn) {
      await writeTab(tabId, { state: "failed", url, documentId, marks, message: error instanceof Error ? error.message : String(error) });
    }
    return { ok: false };
  }
}
