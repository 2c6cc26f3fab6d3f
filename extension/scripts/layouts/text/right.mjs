// Employer at the left and dates pushed to the right edge, title below; underlined headings.
import { joined, lines } from "../lib/text.mjs";

export const style = { jobs: ["short", "slash", "long"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const pushed = (left, right = "") => left + " ".repeat(Math.max(3, 78 - left.length - right.length)) + right;
  const tab = p.chance(0.4);
  const apart = (left, right) => (tab && right ? `${left}\t${right}` : pushed(left, right).trimEnd());
  const section = (heading, body) => body.length > 0 && [heading, "=".repeat(heading.length), body, ""];
  return lines(p.name.toUpperCase() === p.name.toLowerCase() ? p.name : p.name.toUpperCase(), joined([p.phone, p.email], "  "), p.place, "",
    section(w.experience, p.jobs.map((e) => [apart(joined([e.employer, e.place], ", "), e.period), e.title, e.points.map((x) => `  o ${x}`), ""])),
    section(w.education, p.studies.map((s) => [apart(s.school, s.period), joined([s.degree, s.area], " – "), ""])),
    section(w.skills, p.skills.map((s) => joined([s.group, s.names.join(", ")], ": "))));
}
