// A home page of the 1990s: tables, font tags, dates in the left cell.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "year", "long", "dot"], studies: ["same", "year"], between: [" - ", "-", " – "] };

export function render(p) {
  const { w } = p;
  const head = (text) => html`<tr><td colspan="2" bgcolor="#ccccff"><font size="4"><b>${text}</b></font></td></tr>`;
  const line = (e, a, b, rest) => html`<tr valign="top"><td width="150" nowrap><font size="2">${e.period}</font></td><td><b>${a}</b><br>${b}${rest}</td></tr>`;
  return page({ title: `${p.name}: CV`, lang: p.lang, body: html`<center><font size="6">${p.name}</font><br>${join([p.place, p.phone, html`<a href="mailto:${p.email}">${p.email}</a>`], html` | `)}</center><hr>
<table width="640" border="0" cellpadding="4" align="center">
${p.summary && html`${head(w.summary)}<tr><td></td><td>${p.summary}</td></tr>`}
${p.studies.length > 0 && html`${head(w.education)}${p.studies.map((s) => line(s, s.school, join([s.degree, s.area], ", "), ""))}`}
${p.jobs.length > 0 && html`${head(w.experience)}${p.jobs.map((e) => line(e, e.employer, html`<i>${e.title}</i>`, e.points.length > 0 && html`<ul>${e.points.map((x) => html`<li>${x}`)}</ul>`))}`}
${p.volunteer.length > 0 && html`${head(w.volunteer)}${p.volunteer.map((e) => line(e, e.employer, html`<i>${e.title}</i>`, ""))}`}
${p.skills.length > 0 && html`${head(w.skills)}${p.skills.map((s) => html`<tr valign="top"><td>${s.group}</td><td>${s.names.join(", ")}</td></tr>`)}`}
${p.languages.length > 0 && html`${head(w.languages)}<tr><td></td><td>${p.languages.map((l) => `${l.language}: ${l.fluency}`).join("; ")}</td></tr>`}
</table>` });
}
