// The pages of a PDF, drawn, with a layer of its words over them on which findings are marked. The layer is made of
// the same runs that the engine read: run n is node n.

import type { Finding, PDF, PDFRun } from "../../engine/protocol.gen.ts";
import type { PDFWorker } from "../../files/pdf/client.ts";
import { Marked } from "./marked.ts";

/** Pages are drawn no larger than this many pixels to the point. */
const largest = 4;

/** Sheets shows one PDF in a box. */
export class Sheets extends Marked {
  private readonly seen: IntersectionObserver;
  private readonly size: ResizeObserver;
  private scale = 1;

  /** @param drawer has the file open. */
  constructor(box: HTMLElement, private readonly pdf: PDF, findings: readonly Finding[], private readonly drawer: PDFWorker, again: () => void) {
    const nodes: Text[] = [];
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
    super(box, pages, nodes, findings, again);
    this.seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.paint(target as HTMLElement);
    }, { root: this.box, rootMargin: "400px" });
    this.size = new ResizeObserver(() => this.fit());
    this.size.observe(this.box);
    this.fit();
    for (const page of pages) this.seen.observe(page);
  }

  /** end leaves nothing behind. */
  override end(): void {
    super.end();
    this.seen.disconnect();
    this.size.disconnect();
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
