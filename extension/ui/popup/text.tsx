import { useEffect, useRef } from "preact/hooks";
import type { Document, Report, Where } from "../../engine/protocol.gen.ts";
import { t } from "../words.ts";

/** Piece is a stretch of the text with the findings that speak of it. */
interface Piece {
  text: string;
  findings: string[];
  strength: string;
}

/** MarkedText shows a text with the words of each finding marked, and brings the chosen finding's into view. */
export function MarkedText({ text, report, chosen }: { text: string; report: Report; chosen: { id: string } | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!chosen) return;
    const mark = [...(box.current?.querySelectorAll("mark") ?? [])].find((m) => m.dataset.findings?.split(" ").includes(chosen.id));
    mark?.scrollIntoView({ block: "center" });
    mark?.focus();
  }, [chosen]);
  return (
    <div class="text" ref={box} tabIndex={0} role="region" aria-label={t("your_text")}>
      {pieces(text, report).map((p, i) =>
        p.findings.length === 0 ? p.text : <mark key={i} class={p.strength} tabIndex={-1} data-findings={p.findings.join(" ")}>{p.text}</mark>)}
    </div>
  );
}

/** pointIn selects words of the text that MarkedText shows in a part of the page. */
export function pointIn(part: ParentNode, text: string, where: readonly Where[]): boolean {
  const at = where[0];
  const box = part.querySelector(".text");
  if (!at || !box || at.node !== 0 || text.slice(at.start, at.end) !== at.text) return false;
  const range = document.createRange();
  let passed = 0;
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
    if (at.start >= passed && at.start < passed + node.length) range.setStart(node, at.start - passed);
    if (at.end > passed && at.end <= passed + node.length) {
      range.setEnd(node, at.end - passed);
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      box.scrollTop += range.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return true;
    }
    passed += node.length;
  }
  return false;
}

/** isPlain tells whether a document is its text, and places in it count from the text's beginning. */
export function isPlain(document: Document): boolean {
  return ["", "text", "markdown", "json"].includes(document.kind);
}

/** holds tells whether a finding has words in the text as it was pasted. */
export function holds(text: string, report: Report, id: string): boolean {
  return pieces(text, report).some((p) => p.findings.includes(id));
}

/** pieces cuts a text at the ends of all marked places. A place where other words stand is left out: the text may
 * have been read as something else than plain text. */
export function pieces(text: string, report: Report): Piece[] {
  const places = report.findings.flatMap((f) =>
    f.evidence.flatMap((e) => e.where)
      .filter((w) => w.node === 0 && w.end > w.start && text.slice(w.start, w.end) === w.text)
      .map((w) => ({ start: w.start, end: w.end, id: f.id, strength: f.strength })));
  const cuts = [...new Set([0, text.length, ...places.flatMap((p) => [p.start, p.end])])].sort((a, b) => a - b);
  const out: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const here = places.filter((p) => p.start <= start && p.end >= end);
    const strength = ["strong", "medium"].find((s) => here.some((p) => p.strength === s)) ?? "weak";
    out.push({ text: text.slice(start, end), findings: [...new Set(here.map((p) => p.id))], strength });
  }
  return out;
}
