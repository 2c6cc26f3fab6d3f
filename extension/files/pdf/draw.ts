// Draws pages of a PDF in the worker, where no page and no document is.

import { AnnotationMode, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { open, type Loader } from "./extract.ts";

/** Drawer draws the pages of one file. */
export class Drawer {
  private constructor(private readonly doc: PDFDocumentProxy) {}

  /** open opens a file for drawing. Rejects with a PDFError. */
  static async open(bytes: Uint8Array<ArrayBuffer>, loadMap: Loader): Promise<Drawer> {
    const { fonts } = self as unknown as { fonts: FontFaceSet };
    return new Drawer(await open(bytes, loadMap, { ownerDocument: { fonts }, useSystemFonts: true, CanvasFactory: Canvases, FilterFactory: NoFilters }));
  }

  /** draw draws a page, numbered from 1, `scale` pixels to the point. */
  async draw(number: number, scale: number): Promise<ImageBitmap> {
    const page = await this.doc.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    const canvasContext = canvas.getContext("2d", { alpha: false }) as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
    page.cleanup();
    return canvas.transferToImageBitmap();
  }
}

interface Surface {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases makes the canvases that pdf.js draws parts of a page on. */
class Canvases {
  create(width: number, height: number): Surface {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext("2d") };
  }

  reset({ canvas }: Surface, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }

  destroy(surface: Surface): void {
    if (surface.canvas) surface.canvas.width = surface.canvas.height = 0;
    surface.canvas = surface.context = null;
  }
}

/** NoFilters leaves out the colour effects for which pdf.js needs a document. */
class NoFilters {
  addFilter = (): string => "none";
  addHCMFilter = (): string => "none";
  addAlphaFilter = (): string => "none";
  addLuminosityFilter = (): string => "none";
  addHighlightHCMFilter = (): string => "none";
  destroy = (): void => {};
}
