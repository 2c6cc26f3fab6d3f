// Entries in a single sentence-like line with the dates in brackets; headings are lines of their own without any mark.
import { joined, lines, wrap } from "../lib/text.mjs";

export const style = { jobs: ["long", "year", "short"], studies: ["year", "same"], between: [" – ", " - ", "–"] };

export function render(p) {
  const { w } = p;
  const job = p.pick([
    (e) => `${joined([e.title, e.employer, e.place], ", ")} (${e.period})`,
    (e) => `${e.employer} (${e.period}): ${e.title}`,
    (e) => `${e.title} ${w.at} ${e.employer}, ${e.period}`,
  ]);
  const section = (heading, body) => body.length > 0 && ["", heading, "", body];
  return lines(p.name, joined([p.label, p.place], ", "), joined([p.email, p.phone], ", "),
    section(w.education, p.studies.map((s) => `${joined([s.degree, s.area], " ")}, ${s.school}${s.period ? ` (${s.period})` : ""}`)),
    section(w.experience, p.jobs.map((e) => [e.period ? job(e) : joined([e.title, e.employer], ", "), e.points.map((x) => wrap(`• ${x}`, 70, "  ")), ""])),
    section(w.skills, p.skills.map((s) => joined([s.group, s.names.join(", ")], ": "))),
    section(w.languages, [p.languages.map((l) => `${l.language} (${l.fluency})`).join(", ")].filter(Boolean)));
}
