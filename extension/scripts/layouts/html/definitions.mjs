// A résumé as definition lists: dates are terms, jobs and studies their definitions; details in labelled terms.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["iso", "long", "short", "yearFirst"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const between = p.pick([", ", " – ", " / "]);
  return page({ title: p.name, lang: p.lang, body: html`<header><h1>${p.name}</h1><dl class="contact">${p.email && html`<dt>${w.email}</dt><dd>${p.email}</dd>`}${p.phone && html`<dt>${w.phone}</dt><dd>${p.phone}</dd>`}${p.place && html`<dt>${w.place}</dt><dd>${p.place}</dd>`}${p.links.map((l) => html`<dt>${l.network || "Web"}</dt><dd><a href="${l.url}">${l.url}</a></dd>`)}</dl></header>
${p.jobs.length > 0 && html`<h2>${w.experience}</h2><dl>${p.jobs.map((e) => html`<dt>${e.period}</dt><dd><strong>${e.title}</strong>${between}<em>${e.employer}</em>${e.points.length > 0 && html`<ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul>`}</dd>`)}</dl>`}
${p.studies.length > 0 && html`<h2>${w.education}</h2><dl>${p.studies.map((s) => html`<dt>${s.period}</dt><dd><strong>${join([s.degree, s.area], " ")}</strong><br>${s.school}</dd>`)}</dl>`}
${p.skills.length > 0 && html`<h2>${w.skills}</h2><dl>${p.skills.map((s) => html`${s.group && html`<dt>${s.group}</dt>`}<dd>${s.names.join(" · ")}</dd>`)}</dl>`}
${p.languages.length > 0 && html`<h2>${w.languages}</h2><dl>${p.languages.map((l) => html`<dt>${l.language}</dt><dd>${l.fluency}</dd>`)}</dl>`}` });
}
