// How the snapshot is written: which elements and attributes are kept, and how text is escaped so that
// an HTML parser reads back exactly the characters of the live page.

/** Elements that are left out with all that is in them. */
const dropped = new Set([
  "script", "style", "noscript", "template", "svg", "math", "img", "picture", "video", "audio", "canvas", "object",
  "embed", "map", "input", "textarea", "select", "datalist", "progress", "meter", "noembed", "noframes", "frameset",
  "base", "param", "source", "track",
]);

/** Elements without an end tag. */
const empty = new Set(["br", "hr", "wbr", "meta", "link", "area", "col"]);

/** Elements whose name would make a parser leave the tree as it is here; they travel under another. */
const renamed = new Map([
  ["form", "div"], ["iframe", "div"], ["frame", "div"], ["xmp", "pre"], ["listing", "pre"], ["plaintext", "pre"],
  ["html", "div"], ["head", "div"], ["body", "div"], ["title", "span"], ["image", "span"], ["keygen", "span"],
]);

/** Attributes that help a reader, with the most characters of each that are kept. */
const attributes: ReadonlyMap<string, number> = new Map([
  ["id", 128], ["class", 256], ["lang", 35], ["dir", 4], ["role", 64], ["aria-label", 512], ["datetime", 64],
  ["itemscope", 0], ["itemtype", 256], ["itemprop", 128], ["itemid", 512], ["content", 4096], ["colspan", 4], ["rowspan", 4],
  ["typeof", 256], ["property", 128], ["vocab", 128], ["rel", 64], ["aria-hidden", 5],
  // What sites call their own parts: the selectors in scoring/read/sites use them.
  ["data-testid", 128], ["data-test", 128], ["data-test-selector", 128], ["data-qa", 128], ["data-cy", 128], ["data-ui", 128], ["data-section", 128],
  ["data-field", 128], ["data-view-name", 128], ["data-provides", 128], ["data-bi-id", 128], ["data-tn-component", 128],
  ["data-tracking-control-name", 128], ["data-generated-suggestion-target", 0],
]);

/** Elements whose title is what they stand for, not a hint for the mouse: hCard dates, a site's exact day behind "13 years". */
const titled = new Set(["abbr", "time"]);

/** Html white space; other spaces, such as the no-break space, are text. */
const blank = /^[ \t\n\f\r]*$/;
const space = 32;

/** isBlank tells whether a text holds nothing but HTML's white space. */
export function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > space) && blank.test(text); // most begin with a letter
}

/** isDropped tells whether an element is left out of the snapshot. */
export function isDropped(element: Element, name = element.localName): boolean {
  if (name === "script") return !isLinkedData(element) && !isState(element);
  if (name === "meta" || name === "link") return !element.hasAttribute("itemprop");
  return dropped.has(name);
}

/** isLinkedData tells whether an element is a JSON-LD script, the one kind of script that is kept. */
export function isLinkedData(element: Element): boolean {
  return element.localName === "script" && /^\s*application\/ld\+json\s*(;|$)/i.test(element.getAttribute("type") ?? "");
}

/** mostState is the longest script of data that is kept, in UTF-16 code units. */
const mostState = 256 * 1024;

/** isState tells whether a script holds data for the page's own use: JSON by its type, or given to a variable. It is
 * kept like JSON-LD, since some sites say there which words are whose. */
