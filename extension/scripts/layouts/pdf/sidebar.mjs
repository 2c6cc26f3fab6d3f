// A template with a coloured sidebar of contacts, skills and languages, and the story in the wide column.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["Short", "slash", "year", "long"], studies: ["year", "same"], between: [" - ", " – "] };

const css = `@page{size:A4;margin:0}*{-webkit-print-color-adjust:exact}body{margin:0;font:9.5pt/1.4 "Liberation Sans",sans-serif}.cv{display:grid;grid-template-columns:62mm 1fr;min-height:297mm}.side{background:#1f3a4d;color:#fff;padding:14mm 7mm}.side h3{font-size:10pt;text-transform:uppercase;border-bottom:1px solid #7fa}.main{padding:14mm 10mm}h1{font-size:22pt;margin:0}h2{font-size:12pt;color:#1f3a4d;text-transform:uppercase}h4{margin:8pt 0 0;font-size:10pt}.sub{color:#555}ul{margin:3pt 0;padding-left:12pt}`;

export function render(p) {
  const { w } = p;
  return page({ title: p.name, lang: p.lang, css, body: html`<div class="cv"><div class="side"><h3>${w.contact}</h3><div>${p.phone}</div><div>${p.email}</div><div>${p.place}</div>
${p.skills.length > 0 && html`<h3>${w.skills}</h3>${p.skills.flatMap((s) => s.names).map((n) => html`<div>${n}</div>`)}`}${p.languages.length > 0 && html`<h3>${w.languages}</h3>${p.languages.map((l) => html`<div>${l.language}</div><div><small>${l.fluency}</small></div>`)}`}</div>
<div class="main"><h1>${p.name}</h1><div class="sub">${p.label}</div>${p.summary && html`<h2>${w.summary}</h2><p>${p.summary}</p>`}
${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => html`<h4>${e.title}</h4><div class="sub">${join([e.employer, e.period], " | ")}</div><ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul>`)}`}
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => html`<h4>${join([s.degree, s.area], ", ")}</h4><div class="sub">${join([s.school, s.period], " | ")}</div>`)}`}
${p.volunteer.length > 0 && html`<h2>${w.volunteer}</h2>${p.volunteer.map((e) => html`<h4>${e.title}</h4><div class="sub">${join([e.employer, e.period], " | ")}</div>`)}`}</div></div>` });
}
