// A portfolio page with a drawn timeline: start and end in boxes of their own above each other, left of the entry.
import { html, page } from "../lib/html.mjs";

export const style = { jobs: ["short", "year", "long"], studies: ["same", "year"] };

export function render(p) {
  const { w } = p;
  const item = (e, top, below, points = []) => html`<li class="tl-item"><div class="tl-when"><span class="tl-from">${e.start}</span>${e.end && e.end !== e.start && html`<span class="tl-dash">–</span><span class="tl-to">${e.end}</span>`}</div><div class="tl-card"><h4>${top}</h4><h5>${below}</h5>${points.map((x) => html`<p>${x}</p>`)}</div></li>`;
  return page({ title: `${p.name} · portfolio`, lang: p.lang, body: html`<div class="hero"><h1>${p.name}</h1><p>${p.label}</p></div>
${p.summary && html`<div id="about"><h3>${w.summary}</h3><p>${p.summary}</p></div>`}
<div id="resume">${p.jobs.length > 0 && html`<h3>${w.experience}</h3><ul class="tl">${p.jobs.map((e) => item(e, e.title, [e.employer, e.place].filter(Boolean).join(", "), e.points))}</ul>`}
${p.studies.length > 0 && html`<h3>${w.education}</h3><ul class="tl">${p.studies.map((s) => item(s, [s.degree, s.area].filter(Boolean).join(", "), s.school))}</ul>`}</div>
${p.skills.length > 0 && html`<div id="skills"><h3>${w.skills}</h3>${p.skills.flatMap((s) => s.names).map((n) => html`<div class="bar"><span>${n}</span><div class="fill" style="width:80%"></div></div>`)}</div>`}
<footer id="contact"><h3>${w.contact}</h3><ul><li>${p.email && html`<a href="mailto:${p.email}">${p.email}</a>`}</li><li>${p.phone}</li><li>${p.place}</li>${p.links.map((l) => html`<li><a href="${l.url}">${l.network || "Web"}</a></li>`)}</ul></footer>` });
}
