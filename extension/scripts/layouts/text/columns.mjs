// Dates in a column of their own at the left, as typed with spaces.
import { joined, lines } from "../lib/text.mjs";

export const style = { jobs: ["slash", "dot", "year", "short"], studies: ["same", "year"], between: [" - ", " – "] };

export function render(p) {
  const { w } = p;
  const wide = 26;
  const row = (left, ...right) => right.filter(Boolean).map((x, i) => (i ? "" : (left ?? "")).padEnd(wide) + x);
  const section = (heading, body) => body.length > 0 && [heading, "-".repeat(heading.length), body, ""];
  return lines(p.name, joined([p.place, p.email, p.phone], " · "), "",
    section(w.experience, p.jobs.map((e) => [row(e.period, joined([e.employer, e.place], ", "), e.title, ...e.points.map((x) => `- ${x}`)), ""])),
    section(w.education, p.studies.map((s) => [row(s.period, s.school, joined([s.degree, s.area], ", ")), ""])),
    section(w.skills, p.skills.map((s) => row(s.group, s.names.join(", ")))),
    section(w.languages, p.languages.map((l) => row(l.language, l.fluency))));
}
