// A table with drawn borders, as Word's templates and forms have it: period, employer and title in columns under a row of heads.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "long", "dot", "short"], studies: ["same", "year"] };

const css = `@page{size:A4;margin:20mm}body{font:10pt "Liberation Sans",sans-serif}table{border-collapse:collapse;width:100%;margin:4pt 0 10pt}td,th{border:.6pt solid #444;padding:3pt 5pt;vertical-align:top;text-align:left}th{background:#eee}h1{font-size:16pt}h2{font-size:12pt}`;

export function render(p) {
  const { w } = p;
  const table = (heads, rows) => html`<table><tr>${heads.map((h) => html`<th>${h}</th>`)}</tr>${rows.map((r) => html`<tr>${r.map((c) => html`<td>${c}</td>`)}</tr>`)}</table>`;
  return page({ title: "CV", lang: p.lang, css, body: html`<h1>${p.name}</h1><p>${join([p.phone && `${w.phone}: ${p.phone}`, p.email && `${w.email}: ${p.email}`, p.place], html`<br>`)}</p>
${p.studies.length > 0 && html`<h2>${w.education}</h2>${table([w.dates, w.school, w.degree, w.area], p.studies.map((s) => [s.period, s.school, s.degree, s.area]))}`}
${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${table([w.dates, w.employer, w.title], p.jobs.map((e) => [e.period, e.employer, html`${e.title}${e.points.map((x) => html`<br>- ${x}`)}`]))}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2><p>${p.skills.flatMap((s) => s.names).join(", ")}</p>`}` });
}
