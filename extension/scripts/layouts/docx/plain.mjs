// Word's own styles: Title, Heading 1, Heading 2 for entries, bullets of the list style.
import { Document, HeadingLevel, Paragraph, TextRun } from "docx";
import { joined } from "../lib/text.mjs";

export const style = { jobs: ["long", "short", "slash"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const heading = (text) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const para = (text, options = {}) => new Paragraph({ children: [new TextRun({ text, ...options })] });
  const section = (title, body) => (body.length ? [heading(title), ...body] : []);
  const employerFirst = p.chance(0.5);
  const job = (e) => [
    new Paragraph({ text: employerFirst ? e.employer : e.title, heading: HeadingLevel.HEADING_2 }),
    para(joined([employerFirst ? e.title : e.employer, e.place], ", "), { italics: true }),
    ...(e.period ? [para(e.period)] : []),
    ...(e.points ?? []).map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  ];
  return new Document({ title: "CV", creator: p.name, sections: [{ children: [
    new Paragraph({ text: p.name, heading: HeadingLevel.TITLE }), para(joined([p.place, p.phone, p.email], " | ")),
    ...(p.links.length ? [para(p.links.map((l) => l.url).join(" | "))] : []),
    ...(p.summary ? [heading(w.summary), para(p.summary)] : []),
    ...section(w.experience, p.jobs.flatMap(job)),
    ...section(w.education, p.studies.flatMap((s) => [new Paragraph({ text: s.school, heading: HeadingLevel.HEADING_2 }), para(joined([s.degree, s.area], ", ")), ...(s.period ? [para(s.period)] : [])])),
    ...section(w.skills, p.skills.map((s) => new Paragraph({ children: [...(s.group ? [new TextRun({ text: `${s.group}: `, bold: true })] : []), new TextRun(s.names.join(", "))] }))),
    ...section(w.certificates, p.certificates.map((c) => new Paragraph({ text: joined([c.name, c.issuer, c.date], ", "), bullet: { level: 0 } }))),
    ...section(w.languages, p.languages.map((l) => para(`${l.language}: ${l.fluency}`))),
  ] }] });
}
