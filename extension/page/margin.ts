// The plumb bobs at the margin, one beside each finding's first words: one host element with a closed shadow root for all of
// them, there only while there are marks. It lies on the page like its words do, so that a scrolling page takes the bobs along
// and nothing has to be done; what moves the words otherwise is heard of, and idle costs nothing.

import type { Finding } from "../engine/protocol.gen.ts";
import { make } from "./card.ts";
import { unzoomed } from "./host.ts";
import { marginStyle } from "./marginstyle.ts";
import { live, type First } from "./marks.ts";
import { hosts } from "./settle.ts";

/** The widths of a bob, in pixels: the usual one, and one for the narrow margin of a page that sets none. */
const widths = [16, 8] as const;

/** How far a bob stands from its words, in pixels. */
const gap = 6;

/** A box no higher than this is a line or two: its words share one margin. */
const line = 80;

/** Bobs that would stand closer than this are one. */
const apart = 12;

/** Margin shows the bobs of one page. */
export class Margin {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private bobs: Bob[] = [];
  private asked = 0;
  private refused = false;
  private stop = new AbortController();
  private readonly sizes = new ResizeObserver(() => this.later());

  /**
   * @param seen is the property that shows the bobs.
   * @param open opens a finding's card; the focus comes back to `from`.
   */
  constructor(private readonly seen: () => string, private readonly open: (finding: Finding, from: HTMLElement) => void) {}

  /** draw shows bobs for these findings in place of those before. A page that took the host away is left alone. */
  draw(firsts: readonly First[]): void {
    if (this.host && !this.host.isConnected) this.refused = true;
    const here = this.refused ? [] : firsts.filter((f) => f.range.startContainer.ownerDocument === document);
    if (here.length === 0) return this.clear();
    const root = this.root ?? this.begin();
    const before = new Map(this.bobs.map((b) => [b.first.finding.id, b]));
    this.bobs = here.map((first) => {
      const old = before.get(first.finding.id);
      return old?.first.strength === first.strength ? { ...old, first, place: null } : { first, place: null, button: this.button(first), at: "" };
    });
    const buttons = this.bobs.map((b) => b.button);
    if (root.childElementCount !== buttons.length || buttons.some((b, i) => root.children[i] !== b)) root.replaceChildren(...buttons);
    this.later();
  }

  /** later puts the bobs where their words are, before the next picture is painted. */
  readonly later = (): void => {
    if (this.host) this.asked ||= requestAnimationFrame(() => this.put());
  };

  /** scrolled puts the bobs anew when what scrolled moved words on the page: the page takes words and bobs along alike. */
  private scrolled(what: EventTarget | null): void {
    const moved = what === document ? (place: Place) => place.pinned : (place: Place) => place.inside.includes(what as Element);
    if (this.bobs.some(({ place }) => !place || moved(place))) this.later();
  }

  /** clear leaves nothing behind. */
  clear(): void {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.stop.abort();
    this.sizes.disconnect();
    this.host?.remove();
    this.host = this.root = null;
    this.bobs = [];
  }

  private begin(): ShadowRoot {
    const host = document.createElement("div");
    hosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marginStyle(this.seen()) + unzoomed());
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    this.host = host;
    this.root = root;
    this.stop = new AbortController();
    const { signal } = this.stop;
    // What is pressed on a bob is not meant for the page.
    for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "mouseup", "pointerdown", "pointerup"]) {
      host.addEventListener(type, (e) => e.stopPropagation(), { signal });
    }
    root.addEventListener("keydown", (e) => this.key(e as KeyboardEvent), { signal });
    root.addEventListener("focusin", (e) => this.stopAt(e.target as HTMLElement), { signal });
    for (const type of ["load", "toggle", "transitionend", "animationend"]) {
      document.addEventListener(type, this.later, { signal, capture: true, passive: true });
    }
    document.addEventListener("scroll", (e) => this.scrolled(e.target), { signal, capture: true, passive: true });
    addEventListener("resize", () => {
      for (const bob of this.bobs) bob.place = null; // the page may be laid out otherwise now
      this.later();
    }, { signal, passive: true });
    return root;
  }

  private button(first: First): HTMLElement {
    const button = make("button", first.strength);
    (button as HTMLButtonElement).type = "button";
    button.append(drawing());
    button.hidden = true;
    button.addEventListener("click", () => {
      const bob = this.bobs.find((b) => b.button === button);
      if (bob) this.open(bob.first.finding, button);
    });
    return button;
  }

  /** key goes from bob to bob: to the keyboard they are one stop of the page. */
  private key(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    const seen = this.bobs.map((b) => b.button).filter((b) => !b.hidden);
    seen[(seen.indexOf(event.target as HTMLElement) + by + seen.length) % seen.length]?.focus();
    event.preventDefault();
  }

  private stopAt(chosen: HTMLElement): void {
    for (const { button } of this.bobs) button.tabIndex = button === chosen ? 0 : -1;
  }

  /** put reads where all words are, and writes only then, what has changed. */
  private put(): void {
    this.asked = 0;
    if (!this.host) return;
    if (!this.host.isConnected) {
      this.refused = true; // the page wants no foreign nodes: no fight
      return this.clear();
    }
    const origin = this.host.getBoundingClientRect();
    const boxes = new Map<Element, DOMRect>();
    const box = (of: Element): DOMRect => boxes.get(of) ?? boxes.set(of, of.getBoundingClientRect()).get(of)!;
    const anew = this.bobs.some((b) => !b.place);
    const spots: Spot[] = [];
    const next = this.bobs.map((bob) => {
      const spot = spotOf(bob.first, (bob.place ??= placeOf(bob.first)), box, origin);
      const taken = spot && spots.find((s) => s.left === spot.left && Math.abs(s.top - spot.top) < apart);
      if (taken) taken.titles.push(bob.first.finding.title);
      else if (spot) spots.push(spot);
      return taken ? null : spot;
    });
    let stop = false;
    this.bobs.forEach((bob, i) => {
      const spot = next[i];
      const at = spot ? `${spot.left} ${spot.top} ${spot.width} ${spot.titles.join(" ")}` : "none";
      if (at !== bob.at) write(bob.button, spot ?? null);
      bob.at = at;
      stop ||= !bob.button.hidden && bob.button.tabIndex === 0;
    });
    const first = this.bobs.find((b) => !b.button.hidden);
    if (first && !stop) this.stopAt(first.button);
    if (anew) this.follow();
  }

  /** follow hears of what moves the words: whatever holds them changes its size then, or scrolls. */
  private follow(): void {
    this.sizes.disconnect();
    for (const element of new Set(this.bobs.flatMap((b) => (b.place ? ancestors(b.place.column) : [])))) this.sizes.observe(element);
  }
}

