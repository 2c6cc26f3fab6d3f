// From a file that was dropped or chosen to the document that the engine is asked about.

import type { Document } from "../engine/protocol.gen.ts";
import { FileError } from "./errors.ts";
import { kindOf, limits, textOf } from "./kinds.ts";
import type { PDFWorker, Progress } from "./pdf/client.ts";

/** readFile reads a file. Rejects with a FileError whose key is a sentence's. */
export async function readFile(file: File, pdfs: PDFWorker, progress: Progress = () => {}): Promise<Document> {
  if (file.size > limits.pdf) throw new FileError(/\.docx$/i.test(file.name) ? "file_large_docx" : "file_large_pdf");
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileError("file_away"); // moved, a folder, or on a disk that is gone
  }
  const kind = kindOf(file.name, bytes);
  switch (kind) {
    case "pdf":
      return { kind, text: "", file: file.name, pdf: await pdfs.read(bytes.buffer, progress) };
    case "docx":
      return { kind, text: "", file: file.name, bytes: await base64(bytes) };
    default:
      return { kind, text: textOf(bytes), file: file.name };
  }
}

/** base64 writes bytes as the engine's JSON takes them. */
async function base64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new FileError("file_away"));
    reader.readAsDataURL(new Blob([bytes]));
  });
  return address.slice(address.indexOf(",") + 1);
}
