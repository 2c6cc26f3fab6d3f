// The messages between a page of the extension and the worker that reads and draws PDF files.

import type { PDF } from "../../engine/protocol.gen.ts";
import type { Fault } from "./extract.ts";

/** ToPDF is what the worker is asked; the bytes are handed over. */
export type ToPDF =
  | { do: "read"; bytes: ArrayBuffer }
  | { do: "open"; bytes: ArrayBuffer } // for drawing
  | { do: "draw"; page: number; scale: number }; // a page of the opened file, from 1

/** FromPDF is what it answers. It answers one question at a time. */
export type FromPDF =
  | { kind: "progress"; page: number; of: number }
  | { kind: "read"; pdf: PDF }
  | { kind: "opened" }
  | { kind: "drawn"; page: number; picture: ImageBitmap }
  | { kind: "fault"; fault: Fault };
