/** A transform as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle: left, top, right, bottom; y grows downwards. */
export type Box = readonly [number, number, number, number];

/** times returns the transform that applies `inner` first and `outer` then. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1], b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3], b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f,
  ];
}

/** at returns where a point goes. */
export function at(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** boxOf returns the smallest upright box around a rectangle after a transform. */
export function boxOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const xs: number[] = [], ys: number[] = [];
  for (const [x, y] of [[x0, y0], [x1, y0], [x0, y1], [x1, y1]] as const) {
    const p = at(m, x, y);
    xs.push(p[0]);
    ys.push(p[1]);
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** overlap returns what two boxes share; its right may lie left of its left, then they share nothing. */
export function overlap(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** isUpright tells whether a transform leaves rectangles upright. */
export function isUpright(m: Matrix): boolean {
  return (near(m[1]) && near(m[2])) || (near(m[0]) && near(m[3]));
}

function near(n: number): boolean {
  return Math.abs(n) < 1e-6;
}