export function isState(element: Element): boolean {
  if (element.localName !== "script" || element.hasAttribute("src")) return false;
  const text = element.textContent ?? "";
  if (text.length < 20 || text.length > mostState) return false;
  const type = (element.getAttribute("type") ?? "").trim().toLowerCase();
  if (type.startsWith("application/json")) return true;
  return (type === "" || type === "text/javascript" || type === "module") && /^\s*(window|self|globalThis)\s*[.[]\s*["']?__\w+["']?\]?\s*=\s*([[{]|JSON\.parse\()/.test(text);
}

/** isEmpty tells whether an element has no end tag. */
export function isEmpty(name: string): boolean {
  return empty.has(name);
}

/** nameOf returns the name under which an element travels. */
export function nameOf(element: Element, name: string): string {
  const other = others.get(name) ?? learn(name);
  if (other === name) return name;
  const document = element.ownerDocument;
  if (element === document.documentElement || element === document.head || element === document.body) {
    // Only the top document's own three keep their names; a frame's become part of the body around it.
    return document.defaultView?.frameElement ? "div" : name;
  }
  return name === "title" && element.parentNode === document.head ? name : other;
}

/** What elements of each name travel under, if nothing else is known of them. */
const others = new Map(renamed);

function learn(name: string): string {
  const other = /^[a-z][a-z0-9-]*$/.test(name) ? name : "span";
  if (others.size < 1000) others.set(name, other);
  return other;
}

/** Attributes are what an element carries. */
export interface Attributes {
  /** Those that are kept, as HTML, each with a space before it. */
  html: string;
  /** What a page's style may go by: the names of all, and the values of those that rules are written for. Elements of one kind look alike,
   * as far as their attributes decide. */
  kind: string;
}

const bare: Attributes = { html: "", kind: "" };

/** Attributes whose value a page's style goes by. An id only as long as no program counted it up. */
const styled = new Set(["class", "style", "id", "aria-hidden", "hidden", "dir"]);

/** What the classes of elements that carry nothing else were read as; a page has few. */
const classes = new Map<string, Attributes>();

/** attributesOf reads the attributes of an element. */
export function attributesOf(element: Element, tag: string): Attributes {
  if (tag === "script") return { html: attributesIn(element, tag).html + dataType(element), kind: "" };
  const names = element.getAttributeNames(); // .attributes would make an object for each
  if (names.length === 0) return bare;
  if (names.length > 1 || names[0] !== "class") return attributesIn(element, tag, names);
  const value = valueOf(element, "class");
  let read = classes.get(value);
  if (!read) {
    read = attributesIn(element, tag, names);
    if (classes.size < 1000) classes.set(value, read);
  }
  return read;
}

function attributesIn(element: Element, tag: string, names = element.getAttributeNames()): Attributes {
  let html = "", kind = "";
  for (const name of names) {
    const most = attributes.get(name), byValue = styled.has(name);
    const value = most || byValue ? valueOf(element, name) : "";
    if (most !== undefined) html += most === 0 ? ` ${name}` : ` ${name}="${escapeAttribute(value.length > most ? value.slice(0, most) : value)}"`;
    else if (name === "href") html += hrefOf(element);
    else if (name === "title" && (titled.has(tag) || isDay(valueOf(element, name)))) html += ` title="${escapeAttribute(valueOf(element, name).slice(0, 64))}"`;
    kind += byValue && !(name === "id" && isCounted(value)) ? `${name}=${value}\n` : `${name}\n`;
  }
  return { html, kind };
}

/** isCounted tells an id that a program counted up from one that somebody may have written rules for. */
function isCounted(id: string): boolean {
  return /\d\d|:/.test(id);
}

function dataType(script: Element): string {
  if (isLinkedData(script)) return ` type="application/ld+json"`;
  if (!isState(script)) return "";
  return ` type="${valueOf(script, "type").trim().toLowerCase().startsWith("application/json") ? "application/json" : "text/javascript"}"`;
}

function valueOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

/** isDay tells whether a title states a day for machines. */
function isDay(title: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(title);
}

/** hrefOf writes a link's absolute address, or nothing when it leads to no place. */
function hrefOf(element: Element): string {
  const href = (element as HTMLAnchorElement).href;
  if (typeof href !== "string" || !/^(https?|mailto|tel):/i.test(href)) return "";
  return ` href="${escapeAttribute(href.slice(0, 2048))}"`;
}

/** escapeText writes a text so that a parser reads back the same characters. A parser would turn a bare
 * carriage return into a line feed; NUL has no escape at all and travels as U+FFFD. */
export function escapeText(text: string): string {
  if (!/[&<>\r\0]/.test(text)) return text;
  return text.replace(/[&<>\r\0]/g, (c) => escapes[c] ?? c);
}

/** escapeAttribute writes the value of an attribute. */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\r\0]/.test(text)) return text;
  return text.replace(/[&<>"\r\0]/g, (c) => escapes[c] ?? c);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\0": "\uFFFD",
};

/** scriptText keeps JSON-LD from ending its own script: both escapes mean the same in JSON. */
export function scriptText(text: string): string {
  return text.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "\\u003c!--").replace(/\0/g, "\uFFFD");
}
