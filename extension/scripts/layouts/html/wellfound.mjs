// In the manner of a Wellfound profile: logo rows, "Title" over "Employer · dates", tags for skills.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["short", "Short", "year"], studies: ["year"], between: [" - ", " to "] };

export function render(p) {
  const { w } = p;
  return page({ title: `${p.name} | Startup profile`, lang: p.lang, body: html`<div class="styles_component__a1"><div class="styles_header__b2"><h1>${p.name}</h1><span>${p.label}</span><ul><li>${p.place}</li>${p.links.map((l) => html`<li><a href="${l.url}" rel="nofollow">${l.url.replace(/^https?:\/\//, "")}</a></li>`)}</ul></div>
${p.summary && html`<div class="styles_about__c3"><h4>${w.summary}</h4><div>${p.summary}</div></div>`}
${p.jobs.length > 0 && html`<div class="styles_experience__d4"><h4>${w.experience}</h4>${p.jobs.map((e) => html`<div class="styles_item__e5"><img alt="" src="data:,"><div><h4>${e.title}</h4><div class="styles_tagline__f6">${e.employer} <span>•</span> <span class="styles_dates__g7">${e.period}</span></div>${e.place && html`<div class="muted">${e.place}</div>`}<div class="prose"><ul>${join([e.summary, ...e.points], "").filter(Boolean).map((x) => html`<li>${x}</li>`)}</ul></div></div></div>`)}</div>`}
${p.studies.length > 0 && html`<div class="styles_education__h8"><h4>${w.education}</h4>${p.studies.map((s) => html`<div class="styles_item__e5"><div><h4>${s.school}</h4><div>${join([s.degree, s.area], ", ")}</div><div class="muted">${s.graduation}</div></div></div>`)}</div>`}
${p.skills.length > 0 && html`<div class="styles_skills__i9"><h4>${w.skills}</h4><div class="styles_tags__j0">${p.skills.flatMap((s) => s.names).map((n) => html`<div class="tag">${n}</div>`)}</div></div>`}</div>` });
}
