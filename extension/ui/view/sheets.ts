// The pages of a PDF, drawn, with a layer of its words over them on which findings are marked. The layer is made of
// the same runs that the engine read: run n is node n.

import { markStyle } from "../../background/style.ts";
import type { Finding, PDF, PDFRun, Where } from "../../engine/protocol.gen.ts";
import type { PDFWorker } from "../../files/pdf/client.ts";
import { Card } from "../../page/card.ts";
import { locate } from "../../page/locate.ts";
import { Marks } from "../../page/marks.ts";

/** Pages are drawn no larger than this many pixels to the point. */
const largest = 4;

/** Sheets shows one PDF in a box. */
export class Sheets {
  private readonly marks = new Marks();
  private readonly card = new Card((by) => this.step(by));
  private readonly ends = new AbortController();
  private readonly sheet = new CSSStyleSheet();
  private readonly seen: IntersectionObserver;
  private readonly size: ResizeObserver;
  private readonly nodes: Text[] = [];
  private shown = "";
  private scale = 1;

  /** @param drawer has the file open. */
  constructor(private readonly box: HTMLElement, private readonly pdf: PDF, findings: readonly Finding[], private readonly drawer: PDFWorker) {
    const { nodes } = this;
    const named = new Set(findings.flatMap((f) => f.evidence.flatMap((e) => e.where.map((w) => w.node))));
    const pages = pdf.pages.map((page, i) => {
      const element = document.createElement("div");
      element.className = "page";
      element.dataset["page"] = String(i + 1);
      element.style.setProperty("--w", String(page.width));
      element.style.setProperty("--h", String(page.height));
      for (const run of page.runs) {
        const span = layerText(run);
        if (run.hidden && named.has(nodes.length)) span.classList.add("unseen");
        nodes.push(span.firstChild as Text);
        element.append(span);
      }
      return element;
    });
    this.box.replaceChildren(...pages);
    this.sheet.replaceSync(markStyle(this.marks.names));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.marks.draw(findings, nodes);
    this.box.addEventListener("click", (e) => this.click(e), { signal: this.ends.signal });
    this.seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.paint(target as HTMLElement);
    }, { root: this.box, rootMargin: "400px" });
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(this.box);
    this.fit();
    for (const page of pages) this.seen.observe(page);
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
    this.seen.disconnect();
    this.size.disconnect();
    this.card.close();
    this.marks.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== this.sheet);
    this.drawer.close();
  }

  /** fit makes the widest page as wide as the box. */
  private fit(): void {
    const widest = Math.max(1, ...this.pdf.pages.map((p) => p.width));
    const style = getComputedStyle(this.box);
    const room = this.box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    this.scale = Math.max(0.3, Math.min(room / widest, 2));
    this.box.style.setProperty("--k", String(this.scale));
  }

  private async paint(page: HTMLElement): Promise<void> {
    this.seen.unobserve(page);
    if (page.querySelector("canvas")) return;
    const canvas = document.createElement("canvas");
    canvas.ariaHidden = "true"; // the layer over it says the words
    page.prepend(canvas);
    try {
      const picture = await this.drawer.draw(Number(page.dataset["page"]), Math.min(largest, this.scale * devicePixelRatio));
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(picture);
      page.dataset["drawn"] = "";
    } catch {
      if (this.ends.signal.aborted) return;
      // A page that cannot be drawn still shows its words.
      canvas.remove();
      for (const span of page.querySelectorAll("span")) span.style.color = "#1d2433";
    }
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

const ruler = new OffscreenCanvas(1, 1).getContext("2d")!;

/** layerText sets a run's words where they are drawn, stretched to the same width. */
function layerText(run: PDFRun): HTMLElement {
  const span = document.createElement("span");
  span.textContent = run.text;
  ruler.font = "100px sans-serif";
  const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText(run.text);
  // The base line of a line that is as high as its font.
  const base = (0.5 + (up - down) / 200) * run.size;
  const turn = ((run.angle ?? 0) * Math.PI) / 180;
  span.style.setProperty("--s", String(run.size));
  span.style.setProperty("--x", String(run.x + base * Math.sin(turn)));
  span.style.setProperty("--y", String(run.y - base * Math.cos(turn)));
  const wide = width > 0 ? run.width / ((width / 100) * run.size) : 1;
  span.style.transform = `${run.angle ? `rotate(${run.angle}deg) ` : ""}scaleX(${wide})`;
  return span;
}
