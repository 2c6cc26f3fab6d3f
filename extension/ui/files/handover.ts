// How a file or a text comes to a tab of its own, or to the side panel: through memory. The popup closes as soon as the tab is looked at, so
// the tab first says that it has the file. Words from the context menu wait in chrome.storage.session until the tab takes them.

import { openBeside } from "#platform";
import type { Correction } from "../../engine/protocol.gen.ts";
import sample from "../../../testdata/people/jordan-avery.txt";
import { takeWords, wordsHash } from "../../background/menu.ts";

/** The hash of an address that shows the sample candidate, who is invented. */
export const sampleHash = "sample";

/** Handed is what the tab or the panel gets. */
export interface Handed {
  file: File | null; // null for a text
  text: string; // "" for a file
  finding: string; // the finding to show, "" for none
  corrections: Correction[];
  advert: string; // the job advert that it was read beside, "" for none
}

const name = (key: string): string => `plumbline-file-${key}`;

/** handOver opens the document's tab, with the file or the text when there is one; `beside` a tab it opens the side panel instead, and has to
 * be called within a click. */
export async function handOver(handed?: Handed, beside?: number): Promise<void> {
  if (!handed) {
    await chrome.tabs.create({ url: chrome.runtime.getURL("view.html") });
    return;
  }
  const key = crypto.randomUUID();
  const channel = new BroadcastChannel(name(key));
  const taken = new Promise<void>((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data === "ready") channel.postMessage(handed);
      if (data === "taken") resolve();
    };
  });
  const opened = beside !== undefined ? openBeside(beside, `view.html?beside=${beside}#${key}`)
    : chrome.tabs.create({ url: chrome.runtime.getURL(`view.html#${key}`), active: false });
  const tab = await opened;
  await taken;
  channel.close();
  if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
}

/** besideTab returns the tab beside which this page is shown in the side panel; undefined in a tab of its own. */
export function besideTab(): number | undefined {
  const tab = new URLSearchParams(location.search).get("beside");
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : undefined;
}

/** takeOver gets the file or the text that the tab was opened for; null when it was opened for none, or is opened again. */
export async function takeOver(): Promise<Handed | { text: string } | null> {
  const key = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
  if (key === sampleHash) return { text: sample };
  if (key.startsWith(wordsHash)) return { text: await takeWords(key) };
  return key ? takeFile(key) : null;
}

function takeFile(key: string): Promise<Handed | null> {
  const channel = new BroadcastChannel(name(key));
  return new Promise((resolve) => {
    const done = (handed: Handed | null): void => {
      clearTimeout(timer);
      channel.close();
      resolve(handed);
    };
    const timer = setTimeout(done, 2000, null);
    channel.onmessage = ({ data }: MessageEvent<Handed>) => {
      if (!(data?.file instanceof File) && typeof data?.text !== "string") return;
      channel.postMessage("taken");
      done(data);
    };
    channel.postMessage("ready");
  });
}
