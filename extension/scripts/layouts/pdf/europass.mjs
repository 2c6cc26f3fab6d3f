// In the manner of the Europass CV: capitals for headings at the left edge, dates in small type over title and employer, labels in bold.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "year", "dot"], studies: ["same", "year"], between: [" – ", " - "] };

const css = `@page{size:A4;margin:16mm}body{font:10pt/1.35 "Liberation Sans",sans-serif;color:#222}.grid{display:grid;grid-template-columns:44mm 1fr;column-gap:6mm;row-gap:8pt}h1{font-size:18pt;color:#0e4194;margin:0 0 4pt}h2{grid-column:1/-1;font-size:10pt;color:#0e4194;text-transform:uppercase;margin:8pt 0 0;border-bottom:.6pt solid #9cc}.when{color:#0e4194;font-size:9pt}.label{color:#0e4194}`;

export function render(p) {
  const { w } = p;
  const stacked = p.chance(0.5);
  const entry = (when, body) => (stacked ? html`<div style="grid-column:1/-1"><div class="when">${when}</div>${body}</div>` : html`<div class="when">${when}</div><div>${body}</div>`);
  const detail = (label, value) => value && html`<div><span class="label">${label}:</span> ${value}</div>`;
  return page({ title: "Europass CV", lang: p.lang, css, body: html`<h1>${p.name}</h1>${detail(w.email, p.email)}${detail(w.phone, p.phone)}${detail(w.place, p.place)}${p.links.map((l) => detail(l.network || "Web", html`<a href="${l.url}">${l.url}</a>`))}
<div class="grid">${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => entry(e.period, html`<b>${e.title}</b><div>${e.employer}</div>${e.points.map((x) => html`<div>▪ ${x}</div>`)}`))}`}
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => entry(s.period, html`<b>${join([s.degree, s.area], ", ")}</b><div>${s.school}</div>`))}`}
${p.volunteer.length > 0 && html`<h2>${w.volunteer}</h2>${p.volunteer.map((e) => entry(e.period, html`<b>${e.title}</b><div>${e.employer}</div>`))}`}
${p.languages.length > 0 && html`<h2>${w.languages}</h2>${p.languages.map((l) => entry(l.language, l.fluency))}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2><div style="grid-column:1/-1">${p.skills.flatMap((s) => s.names).join(" / ")}</div>`}</div>` });
}
