// Follows what a page draws and gathers its text with place, look and whether a person can see it. One pass over
// pdf.js's operator list gives all of it; the list's arguments are as pdf.js of the pinned version makes them.

import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFRun } from "../../engine/protocol.gen.ts";
import { at, boxOf, isUpright, overlap, times, type Box, type Matrix } from "./matrix.ts";
import { Paper, type Ink } from "./paper.ts";
import { joins } from "./runs.ts";
import { runsOf, type Gathered } from "./seen.ts";

/** Walked is what a page holds. */
export interface Walked {
  runs: PDFRun[];
  pictures: number;
}

interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: [number, number, number] | null;
}

/** Font is what is used of pdf.js's FontFaceObject. */
interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: Matrix;
  bbox?: number[];
  defaultVMetrics?: [number, number, number];
}

interface State {
  ctm: Matrix;
  fill: Ink;
  stroke: Ink;
  fillAlpha: number;
  strokeAlpha: number;
  blend: boolean; // mixed with what lies under it
  masked: boolean;
  clip: Box;
  plainClip: boolean;
  font: Font | null;
  size: number;
  direction: number;
  mode: number;
  rise: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
}

/** walk reads a page's operator list. `isOn` tells whether an optional layer is shown. */
export function walk(page: PDFPageProxy, list: { fnArray: number[]; argsArray: any[] }, isOn: (layer: unknown) => boolean): Walked {
  const walker = new Walker(page, isOn);
  for (let i = 0; i < list.fnArray.length; i++) walker.step(list.fnArray[i]!, list.argsArray[i] ?? []);
  return walker.finish();
}

class Walker {
  private readonly base: Matrix;
  private readonly page: Box;
  private readonly paper = new Paper();
  private readonly strips: Gathered[] = [];
  private readonly saved: State[] = [];
  private readonly layers: boolean[] = [];
  private s: State;
  private text: Matrix = identity;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private pendingClip = false;
  private maskDepth = 0; // inside the drawing of a soft mask, which is not itself seen
  private annotation = false;
  private pictures = 0;

  constructor(private readonly proxy: PDFPageProxy, private readonly isOn: (layer: unknown) => boolean) {
    const view = proxy.getViewport({ scale: 1 });
    this.base = view.transform as unknown as Matrix;
    this.page = [0, 0, view.width, view.height];
    this.s = this.start();
  }

  private start(): State {
    return {
      ctm: this.base, fill: 0, stroke: 0, fillAlpha: 1, strokeAlpha: 1, blend: false, masked: false, clip: [-1e6, -1e6, 1e6, 1e6], plainClip: true,
      font: null, size: 0, direction: 1, mode: 0, rise: 0, charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0,
    };
  }

