// What is painted on a page around its text: enough to tell whether words can be told from what lies under them.
// Whatever is not one plain colour is not judged.

import type { Box } from "./matrix.ts";

/** A colour as 0xrrggbb; null when it is not one plain colour. */
export type Ink = number | null;

/** white is the page before anything is painted. */
const white = 0xffffff;

/** Channels that differ by no more than this look the same. */
const same = 10;

/** A page with more shapes than this is a drawing, and is not judged. */
const most = 4000;

interface Paint {
  box: Box;
  ink: Ink;
  plain: boolean; // an upright rectangle that covers its box
}

/** Paper remembers what was painted, in order. */
export class Paper {
  private readonly paints: Paint[] = [];
  pictures = 0;

  /** now returns the moment: how much has been painted so far. */
  now(): number {
    return this.paints.length;
  }

  /** paint notes a shape or a picture. Only a `plain` one is known to cover its whole box. */
  paint(box: Box, ink: Ink, plain: boolean): void {
    if (box[2] <= box[0] || box[3] <= box[1]) return;
    if (this.paints.length < most) this.paints.push({ box, ink, plain });
  }

  /** hides tells whether a colour at a place, painted at a moment, cannot be told from what lay under it. */
  hides(ink: number, box: Box, moment: number): boolean {
    if (this.paints.length >= most) return false;
    const y = (box[1] + box[3]) / 2;
    return [0.08, 0.5, 0.92].every((share) => {
      const under = this.under(box[0] + (box[2] - box[0]) * share, y, moment);
      return under !== null && alike(ink, under);
    });
  }

  /** covers tells whether a plain shape that was painted after a moment lies over the whole of a box. */
  covers(box: Box, moment: number): boolean {
    if (this.paints.length >= most) return false;
    const slack = 0.5;
    return this.paints.slice(moment).some(({ box: b, ink, plain }) =>
      plain && ink !== null && b[0] <= box[0] + slack && b[1] <= box[1] + slack && b[2] >= box[2] - slack && b[3] >= box[3] - slack);
  }

  /** shows tells whether a picture or a drawing may show at a place what an invisible text there says: the pages of
   * a scanner lie under the text that was read from them. */
  shows(box: Box): boolean {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    return this.paints.length >= most || this.paints.some((p) => !p.plain && holds(p.box, x, y));
  }

  private under(x: number, y: number, moment: number): Ink {
    for (let i = moment - 1; i >= 0; i--) {
      const { box, ink, plain } = this.paints[i]!;
      if (holds(box, x, y)) return plain ? ink : null;
    }
    return white;
  }
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

function alike(a: number, b: number): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= same);
}
