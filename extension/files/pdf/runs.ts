// From glyphs to runs: glyphs that stand on one base line, in one font, without a wide gap, are one run. Files that
// have no space characters get them where the gaps are.

import { inReadingOrder } from "./order.ts";

/** Glyph is one drawn character. Along and across are measured in the direction of its base line, in points. */
export interface Glyph {
  text: string;
  along: number; // where it starts
  advance: number; // how far it moves
  space: boolean;
  mark: boolean; // an accent or vowel that stands with a letter
}

/** Strip is a row of glyphs of one font on one base line. */
export interface Strip {
  font: string;
  bold: boolean;
  size: number;
  angle: number; // degrees, clockwise
  across: number; // the base line
  glyphs: Glyph[];
}

/** Piece is a part of a strip: text with its place along the base line. */
export interface Piece {
  text: string;
  from: number;
  to: number;
}

/** Gaps in heights of the font. */
const farthest = 2; // beyond what any word gap or letter spacing is
const newRun = 0.85; // wider than the gap that a strip's letters have: another column
const newCell = 0.5; // the same, where the file has no space between
const newWord = 0.15;
const back = 0.6; // an overlap that is still the next letter

/** joins tells whether a glyph carries a strip on, at its end or, as right-to-left text is sometimes drawn, before its start. */
export function joins(strip: Strip, glyph: Glyph): boolean {
  const last = strip.glyphs[strip.glyphs.length - 1]!;
  if (glyph.mark) return strip.glyphs.some((g) => glyph.along > g.along - 0.2 * strip.size && glyph.along < g.along + g.advance + 0.2 * strip.size);
  const gap = glyph.along - (last.along + last.advance);
  if (gap > -back * strip.size && gap < farthest * strip.size && glyph.along >= last.along - 0.05 * strip.size) return true;
  const before = last.along - (glyph.along + glyph.advance);
  if (glyph.space) return strip.glyphs.some((g) => rightToLeft.test(g.text)) && Math.abs(before) < newRun * strip.size;
  return rightToLeft.test(glyph.text) && Math.abs(before) < newRun * strip.size;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** pieces parts a strip at its wide gaps and puts spaces where words part. */
export function pieces(strip: Strip): Piece[] {
  const turned = rightToLeft.test(strip.glyphs.map((g) => g.text).join(""));
  const glyphs = turned ? withMarks(strip.glyphs).sort((a, b) => a.along - b.along) : strip.glyphs;
  const tracking = usualGap(glyphs) / strip.size;
  const out: Piece[] = [];
  let parts: string[] = [];
  let from = 0, end = 0, seen = false; // end: of the last visible glyph
  let spaced = false;
  const close = (): void => {
    if (seen) out.push({ text: inReadingOrder(parts), from, to: end });
    parts = [];
    seen = spaced = false;
  };
  for (const glyph of glyphs) {
    if (glyph.space) {
      spaced = true;
      continue;
    }
    const gap = (glyph.along - end) / strip.size;
    if (seen && gap - tracking > (spaced ? newRun : newCell)) close();
    if (!seen) from = glyph.along;
    else if (spaced || gap - tracking > newWord) parts.push(" ");
    parts.push(glyph.text);
    end = seen ? Math.max(end, glyph.along + glyph.advance) : glyph.along + glyph.advance;
    seen = true;
    spaced = false;
  }
  close();
  return out;
}

/** withMarks puts each mark to the letter that it stands over: a mark has no place of its own in the order of letters. */
function withMarks(all: readonly Glyph[]): Glyph[] {
  const letters = all.filter((g) => !g.mark).map((g) => ({ ...g }));
  if (letters.length === 0) return [...all];
  for (const mark of all.filter((g) => g.mark)) {
    const middle = mark.along + mark.advance / 2;
    const off = (g: Glyph): number => (g.space ? Infinity : Math.max(g.along - middle, middle - g.along - g.advance, 0));
    const letter = letters.reduce((best, g) => (off(g) < off(best) ? g : best));
    letter.text += mark.text;
  }
  return letters;
}

/** usualGap is the gap between letters of spaced-out text, 0 of ordinary text. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    const [a, b] = [glyphs[i - 1]!, glyphs[i]!];
    if (!a.space && !b.space) gaps.push(b.along - a.along - a.advance);
  }
  if (gaps.length < 4) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length * 0.4)]!);
}
