// What stands in a closed shadow root, which neither the page nor a test sees: the browsers' own debuggers do.

import type { Page } from "puppeteer-core";
import { name } from "./fixture.ts";

const card = "document.documentElement.lastElementChild";
const margin = `[...document.documentElement.children].find((e) => e.outerHTML === "<div></div>")`;

/** Bob is a bob at the margin and where its middle stands in the window. */
export interface Bob {
  label: string;
  strength: string;
  x: number;
  y: number;
  width: number;
}

/** bobs returns the bobs that are seen. */
export async function bobs(page: Page): Promise<Bob[]> {
  const all = await inside(page, margin, `(root) => JSON.stringify([...root.querySelectorAll("button")].flatMap((b) => {
    const box = b.getBoundingClientRect();
    if (box.width === 0 || getComputedStyle(b).visibility === "hidden") return [];
    return [{ label: b.title, strength: b.className, x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width }];
  }))`);
  return JSON.parse(all || "[]") as Bob[];
}

/** cardText returns the card's words, "" when there is none. */
export function cardText(page: Page): Promise<string> {
  return inside(page, card, `(root) => {
    const words = [], walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) words.push(walk.currentNode.data);
    return words.join(" ");
  }`);
}

/** pressInCard presses a button of the card. */
export async function pressInCard(page: Page, words: string): Promise<void> {
  await inside(page, card, `(root) => { [...root.querySelectorAll("button")].find((b) => b.textContent === ${JSON.stringify(words)}).click(); return ""; }`);
}

/** inCard asks the card's root. The answer is a text. */
export function inCard(page: Page, call: string): Promise<string> {
  return inside(page, card, call);
}

/** copyOf returns what stands in the card's root, or in that of the bobs, with its look, as a page of its own: no tool sees into a closed root. */
export async function copyOf(page: Page, which: "card" | "margin"): Promise<string> {
  const copy = await inside(page, which === "card" ? card : margin, `(root) => "<style>" + [...root.adoptedStyleSheets].flatMap((s) => [...s.cssRules]).map((r) => r.cssText).join("\\n") + "</style>" + root.innerHTML`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A copy</title></head><body><main><h1>A copy</h1>${copy}</main></body></html>`;
}

/** inside calls a function with the closed root of the element that an expression names, and returns the text that it does; "" when
 * there is no such element. */
function inside(page: Page, host: string, call: string): Promise<string> {
  return name === "firefox" ? insideFirefox(page, host, call) : insideChromium(page, host, call);
}

async function insideChromium(page: Page, host: string, call: string): Promise<string> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send("Runtime.evaluate", { expression: host });
    if (!result.objectId) return "";
    const { node } = await session.send("DOM.describeNode", { objectId: result.objectId, depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return "";
    const { object } = await session.send("DOM.resolveNode", { backendNodeId: root.backendNodeId });
    const called = await session.send("Runtime.callFunctionOn", { objectId: object.objectId!, functionDeclaration: `function () { return (${call})(this); }`, returnByValue: true });
    return String(called.result.value);
  } finally {
    await session.detach();
  }
}

/** BiDi's answer: a text, or an element with what it shadows. */
interface Answer {
  result: { result: { value?: string | { shadowRoot?: { sharedId?: string } | null } } };
}

async function insideFirefox(page: Page, host: string, call: string): Promise<string> {
  // The driver's own connection: what it wraps leaves out closed roots.
  const { connection } = page.browser() as unknown as { connection: { send(method: string, params: object): Promise<Answer> } };
  const common = { awaitPromise: false, target: { context: (page.mainFrame() as unknown as { _id: string })._id } };
  const { value } = (await connection.send("script.evaluate", { ...common, expression: host, serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" } })).result.result;
  const sharedId = typeof value === "object" ? value.shadowRoot?.sharedId : undefined;
  if (!sharedId) return "";
  return String((await connection.send("script.callFunction", { ...common, functionDeclaration: call, arguments: [{ sharedId }] })).result.result.value);
}
