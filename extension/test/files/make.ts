// Small PDF files, written by hand, for what no program would print.

/** Page is one page: its drawing, and what its dictionary holds beside. */
export interface Page {
  draw: string;
  extra?: string; // of the page's dictionary: "/Rotate 90"
}

/** Options of a file. */
export interface Options {
  resources?: string; // of all pages, beside the font /F
  objects?: string[]; // more objects, numbered from 100
  info?: string;
  catalog?: string;
  trailer?: string;
}

/** pdf writes a file of pages of 600 by 800 points. */
export function pdf(pages: (string | Page)[], { resources = "", objects = [], info = "", catalog = "", trailer = "" }: Options = {}): Uint8Array<ArrayBuffer> {
  const all: [number, string][] = [];
  const kids = pages.map((_, i) => `${200 + 2 * i} 0 R`).join(" ");
  all.push([1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`]);
  all.push([2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R/B 4 0 R>> ${resources}>>>>`]);
  all.push([3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]);
  all.push([4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"]);
  if (info) all.push([5, `<<${info}>>`]);
  objects.forEach((o, i) => all.push([100 + i, o]));
  pages.forEach((page, i) => {
    const { draw, extra = "" } = typeof page === "string" ? { draw: page } : page;
    all.push([200 + 2 * i, `<</Type/Page/Parent 2 0 R/Contents ${201 + 2 * i} 0 R ${extra}>>`]);
    all.push([201 + 2 * i, stream("", draw)]);
  });
  let out = "%PDF-1.7\n";
  const at = new Map<number, number>();
  for (const [number, body] of all) {
    at.set(number, out.length);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = out.length;
  const size = Math.max(...at.keys()) + 1;
  out += `xref\n0 ${size}\n`;
  for (let n = 0; n < size; n++) out += at.has(n) ? `${String(at.get(n)).padStart(10, "0")} 00000 n \n` : "0000000000 65535 f \n";
  out += `trailer\n<</Size ${size}/Root 1 0 R${info ? "/Info 5 0 R" : ""} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (c) => c.charCodeAt(0)) as Uint8Array<ArrayBuffer>;
}

/** stream writes a stream object. */
export function stream(dictionary: string, body: string): string {
  return `<<${dictionary}/Length ${body.length}>>\nstream\n${body}\nendstream`;
}

/** picture is a grey picture of one pixel, as the object of an XObject. */
export const picture = stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "\u0080");

/** words draws a text at a place, measured from the bottom left. */
export const words = (text: string, x: number, y: number, size = 12, font = "F"): string => `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** locked is a file that wants a password. */
export const locked = (): Uint8Array<ArrayBuffer> => pdf([words("Robin Vale", 50, 700)], {
  objects: [`<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`],
  trailer: `/Encrypt 100 0 R/ID[<${"43".repeat(16)}><${"43".repeat(16)}>]`,
});

/** scanned is a file of pictures of pages. */
export const scanned = (): Uint8Array<ArrayBuffer> => pdf(Array.from({ length: 2 }, () => "q 600 0 0 800 0 0 cm /P Do Q"), { resources: "/XObject<</P 100 0 R>>", objects: [picture] });

/** resume is a résumé of one contradiction, with more drawn after it. */
export const resume = (more = ""): Uint8Array<ArrayBuffer> => pdf([
  [
    words("Robin Vale", 50, 750, 24), words("robin.vale@example.com", 50, 730),
    words("Experience", 50, 690, 16, "B"), words("Platform engineer, Halden Robotics", 50, 670, 12, "B"), words("Aug 2010 - May 2013", 50, 655),
    words("Operated production clusters on Kubernetes and Puppet.", 60, 640),
    words("Education", 50, 600, 16, "B"), words("University of Colorado Boulder", 50, 580, 12, "B"), words("B.S., Computer Science, 2006 - 2010", 50, 565),
    more,
  ].join(""),
], { info: "/Author(Robin Vale)/Producer(made by hand)/CreationDate(D:20240102)" });
