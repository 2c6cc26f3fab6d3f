// A text pasted into a web form: paragraphs and line breaks only, bold lines for headings and for the first line of each entry.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["day", "long", "short", "slash", "year"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const br = html`<br>\n`;
  const entry = p.pick([
    (e) => [html`<b>${e.title}</b>`, join([e.employer, e.place], ", "), e.period],
    (e) => [html`<b>${e.employer}</b>`, e.title, e.period],
    (e) => [html`<b>${e.title}</b> | ${e.employer} | ${e.period}`],
    (e) => [html`<b>${e.employer}</b> (${e.period})`, html`<i>${e.title}</i>`],
    (e) => [e.period, html`<b>${e.title}</b>, ${e.employer}`],
  ]);
  const para = (lines) => html`<p>${join(lines, br)}</p>\n`;
  const dash = p.pick(["- ", "• ", "* "]);
  return page({ title: "Application", lang: p.lang, body: html`${para([html`<b>${p.name}</b>`, p.label, join([p.place, p.email, p.phone], " | "), ...p.links.map((l) => l.url)])}
${p.summary && para([p.summary])}
${p.jobs.length > 0 && [para([html`<b>${w.experience}</b>`]), p.jobs.map((e) => para([...entry(e), ...e.points.map((x) => dash + x)]))]}
${p.studies.length > 0 && [para([html`<b>${w.education}</b>`]), p.studies.map((s) => para([html`<b>${join([s.degree, s.area], ", ")}</b>`, s.school, s.period]))]}
${p.volunteer.length > 0 && [para([html`<b>${w.volunteer}</b>`]), p.volunteer.map((e) => para(entry(e)))]}
${p.skills.length > 0 && [para([html`<b>${w.skills}</b>`]), para([p.skills.flatMap((s) => s.names).join(", ")])]}
${p.languages.length > 0 && [para([html`<b>${w.languages}</b>`]), para(p.languages.map((l) => `${l.language}: ${l.fluency}`))]}` });
}
