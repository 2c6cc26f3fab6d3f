import assert from "node:assert/strict";
import { test } from "node:test";
import { FileError } from "../../files/errors.ts";
import { kindOf, limits, textOf } from "../../files/kinds.ts";
import { inReadingOrder } from "../../files/pdf/order.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

for (const [what, name, head, kind] of [
  ["a PDF", "cv.pdf", "%PDF-1.4\n", "pdf"],
  ["a PDF by another name", "cv.docx", "%PDF-1.4\n", "pdf"],
  ["a PDF after some bytes", "cv.pdf", "\r\n\r\n%PDF-1.4\n", "pdf"],
  ["a Word file", "cv.docx", "PK\u0003\u0004....word/document.xml", "docx"],
  ["a Word file without its ending", "cv", "PK\u0003\u0004....word/document.xml", "docx"],
  ["a web page", "cv.html", "<p>Robin Vale", "html"],
  ["a web page by its first words", "cv.txt", "\n<!DOCTYPE html><p>Robin", "html"],
  ["Europass", "cv.xml", "<?xml version=\"1.0\"?><SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\">", "europass"],
  ["Markdown", "cv.md", "# Robin Vale", "markdown"],
  ["JSON", "cv.json", "{\"basics\":{}}", "json"],
  ["a text", "cv.txt", "Robin Vale", "text"],
  ["JSON by its first character", "cv", " {\"basics\":{}}", "json"],
  ["a text of UTF-16", "cv.txt", "\u00ff\u00feR\0o\0", "text"],
] as const) {
  test(`${what} is known`, () => assert.equal(kindOf(name, bytes(head)), kind));
}

for (const [what, name, head, key] of [
  ["an empty file", "cv.pdf", "", "file_nothing"],
  ["a PDF that is none", "cv.pdf", "Robin Vale", "file_broken"],
  ["a Word file that is none", "cv.docx", "Robin Vale", "file_docx_broken"],
  ["an old Word file", "cv.doc", "\u00d0\u00cf\u0011\u00e0", "file_doc"],
  ["an OpenDocument file", "cv.odt", "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text", "file_odt"],
  ["a picture", "cv.png", "\u0089PNG", "file_picture"],
  ["a phone's picture", "cv.pdf", "\0\0\0\u0018ftypheic", "file_picture"],
  ["a program", "cv.txt", "\u007fELF\0\0", "file_unknown"],
] as const) {
  test(`${what} is refused by name`, () => assert.throws(() => kindOf(name, bytes(head)), (e: FileError) => e.key === key));
}

test("a file beyond its kind's limit is refused", () => {
  const long = new Uint8Array(limits.docx + 1);
  long.set(bytes("PK\u0003\u0004....word/document.xml"));
  assert.throws(() => kindOf("cv.docx", long), (e: FileError) => e.key === "file_large_docx");
  assert.throws(() => kindOf("cv.txt", new Uint8Array(limits.text + 1).fill(65)), (e: FileError) => e.key === "file_large_text");
});

test("texts of older programs keep their letters", () => {
  assert.equal(textOf(bytes("Jos\u00e9, Oslo")), "José, Oslo");
  assert.equal(textOf(bytes("\u00ff\u00feR\0\u00e9\0")), "Ré");
  assert.equal(textOf(new TextEncoder().encode("\ufeffJosé")), "José");
});

const seen = (text: string): string[] => [...text];
test("right-to-left text is put in the order of reading", () => {
  assert.equal(inReadingOrder(seen("Robin Vale")), "Robin Vale");
  assert.equal(inReadingOrder(seen("הנכות סדנהמ")), "מהנדס תוכנה");
  assert.equal(inReadingOrder(seen("Example Works־ב 2014 – 2010 הנכות סדנהמ")), "מהנדס תוכנה 2010 – 2014 ב־Example Works");
  assert.equal(inReadingOrder(seen("03/2010 ץרמ")), "מרץ 03/2010");
  assert.equal(inReadingOrder(seen("Dana Cohen (ןהכ הנד) Oslo")), "Dana Cohen (דנה כהן) Oslo");
  assert.equal(inReadingOrder(seen("Oslo (ןהכ 2010 הנד) Bergen")), "Oslo (דנה 2010 כהן) Bergen");
});
