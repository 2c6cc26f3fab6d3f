// Keeps the browser's list of content scripts equal to the sites that are switched on and may be marked. On a site
// for the panel alone no script runs until the reader asks (ondemand.ts).

import type { ToPage } from "../page/messages.ts";
import { granted, placeFor } from "./sites.ts";

const id = "page";
let turn: Promise<void> = Promise.resolve();

/** follow brings registration and open tabs in line with the switches. Calls wait for each other. */
export function follow(): Promise<void> {
  turn = turn.then(apply, apply);
  return turn;
}

async function apply(): Promise<void> {
  const [before] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
  const old = before?.matches ?? [];
  const matches: string[] = [];
  for (const [pattern, site] of Object.entries(await granted())) {
    // A site for the panel alone stays one, whatever was stored.
    if (site.surface === "overlay" && (old.includes(pattern) || (await placeFor(pattern)).surface === "overlay")) matches.push(pattern);
  }
  matches.sort();
  if (matches.length === 0) {
    if (before) await chrome.scripting.unregisterContentScripts({ ids: [id] });
  } else {
    const script = { id, matches, js: ["page.js"], runAt: "document_idle" as const, persistAcrossSessions: true };
    if (before) await chrome.scripting.updateContentScripts([script]);
    else await chrome.scripting.registerContentScripts([script]);
  }
  const off = old.filter((pattern) => !matches.includes(pattern));
  await Promise.all([...tabsOf(matches, inject), ...tabsOf(off, stop)]);
}

function tabsOf(patterns: string[], each: (tab: number) => Promise<unknown>): Promise<unknown>[] {
  if (patterns.length === 0) return [];
  return [chrome.tabs.query({ url: patterns }).then((tabs) => Promise.all(tabs.map((tab) => tab.id !== undefined && each(tab.id))))];
}

/** inject starts the content script in a tab; a page that runs it already does not start it twice. A page that
 * cannot be read (an error page, say) is left alone. */
export async function inject(tabId: number): Promise<boolean> {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: ["page.js"] });
    return true;
  } catch {
    return false;
  }
}

async function stop(tabId: number): Promise<void> {
  await chrome.tabs.sendMessage<ToPage>(tabId, { type: "stop" }).catch(() => undefined);
}
