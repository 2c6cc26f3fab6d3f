// The snapshot: one walk over the live page writes an HTML text for the engine and, in the same loop, lists
// the live text nodes, so that a place in the one is a place in the other. Nothing on the page is changed.
//
// Text node number n is nodes[n]. In the HTML the number stands on the element when the text is its only
// child, and on a <pl-t> around the text otherwise. White space between elements gets no number.

import { attributesOf, escapeText, isBlank, isDropped, isEmpty, isLinkedData, nameOf, scriptText } from "./emit.ts";
import { hiddenLook, hiddenPlace, hiddenTree, holdsAll, isSteady, styleOf, type Papers, type Why } from "./hidden.ts";
import { breath, slice } from "./slices.ts";

/** Snapshot is what was read of a page. */
export interface Snapshot {
  html: string;
  /** The live text nodes by number. */
  nodes: Text[];
  /** Whether the page was longer than the limit, so that its end is missing. */
  cut: boolean;
  /** The documents and shadow roots that were read, to be watched for changes. */
  roots: (Document | ShadowRoot)[];
}

/** limit is the most that a snapshot holds, in UTF-16 code units. */
export const limit = 2 * 1024 * 1024;

/** mostState is how much data of the page's scripts is kept in all. */
const mostState = 512 * 1024;

/** Deeper than this, no style is asked for: an element's style costs as much as it is deep. */
const deepest = 1000;

/** few is how many nodes are visited between two looks at the clock: one of them may cost a tenth of a millisecond. */
const few = 16;

/** Ours tells the elements that the extension itself has put into the page. */
export type Ours = Pick<WeakSet<Node>, "has">;

/** snapshot reads a page in one go. `ignore` holds our own hosts. */
export function snapshot(document: Document, ignore: Ours | null = null): Snapshot {
  const walk = new Walk(document, ignore);
  walk.run(Infinity);
  return walk.result();
}

/** snapshotInSlices reads a page and lets the page do its own work in between, and once more before what was read is sent away.
 * It returns null when `stopped` says so on the way. */
export async function snapshotInSlices(document: Document, ignore: Ours | null, stopped: () => boolean): Promise<Snapshot | null> {
  const walk = new Walk(document, ignore);
  if (walk.run(performance.now() + slice)) return walk.result();
  do {
    await breath();
    if (stopped()) return null;
  } while (!walk.run(performance.now() + slice));
  await breath();
  return stopped() ? null : walk.result();
}

/** Node's own numbers, since the service worker, which has no Node, reads this file for the limit. */
const elementNode = 1, textNode = 3, cdataNode = 4;

/** closely is how many elements with words of their own are each asked how they look. That is more than a résumé has: a rule may hide the
 * one of many that nothing else tells from its like. On a longer page, elements that should look alike are asked once. */
const closely = 600;

/** Frame is one element that the walk is in. */
interface Frame {
  next: Node | null; // the child to visit next, when children are followed from one to the next
  list: readonly Node[] | null; // or the children by position: what a slot shows
  at: number;
  elements: number; // how many elements were visited
  close: string;
  hidden: boolean; // everything in here is hidden, and the element around it says so
  textAttributes: string; // what a wrapped text in here carries: why it is hidden
  pre: boolean; // line breaks between elements count
  leave: "" | "linked-data";
  look: Look;
  eye: string; // the look's attributes, or the element's own
  placed: boolean; // the element's place, or that of the box it runs in, was looked at
  holds: boolean; // what stands in here in the usual way is in sight
}

/** Look is what the style of an element told. Elements of one tag, of one kind by their attributes and of one place among their like, under
 * parents of one look, share it: asking for a style is what takes most of the time. A look that hides is never shared. */
interface Look {
  attributes: string;
  inline: boolean; // it has no box of its own to be placed
  steady?: boolean; // its box stands where its place among the others is; not asked before a second element has the look
  inside: Map<string, Map<string, Look>[]>; // the looks of what stands in it, by tag, place and kind
}

class Walk {
  // The text so far: flat pieces, and the snippets since the last of them. One string that grows would be a tree of all its snippets.
  private readonly pieces: string[] = [];
  private snippets: string[] = [];
  private length = 0;
  private cut = false;
  private state = 0; // how much data of the page's scripts there was so far
  private readonly nodes: Text[] = [];
  private readonly roots: (Document | ShadowRoot)[] = [];
  private readonly stack: Frame[] = [];
  private readonly papers: Papers = new Map();
  private closely = closely;
  private readonly baseSize: string;

  constructor(document: Document, private readonly ignore: Ours | null) {
    this.roots.push(document);
    this.baseSize = document.body ? styleOf(document.body).fontSize : "";
    if (document.documentElement) {
      this.stack.push({ ...frame("", { attributes: "", inline: false, inside: new Map() }), list: [document.documentElement] });
      this.put("<!doctype html>");
    }
  }

