// In the manner of a candidate page of an applicant tracking system: details in labelled rows, the parsed résumé beside them.
import { html, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "short", "iso"], studies: ["year", "same"], between: [" - ", " – "] };

export function render(p) {
  const { w } = p;
  const field = (label, value) => value && html`<div class="field"><div class="field__label">${label}</div><div class="field__value">${value}</div></div>`;
  return page({ title: `${p.name} – Candidates`, lang: p.lang, body: html`<div class="app"><aside class="nav"><a href="#">Candidates</a> <a href="#">Jobs</a> <a href="#">Reports</a></aside>
<div class="candidate"><div class="candidate-header"><h1 class="candidate-name">${p.name}</h1><p class="candidate-title">${p.label}</p></div>
<div class="panel"><h2>${w.contact}</h2>${field(w.email, p.email && html`<a href="mailto:${p.email}">${p.email}</a>`)}${field(w.phone, p.phone)}${field(w.place, p.place)}${p.links.map((l) => field(l.network || "Website", html`<a href="${l.url}">${l.url}</a>`))}</div>
${p.jobs.length > 0 && html`<div class="panel"><h2>${w.experience}</h2>${p.jobs.map((e) => html`<div class="entry">${field(w.employer, e.employer)}${field(w.title, e.title)}${field(w.dates, e.period)}${e.points.length > 0 && html`<ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul>`}</div>`)}</div>`}
${p.studies.length > 0 && html`<div class="panel"><h2>${w.education}</h2>${p.studies.map((s) => html`<div class="entry">${field(w.school, s.school)}${field(w.degree, s.degree)}${field(w.area, s.area)}${field(w.dates, s.period)}</div>`)}</div>`}
${p.skills.length > 0 && html`<div class="panel"><h2>${w.skills}</h2><p>${p.skills.flatMap((s) => s.names).join(", ")}</p></div>`}
${p.certificates.length > 0 && html`<div class="panel"><h2>${w.certificates}</h2><ul>${p.certificates.map((c) => html`<li>${[c.name, c.issuer, c.date].filter(Boolean).join(", ")}</li>`)}</ul></div>`}</div>
<div class="sidebar"><h3>Scorecards</h3><p>No scorecards yet</p><button>Add note</button></div></div>` });
}
