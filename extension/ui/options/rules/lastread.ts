import { readCorrections } from "../../../background/corrections.ts";
import { shoot } from "../../../background/ondemand.ts";
import { readTab } from "../../../background/tabs.ts";
import type { Document } from "../../../engine/protocol.gen.ts";

/** lastRead reads the candidate's page anew that was looked at last and is still open, without keeping it. */
export async function lastRead(): Promise<Document | undefined> {
  const tabs = (await chrome.tabs.query({})).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of tabs) {
    const state = id === undefined ? undefined : await readTab(id);
    if (id === undefined || state?.state !== "ready") continue;
    const taken = await shoot(id);
    if (taken?.documentId !== state.documentId) continue;
    const corrections = await readCorrections(id, state.url);
    return { kind: "html", text: taken.shot.html, url: state.url, ...(taken.shot.cut && { cut: true }), ...(corrections.length > 0 && { corrections }) };
  }
  return undefined;
}