  result(): Snapshot {
    return { html: this.pieces.join(""), nodes: this.nodes, cut: this.cut, roots: this.roots };
  }

  /** run walks on until the time is over and tells whether it is done. */
  run(until: number): boolean {
    const done = this.walk(until);
    this.pieces.push(this.snippets.join(""));
    this.snippets = [];
    return done;
  }

  private put(snippet: string): void {
    this.snippets.push(snippet);
    this.length += snippet.length;
  }

  private walk(until: number): boolean {
    for (let steps = 1; this.stack.length > 0; steps++) {
      if (steps % few === 0 && performance.now() >= until) return false;
      const top = this.stack[this.stack.length - 1]!;
      const node = this.cut ? null : nextChild(top);
      if (!node) {
        this.put(top.close);
        this.stack.pop();
      } else {
        const type = node.nodeType;
        if (type === elementNode) this.element(node as Element, top);
        else if (type === textNode || type === cdataNode) this.text(node as Text, top);
      }
      if (this.length > limit) this.cut = true;
    }
    return true;
  }

  private text(node: Text, top: Frame): void {
    const data = node.data;
    if (isBlank(data)) {
      this.put(top.pre && data.includes("\n") ? "\n" : " ");
    } else if (this.length + data.length > limit) {
      this.cut = true;
    } else if (top.leave === "linked-data") {
      // Numbered on the script element when it is the only child; a script can hold no element.
      this.put(scriptText(data));
    } else {
      const n = this.nodes.push(node) - 1;
      this.put(`<pl-t data-pl="${n}"${top.textAttributes}>${escapeText(data)}</pl-t>`);
    }
  }

  private element(element: Element, top: Frame): void {
    const tag = element.localName;
    if (this.ignore?.has(element) || isDropped(element, tag)) return;
    top.elements++;
    const data = tag === "script"; // any other script is dropped
    if (data && !isLinkedData(element)) {
      // The words come first: data that would take their room is left out.
      this.state += element.textContent?.length ?? 0;
      if (this.state > mostState || this.length + mostState > limit) return;
    }
    const name = nameOf(element, tag);
    const { html, kind } = attributesOf(element, tag);
    let open = `<${name}${html}`;
    if (isEmpty(name)) {
      this.put(`${open}>`);
      return;
    }
    const into = frame(`</${name}>`, top.look);
    into.hidden = top.hidden;
    into.pre = top.pre || name === "pre";
    if (data) into.leave = "linked-data";
    this.children(element, tag, into);
    const texts = textsOf(into);
    let why = "";
    if (into.leave === "" && !outsideBody(name) && this.stack.length < deepest && !into.hidden) {
      const bearsText = texts !== none;
      const like = likeIn(top, name, bearsText);
      // What has no words of its own is as visible as its like; if it is not, its words say so.
      const tree = bearsText || !like.has(kind) ? hiddenTree(element) : "";
      if (tree && tree !== "visibility") {
        into.hidden = true;
        open += ` data-pl-hidden="${tree}"`;
      } else {
        const close = bearsText && this.closely-- > 0;
        why = this.look(element, name, like, kind, top, into, bearsText, close);
        open += into.eye;
        if (bearsText) why = tree || why;
      }
    }
    if (why) into.textAttributes = ` data-pl-hidden="${why}"`;

    const only = texts === one ? (into.list ? into.list[0] : into.next) as Text : null;
    if (!only || this.length + open.length + only.data.length > limit) {
      this.put(`${open}>`);
      this.stack.push(into);
      return;
    }
    const n = this.nodes.push(only) - 1;
    const text = into.leave === "linked-data" ? scriptText(only.data) : escapeText(only.data);
    const line = name === "pre" && text.startsWith("\n") ? "\n" : "";
    this.put(`${open} data-pl="${n}"${into.textAttributes}>${line}${text}${into.close}`);
  }

  /** children says what stands in an element as the reader sees it: what its shadow root shows, what a slot
   * was given, what a frame of the same origin holds, or its own children. */
  private children(element: Element, tag: string, into: Frame): void {
    if (element.shadowRoot) {
      this.roots.push(element.shadowRoot);
      into.next = element.shadowRoot.firstChild;
      return;
    }
    if (tag === "slot" && element.getRootNode() instanceof ShadowRoot) {
      const given = (element as HTMLSlotElement).assignedNodes();
      if (given.length > 0) {
        into.list = given;
        return;
      }
    }
    if (tag === "iframe" || tag === "frame") {
      const inner = (element as HTMLIFrameElement).contentDocument; // null when it is of another origin
      if (inner?.body) {
        this.roots.push(inner);
        into.list = [inner.body];
      }
      return;
    }
    into.next = element.firstChild;
  }

