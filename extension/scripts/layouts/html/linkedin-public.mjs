// In the manner of a LinkedIn profile as strangers see it: sections with top cards, grouped positions, lengths of time beside dates.
import { html, join, page } from "../lib/html.mjs";
import { grouped } from "../lib/groups.mjs";

export const style = { jobs: ["short", "Short"], studies: ["year", "year", "same"], between: [" - ", " – "] };

export function render(p) {
  const { w } = p;
  const dates = (e) => html`<p class="experience-item__duration date-range"><span><time>${e.start}</time>${e.end && e.end !== e.start ? html` – <time>${e.end}</time>` : ""}</span>${e.duration ? html`<span class="before:middot">${e.duration}</span>` : ""}</p>`;
  const about = (e) => html`${e.place && html`<p class="experience-item__location">${e.place}</p>`}<div class="show-more-less-text"><p class="show-more-less-text__text--more">${join([e.summary, ...e.points], html`<br>`)}</p></div>`;
  const alone = (e) => html`<li class="profile-section-card experience-item">
    <div class="body"><h3><span class="experience-item__title">${e.title}</span></h3><h4><a href="#"><span class="experience-item__subtitle">${e.employer}</span></a></h4>${dates(e)}${about(e)}</div></li>`;
  const several = (g) => html`<li class="experience-group"><div class="experience-group-header"><h4 class="experience-group-header__company">${g[0].employer}</h4></div>
    <ul class="experience-group__positions">${g.map((e) => html`<li class="experience-group-position"><h3 class="experience-group-position__title">${e.title}</h3>${dates(e)}${about(e)}</li>`)}</ul></li>`;
  return page({ title: `${p.name} - ${p.label ?? ""} | Profiles`, lang: p.lang, body: html`<nav><a href="#">Join now</a><a href="#">Sign in</a></nav>
<main><section class="top-card-layout"><h1 class="top-card-layout__title">${p.name}</h1><h2 class="top-card-layout__headline">${p.label}</h2>
<div class="profile-info-subheader"><span>${p.place}</span><span>500+ connections</span></div></section>
${p.summary && html`<section class="core-section-container summary"><h2>${w.summary}</h2><div><p>${p.summary}</p></div></section>`}
${p.jobs.length > 0 && html`<section class="core-section-container experience"><h2>${w.experience}</h2><ul>${grouped(p.jobs).map((g) => (g.length > 1 ? several(g) : alone(g[0])))}</ul></section>`}
${p.studies.length > 0 && html`<section class="core-section-container education"><h2>${w.education}</h2><ul>${p.studies.map((s) => html`<li class="education__list-item"><h3><a href="#">${s.school}</a></h3><h4>${join([s.degree, s.area], html` - `).map((x) => html`<span>${x}</span>`)}</h4><p class="education__item--duration"><span class="date-range">${join([s.start, s.end === s.start ? "" : s.end], html` - `).map((x) => html`<time>${x}</time>`)}</span></p></li>`)}</ul></section>`}
${p.volunteer.length > 0 && html`<section class="core-section-container volunteering"><h2>${w.volunteer}</h2><ul>${p.volunteer.map((e) => html`<li class="profile-section-card"><h3>${e.title}</h3><h4>${e.employer}</h4>${dates(e)}</li>`)}</ul></section>`}
${p.certificates.length > 0 && html`<section class="core-section-container certifications"><h2>${w.certificates}</h2><ul>${p.certificates.map((c) => html`<li><h3>${c.name}</h3><h4>${c.issuer}</h4>${c.date && html`<div><span>${c.date}</span></div>`}</li>`)}</ul></section>`}
${p.languages.length > 0 && html`<section class="core-section-container languages"><h2>${w.languages}</h2><ul>${p.languages.map((l) => html`<li><h3>${l.language}</h3><h4>${l.fluency}</h4></li>`)}</ul></section>`}
<section class="aside"><h2>Explore more posts</h2><a href="#">Career</a><a href="#">Productivity</a></section></main>` });
}
