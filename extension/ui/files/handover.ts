// How a file or a text comes to a tab of its own: through memory. The popup closes as soon as the tab is looked at, so the tab first
// says that it has the file. Words from the context menu wait in chrome.storage.session until the tab takes them.

import type { Correction } from "../../engine/protocol.gen.ts";
import sample from "../../../testdata/people/jordan-avery.txt";
import { takeWords, wordsHash } from "../../background/menu.ts";

/** The hash of an address that shows the sample candidate, who is invented. */
export const sampleHash = "sample";

/** Handed is what the tab gets. */
export interface Handed {
  file: File;
  finding: string; // the finding to show, "" for none
  corrections: Correction[];
  advert: string; // the job advert that it was read beside, "" for none
}

const name = (key: string): string => `plumbline-file-${key}`;

/** handOver opens the document's tab, with the file when there is one. */
export async function handOver(handed?: Handed): Promise<void> {
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
  const tab = await chrome.tabs.create({ url: chrome.runtime.getURL(`view.html#${key}`), active: false });
  await taken;
  channel.close();
  if (tab.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
}

/** takeOver gets the file or the text that the tab was opened for; null when it was opened for none, or is opened again. */
export async function takeOver(): Promise<Handed | { text: string } | null> {
  const key = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
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
      if (!(data?.file instanceof File)) return;
      channel.postMessage("taken");
      done(data);
    };
    channel.postMessage("ready");
  });
}
