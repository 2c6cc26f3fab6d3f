// A form filled in: a label before every value.
import { joined, lines } from "../lib/text.mjs";

export const style = { jobs: ["day", "slash", "iso", "long"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const say = (label, value) => value && `${label}: ${value}`;
  return lines(say(w.name, p.name), say(w.email, p.email), say(w.phone, p.phone), say(w.place, p.place), "",
    p.jobs.length > 0 && [`== ${w.experience} ==`, p.jobs.map((e) => [say(w.dates, e.period), say(w.employer, e.employer), say(w.title, e.title), ...e.points.map((x) => `  * ${x}`), ""])],
    p.studies.length > 0 && [`== ${w.education} ==`, p.studies.map((s) => [say(w.dates, s.period), say(w.school, s.school), say(w.degree, s.degree), say(w.area, s.area), ""])],
    p.skills.length > 0 && [`== ${w.skills} ==`, p.skills.map((s) => joined([s.group, s.names.join("; ")], ": ")), ""],
    p.certificates.length > 0 && [`== ${w.certificates} ==`, p.certificates.map((c) => joined([c.name, c.issuer, c.date], "; "))]);
}