/** Bob is one finding's bob. */
interface Bob {
  first: First;
  place: Place | null; // found when it is next put there
  button: HTMLElement;
  at: string; // what was written last
}

/** Place is what the first words of a finding stand in. */
interface Place {
  column: Element; // at whose margin the bob stands
  inside: Element[]; // all that holds the words
  clips: Element[]; // what of it may hide the words by scrolling
  pinned: boolean; // the words stay where they are in the window
  rtl: boolean;
}

/** Spot is a place for a bob, from the host's corner. */
interface Spot {
  left: number;
  top: number;
  width: number;
  titles: string[];
}

/** placeOf finds the column that a finding's first words stand in: what holds their whole line, and the list around it, so that
 * no bob covers the words or the bullet before them. */
function placeOf(first: First): Place {
  const all = ancestors(first.range.startContainer.parentElement ?? document.documentElement);
  const inner = all.filter((e) => e !== document.body && e !== document.documentElement);
  const rtl = getComputedStyle(all[0]!).direction === "rtl";
  const block = inner.findIndex((e) => !/^(inline|contents)$/.test(getComputedStyle(e).display));
  let at = block;
  while (at >= 0 && at + 1 < inner.length && inner[at + 1]!.getBoundingClientRect().height <= line) at++;
  const list = inner.findLastIndex((e) => /^(ul|ol|dl)$/.test(e.localName));
  const column = inner[Math.max(at, list)] ?? document.body ?? document.documentElement;
  const clips = inner.filter((e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflow));
  const pinned = all.some((e) => /fixed|sticky/.test(getComputedStyle(e).position));
  return { column, inside: all, clips, pinned, rtl };
}

/** spotOf returns where a bob belongs, null when its words are not seen or no margin has room. */
function spotOf(first: First, { column, clips, rtl }: Place, box: (of: Element) => DOMRect, origin: DOMRect): Spot | null {
  const words = live(first.range).getClientRects()[0];
  if (!words || words.height === 0 || !first.range.startContainer.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  const x = words.left + words.width / 2, y = words.top + words.height / 2;
  if (clips.some((c) => x < box(c).left || x > box(c).right || y < box(c).top || y > box(c).bottom)) return null;
  const [start, end] = edges(column, box(column));
  const low = Math.min(origin.left, 0), high = Math.max(document.documentElement.clientWidth, origin.left + document.documentElement.scrollWidth);
  for (const width of widths) {
    const away = width === widths[0] ? gap : 0;
    const left = start - away - width, right = end + away;
    const side = (rtl ? [right, left] : [left, right]).find((at) => at >= low && at + width <= high);
    if (side === undefined) continue;
    const height = (width * 22) / 16;
    return { left: Math.round(side - origin.left), top: Math.round(Math.max(0, y - height / 2 - origin.top)), width, titles: [first.finding.title] };
  }
  return null;
}

/** edges returns where a column's words may begin and end. A list's padding holds its bullets; that of others is margin. */
function edges(column: Element, box: DOMRect): [number, number] {
  if (/^(ul|ol|dl)$/.test(column.localName)) return [box.left, box.right];
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(column);
  return [box.left + parseFloat(paddingLeft) + parseFloat(borderLeftWidth), box.right - parseFloat(paddingRight) - parseFloat(borderRightWidth)];
}

/** ancestors returns an element and what holds it, through open shadow roots. */
function ancestors(element: Element): Element[] {
  const out: Element[] = [];
  for (let at: Element | null = element; at; ) {
    out.push(at);
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return out;
}

function write(button: HTMLElement, spot: Spot | null): void {
  button.hidden = !spot;
  if (!spot) return;
  button.style.transform = `translate(${spot.left}px, ${spot.top}px)`;
  button.classList.toggle("narrow", spot.width < widths[0]);
  button.title = button.ariaLabel = spot.titles.join("\n");
}

/** drawing is the plumb bob, as in the panel; the style draws its line by strength. */
function drawing(): SVGElement {
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 22");
  svg.setAttribute("aria-hidden", "true");
  for (const d of ["M8 1v8", "M3.5 9h9L8 20.5z"]) {
    const path = document.createElementNS(space, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

const space = "http://www.w3.org/2000/svg";