  step(op: number, args: any[]): void {
    const s = this.s;
    switch (op) {
      case OPS.save: this.saved.push({ ...s }); break;
      case OPS.restore: this.s = this.saved.pop() ?? s; break;
      case OPS.transform: s.ctm = times(s.ctm, args as unknown as Matrix); break;
      case OPS.setGState: this.graphics(args[0]); break;
      case OPS.setFillRGBColor: s.fill = inkOf(args[0]); break;
      case OPS.setStrokeRGBColor: s.stroke = inkOf(args[0]); break;
      case OPS.setFillColorN: case OPS.setFillTransparent: s.fill = null; break;
      case OPS.setStrokeColorN: case OPS.setStrokeTransparent: s.stroke = null; break;

      case OPS.beginText: this.text = identity; this.x = this.y = this.lineX = this.lineY = 0; break;
      case OPS.setTextMatrix: this.text = (args.length === 6 ? args : Array.from(args[0])) as unknown as Matrix; this.x = this.y = this.lineX = this.lineY = 0; break;
      case OPS.moveText: this.move(args[0], args[1]); break;
      case OPS.setLeadingMoveText: s.leading = -args[1]; this.move(args[0], args[1]); break;
      case OPS.nextLine: this.move(0, -s.leading); break;
      case OPS.setFont: this.font(args[0], args[1]); break;
      case OPS.setCharSpacing: s.charSpacing = args[0]; break;
      case OPS.setWordSpacing: s.wordSpacing = args[0]; break;
      case OPS.setHScale: s.hScale = args[0] / 100; break;
      case OPS.setLeading: s.leading = args[0]; break;
      case OPS.setTextRise: s.rise = args[0]; break;
      case OPS.setTextRenderingMode: s.mode = args[0]; break;
      case OPS.showText: this.show(args[0]); break;

      case OPS.clip: case OPS.eoClip: this.pendingClip = true; break;
      case OPS.constructPath: this.path(args[0], args[1]?.[0], args[2]); break;
      case OPS.shadingFill: this.paint(s.clip, null, false); break;
      case OPS.rawFillPath: this.paint(boxOf(s.ctm, args[1][0], args[1][1], args[1][2], args[1][3]), null, false); break;
      case OPS.paintImageXObject: case OPS.paintInlineImageXObject: case OPS.paintImageXObjectRepeat: case OPS.paintInlineImageXObjectGroup:
        this.pictures++;
        this.paint(op === OPS.paintImageXObject || op === OPS.paintInlineImageXObject ? boxOf(s.ctm, 0, 0, 1, 1) : s.clip, null, false);
        break;
      case OPS.paintImageMaskXObject: case OPS.paintSolidColorImageMask:
        this.pictures++;
        this.paint(boxOf(s.ctm, 0, 0, 1, 1), null, false);
        break;
      case OPS.paintImageMaskXObjectGroup: case OPS.paintImageMaskXObjectRepeat:
        this.pictures++;
        this.paint(s.clip, null, false);
        break;

      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...s });
        if (args[0]) s.ctm = times(s.ctm, Array.from(args[0] as number[]) as unknown as Matrix);
        if (args[1]) this.clip(boxOf(s.ctm, args[1][0], args[1][1], args[1][2], args[1][3]), isUpright(s.ctm));
        break;
      case OPS.paintFormXObjectEnd: this.s = this.saved.pop() ?? s; break;
      case OPS.beginGroup: this.group(args[0]); break;
      case OPS.endGroup:
        if (args[0]?.smask) this.maskDepth--;
        this.s = this.saved.pop() ?? s;
        break;
      case OPS.beginAnnotation:
        this.saved.push({ ...s });
        this.annotation = true;
        this.s = { ...this.start(), ctm: times(times(this.base, args[2]), args[3]) };
        break;
      case OPS.endAnnotation:
        this.annotation = false;
        this.s = this.saved.pop() ?? s;
        break;
      case OPS.beginMarkedContent: this.layers.push(true); break;
      case OPS.beginMarkedContentProps: this.layers.push(args[0] !== "OC" || this.isOn(args[1])); break;
      case OPS.endMarkedContent: this.layers.pop(); break;
    }
  }

  private graphics(settings: [string, any][]): void {
    const s = this.s;
    for (const [key, value] of settings) {
      if (key === "ca") s.fillAlpha = value;
      else if (key === "CA") s.strokeAlpha = value;
      else if (key === "BM") s.blend = value !== "source-over" && value !== "normal";
      else if (key === "SMask") s.masked = Boolean(value);
      else if (key === "Font") this.font(value[0], value[1]);
    }
  }

  private group(group: { matrix?: Matrix | null; bbox?: ArrayLike<number> | null; smask?: unknown }): void {
    this.saved.push({ ...this.s });
    if (group.smask) this.maskDepth++;
    const s = this.s;
    // What is drawn in a group is as transparent as the group is.
    if (s.fillAlpha < 1 || s.blend || s.masked) s.masked = true;
    if (s.fillAlpha > 0) s.fillAlpha = s.strokeAlpha = 1;
    s.blend = false;
    if (!group.bbox) return;
    const m = group.matrix ? times(s.ctm, Array.from(group.matrix) as unknown as Matrix) : s.ctm;
    this.clip(boxOf(m, group.bbox[0]!, group.bbox[1]!, group.bbox[2]!, group.bbox[3]!), isUpright(m));
  }

  private font(id: string, size: number): void {
    const objects = id.startsWith("g_") ? this.proxy.commonObjs : this.proxy.objs;
    this.s.font = objects.has(id) ? (objects.get(id) as Font) : null;
    this.s.size = Math.abs(size);
    this.s.direction = size < 0 ? -1 : 1;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private clip(box: Box, plain: boolean): void {
    this.s.clip = overlap(this.s.clip, box);
    if (!plain) this.s.plainClip = false;
  }

  private path(what: number, data: ArrayLike<number> | undefined, bounds: ArrayLike<number> | undefined): void {
    const clips = this.pendingClip;
    this.pendingClip = false;
    if (!bounds) return;
    const s = this.s;
    const box = boxOf(s.ctm, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!);
    const plain = isUpright(s.ctm) && isRectangle(data, bounds);
    const solid = s.fillAlpha === 1 && !s.blend && !s.masked;
    switch (what) {
      case OPS.fill: case OPS.eoFill: case OPS.fillStroke: case OPS.eoFillStroke: case OPS.closeFillStroke: case OPS.closeEOFillStroke:
        if (s.fillAlpha > 0) this.paint(box, solid ? s.fill : null, plain && solid);
        break;
      case OPS.stroke: case OPS.closeStroke:
        // A rule or a frame: words can stand inside of it, and no line of it hides them.
        break;
    }
    if (clips) this.clip(box, plain);
  }

  private paint(box: Box, ink: Ink, plain: boolean): void {
    if (this.maskDepth > 0 || this.annotation || this.layers.includes(false)) return;
    this.paper.paint(overlap(overlap(box, this.s.clip), this.page), ink, plain && this.s.plainClip);
  }

  private show(glyphs: (DrawnGlyph | number | null)[]): void {
    const s = this.s;
    const font = s.font;
    if (!font || s.size === 0 || this.maskDepth > 0) return;
    const fontMatrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
    const scale = s.size * fontMatrix[0];
    const h = s.hScale * s.direction;
    const m = times(s.ctm, this.text);
    const vertical = font.vertical === true;
    // The base line's direction on the page, and the height of the letters across it.
    const [ux, uy] = vertical ? [-m[2], -m[3]] : [m[0] * Math.sign(h || 1), m[1] * Math.sign(h || 1)];
    const length = Math.hypot(ux, uy) || 1;
    const [dx, dy] = [ux / length, uy / length];
    const size = heightOf(font, s.size, fontMatrix) * (vertical ? Math.hypot(m[0], m[1]) : Math.abs(m[0] * m[3] - m[1] * m[2]) / length);
    if (!(size > 0)) return;
    const strip: Omit<Gathered, "across" | "glyphs"> = {
      font: font.name ?? "", bold: isBold(font, s.mode), size, angle: angleOf(dx, dy),
      moment: this.paper.now(), fill: s.fill, stroke: s.stroke, mode: s.mode,
      unseen: (s.fillAlpha === 0 && s.strokeAlpha === 0) || (s.fillAlpha === 0 && s.mode % 4 === 0) || this.layers.includes(false),
      judged: !s.masked && !s.blend && !font.isType3Font && s.fillAlpha > 0, clip: s.clip,
    };
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        const step = (-glyph * s.size) / 1000;
        if (vertical) this.y += step;
        else this.x += step * h;
        continue;
      }
      const spacing = (glyph.isSpace ? s.wordSpacing : 0) + s.charSpacing;
      const drop = vertical ? -((glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 0, 0])[0]) : 0;
      const step = vertical ? drop * scale - spacing * s.direction : glyph.width * scale + (font.isType3Font ? spacing : spacing * s.direction);
      const own = vertical ? drop * scale : glyph.width * scale * h;
      const [px, py] = at(m, this.x, this.y + s.rise);
      const along = px * dx + py * dy;
      const across = py * dx - px * dy;
      const advance = Math.abs(own) * length;
      const text = clean(glyph.unicode);
      if (vertical) this.y -= step;
      else this.x += step * h;
      if (text === "") continue;
      const next = { text, along, advance, space: text.trim() === "", mark: /^\p{M}+$/u.test(text) };
      const current = this.strips[this.strips.length - 1];
      // Spaces may be of another font than the words between which they stand, and accents stand above or below their letters.
      if (current && sameBase(current, strip.angle, across, next.mark ? 1 : 0.08) && (next.space || next.mark || sameLook(current, strip)) && joins(current, next)) current.glyphs.push(next);
      else this.strips.push({ ...strip, across, glyphs: [next] });
    }
  }

  finish(): Walked {
    return { runs: runsOf(this.strips, this.paper, this.page), pictures: this.pictures };
  }
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function sameBase(strip: Gathered, angle: number, across: number, slack: number): boolean {
  return strip.angle === angle && Math.abs(strip.across - across) < slack * strip.size;
}

