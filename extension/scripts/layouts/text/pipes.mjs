// One line an entry with bars between its parts, as people paste into forms.
import { joined, lines } from "../lib/text.mjs";

export const style = { jobs: ["short", "slash", "year"], studies: ["year", "same"] };

export function render(p) {
  const { w } = p;
  const order = p.pick([(e) => [e.title, e.employer, e.period], (e) => [e.employer, e.title, e.period], (e) => [e.period, e.title, e.employer]]);
  const section = (heading, body) => body.length > 0 && [`${heading}:`, body, ""];
  return lines(p.name, joined([p.email, p.phone, p.place], " | "), p.links.length > 0 && joined(p.links.map((l) => l.url), " | "), "",
    p.summary && [p.summary, ""],
    section(w.skills, [p.skills.flatMap((s) => s.names).join(", ")].filter(Boolean)),
    section(w.experience, p.jobs.map((e) => [joined(order(e), " | "), e.points.map((x) => `  - ${x}`)])),
    section(w.education, p.studies.map((s) => joined([joined([s.degree, s.area], " "), s.school, s.period], " | "))),
    section(w.certificates, p.certificates.map((c) => joined([c.name, c.issuer, c.date], " | "))));
}
