// From a place in the engine's report to a place on the live page. A place whose words have changed since is
// no place: nothing is ever marked that the finding does not speak of.

import type { Where } from "../engine/protocol.gen.ts";

/** locate returns the range of a place on the page, or null when other words stand there now. */
export function locate(where: Where, nodes: readonly Text[]): StaticRange | null {
  const node = nodes[where.node];
  if (!node || where.end <= where.start || !stands(node, where)) return null;
  return new StaticRange({ startContainer: node, startOffset: where.start, endContainer: node, endOffset: where.end });
}

/** stands tells whether exactly the words of the place still stand there. */
export function stands(node: Text, where: Where): boolean {
  return node.isConnected && same(node.data.slice(where.start, where.end), where.text);
}

/** same compares as the way to the engine allows: NUL and halves of a character arrive as U+FFFD. */
function same(live: string, read: string): boolean {
  return live === read || live.toWellFormed().replaceAll("\0", "\uFFFD") === read;
}