function sameLook(a: Gathered, b: Omit<Gathered, "across" | "glyphs">): boolean {
  return a.font === b.font && Math.abs(a.size - b.size) < 0.1 && a.bold === b.bold && a.fill === b.fill && a.stroke === b.stroke
    && a.moment === b.moment && a.mode === b.mode && a.unseen === b.unseen && a.judged === b.judged;
}

function heightOf(font: Font, size: number, fontMatrix: Matrix): number {
  // A font of drawings may have any scale: its letters are as high as its box.
  const high = font.isType3Font && font.bbox ? font.bbox[3]! - font.bbox[1]! : 0;
  return font.isType3Font && high > 0 ? Math.abs(size * high * fontMatrix[3]) : size;
}

function isBold(font: Font, mode: number): boolean {
  return Boolean(font.bold || font.black) || mode === 2 || /bold|black|heavy|semibd|demi|-medi$|(^|\+)(cm|sf|ec)[a-z]*bx/i.test(font.name ?? "");
}

function angleOf(dx: number, dy: number): number {
  const degrees = Math.round((Math.atan2(dy, dx) * 1800) / Math.PI) / 10;
  return degrees === -180 ? 180 : degrees || 0;
}

/** inkOf reads "#rrggbb". */
function inkOf(colour: unknown): Ink {
  return typeof colour === "string" && /^#[0-9a-f]{6}$/i.test(colour) ? parseInt(colour.slice(1), 16) : null;
}

/** isRectangle tells whether a path is the rectangle of its bounds; pdf.js writes 0 move, 1 line, 4 close, with their points. */
function isRectangle(data: ArrayLike<number> | undefined, bounds: ArrayLike<number>): boolean {
  if (!data || data.length > 18) return false;
  const corner = (x: number, y: number): boolean =>
    (Math.abs(x - bounds[0]!) < 0.01 || Math.abs(x - bounds[2]!) < 0.01) && (Math.abs(y - bounds[1]!) < 0.01 || Math.abs(y - bounds[3]!) < 0.01);
  let corners = 0;
  let [lastX, lastY] = [NaN, NaN];
  for (let i = 0; i < data.length;) {
    const op = data[i++];
    if (op === 4) continue;
    if (op !== 0 && op !== 1) return false;
    const [x, y] = [data[i++]!, data[i++]!];
    if (!corner(x, y)) return false;
    if (op === 1 && Math.abs(x - lastX) > 0.01 && Math.abs(y - lastY) > 0.01) return false;
    [lastX, lastY] = [x, y];
    corners++;
  }
  return corners === 4 || corners === 5;
}

/** clean takes out what is not text: characters without a meaning, and halves of a pair. */
function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\ufffd\ufffe\uffff]/g, "");
}
