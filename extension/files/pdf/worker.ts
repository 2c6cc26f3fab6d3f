/** The dedicated worker that PDF files are read and drawn in. It holds pdf.js whole and has no network. */
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { Drawer } from "./draw.ts";
import { extract, PDFError, type Loader } from "./extract.ts";
import type { FromPDF, ToPDF } from "./messages.ts";

const port = self as unknown as Worker;
const say = (message: FromPDF, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

/** The character maps of the older East Asian fonts lie in the package. */
const loadMap: Loader = async (name) => {
  const response = await globalThis.fetch(new URL(`cmaps/${encodeURIComponent(name)}`, self.location.href));
  if (!response.ok) throw new Error(`${name} is not in the package`);
  return new Uint8Array(await response.arrayBuffer());
};

const RealFontFace = globalThis.FontFace;
/** Reading text draws nothing, and so a font is nothing but its name. */
const NameOnly = class { loaded = Promise.resolve(); } as unknown as typeof FontFace;

let drawer: Drawer | undefined;

async function answer(asked: ToPDF): Promise<void> {
  switch (asked.do) {
    case "read": {
      globalThis.FontFace = NameOnly;
      const pdf = await extract(new Uint8Array(asked.bytes), { loadMap, progress: (page, of) => say({ kind: "progress", page, of }) });
      return say({ kind: "read", pdf });
    }
    case "open":
      globalThis.FontFace = RealFontFace;
      drawer = await Drawer.open(new Uint8Array(asked.bytes), loadMap);
      return say({ kind: "opened" });
    case "draw": {
      if (!drawer) throw new Error("no file is open");
      const picture = await drawer.draw(asked.page, asked.scale);
      return say({ kind: "drawn", page: asked.page, picture }, [picture]);
    }
  }
}

// pdf.js listens here as well and lets pass what is not for it.
self.addEventListener("message", ({ data }: MessageEvent<ToPDF>) => {
  if (typeof data?.do !== "string") return;
  answer(data).catch((fault: unknown) => say({ kind: "fault", fault: fault instanceof PDFError ? fault.fault : "broken" }));
});
