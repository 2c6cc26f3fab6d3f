// Right-to-left text lies in a file as it is seen, from left to right. Readers, and the engine, want it as it is read.

const rtl = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const ltr = /[\p{L}\p{N}]/u;

/** inReadingOrder joins glyphs that stand in the order of their places into text in the order of reading. */
export function inReadingOrder(glyphs: readonly string[]): string {
  const kinds = glyphs.map((g) => (rtl.test(g) ? "r" : ltr.test(g) ? "l" : "n"));
  const right = kinds.filter((k) => k === "r").length;
  if (right === 0) return glyphs.join("");
  const base = right >= kinds.filter((k) => k === "l").length ? "r" : "l";
  const other = base === "r" ? "l" : "r";
  // Stretches of the other direction, with the neutral characters between them.
  const stretches: { from: number; to: number }[] = [];
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== other) continue;
    let to = i;
    for (let j = i + 1; j < kinds.length && kinds[j] !== base; j++) if (kinds[j] === other) to = j;
    stretches.push({ from: i, to });
    i = to;
  }
  const out = [...glyphs];
  // In a right-to-left line all is turned round, and left-to-right stretches back again; else only the stretches are.
  for (const { from, to } of stretches) out.splice(from, to - from + 1, ...out.slice(from, to + 1).reverse());
  if (base === "r") out.reverse();
  return out.join("");
}
