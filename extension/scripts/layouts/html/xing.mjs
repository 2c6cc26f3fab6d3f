// In the manner of a XING profile: dates and length first, on a line of their own, then title, then employer.
import { html, page } from "../lib/html.mjs";

export const style = { jobs: ["slash", "short", "dot"], studies: ["same"], between: [" - ", " – "] };

export function render(p) {
  const { w } = p;
  const entry = (e, bold, plain) => html`<div class="sc-timeline-entry"><div class="sc-1k7v"><p class="sc-hint">${e.duration ? html`<span>${e.duration}</span><span>, </span>` : ""}<span>${e.period}</span></p></div><div class="sc-entry-body"><h3 class="sc-headline">${bold}</h3><p class="sc-copy">${plain}</p>${(e.points ?? []).length > 0 && html`<p class="sc-text">${e.points.join(" ")}</p>`}</div></div>`;
  return page({ title: p.name, lang: p.lang, body: html`<div id="app"><header class="sc-stage"><h1 class="sc-name">${p.name}</h1><p>${p.label}</p><p class="sc-loc">${p.place}</p></header>
<main>${p.skills.length > 0 && html`<section data-qa="haves"><h2>${w.skills}</h2><div class="sc-tags">${p.skills.flatMap((s) => s.names).map((n) => html`<span class="sc-tag">${n}</span>`)}</div></section>`}
${p.jobs.length > 0 && html`<section data-qa="work"><h2>${w.experience}</h2>${p.jobs.map((e) => entry(e, e.title, e.employer))}</section>`}
${p.studies.length > 0 && html`<section data-qa="education"><h2>${w.education}</h2>${p.studies.map((s) => entry(s, [s.area, s.degree].filter(Boolean).join(", "), s.school))}</section>`}
${p.certificates.length > 0 && html`<section><h2>${w.certificates}</h2>${p.certificates.map((c) => html`<div><p>${c.date}</p><h3>${c.name}</h3><p>${c.issuer}</p></div>`)}</section>`}
${p.languages.length > 0 && html`<section data-qa="languages"><h2>${w.languages}</h2>${p.languages.map((l) => html`<div><h4>${l.language}</h4><p>${l.fluency}</p></div>`)}</section>`}</main></div>` });
}
