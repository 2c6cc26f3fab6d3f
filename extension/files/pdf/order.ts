// Right-to-left text lies in a file as it is seen, from left to right. Readers, and the engine, want it as it is read.

const rtl = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;
const inNumbers = /^[.,:/+-]$/;

/** inReadingOrder joins glyphs that stand in the order of their places into text in the order of reading. */
export function inReadingOrder(glyphs: readonly string[]): string {
  const kinds = glyphs.map(kindOf);
  const count = (kind: string): number => kinds.filter((k) => k === kind).length;
  if (count("right") === 0) return glyphs.join("");
  const turned = count("right") >= count("left");
  const out = [...glyphs];
  for (const { from, to } of stretches(glyphs, kinds, turned)) out.splice(from, to - from + 1, ...out.slice(from, to + 1).reverse());
  // In a right-to-left line all is turned round, and its left-to-right stretches so twice; else only the others are.
  if (turned) out.reverse();
  return out.join("");
}

type Kind = "right" | "left" | "number" | "neutral";

function kindOf(glyph: string): Kind {
  if (digit.test(glyph)) return "number"; // also Arabic digits, which run from left to right
  return rtl.test(glyph) ? "right" : letter.test(glyph) ? "left" : "neutral";
}

/** stretches finds what runs against its line: in a right-to-left one words of the other direction and each number,
 * in a left-to-right one right-to-left words with what stands between them. */
function stretches(glyphs: readonly string[], kinds: readonly Kind[], turned: boolean): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (let i = 0; i < kinds.length; i++) {
    if (turned ? kinds[i] !== "left" && kinds[i] !== "number" : kinds[i] !== "right") continue;
    let to = i;
    for (let j = i + 1; j < kinds.length; j++) {
      const kind = kinds[j];
      if (kind === (turned ? "right" : "left")) break;
      if (kind === "neutral" || (!turned && kind === "number")) continue;
      const between = glyphs.slice(to + 1, j).join("");
      const numbers = kinds[to] === "number" && kind === "number";
      if (turned && numbers && between !== "" && !inNumbers.test(between)) break;
      to = j;
    }
    out.push({ from: i, to });
    i = to;
  }
  return out;
}
