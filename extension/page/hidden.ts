// Whether a reader of the page can see a text, and if not, why. Everything here only reads.

/** Why names a way of being hidden, as the engine knows them. */
export type Why = "display" | "visibility" | "opacity" | "size" | "colour" | "offscreen" | "clipped";

/** Text below this many pixels cannot be read. */
const leastSize = 3;

const seen: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };
const seenTree: CheckVisibilityOptions = { opacityProperty: true };

/** hiddenTree tells why an element and everything in it is hidden, "" when it is not, and "visibility" when only
 * what stands directly in it is: what is in a hidden element may be visible again. What hides it may be around it. */
export function hiddenTree(element: Element): Why | "" {
  if (element.checkVisibility(seen)) return "";
  if (element.checkVisibility(seenTree)) return "visibility";
  let by = styleOf(element);
  for (let at = element.parentElement; at && !at.checkVisibility(seenTree); at = at.parentElement) {
    const style = styleOf(at);
    if (style.display !== "contents") by = style;
  }
  if (by.display === "contents") return ""; // no box of its own, but its children have theirs
  return by.opacity === "0" ? "opacity" : "display";
}

/** hiddenLook tells whether an element's style hides the text that stands directly in it. */
export function hiddenLook(element: Element, style: CSSStyleDeclaration, papers: Papers): Why | "" {
  if (parseFloat(style.fontSize) < leastSize) return "size";
  if (sameColour(element, style, papers)) return "colour";
  return "";
}

/** hiddenPlace tells whether the place of an element's box hides what is in it. */
export function hiddenPlace(element: Element, box: DOMRect): Why | "" {
  if ((box.width <= 1 || box.height <= 1) && clipped(element)) return "clipped";
  if ((box.right <= 0 || box.bottom <= 0) && offscreen(element, box)) return "offscreen";
  return "";
}

/** holdsAll tells whether a box lies where nothing that stands in it in the usual way can be out of sight. */
export function holdsAll(element: Element, box: DOMRect): boolean {
  const view = element.ownerDocument.defaultView ?? window;
  return box.width > 1 && box.height > 1 && box.left + view.scrollX >= 0 && box.top + view.scrollY >= 0;
}

/** isSteady tells whether a style leaves a box where its place among the others is, and shows all that is in it. */
export function isSteady(style: CSSStyleDeclaration): boolean {
  return style.position === "static" && style.overflow === "visible" && style.transform === "none" && style.translate === "none"
    && !style.marginLeft.startsWith("-") && !style.marginTop.startsWith("-") && !style.marginRight.startsWith("-");
}

/** styleOf returns the computed style in the element's own window, which matters for frames. */
export function styleOf(element: Element): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
}

/** clipped tells whether the element, which is that small, or one of its nearest ancestors shows at most one pixel of it. */
function clipped(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 4; up++, at = at.parentElement) {
    const style = styleOf(at);
    if (style.overflow === "visible" || style.display === "inline") continue;
    if (at === element) return true;
    const box = at.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1;
  }
  return false;
}

/** offscreen tells whether no scrolling brings the box into view: it lies before the start of everything
 * that scrolls it. */
function offscreen(element: Element, box: DOMRect): boolean {
  if (box.width === 0 || box.height === 0) return false;
  const view = element.ownerDocument.defaultView ?? window;
  let right = box.right + view.scrollX;
  let bottom = box.bottom + view.scrollY;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at === element.ownerDocument.scrollingElement) break;
    right += Math.abs(at.scrollLeft);
    bottom += at.scrollTop;
  }
  if (bottom <= 0) return true;
  return right <= 0 && styleOf(element).direction === "ltr" && styleOf(element.ownerDocument.documentElement).direction === "ltr";
}

/** Papers remembers the colour behind each element for the time of one reading. */
export type Papers = Map<Element, Colour | null>;

/** sameColour tells whether the text surely has the colour of what lies behind it. In doubt it is visible. */
function sameColour(element: Element, style: CSSStyleDeclaration, papers: Papers): boolean {
  const ink = parseColour(style.color);
  if (!ink) return false;
  if (ink[3] > 0.05) {
    const paper = paperOf(element, style, papers);
    if (!paper || !near(ink, paper)) return false;
  }
  return style.webkitTextFillColor === style.color && nothingBetween(element);
}

/** paperOf returns the colour behind an element's text, null when that is not one plain colour. */
function paperOf(element: Element, style: CSSStyleDeclaration, papers: Papers): Colour | null {
  const way: Element[] = [];
  let paper: Colour | null | undefined;
  let at: Element | null = element;
  for (; at; at = at.parentElement) {
    paper = papers.get(at);
    if (paper !== undefined) break;
    way.push(at);
    const own = parseColour((at === element ? style : styleOf(at)).backgroundColor);
    if (!own || own[3] > 0) {
      paper = own && own[3] === 1 ? own : null; // a mixture of colours is not judged
      break;
    }
  }
  if (paper === undefined) {
    paper = styleOf(element.ownerDocument.documentElement).colorScheme.includes("dark") ? null : [255, 255, 255, 1];
  }
  for (const one of way) papers.set(one, paper);
  return paper;
}

/** nothingBetween tells whether surely nothing else is painted between a text and the plain colour behind it:
 * no picture, no gradient, no text cut out of its background. Only the few texts that seem hidden get here. */
function nothingBetween(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = styleOf(at);
    if (style.backgroundImage !== "none" || style.backgroundClip.includes("text")) return false;
    if (parseColour(style.backgroundColor)?.[3] === 1) return true;
    if (at === at.ownerDocument.body || at === at.ownerDocument.documentElement) continue;
    if (style.position !== "static" || at.querySelector("img,video,canvas,svg,picture")) return false;
  }
  return true;
}

type Colour = readonly [number, number, number, number];

function near(a: Colour, b: Colour): boolean {
  return Math.abs(a[0] - b[0]) <= 4 && Math.abs(a[1] - b[1]) <= 4 && Math.abs(a[2] - b[2]) <= 4;
}

/** What colours were read as; a page has few. */
const colours = new Map<string, Colour | null>([["rgba(0, 0, 0, 0)", [0, 0, 0, 0]]]);

/** parseColour reads rgb() and rgba() as computed styles write them; other forms are not judged. */
function parseColour(text: string): Colour | null {
  let colour = colours.get(text);
  if (colour === undefined) {
    colour = readColour(text);
    if (colours.size < 1000) colours.set(text, colour);
  }
  return colour;
}

function readColour(text: string): Colour | null {
  const m = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
  return m ? [Number(m[1]), Number(m[2]), Number(m[3]), m[4] === undefined ? 1 : Number(m[4])] : null;
}