  /** look notes how an element looks and tells why its own text is hidden, "" when it is not. */
  private look(element: Element, name: string, like: Map<string, Look>, kind: string, parent: Frame, into: Frame, bearsText: boolean, close: boolean): Why | "" {
    let look = like.get(kind);
    let why: Why | "" = "";
    if (look && !close) look.steady ??= isSteady(styleOf(element));
    else {
      const own: Look = { attributes: "", inline: false, inside: look?.inside ?? new Map() };
      // A plain block without words of its own is what its tag says.
      if (bearsText || inline(name) || name === "body") {
        const style = styleOf(element);
        own.attributes = this.eye(name, style, bearsText);
        own.inline = style.display === "inline" || style.display === "contents";
        if (bearsText) why = hiddenLook(element, style, this.papers);
      }
      if (!look && !why) like.set(kind, own);
      look = own;
    }
    into.look = look;
    into.eye = look.attributes;
    const stands = look.inline || look.steady === true;
    into.holds = stands && parent.holds;
    into.placed = into.holds || (look.inline && parent.placed);
    if (into.placed && !close) return why;
    const box = element.getBoundingClientRect();
    into.holds = holdsAll(element, box);
    if (bearsText) {
      why ||= hiddenPlace(element, box);
      into.placed = !why;
    }
    return why;
  }

  /** eye writes what the eye uses to tell a heading from a line, where the tag does not already say it. */
  private eye(name: string, style: CSSStyleDeclaration, bearsText: boolean): string {
    let out = "";
    const display = style.display;
    if (inline(name)) {
      if (!display.startsWith("inline") && display !== "contents") out += ` data-pl-block="1"`;
    } else if (display.startsWith("inline")) out += ` data-pl-block="0"`;
    if (bearsText || name === "body") {
      const size = style.fontSize;
      if (size !== this.baseSize || name === "body") out += ` data-pl-size="${Math.round(parseFloat(size) * 10) / 10}"`;
      if (Number(style.fontWeight) >= 600) out += ` data-pl-bold="1"`;
    }
    return out;
  }
}

/** Beyond the first few children of a tag, only this much of their place counts: rules are written for every second. */
const first = 3, every = 2;

/** likeIn returns the looks of a parent's children that stand like this one: of one tag, with words of their own or without, and of one
 * place among the others. */
function likeIn(parent: Frame, name: string, bearsText: boolean): Map<string, Look> {
  const n = parent.elements;
  const place = (4 * (n <= first ? n : first + 1 + (n % every))) + (isLast(parent) ? 2 : 0) + (bearsText ? 1 : 0);
  let places = parent.look.inside.get(name);
  if (!places) parent.look.inside.set(name, places = []);
  return places[place] ??= new Map<string, Look>();
}

/** isLast tells whether the child that is visited is the last, but for white space. */
function isLast({ next, list, at }: Frame): boolean {
  if (list) return at >= list.length;
  return !next || (next.nodeType !== elementNode && !next.nextSibling);
}

const inlineTags = new Set([
  "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font", "i",
  "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "slot", "small", "span",
  "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
]);

/** inline tells whether an element runs on in its line when no style says otherwise. Custom elements do. */
function inline(name: string): boolean {
  return inlineTags.has(name) || name.includes("-");
}

/** outsideBody names the elements that are never painted and yet belong to what the page says. */
function outsideBody(name: string): boolean {
  return name === "html" || name === "head" || name === "title";
}

function frame(close: string, look: Look): Frame {
  return { next: null, list: null, at: 0, elements: 0, close, hidden: false, textAttributes: "", pre: false, leave: "", look, eye: "", placed: false, holds: false };
}

function nextChild(frame: Frame): Node | null {
  if (frame.list) return frame.list[frame.at++] ?? null;
  const node = frame.next;
  if (node) frame.next = node.nextSibling;
  return node;
}

const none = 0, one = 1, several = 2;

/** textsOf tells whether the children are one text alone, hold a text among others, or hold none. */
function textsOf(frame: Frame): typeof none | typeof one | typeof several {
  const first = frame.list ? frame.list[0] : frame.next;
  if (!first) return none;
  const alone = frame.list ? frame.list.length === 1 : !first.nextSibling;
  if (alone) return isText(first) ? one : none;
  if (frame.list) return frame.list.some(isText) ? several : none;
  for (let at: Node | null = first; at; at = at.nextSibling) if (isText(at)) return several;
  return none;
}

function isText(node: Node): boolean {
  const type = node.nodeType;
  return (type === textNode || type === cdataNode) && !isBlank((node as Text).data);
}
