// As LaTeX's moderncv: dates in the left margin, justified and hyphenated text beside them, coloured heading rules.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "year", "short", "dot"], studies: ["same", "year"], between: ["–", " – "] };

const css = `@page{size:A4;margin:18mm}body{font:10.5pt/1.3 "DejaVu Serif","Liberation Serif",serif;text-align:justify;hyphens:auto}h1{font-weight:300;font-size:26pt;margin:0;text-align:left}.top{text-align:right;font-size:9pt;font-style:italic}.cv{display:grid;grid-template-columns:32mm 1fr;column-gap:5mm;row-gap:4pt}.cv .l{text-align:right;font-size:9.5pt}h2{grid-column:1/-1;color:#38a;font-weight:400;font-size:14pt;margin:9pt 0 0;border-top:1.5pt solid #38a}p{margin:0}`;

export function render(p) {
  const { w } = p;
  const entry = (left, right) => html`<div class="l">${left}</div><div>${right}</div>`;
  const body = (e) => html`<p><b>${e.title}</b>, <i>${e.employer}</i>${e.place && html`, ${e.place}`}.</p>${e.points.length > 0 && html`<p>${e.points.join(" ")}</p>`}`;
  return page({ title: p.name, lang: p.lang, css, body: html`<h1>${p.name}</h1><div class="top">${join([p.place, p.phone && html`☎ ${p.phone}`, p.email && html`✉ ${p.email}`, ...p.links.map((l) => html`<a href="${l.url}">${l.url}</a>`)], html`<br>`)}</div>
<div class="cv">${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => entry(e.period, body(e)))}`}
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => entry(s.period, html`<p><b>${join([s.degree, s.area], ", ")}</b>, <i>${s.school}</i>.</p>`))}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2>${p.skills.map((s) => entry(s.group, html`<p>${s.names.join(", ")}</p>`))}`}
${p.languages.length > 0 && html`<h2>${w.languages}</h2>${p.languages.map((l) => entry(l.language, html`<p>${l.fluency}</p>`))}`}</div>` });
}
