// From the strips of a page to its runs, with the reason where nobody can see one.

import type { PDFRun } from "../../engine/protocol.gen.ts";
import { boxOf, overlap, type Box } from "./matrix.ts";
import type { Ink, Paper } from "./paper.ts";
import { pieces, type Strip } from "./runs.ts";

/** A text smaller than this many points (3 px) cannot be read. */
const leastSize = 2.25;

/** Gathered is a strip with how it was drawn. */
export interface Gathered extends Strip {
  moment: number;
  fill: Ink;
  stroke: Ink;
  mode: number;
  unseen: boolean; // transparent, or on a layer that is switched off
  judged: boolean; // whether its colour may be held against the paper
  clip: Box;
}

/** runsOf writes the runs of a page. */
export function runsOf(strips: readonly Gathered[], paper: Paper, page: Box): PDFRun[] {
  const runs: PDFRun[] = [];
  const pictured: PDFRun[] = [];
  const taken = new Map<string, PDFRun[]>();
  for (const strip of strips) {
    const turn = (strip.angle * Math.PI) / 180;
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
    for (const piece of pieces(strip)) {
      const [x, y] = [piece.from * dx - strip.across * dy, piece.from * dy + strip.across * dx];
      const width = piece.to - piece.from;
      const box = boxOf([dx, dy, -dy, dx, x, y], 0, -0.7 * strip.size, Math.max(width, 0.1), 0);
      const run: PDFRun = { text: piece.text, x: round(x), y: round(y), width: round(width), size: round(strip.size) };
      if (strip.font) run.font = strip.font;
      if (strip.bold) run.bold = true;
      if (strip.angle !== 0) run.angle = strip.angle;
      const hidden = hiddenBy(strip, box, paper, page);
      if (hidden) run.hidden = hidden;
      // Some programs draw words twice, a hair apart, to make them bold or give them a shadow.
      const twins = taken.get(run.text) ?? [];
      const twin = twins.find((t) => Math.abs(t.x - run.x) < 0.2 * run.size && Math.abs(t.y - run.y) < 0.2 * run.size && t.angle === run.angle);
      if (twin) {
        if (!run.hidden) delete twin.hidden;
        continue;
      }
      taken.set(run.text, [...twins, run]);
      runs.push(run);
      if (hidden === "invisible" && paper.shows(box)) pictured.push(run);
    }
  }
  // Where a page has other text, words under a picture are taken for what the picture shows. A page that has none
  // is a scanner's, and the engine says so.
  if (runs.some((run) => !run.hidden)) for (const run of pictured) delete run.hidden;
  return runs;
}

/** hiddenBy tells why nobody can see a text; in doubt it can be seen. */
function hiddenBy(strip: Gathered, box: Box, paper: Paper, page: Box): string {
  const onPage = overlap(box, page);
  if (onPage[2] <= onPage[0] || onPage[3] <= onPage[1]) return "off-page";
  if (strip.size < leastSize) return "size";
  const left = overlap(box, strip.clip);
  const little = 0.05; // of it is left
  if (left[2] - left[0] < little * (box[2] - box[0]) || left[3] - left[1] < little * (box[3] - box[1])) return "clipped";
  if (strip.unseen || strip.mode === 3 || strip.mode === 7) return "invisible";
  if (paper.covers(box, strip.moment)) return "clipped";
  const inks = [...(strip.mode === 1 || strip.mode === 5 ? [] : [strip.fill]), ...(strip.mode % 4 === 0 ? [] : [strip.stroke])];
  if (strip.judged && inks.every((ink) => ink !== null && paper.hides(ink, box, strip.moment))) return "colour";
  return "";
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
