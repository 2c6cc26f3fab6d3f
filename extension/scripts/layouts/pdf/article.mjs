// As LaTeX's article class sets a résumé: serif, name in the middle, small-print contacts, rules under headings, dates at the right in italics.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["short", "long", "slash"], studies: ["same", "year"], between: [" – ", "–"] };

const css = `@page{size:A4;margin:22mm 20mm}body{font:10.5pt/1.28 "Liberation Serif",serif}h1{font-size:20pt;font-weight:normal;text-align:center;margin:0}
.contact{text-align:center;margin:2pt 0 8pt}h2{font-size:12.5pt;border-bottom:.4pt solid;margin:11pt 0 4pt}.row{display:flex;justify-content:space-between}.when{font-style:italic}ul{margin:2pt 0 6pt;padding-left:14pt}`;

export function render(p) {
  const { w } = p;
  const row = (a, b) => html`<div class="row"><span>${a}</span><span class="when">${b}</span></div>`;
  const bold = (x) => x && html`<b>${x}</b>`;
  const employerFirst = p.chance(0.6);
  return page({ title: p.name, lang: p.lang, css, body: html`<h1>${p.name}</h1><div class="contact">${join([p.place, p.phone, p.email && html`<a href="mailto:${p.email}">${p.email}</a>`, ...p.links.map((l) => html`<a href="${l.url}">${l.url.replace(/^https?:\/\//, "")}</a>`)], " · ")}</div>
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => html`${row(bold(s.school), s.period)}<div>${join([s.degree, s.area], ", ")}</div>`)}`}
${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => html`${employerFirst ? row(bold(e.employer), e.period) : row(bold(e.title), e.period)}<div><i>${employerFirst ? e.title : e.employer}</i></div>${e.points.length > 0 && html`<ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul>`}`)}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2>${p.skills.map((s) => html`<div>${s.group && html`<b>${s.group}:</b> `}${s.names.join(", ")}</div>`)}`}
${p.certificates.length > 0 && html`<h2>${w.certificates}</h2><ul>${p.certificates.map((c) => html`<li>${join([c.name, c.issuer, c.date], ", ")}</li>`)}</ul>`}
${p.languages.length > 0 && html`<h2>${w.languages}</h2><div>${p.languages.map((l) => `${l.language} (${l.fluency})`).join(", ")}</div>`}` });
}
