// From the bytes of a PDF to the struct that the engine reads. The same code runs in the extension's worker and, for
// the bench, under Node.

import { AnnotationMode, AnnotationType, getDocument, VerbosityLevel, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDF, PDFLink, PDFPage, Properties } from "../../engine/protocol.gen.ts";
import { walk } from "./walk.ts";

/** How many pages are read; a résumé has fewer. */
export const mostPages = 50;

/** A page of a picture with fewer characters than this was scanned. */
const fewest = 20;

/** Why a PDF cannot be read. */
export type Fault = "locked" | "scanned" | "empty" | "broken";

/** PDFError says that a PDF cannot be read, and why. */
export class PDFError extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

/** Loader reads one of pdf.js's own data files, a character map, from the package. */
export type Loader = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Options of reading. */
export interface Options {
  loadMap: Loader;
  /** Called before each page. Throw to stop. */
  progress?: (page: number, of: number) => void;
}

/** open opens a PDF so that it can call on nothing: no eval, no fetching, no scripts. */
export async function open(bytes: Uint8Array<ArrayBuffer>, loadMap: Loader, more: object = {}): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: "cmaps/",
    cMapPacked: true,
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        if (kind !== "cMapUrl") throw new Error(`${filename} is not in the package`);
        return loadMap(filename);
      }
    },
    ...more,
  } as unknown as Parameters<typeof getDocument>[0]);
  try {
    return await task.promise;
  } catch (fault) {
    await task.destroy();
    throw new PDFError((fault as Error).name === "PasswordException" ? "locked" : "broken");
  }
}

/** extract reads the text of a PDF. Rejects with a PDFError. The bytes are used up. */
export async function extract(bytes: Uint8Array<ArrayBuffer>, options: Options): Promise<PDF> {
  // Text is read without drawing: no font is handed to the browser, however the file shows it.
  const doc = await open(bytes, options.loadMap, { disableFontFace: false, useSystemFonts: false, ownerDocument: noFonts, isOffscreenCanvasSupported: false, isImageDecoderSupported: false });
  try {
    const [meta, layers] = await Promise.all([doc.getMetadata().catch(() => null), doc.getOptionalContentConfig({ intent: "display" }).catch(() => null)]);
    const isOn = (layer: unknown): boolean => layers?.isVisible(layer as never) ?? true;
    const pages: PDFPage[] = [];
    const count = Math.min(doc.numPages, mostPages);
    let pictures = 0, characters = 0, faults = 0;
    for (let n = 1; n <= count; n++) {
      options.progress?.(n, count);
      try {
        const page = await doc.getPage(n);
        const list = await page.getOperatorList({ intent: "display", annotationMode: AnnotationMode.ENABLE });
        const walked = walk(page, list, isOn);
        const view = page.getViewport({ scale: 1 });
        pages.push({ width: round(view.width), height: round(view.height), runs: walked.runs });
        pictures += walked.pictures;
        characters += walked.runs.reduce((sum, run) => sum + run.text.length, 0);
        page.cleanup();
      } catch {
        faults++;
        pages.push({ width: 0, height: 0, runs: [] });
      }
    }
    await addLinks(doc, pages).catch(() => undefined); // a broken link takes nothing from the text
    if (faults === count) throw new PDFError("broken");
    // A few words over pictures of pages are a stamp or a page number.
    if (characters === 0 || (pictures >= count && characters < fewest * count)) throw new PDFError(pictures > 0 ? "scanned" : "empty");
    return { pages, properties: propertiesOf(meta), ...(doc.numPages > count && { cut: true }) };
  } finally {
    await doc.loadingTask.destroy();
  }
}

/** noFonts stands for the document that fonts would be put into. */
const noFonts = { fonts: { add: (): void => {}, delete: (): void => {} } };

/** addLinks puts the addresses that lie over the pages to them. Asked for a page at a time, pdf.js would read the text under each. */
async function addLinks(doc: PDFDocumentProxy, pages: PDFPage[]): Promise<void> {
  const beyond = new Set(Array.from({ length: doc.numPages - pages.length }, (_, i) => pages.length + i));
  const all = (await doc.getAnnotationsByType(new Set([AnnotationType.LINK]), beyond)) as Link[] | null;
  for (const { url, unsafeUrl, rect, pageIndex } of all ?? []) {
    const address = url ?? unsafeUrl;
    const page = pages[pageIndex];
    if (!page || !address || !/^(https?|mailto|tel):/i.test(address)) continue;
    const view = (await doc.getPage(pageIndex + 1)).getViewport({ scale: 1 });
    const [x0, y0, x1, y1] = view.convertToViewportRectangle(rect) as [number, number, number, number];
    const link: PDFLink = { x: round(Math.min(x0, x1)), y: round(Math.min(y0, y1)), width: round(Math.abs(x1 - x0)), height: round(Math.abs(y1 - y0)), url: address };
    (page.links ??= []).push(link);
  }
}

/** Link is what is used of pdf.js's data of a link. */
interface Link {
  url?: string;
  unsafeUrl?: string;
  rect: number[];
  pageIndex: number;
}

/** propertiesOf reads what the file says of itself: its information dictionary, or else its XMP. */
function propertiesOf(meta: Awaited<ReturnType<PDFDocumentProxy["getMetadata"]>> | null): Properties {
  const info = (meta?.info ?? {}) as Record<string, unknown>;
  const xmp = (name: string): unknown => {
    const value = meta?.metadata?.get(name) as unknown;
    return Array.isArray(value) ? value.join(", ") : value;
  };
  const out: Properties = {};
  const take = (key: keyof Properties, ...values: unknown[]): void => {
    const found = values.find((v) => typeof v === "string" && v.trim() !== "") as string | undefined;
    if (found) out[key] = found.trim().slice(0, 500);
  };
  take("title", info["Title"], xmp("dc:title"));
  take("author", info["Author"], xmp("dc:creator"));
  take("creator", info["Creator"], xmp("xmp:creatortool"));
  take("producer", info["Producer"], xmp("pdf:producer"));
  take("created", info["CreationDate"], xmp("xmp:createdate"));
  take("modified", info["ModDate"], xmp("xmp:modifydate"));
  return out;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
