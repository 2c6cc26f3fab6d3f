// What a file is: told from its first bytes, and from its name where those do not tell. Names lie more often than
// contents do.

import { FileError } from "./errors.ts";

/** Kind of a file that can be read; the engine's word for it. */
export type Kind = "pdf" | "docx" | "europass" | "html" | "markdown" | "json" | "text";

/** What a file chooser offers. */
export const accepted = ".pdf,.docx,.txt,.text,.md,.markdown,.html,.htm,.json,.xml,.rtf";

/** The largest files that are read, in bytes. */
export const limits = { pdf: 50 << 20, docx: 10 << 20, text: 8 << 20 };

/** kindOf tells what a file is. Throws a FileError for what cannot be read, with the way out where there is one. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new FileError("file_nothing");
  const head = latin(bytes.subarray(0, 1024));
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (head.includes("%PDF-")) return sized("pdf", bytes);
  if (head.startsWith("PK\u0003\u0004")) {
    // The names of a zip's files stand unpacked in it, the list of them at its end.
    const names = head + latin(bytes.subarray(-65536));
    if (names.includes("word/document.xml") || ending === "docx") return sized("docx", bytes);
    throw new FileError(names.includes("opendocument.text") ? "file_odt" : "file_unknown");
  }
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) throw new FileError("file_doc");
  if (head.startsWith("{\\rtf")) throw new FileError("file_rtf");
  if (/^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF....WEBP|II\*\0|MM\0\*)/s.test(head) || head.slice(4, 8) === "ftyp") throw new FileError("file_picture");
  if (ending === "pdf") throw new FileError("file_broken");
  if (ending === "docx") throw new FileError("file_docx_broken");
  const wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff"); // UTF-16
  if (!wide && head.includes("\0")) throw new FileError("file_unknown");
  sized("text", bytes);
  const start = head.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/europass/i.test(head) && start.startsWith("<")) return "europass";
  if (ending === "html" || ending === "htm" || /^<(!doctype html|html)/i.test(start)) return "html";
  if (ending === "xml" || start.startsWith("<?xml")) return "europass"; // the engine says what it misses in it
  if (ending === "md" || ending === "markdown") return "markdown";
  if (ending === "json") return "json";
  return start.startsWith("{") ? "json" : "text";
}

function sized(kind: "pdf" | "docx" | "text", bytes: Uint8Array): Kind {
  if (bytes.length > limits[kind]) throw new FileError(`file_large_${kind}`);
  return kind;
}

/** latin makes a character of each byte. No decoder does: what browsers call Latin-1 is Windows-1252. */
function latin(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 4096) out += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return out;
}

/** textOf decodes a text file: UTF-8, UTF-16 with its mark, or else what Western programs used to write. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
