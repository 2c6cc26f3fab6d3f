// What the reader corrected on the pages of each tab, by the page's address, in chrome.storage.session: in memory
// only, and gone with the tab or the browser.

import type { Correction } from "../engine/protocol.gen.ts";

type Pages = Record<string, Correction[]>;

/** correctionsKey returns where a tab's corrections are stored. */
export function correctionsKey(tabId: number): string {
  return `corrections:${tabId}`;
}

/** readCorrections returns what was corrected on a page. */
export async function readCorrections(tabId: number, url: string): Promise<Correction[]> {
  return (await pagesOf(tabId))[url] ?? [];
}

/** changeCorrections makes a new list of the one before; changes wait for each other. */
export function changeCorrections(tabId: number, url: string, edit: (before: Correction[]) => Correction[]): Promise<void> {
  turn = turn.catch(() => undefined).then(async () => {
    const pages = await pagesOf(tabId);
    const list = edit(pages[url] ?? []);
    if (list.length > 0) pages[url] = list;
    else delete pages[url];
    if (Object.keys(pages).length > 0) await chrome.storage.session.set({ [correctionsKey(tabId)]: pages });
    else await chrome.storage.session.remove(correctionsKey(tabId));
  });
  return turn;
}

let turn: Promise<void> = Promise.resolve();

async function pagesOf(tabId: number): Promise<Pages> {
  const key = correctionsKey(tabId);
  return ((await chrome.storage.session.get(key))[key] as Pages | undefined) ?? {};
}
