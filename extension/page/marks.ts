// The marks: one highlight for each strength, drawn by the browser over the live text. They add no node and no
// attribute, so nothing on the page can break on them. How they look, the service worker says (background/style.ts).

import type { Finding, Where } from "../engine/protocol.gen.ts";
import { locate, stands } from "./locate.ts";
import type { Names } from "./messages.ts";
import { refind, settingOf, type Setting } from "./refind.ts";

type Strength = keyof Names;

/** Mark is one finding's words on the page. */
interface Mark {
  finding: Finding;
  strength: Strength;
  places: Place[];
}

/** Place is where some of them stand, and what stands around them. */
interface Place {
  where: Where;
  range: StaticRange;
  node: Text;
  setting: Setting;
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
    this.marks = findings.map((finding) => ({ finding, strength: strengthOf(finding), places: placesOf(finding, nodes) }));
    const all = this.settle();
    this.paint();
    return all;
  }

  /** verify takes off the marks whose words are no longer there and tells whether all still are, if only in other nodes. */
  verify(): boolean {
    if (this.marks.every((mark) => mark.places.every(isThere))) return true;
    const all = this.settle();
    this.paint();
    return all;
  }

  /** settle looks for the words of findings that lost some, lets go of those that are nowhere, and tells whether there were none. What is
   * left of such a finding is looked for too: a list that recycles its rows puts the same dates under another job. */
  private settle(): boolean {
    const lost = this.marks.filter((mark) => !mark.places.every(isThere));
    if (lost.length === 0) return true;
    const found = refind(document, lost.flatMap((mark) => mark.places.map((place) => place.setting)));
    let at = 0, all = true;
    for (const mark of lost) {
      const places = mark.places.map((place) => moved(place, found[at++] ?? null)).filter((place) => place !== null);
      if (places.length < mark.places.length) all = false;
      mark.places = places;
    }
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

/** placesOf returns where a finding's words were read. */
function placesOf(finding: Finding, nodes: readonly Text[]): Place[] {
  return finding.evidence.filter((e) => e.role !== "record").flatMap((e) => e.where).flatMap((where) => {
    const node = nodes[where.node];
    if (!node || where.end <= where.start) return [];
    const nowhere = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 0 });
    return [{ where, node, setting: settingOf(nodes, where.node), range: locate(where, nodes) ?? nowhere }];
  });
}

/** moved returns a place in another node, null when the words do not stand there. */
function moved(place: Place, node: Text | null): Place | null {
  const range = node && locate({ ...place.where, node: 0 }, [node]);
  return node && range ? { ...place, node, range } : null;
}

/** isThere tells whether the words still stand where they were found. */
function isThere({ node, where, range }: Place): boolean {
  return range.endOffset > range.startOffset && stands(node, where);
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
