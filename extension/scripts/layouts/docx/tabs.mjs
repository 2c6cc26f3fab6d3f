// Typed by hand: capitals in bold for headings, a right tab before the dates, hyphens for bullets.
import { Document, Paragraph, Tab, TabStopPosition, TabStopType, TextRun, UnderlineType } from "docx";
import { joined } from "../lib/text.mjs";

export const style = { jobs: ["short", "long", "slash"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const run = (text, options) => new Paragraph({ children: [new TextRun({ text, ...options })] });
  const apart = (left, right) => new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }], children: [new TextRun({ text: left, bold: true }), ...(right ? [new TextRun({ children: [new Tab(), right] })] : [])] });
  const heading = (text) => run(text.toUpperCase(), { bold: true, underline: { type: UnderlineType.SINGLE } });
  const section = (title, body) => (body.length ? [run(""), heading(title), ...body] : []);
  const order = p.pick([(e) => [apart(e.employer, e.period), run(e.title, { italics: true })], (e) => [apart(e.title, e.period), run(joined([e.employer, e.place], ", "))], (e) => [apart(joined([e.title, e.employer], ", "), e.period)]]);
  return new Document({ sections: [{ children: [
    run(p.name, { size: 36 }), run(joined([p.email, p.phone, p.place], " • ")),
    ...section(w.education, p.studies.flatMap((s) => [apart(s.school, s.period), run(joined([s.degree, s.area], ", "))])),
    ...section(w.experience, p.jobs.flatMap((e) => [...order(e), ...e.points.map((x) => run(`- ${x}`)), run("")])),
    ...section(w.volunteer, p.volunteer.flatMap(order)),
    ...section(w.skills, [p.skills.flatMap((s) => s.names).join(", ")].filter(Boolean).map((x) => run(x))),
    ...section(w.certificates, p.certificates.map((c) => run(`- ${joined([c.name, c.issuer, c.date], ", ")}`))),
  ] }] });
}
