// A template of two columns in a table without borders: dates at the left, entries at the right.
import { BorderStyle, Document, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import { joined } from "../lib/text.mjs";

export const style = { jobs: ["slash", "dot", "short", "year"], studies: ["same", "year"] };

const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

export function render(p) {
  const { w } = p;
  const run = (text, options) => new Paragraph({ children: [new TextRun({ text, ...options })] });
  const cell = (children, width) => new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children });
  const table = (rows) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders, rows });
  const row = (left, right) => new TableRow({ children: [cell([run(left ?? "")], 25), cell(right, 75)] });
  const section = (title, rows) => (rows.length ? [run(title, { bold: true, size: 28, color: "2F5496" }), table(rows), run("")] : []);
  return new Document({ creator: p.name, sections: [{ children: [
    run(p.name, { bold: true, size: 40 }), run(p.label ?? ""),
    table([...(p.place ? [row(w.place, [run(p.place)])] : []), ...(p.phone ? [row(w.phone, [run(p.phone)])] : []), row(w.email, [run(p.email)])]), run(""),
    ...section(w.experience, p.jobs.map((e) => row(e.period, [run(e.title, { bold: true }), run(e.employer), ...e.points.map((text) => new Paragraph({ text, bullet: { level: 0 } }))]))),
    ...section(w.education, p.studies.map((s) => row(s.period, [run(joined([s.degree, s.area], ", "), { bold: true }), run(s.school)]))),
    ...section(w.skills, p.skills.map((s) => row(s.group, [run(s.names.join(", "))]))),
    ...section(w.languages, p.languages.map((l) => row(l.language, [run(l.fluency ?? "")]))),
  ] }] });
}
