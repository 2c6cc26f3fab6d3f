// Reading a page only when the reader asks, on the sites whose findings are shown in the panel alone.

import { within } from "../engine/within.ts";
import type { Done } from "../page/messages.ts";
import type { Shot } from "../page/shot.ts";
import { limit } from "../page/snapshot.ts";

/** Ask is what the panel or the popup may ask of the service worker: read the page in a tab, once. */
export interface Ask {
  to: "reader";
  tab: number;
}

/** isAsk tells whether a message asks for a reading. */
export function isAsk(m: unknown): m is Ask {
  return typeof m === "object" && m !== null && (m as Ask).to === "reader" && Number.isInteger((m as Ask).tab);
}

/** askToRead has the page in a tab read. Whether it may be is the service worker's to say. One that was stopped before it answered is
 * asked once more, which starts it anew. */
export async function askToRead(tab: number): Promise<void> {
  const ask = (): Promise<Done | undefined> => within(chrome.runtime.sendMessage<Ask, Done>({ to: "reader", tab }));
  if (!(await ask())) await ask();
}

/** shoot takes one snapshot of a tab's page and leaves nothing there; null when the page cannot be read. */
export async function shoot(tabId: number): Promise<{ shot: Shot; documentId: string } | null> {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: ["shot.js"] });
    const [done] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const world = globalThis as { plumblineShot?: () => Promise<Shot> };
        const shot = world.plumblineShot?.();
        delete world.plumblineShot;
        return shot;
      },
    });
    const shot: unknown = done?.result;
    return done && isShot(shot) ? { shot, documentId: done.documentId } : null;
  } catch {
    return null;
  }
}

/** The page's process may be taken over, so its answer is looked at. */
function isShot(m: unknown): m is Shot {
  if (typeof m !== "object" || m === null) return false;
  const { html, cut } = m as Partial<Shot>;
  return typeof html === "string" && html !== "" && html.length <= 2 * limit && typeof cut === "boolean";
}
