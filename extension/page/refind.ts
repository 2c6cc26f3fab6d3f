// Words that are found again on a page that was drawn anew: the same text between the same texts. Nothing less will do, since the same
// dates, say, may stand in two jobs.

import type { Where } from "../engine/protocol.gen.ts";
import { isBlank, isDropped } from "./emit.ts";
import { locate } from "./locate.ts";

/** How many texts before and after have to be the same. */
const around = 2;

/** On a page with more texts than this nothing is looked for. */
const most = 50_000;

/** Setting is a text with those around it. */
export type Setting = readonly (string | undefined)[];

/** settingOf returns what stands around a text, by its place among all. */
export function settingOf(nodes: readonly Text[], at: number): Setting {
  return Array.from({ length: 2 * around + 1 }, (_, i) => nodes[at - around + i]?.data);
}

/** locateAgain returns the range of a place on the page as it is now, though it may have been drawn anew since the texts were read. */
export function locateAgain(where: Where, nodes: readonly Text[]): StaticRange | null {
  const there = locate(where, nodes);
  if (there || !nodes[where.node]) return there;
  const [node] = refind(document, [settingOf(nodes, where.node)]);
  return node ? locate({ ...where, node: 0 }, [node]) : null;
}

/** refind returns the live text of each setting, null where there is none, or more than one. */
export function refind(document: Document, settings: readonly Setting[]): (Text | null)[] {
  const wanted = new Set(settings.map((s) => s[around]));
  const live = textsOf(document);
  const found = new Map<string, Text | null>();
  live.forEach((node, at) => {
    if (!wanted.has(node.data)) return;
    const key = JSON.stringify(settingOf(live, at));
    found.set(key, found.has(key) ? null : node);
  });
  return settings.map((s) => found.get(JSON.stringify(s)) ?? null);
}

function textsOf(document: Document): Text[] {
  const out: Text[] = [];
  const walk = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walk.nextNode() && out.length <= most) {
    const node = walk.currentNode as Text;
    if (!isBlank(node.data) && !(node.parentElement && isDropped(node.parentElement))) out.push(node);
  }
  return out.length <= most ? out : [];
}
