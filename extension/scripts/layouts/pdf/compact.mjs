// As much as fits on a page, in small sans type: everything of an entry in one line, skills in a run.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["day", "slash", "short", "iso"], studies: ["same", "year"], between: [" – ", "–", " - "] };

const css = `@page{size:Letter;margin:12mm}body{font:8.5pt/1.22 "Liberation Sans Narrow","Liberation Sans",sans-serif}h1{font-size:14pt;margin:0;display:inline}h2{font-size:9pt;margin:6pt 0 1pt;background:#ddd;padding:1pt 3pt}p,ul{margin:1pt 0}ul{padding-left:11pt}`;

export function render(p) {
  const { w } = p;
  const between = p.pick([", ", " | ", " — "]);
  return page({ title: p.name, lang: p.lang, css, body: html`<div><h1>${p.name}</h1> ${join([p.email, p.phone, p.place], " • ")}</div>
${p.summary && html`<p>${p.summary}</p>`}
${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => html`<p>${join([html`<b>${e.title}</b>`, e.employer, e.period], between)}</p>${e.points.length > 0 && html`<ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul>`}`)}`}
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => html`<p>${join([html`<b>${join([s.degree, s.area], ", ")}</b>`, s.school, s.period], between)}</p>`)}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2><p>${p.skills.flatMap((s) => s.names).join(" • ")}</p>`}` });
}
