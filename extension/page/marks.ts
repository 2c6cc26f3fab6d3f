// The marks: one highlight for each strength, drawn by the browser over the live text. They add no node and no
// attribute, so nothing on the page can break on them. How they look, the service worker says (background/style.ts).

import type { Finding } from "../engine/protocol.gen.ts";
import { locate, stands } from "./locate.ts";
import type { Names } from "./messages.ts";

type Strength = keyof Names;

/** Mark is one finding's words on the page. */
interface Mark {
  finding: Finding;
  strength: Strength;
  places: { range: StaticRange; still: () => boolean }[];
}

/** First is a finding with its first marked words. */
export interface First {
  finding: Finding;
  strength: Strength;
  range: StaticRange;
}

/** Marks draws the findings of one page. */
export class Marks {
  readonly names: Names = { strong: randomName(), medium: randomName(), weak: randomName() };
  private marks: Mark[] = [];
  private documents = new Set<Document>();

  /** @param painted is called when the marks have changed. */
  constructor(private readonly painted: () => void = () => undefined) {}

  /** draw marks the findings' words in place of what was marked before. It tells whether every place was found;
   * if not, the page has changed and wants to be read again. */
  draw(findings: readonly Finding[], nodes: readonly Text[]): boolean {
    let all = true;
    this.marks = [];
    for (const finding of findings) {
      const mark: Mark = { finding, strength: strengthOf(finding), places: [] };
      for (const evidence of finding.evidence) {
        if (evidence.role === "record") continue;
        for (const where of evidence.where) {
          const node = nodes[where.node];
          const range = locate(where, nodes);
          if (node && range) mark.places.push({ range, still: () => stands(node, where) });
          else all = false;
        }
      }
      this.marks.push(mark);
    }
    this.paint();
    return all;
  }

  /** verify takes off the marks whose words are no longer there and tells whether all still are. */
  verify(): boolean {
    let all = true;
    for (const mark of this.marks) {
      const still = mark.places.filter((place) => place.still());
      if (still.length < mark.places.length) all = false;
      mark.places = still;
    }
    if (!all) this.paint();
    return all;
  }

  /** clear takes all marks off. */
  clear(): void {
    this.marks = [];
    this.paint();
  }

  /** findings returns the findings that have words on the page, in the page's order. */
  findings(): Finding[] {
    return this.firsts().map((f) => f.finding);
  }

  /** firsts returns the same with their first words. */
  firsts(): First[] {
    return this.marks.filter((m) => m.places.length > 0).sort(byPlace)
      .map(({ finding, strength, places }) => ({ finding, strength, range: places[0]!.range }));
  }

  /** at returns the finding marked under a point of the window, the strongest when there are several. */
  at(document: Document, x: number, y: number): Finding | null {
    const caret = caretAt(document, x, y);
    let found: Mark | null = null;
    for (const mark of this.marks) {
      if (!mark.places.some((p) => holdsPoint(p.range, x, y, caret))) continue;
      if (!found || order[mark.strength] > order[found.strength]) found = mark;
    }
    return found?.finding ?? null;
  }

  /** range returns the first marked words of a finding, null when none are marked. */
  range(id: string): Range | null {
    const place = this.marks.find((m) => m.finding.id === id)?.places[0];
    return place ? live(place.range) : null;
  }

  /** ranges returns all marked words of a finding. */
  ranges(id: string): Range[] {
    return this.marks.find((m) => m.finding.id === id)?.places.map((p) => live(p.range)) ?? [];
  }

  private paint(): void {
    const before = this.documents;
    this.documents = new Set();
    for (const strength of ["weak", "medium", "strong"] as const) {
      const byDocument = new Map<Document, StaticRange[]>();
      for (const mark of this.marks) {
        if (mark.strength !== strength) continue;
        for (const { range } of mark.places) {
          const document = range.startContainer.ownerDocument!;
          byDocument.set(document, [...(byDocument.get(document) ?? []), range]);
        }
      }
      for (const document of new Set([...before, ...byDocument.keys()])) {
        const registry = registryOf(document);
        const ranges = byDocument.get(document);
        if (!ranges) {
          registry?.delete(this.names[strength]);
          continue;
        }
        const highlight = new Highlight(...ranges);
        highlight.priority = order[strength];
        registry?.set(this.names[strength], highlight);
        this.documents.add(document);
      }
    }
    this.painted();
  }
}

const order: Readonly<Record<Strength, number>> = { weak: 1, medium: 2, strong: 3 };

/** strengthOf gives what counts for nothing the look of a detail. */
function strengthOf(finding: Finding): Strength {
  return finding.strength === "strong" || finding.strength === "medium" ? finding.strength : "weak";
}

/** registryOf returns a document's own highlights; a frame has others than the page around it. */
function registryOf(document: Document): HighlightRegistry | null {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  return view?.CSS?.highlights ?? null;
}

/** live makes a range that can be measured. */
export function live(range: StaticRange): Range {
  const out = range.startContainer.ownerDocument!.createRange();
  out.setStart(range.startContainer, range.startOffset);
  out.setEnd(range.endContainer, range.endOffset);
  return out;
}

function byPlace(a: Mark, b: Mark): number {
  const from = a.places[0]!.range, to = b.places[0]!.range;
  if (from.startContainer === to.startContainer) return from.startOffset - to.startOffset;
  return from.startContainer.compareDocumentPosition(to.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

interface Caret {
  node: Node;
  offset: number;
}

/** caretAt returns the text position under a point, also inside open shadow roots. */
function caretAt(document: Document, x: number, y: number): Caret | null {
  const roots: ShadowRoot[] = [];
  for (let at = document.elementFromPoint(x, y); at?.shadowRoot && !roots.includes(at.shadowRoot); at = at.shadowRoot.elementFromPoint(x, y)) {
    roots.push(at.shadowRoot);
  }
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots: roots });
  return position ? { node: position.offsetNode, offset: position.offset } : null;
}

/** holdsPoint tells whether a point lies on marked words: the caret is in them, and the point on one of their
 * lines, since the caret of a click beside a line is the line's end. */
function holdsPoint(range: StaticRange, x: number, y: number, caret: Caret | null): boolean {
  if (!caret || caret.node !== range.startContainer) return false;
  if (caret.offset < range.startOffset || caret.offset > range.endOffset) return false;
  for (const box of live(range).getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}

/** randomName makes a name that tells a page nothing. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (n) => String.fromCharCode(97 + (n % 26))).join("");
}
