// Right-to-left text lies in a file as it is seen, from left to right. Readers, and the engine, want it as it is read.
// This is the last step of Unicode's bidirectional algorithm, which turns stretches round by their depth, taken backwards.

const rtl = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;
const inNumbers = /^[.,:/+-]$/;

/** inReadingOrder joins glyphs that stand in the order of their places into text in the order of reading. */
export function inReadingOrder(glyphs: readonly string[]): string {
  const kinds = glyphs.map(kindOf);
  if (!kinds.includes("right")) return glyphs.join("");
  const depths = depthsOf(glyphs, kinds, runsLeft(kinds));
  const out = [...glyphs];
  for (const depth of [2, 1]) {
    for (let i = 0; i < depths.length; i++) {
      let to = i;
      while (to < depths.length && depths[to]! >= depth) to++;
      if (to > i) out.splice(i, to - i, ...out.slice(i, to).reverse());
      i = to;
    }
  }
  return out.join("");
}

type Kind = "right" | "left" | "number" | "neutral"; // which way it runs: from the right, from the left

function kindOf(glyph: string): Kind {
  if (digit.test(glyph)) return "number"; // also Arabic digits, which run from left to right
  return rtl.test(glyph) ? "right" : letter.test(glyph) ? "left" : "neutral";
}

/** runsLeft tells whether a line as a whole runs from right to left: by the words at its ends, or if those are of two
 * kinds by how many of each there are. */
function runsLeft(kinds: readonly Kind[]): boolean {
  const strong = kinds.filter((k) => k === "right" || k === "left");
  if (strong[0] === "right") return true;
  if (strong[strong.length - 1] === "left") return false;
  return strong.filter((k) => k === "right").length * 2 >= strong.filter((k) => k === "left").length;
}

/** depthsOf returns 0 for what runs with a left-to-right line, 1 for what runs from right to left, 2 for what runs from
 * left to right within that. */
function depthsOf(glyphs: readonly string[], kinds: readonly Kind[], turned: boolean): number[] {
  const out: number[] = new Array(glyphs.length).fill(turned ? 1 : 0);
  for (let i = 0; i < kinds.length && !turned; i++) {
    if (kinds[i] !== "right") continue;
    let to = i;
    for (let j = i + 1; j < kinds.length && kinds[j] !== "left"; j++) if (kinds[j] === "right") to = j;
    out.fill(1, i, to + 1);
    i = to;
  }
  // Latin words, and numbers one by one, within right-to-left text.
  for (let i = 0; i < kinds.length; i++) {
    if (out[i] !== 1 || (kinds[i] !== "left" && kinds[i] !== "number")) continue;
    let to = i;
    for (let j = i + 1; j < kinds.length && out[j] === 1 && kinds[j] !== "right"; j++) {
      if (kinds[j] === "neutral") continue;
      const between = glyphs.slice(to + 1, j).join("");
      if (kinds[to] === "number" && kinds[j] === "number" && between !== "" && !inNumbers.test(between)) break;
      to = j;
    }
    out.fill(2, i, to + 1);
    i = to;
  }
  return out;
}
