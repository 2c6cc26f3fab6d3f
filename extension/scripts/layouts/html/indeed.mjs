// In the manner of a résumé on Indeed: title in bold, employer and place below, dates below that, "Month Year to Month Year".
import { html, join, page } from "../lib/html.mjs";

export const style = { jobs: ["Long", "long"], studies: ["same", "year"], between: [" to ", " – "] };

export function render(p) {
  const { w } = p;
  const place = (e) => e.place && html` <span class="work_location">- ${e.place}</span>`;
  return page({ title: `${p.name} - Résumé`, lang: p.lang, body: html`<div id="resume" class="hresume"><div id="basic_info_row" class="vcard"><h1 id="resume-contact" class="fn">${p.name}</h1>
<h2 id="headline">${p.label}</h2><div id="contact_info_container"><div class="adr"><p id="headline_location" class="locality">${p.place}</p></div>${p.email && html`<div class="email-address">${p.email}</div>`}${p.phone && html`<div class="phone-number">${p.phone}</div>`}</div></div>
${p.summary && html`<p id="res_summary" class="summary">${p.summary}</p>`}
${p.jobs.length > 0 && html`<div class="section-item workExperience-content"><div class="section_title"><h2>${w.experience}</h2></div><div class="items-container">${p.jobs.map((e) => html`<div class="work-experience-section"><div class="data_display"><p class="work_title title">${e.title}</p><div class="work_company"><span class="bold">${e.employer}</span>${place(e)}</div><p class="work_dates">${e.period}</p><p class="work_description">${join([e.summary, ...e.points.map((x) => `• ${x}`)], html`<br>`)}</p></div></div>`)}</div></div>`}
${p.studies.length > 0 && html`<div class="section-item education-content"><div class="section_title"><h2>${w.education}</h2></div>${p.studies.map((s) => html`<div class="education-section"><p class="edu_title">${join([s.degree, s.area], " in ")}</p><div class="edu_school"><span class="bold">${s.school}</span></div><p class="edu_dates">${s.period}</p></div>`)}</div>`}
${p.skills.length > 0 && html`<div class="section-item skills-content"><div class="section_title"><h2>${w.skills}</h2></div><ul>${p.skills.flatMap((s) => s.names).map((name) => html`<li class="skill-text">${name}</li>`)}</ul></div>`}
${p.links.length > 0 && html`<div class="section-item"><h2>${w.links}</h2>${p.links.map((l) => html`<p class="link_url"><a href="${l.url}">${l.url}</a></p>`)}</div>`}
${p.certificates.length > 0 && html`<div class="section-item certification-content"><div class="section_title"><h2>${w.certificates}</h2></div>${p.certificates.map((c) => html`<div class="certification-section"><p class="cert_title">${c.name}</p><p class="cert_dates">${c.date}</p></div>`)}</div>`}
${p.languages.length > 0 && html`<div class="section-item"><h2>${w.languages}</h2><ul>${p.languages.map((l) => html`<li>${l.language} - ${l.fluency}</li>`)}</ul></div>`}</div>` });
}
