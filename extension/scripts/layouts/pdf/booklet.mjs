// Large type over several pages, small capitals for headings, name and page number repeated at the edges.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["long", "Short", "year"], studies: ["same", "year"], between: [" – ", " to ", " — "] };

export const print = (p) => ({
  displayHeaderFooter: true, headerTemplate: `<div style="font-size:8px;width:100%;text-align:right;padding-right:20mm">${p.name}</div>`,
  footerTemplate: `<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
  margin: { top: "22mm", bottom: "22mm", left: "24mm", right: "24mm" }, format: "A5",
});

const css = `body{font:12pt/1.45 "Liberation Serif",serif}h1{font-variant:small-caps;font-size:24pt}h2{font-variant:small-caps;letter-spacing:1px;font-size:15pt;border-bottom:1pt solid}h3{margin:10pt 0 0;font-size:12pt}.when{font-size:10pt;color:#555}section{break-inside:auto}`;

export function render(p) {
  const { w } = p;
  const entry = (when, head, below, points = []) => html`<div class="when">${when}</div><h3>${head}</h3><div>${below}</div>${points.length > 0 && html`<ul>${points.map((x) => html`<li>${x}</li>`)}</ul>`}`;
  return page({ title: p.name, lang: p.lang, css, body: html`<h1>${p.name}</h1><div>${join([p.label, p.email, p.phone, p.place], html`<br>`)}</div>
${p.summary && html`<h2>${w.summary}</h2><p>${p.summary}</p>`}
${p.jobs.length > 0 && html`<h2>${w.experience}</h2>${p.jobs.map((e) => entry(e.period, e.title, join([e.employer, e.place], ", "), e.points))}`}
${p.studies.length > 0 && html`<h2>${w.education}</h2>${p.studies.map((s) => entry(s.period, join([s.degree, s.area], ", "), s.school))}`}
${p.volunteer.length > 0 && html`<h2>${w.volunteer}</h2>${p.volunteer.map((e) => entry(e.period, e.title, e.employer))}`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2>${p.skills.map((s) => html`<p>${s.group && html`<b>${s.group}</b>: `}${s.names.join(", ")}</p>`)}`}` });
}
