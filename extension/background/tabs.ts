// What is known of each tab: the latest report, in chrome.storage.session, which is kept in memory only and is gone
// with the browser. The panel reads it there.

import type { Correction, Report } from "../engine/protocol.gen.ts";
import { correctionsKey } from "./corrections.ts";

/** TabState is what the panel shows of a tab. */
export interface TabState {
  state: "reading" | "ready" | "failed";
  url: string;
  documentId: string; // the browser's own id of the document that was read
  marks: boolean; // whether the words are marked on the page
  report?: Report;
  corrections?: Correction[]; // those with which the report was made
  message?: string; // failed: a sentence that says why
  since?: number; // reading: when it began, in milliseconds since 1970
}

/** keyOf returns where a tab's state is stored. */
export function keyOf(tabId: number): string {
  return `tab:${tabId}`;
}

/** placeOf returns what the memory calls a tab's page (memory/places.ts). */
export function placeOf(tabId: number, url: string): string {
  return `tab:${tabId}:${url}`;
}

/** readTab returns what is known of a tab. */
export async function readTab(tabId: number): Promise<TabState | undefined> {
  const key = keyOf(tabId);
  return (await chrome.storage.session.get(key))[key] as TabState | undefined;
}

/** writeTab stores a tab's state. When the memory for it is full, the other tabs' reports make room. */
export async function writeTab(tabId: number, state: TabState): Promise<void> {
  try {
    await chrome.storage.session.set({ [keyOf(tabId)]: state });
  } catch {
    const all = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(all.filter((key) => key.startsWith("tab:")));
    await chrome.storage.session.set({ [keyOf(tabId)]: state });
  }
  await showBadge(tabId, (state.report?.findings.length ?? 0) > 0);
}

/** dropTab forgets a tab. */
export async function dropTab(tabId: number): Promise<void> {
  await chrome.storage.session.remove([keyOf(tabId), onceKey(tabId), correctionsKey(tabId)]);
  await showBadge(tabId, false);
}

/** showBadge sets a dot on the toolbar button when there is something to read, never a number. */
async function showBadge(tabId: number, something: boolean): Promise<void> {
  try {
    await chrome.action.setBadgeBackgroundColor({ tabId, color: "#1f5f8b" });
    await chrome.action.setBadgeText({ tabId, text: something ? "•" : "" });
  } catch {
    // The tab is closed.
  }
}

/** onceKey is where the popup notes that the reader asked to have this tab's page read just this once. */
export function onceKey(tabId: number): string {
  return `once:${tabId}`;
}

/** allowOnce lets a tab's page be read as long as it stays on this site. */
export async function allowOnce(tabId: number, pattern: string): Promise<void> {
  await chrome.storage.session.set({ [onceKey(tabId)]: pattern });
}

/** isAllowedOnce tells whether the reader asked for it. */
export async function isAllowedOnce(tabId: number, pattern: string): Promise<boolean> {
  const key = onceKey(tabId);
  return (await chrome.storage.session.get(key))[key] === pattern;
}
