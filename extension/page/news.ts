// Whether a page that never rests has put up new words since it was read. Only texts are looked at, no styles: a small part of what a
// reading costs.

import { isBlank, isDropped } from "./emit.ts";
import { breath, slice } from "./slices.ts";

/** A text that came and went this often is the page's own restlessness: one of a row of pictures, a button that is renamed. */
const often = 3;

/** No more texts than this are remembered as having come and gone. */
const most = 10_000;

/** How many texts are looked at between two looks at the clock. */
const few = 64;

/** News compares the texts of a page with those that were read last. */
export class News {
  private read = new Set<number>();
  private readonly came = new Map<number, number>(); // how often each text was new

  /** note takes the texts that were read. */
  note(nodes: readonly Text[]): void {
    this.read = new Set(nodes.map((node) => print(node.data)));
  }

  /** forget makes every text new. */
  forget(): void {
    this.read.clear();
    this.came.clear();
  }

  /** look tells whether there are new texts, and lets the page do its own work on the way. */
  async look(roots: readonly Node[], stopped: () => boolean): Promise<boolean> {
    if (this.read.size === 0) return true;
    const fresh = new Set<number>();
    let until = performance.now() + slice, steps = 0;
    for (const root of roots) {
      const walk = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode as Text;
        if (!isBlank(data) && !(parentElement && isDropped(parentElement))) {
          const at = print(data);
          if (!this.read.has(at)) fresh.add(at);
        }
        if (++steps % few !== 0 || performance.now() < until) continue;
        await breath();
        if (stopped()) return false;
        until = performance.now() + slice;
      }
    }
    if (this.came.size > most) this.came.clear();
    let news = false;
    for (const at of fresh) {
      const times = this.came.get(at) ?? 0;
      if (times < often) news = true;
      this.came.set(at, times + 1);
    }
    return news;
  }
}

/** print is a number that stands for a text, the same whatever its digits are: a clock that goes on says nothing new. */
function print(text: string): number {
  let out = 0x811c9dc5; // FNV-1a
  let digit = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const now: boolean = (code >= 48 && code <= 57) || (digit && (code === 46 || code === 44 || code === 58)); // 0–9, and . , : behind one
    if (now && digit) continue;
    digit = now;
    out = Math.imul(out ^ (now ? 48 : code), 0x01000193);
  }
  return out >>> 0;
}
