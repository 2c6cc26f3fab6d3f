// Text in a box with findings marked on it: a click on a mark opens its card, as on a page.

import { giveAnswer } from "../../background/answers.ts";
import { markStyle } from "../../background/style.ts";
import type { Finding, Where } from "../../engine/protocol.gen.ts";
import { Card } from "../../page/card.ts";
import { locate } from "../../page/locate.ts";
import { Marks } from "../../page/marks.ts";

/** Marked marks findings on the nodes that it is given, node n as the engine counts them. */
export class Marked {
  private readonly marks = new Marks();
  private readonly card: Card;
  protected readonly ends = new AbortController();
  private readonly sheet = new CSSStyleSheet();
  private shown = "";

  /** @param again makes the report again, after an answer in the card. */
  constructor(protected readonly box: HTMLElement, content: readonly Node[], private readonly nodes: readonly Text[], findings: readonly Finding[], again: () => void) {
    this.card = new Card((by) => this.step(by), async (finding, kind) => {
      await giveAnswer(finding, kind);
      this.card.close();
      again();
      return true;
    });
    box.replaceChildren(...content);
    this.sheet.replaceSync(markStyle(this.marks.names));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.marks.draw(findings, nodes);
    box.addEventListener("click", (e) => this.click(e), { signal: this.ends.signal });
  }

  /** ofTexts shows texts below each other, a paragraph each. */
  static ofTexts(box: HTMLElement, texts: readonly string[], findings: readonly Finding[], again: () => void): Marked {
    const nodes = texts.map((text) => document.createTextNode(text));
    const content = nodes.filter((n) => n.data.trim() !== "").map((node) => {
      const p = document.createElement("p");
      p.dir = "auto";
      p.append(node);
      return p;
    });
    return new Marked(box, content, nodes, findings, again);
  }

  /** mark marks the findings of a report that was made again. */
  mark(findings: readonly Finding[]): void {
    this.card.close();
    this.marks.draw(findings, this.nodes);
  }

  /** point scrolls to words and selects them. */
  point(where: readonly Where[]): boolean {
    const ranges = where.map((w) => locate(w, this.nodes)).filter((r) => r !== null);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return false;
    first.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
    getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
    return true;
  }

  /** show scrolls to a finding's words and opens its card; false when none of them stand on the pages. */
  show(id: string): boolean {
    const finding = this.marks.findings().find((f) => f.id === id);
    const range = this.marks.range(id);
    if (!finding || !range) return false;
    range.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
    this.open(finding);
    return true;
  }

  /** end leaves nothing behind. */
  end(): void {
    this.ends.abort();
    this.card.close();
    this.marks.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== this.sheet);
  }

  private click(event: MouseEvent): void {
    if (event.button !== 0 || !(getSelection()?.isCollapsed ?? true)) return;
    const finding = this.marks.at(document, event.clientX, event.clientY);
    if (finding) this.open(finding);
  }

  private open(finding: Finding): void {
    const all = this.marks.findings();
    this.shown = finding.id;
    this.card.open(finding, all.findIndex((f) => f.id === finding.id) + 1, all.length, () => this.marks.range(finding.id)?.getBoundingClientRect() ?? null);
  }

  private step(by: number): void {
    const all = this.marks.findings();
    const next = all[(all.findIndex((f) => f.id === this.shown) + by + all.length) % all.length];
    if (next) this.show(next.id);
  }
}
