// Capitals for headings, title and employer in one line, dates below, wrapped bullets.
import { joined, lines, wrap } from "../lib/text.mjs";

export const style = { jobs: ["long", "short", "slash"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const between = p.pick([", ", " | ", " – "]);
  const bullet = p.pick(["- ", "* ", "• "]);
  const section = (heading, body) => body.length > 0 && [heading.toUpperCase(), "", body, ""];
  return lines(p.name, p.label, joined([p.place, p.phone, p.email], " | "), p.links.map((l) => l.url), "",
    p.summary && [w.summary.toUpperCase(), "", wrap(p.summary), ""],
    section(w.experience, p.jobs.map((e) => [joined([e.title, e.employer], between), e.period, e.points.map((x) => wrap(bullet + x, 76, "  ")), ""])),
    section(w.education, p.studies.map((s) => [joined([s.degree, s.area], ", "), s.school, s.period, ""])),
    section(w.volunteer, p.volunteer.map((e) => [joined([e.title, e.employer], between), e.period, ""])),
    section(w.skills, p.skills.map((s) => (s.group ? `${s.group}: ` : "") + s.names.join(", "))),
    section(w.certificates, p.certificates.map((c) => joined([c.name, c.issuer, c.date], ", "))),
    section(w.languages, p.languages.map((l) => `${l.language}: ${l.fluency}`)));
}
