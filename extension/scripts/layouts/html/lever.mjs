// In the manner of another tracking system: a feed with the profile in a card, "Title, Employer" in one line and dates to the right.
import { html, page } from "../lib/html.mjs";

export const style = { jobs: ["short", "slash", "tick"], studies: ["same", "year"], between: [" - ", " to ", "–"] };

export function render(p) {
  const { w } = p;
  const between = p.pick([", ", " @ ", ` ${w.at} `, " – "]);
  return page({ title: p.name, lang: p.lang, body: html`<div class="profile-container"><div class="profile-header"><span class="name-text">${p.name}</span><div class="headline">${p.label}</div><div class="contact-row"><span class="icon-mail"></span><span>${p.email}</span><span class="icon-phone"></span><span>${p.phone}</span><span class="icon-pin"></span><span>${p.place}</span></div><div class="links">${p.links.map((l) => html`<a href="${l.url}" target="_blank">${l.network || l.url}</a> `)}</div></div>
<div class="tabs"><button>Overview</button><button>Resume</button><button>Feedback</button></div>
<div class="resume-data">${p.jobs.length > 0 && html`<div class="group"><div class="group-title">${w.experience}</div>${p.jobs.map((e) => html`<div class="row"><div class="row-main"><strong>${e.title}</strong>${between}${e.employer}</div><div class="row-side">${e.period}</div><div class="row-note">${e.summary}</div>${e.points.map((x) => html`<div class="row-note">- ${x}</div>`)}</div>`)}</div>`}
${p.studies.length > 0 && html`<div class="group"><div class="group-title">${w.education}</div>${p.studies.map((s) => html`<div class="row"><div class="row-main"><strong>${s.school}</strong></div><div class="row-side">${s.period}</div><div class="row-note">${[s.degree, s.area].filter(Boolean).join(", ")}</div></div>`)}</div>`}
${p.skills.length > 0 && html`<div class="group"><div class="group-title">${w.skills}</div><div class="tags">${p.skills.flatMap((s) => s.names).map((n) => html`<span class="tag">${n}</span> `)}</div></div>`}
${p.volunteer.length > 0 && html`<div class="group"><div class="group-title">${w.volunteer}</div>${p.volunteer.map((e) => html`<div class="row"><div class="row-main"><strong>${e.title}</strong>${between}${e.employer}</div><div class="row-side">${e.period}</div></div>`)}</div>`}</div></div>` });
}
