// A web résumé in two columns: contact, skills and languages in a dark sidebar, jobs and studies beside it.
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["long", "short", "slash", "year"], studies: ["same", "year"] };

const css = `body{margin:0;font:15px sans-serif}.cv{display:grid;grid-template-columns:260px 1fr}.side{background:#234;color:#fff;padding:24px}.main{padding:24px}.when{float:right;color:#777}`;

export function render(p) {
  const { w } = p;
  const employerFirst = p.chance(0.5), studiesFirst = p.chance(0.3);
  const head = (e) => (employerFirst ? html`<h3>${e.employer}</h3><p class="role">${e.title}</p>` : html`<h3>${e.title}</h3><p class="org">${join([e.employer, e.place], ", ")}</p>`);
  const jobs = p.jobs.length > 0 && html`<section><h2>${w.experience}</h2>${p.jobs.map((e) => html`<article><span class="when">${e.period}</span>${head(e)}${e.summary && html`<p>${e.summary}</p>`}<ul>${e.points.map((x) => html`<li>${x}</li>`)}</ul></article>`)}</section>`;
  const studies = p.studies.length > 0 && html`<section><h2>${w.education}</h2>${p.studies.map((s) => html`<article><span class="when">${s.period}</span><h3>${join([s.degree, s.area], ", ")}</h3><p class="org">${s.school}</p></article>`)}</section>`;
  return page({ title: p.name, lang: p.lang, css, body: html`<div class="cv"><aside class="side"><h1>${p.name}</h1><p>${p.label}</p><h4>${w.contact}</h4><p>${p.email}</p><p>${p.phone}</p><p>${p.place}</p>${p.links.map((l) => html`<p><a href="${l.url}">${l.url.replace(/^https?:\/\/(www\.)?/, "")}</a></p>`)}
${p.skills.length > 0 && html`<h4>${w.skills}</h4>${p.skills.map((s) => html`${s.group && html`<h5>${s.group}</h5>`}<ul>${s.names.map((n) => html`<li>${n}</li>`)}</ul>`)}`}
${p.languages.length > 0 && html`<h4>${w.languages}</h4><ul>${p.languages.map((l) => html`<li>${l.language} (${l.fluency})</li>`)}</ul>`}</aside>
<main class="main">${p.summary && html`<section><h2>${w.summary}</h2><p>${p.summary}</p></section>`}${studiesFirst ? [studies, jobs] : [jobs, studies]}
${p.volunteer.length > 0 && html`<section><h2>${w.volunteer}</h2>${p.volunteer.map((e) => html`<article><span class="when">${e.period}</span>${head(e)}</article>`)}</section>`}
${p.certificates.length > 0 && html`<section><h2>${w.certificates}</h2><ul>${p.certificates.map((c) => html`<li>${join([c.name, c.issuer, c.date], " – ")}</li>`)}</ul></section>`}</main></div>` });
}
