import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { PDF } from "../../engine/protocol.gen.ts";
import { extract, PDFError } from "../../files/pdf/extract.ts";
import { locked, pdf, picture, resume, scanned, stream, words } from "./make.ts";

globalThis.FontFace ??= class { loaded = Promise.resolve(); } as unknown as typeof FontFace;

const read = (bytes: Uint8Array<ArrayBuffer>, progress?: (page: number, of: number) => void): Promise<PDF> =>
  extract(bytes, { loadMap: async (name) => new Uint8Array(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}`)), ...(progress && { progress }) });

const seen = "Words that anybody can see";

/** How each text of a page is hidden, "" for what can be seen. */
async function hidden(draw: string, options = {}): Promise<Record<string, string>> {
  const { pages } = await read(pdf([words(seen, 20, 20) + draw], options));
  return Object.fromEntries(pages[0]!.runs.map((r) => [r.text, r.hidden ?? ""]));
}

test("a run has its text, its place from the top left, its font and size", async () => {
  const { pages, properties } = await read(resume());
  assert.deepEqual([pages[0]!.width, pages[0]!.height], [600, 800]);
  assert.deepEqual(pages[0]!.runs[0], { text: "Robin Vale", x: 50, y: 50, width: 117.38, size: 24, font: "Helvetica" });
  assert.deepEqual(pages[0]!.runs.map((r) => [r.text, r.y]).at(-1), ["B.S., Computer Science, 2006 - 2010", 235]);
  assert.equal(pages[0]!.runs.find((r) => r.text === "Education")!.bold, true);
  assert.deepEqual(properties, { author: "Robin Vale", producer: "made by hand", created: "D:20240102" });
});

test("a page that is turned is read as it is seen", async () => {
  const { pages } = await read(pdf([{ draw: `BT /F 12 Tf 0 1 -1 0 100 30 Tm (Robin Vale) Tj ET`, extra: "/Rotate 90" }]));
  const [run] = pages[0]!.runs;
  assert.deepEqual([pages[0]!.width, run!.x, run!.y, run!.angle], [800, 30, 100, undefined]);
});

test("text that is turned says by how much", async () => {
  const { pages } = await read(pdf([`BT /F 12 Tf 0 1 -1 0 100 300 Tm (Robin Vale) Tj ET`]));
  assert.deepEqual([pages[0]!.runs[0]!.angle, pages[0]!.runs[0]!.x, pages[0]!.runs[0]!.y], [-90, 100, 500]);
});

test("words part where the gaps are, and columns where they are wide", async () => {
  const texts = async (draw: string): Promise<string[]> => (await read(pdf([`BT /F 10 Tf 50 700 Td ${draw} ET`]))).pages[0]!.runs.map((r) => r.text);
  assert.deepEqual(await texts("[(Senior)-300(engineer)] TJ"), ["Senior engineer"]);
  assert.deepEqual(await texts("[(T)80(erraform)] TJ"), ["Terraform"]);
  assert.deepEqual(await texts("[(E)-250(D)-250(U)-250(C)-250(A)-250(T)-250(I)-250(O)-250(N)-250(S)] TJ"), ["EDUCATIONS"]);
  assert.deepEqual(await texts("3 Tc (SKILLS) Tj"), ["SKILLS"]);
  assert.deepEqual(await texts("(Oslo) Tj 200 0 Td (2010) Tj"), ["Oslo", "2010"]);
  assert.deepEqual(await texts("(Oslo          2010) Tj"), ["Oslo", "2010"]);
  assert.deepEqual(await texts("(Robin Vale) Tj 0.3 0 Td (Robin Vale) Tj"), ["Robin Vale"], "bold by drawing twice");
});

const white = "1 1 1 rg ";
test("words of the colour of what lies under them are hidden", async () => {
  assert.deepEqual(await hidden(white + words("On paper", 50, 700)), { [seen]: "", "On paper": "colour" });
  assert.deepEqual(await hidden("0.99 g " + words("Almost", 50, 700)), { [seen]: "", "Almost": "colour" });
  assert.deepEqual(await hidden("0.8 g " + words("Grey", 50, 700)), { [seen]: "", "Grey": "" });
  assert.deepEqual(await hidden("0 0 1 rg 40 690 200 30 re f " + white + words("On blue", 50, 700)), { [seen]: "", "On blue": "" });
  assert.deepEqual(await hidden("0 0 1 rg 40 690 200 30 re f " + words("In blue", 50, 700)), { [seen]: "", "In blue": "colour" });
  assert.deepEqual(await hidden("0 0 1 rg 40 690 30 30 re f " + white + words("Half on blue, half on white", 50, 700)), { [seen]: "", "Half on blue, half on white": "" });
});

test("labels on boxes of their own, one beside the other, can be seen", async () => {
  const box = (x: number): string => `1 g ${x} 690 40 30 re f 0.4 g `;
  assert.deepEqual(await hidden(box(40) + words("Go", 50, 700) + box(85) + words("Rust", 90, 700)), { [seen]: "", "Go": "", "Rust": "" });
});

test("what does not lie on one plain colour is not judged", async () => {
  const image = { resources: "/XObject<</P 100 0 R>>", objects: [picture] };
  assert.deepEqual(await hidden("q 300 0 0 60 40 680 cm /P Do Q " + white + words("On a picture", 50, 700), image), { [seen]: "", "On a picture": "" });
  assert.deepEqual(await hidden("0 0 1 rg 40 690 m 250 690 l 250 720 l 140 760 l 40 720 l f " + white + words("On a shape", 50, 700)), { [seen]: "", "On a shape": "" });
  const shade = { resources: "/Shading<</S 100 0 R>>", objects: ["<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 600 0]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>>>"] };
  assert.deepEqual(await hidden("q 40 690 200 40 re W n /S sh Q " + white + words("On a gradient", 50, 700), shade), { [seen]: "", "On a gradient": "" });
  const half = { resources: "/ExtGState<</G<</ca 0.5>>>>" };
  assert.deepEqual(await hidden("q /G gs 0 0 1 rg 40 690 200 30 re f Q " + white + words("On a veil", 50, 700), half), { [seen]: "", "On a veil": "" });
});

test("tiny, outside, transparent, clipped and covered words are hidden", async () => {
  assert.deepEqual(await hidden(words("Tiny", 50, 700, 2)), { [seen]: "", "Tiny": "size" });
  assert.deepEqual(await hidden(words("Outside", 700, 700)), { [seen]: "", "Outside": "off-page" });
  assert.deepEqual(await hidden("BT 3 Tr /F 12 Tf 50 700 Td (Mode three) Tj ET"), { [seen]: "", "Mode three": "invisible" });
  assert.deepEqual(await hidden("BT 7 Tr /F 12 Tf 50 700 Td (Mode seven) Tj ET"), { [seen]: "", "Mode seven": "invisible" });
  assert.deepEqual(await hidden("/G gs " + words("Clear", 50, 700), { resources: "/ExtGState<</G<</ca 0>>>>" }), { [seen]: "", "Clear": "invisible" });
  assert.deepEqual(await hidden("q 300 300 50 50 re W n " + words("Cut away", 50, 700) + "Q " + words("After", 50, 600)), { [seen]: "", "Cut away": "clipped", "After": "" });
  assert.deepEqual(await hidden(words("Covered", 50, 700) + white + "40 690 200 30 re f"), { [seen]: "", "Covered": "clipped" });
  const layers = {
    resources: "/Properties<</L 100 0 R>>", objects: ["<</Type/OCG/Name(Layer)>>"], catalog: "/OCProperties<</OCGs[100 0 R]/D<</OFF[100 0 R]/Order[100 0 R]>>>>",
  };
  assert.deepEqual(await hidden("/OC /L BDC " + words("Layer off", 50, 700) + "EMC", layers), { [seen]: "", "Layer off": "invisible" });
});

test("invisible words over the picture of a page are what the picture shows", async () => {
  const image = { resources: "/XObject<</P 100 0 R>>", objects: [picture] };
  const scan = "q 600 0 0 800 0 0 cm /P Do Q BT 3 Tr /F 12 Tf 50 700 Td (Read off the picture by a program) Tj ET";
  const alone = await read(pdf([scan], image));
  assert.equal(alone.pages[0]!.runs[0]!.hidden, "invisible", "the engine tells a scanned page by it");
  assert.deepEqual(await hidden(scan, image), { [seen]: "", "Read off the picture by a program": "" });
});

test("what stands in a form or in the group of a form is read at its place", async () => {
  const form = (group: string): object => ({ resources: "/XObject<</X 100 0 R>>", objects: [stream(`/Type/XObject/Subtype/Form/BBox[0 0 300 100]/Matrix[1 0 0 1 0 5]${group}/Resources<</Font<</F 3 0 R>>>>`, words("In a form", 10, 10))] });
  for (const group of ["", "/Group<</S/Transparency>>"]) {
    const { pages } = await read(pdf(["q 2 0 0 2 100 200 cm /X Do Q"], form(group)));
    const [run] = pages[0]!.runs;
    assert.deepEqual([run!.text, run!.x, run!.y, run!.size, run!.hidden], ["In a form", 120, 570, 24, undefined]);
  }
});

test("links have their address and place", async () => {
  const { pages } = await read(pdf([{ draw: words("My site", 50, 700), extra: "/Annots[<</Type/Annot/Subtype/Link/Rect[50 695 90 712]/A<</S/URI/URI(https://example.com/robin)>>>> <</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(javascript:alert\\(1\\))>>>>]" }]));
  assert.deepEqual(pages[0]!.links, [{ x: 50, y: 88, width: 40, height: 17, url: "https://example.com/robin" }]);
});

test("no more than fifty pages are read, and each is told of", async () => {
  const told: number[] = [];
  const long = await read(pdf(Array.from({ length: 200 }, (_, i) => words(`This is page ${i + 1}`, 50, 700))), (page) => told.push(page));
  assert.deepEqual([long.pages.length, long.cut, long.pages[49]!.runs[0]!.text, told.length], [50, true, "This is page 50", 50]);
});

for (const [fault, bytes] of Object.entries({
  locked: locked(),
  scanned: scanned(),
  empty: pdf([""]),
  broken: Uint8Array.from("%PDF-1.7\nnothing of a file", (c) => c.charCodeAt(0)) as Uint8Array<ArrayBuffer>,
})) {
  test(`a file that is ${fault} is told to be so`, () => assert.rejects(read(bytes), (e: PDFError) => e.fault === fault));
}

test("a file whose end is missing is read as far as it goes", async () => {
  const whole = resume();
  const { pages } = await read(whole.slice(0, whole.length - 20));
  assert.equal(pages[0]!.runs[0]!.text, "Robin Vale");
});
