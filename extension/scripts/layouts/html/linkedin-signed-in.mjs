// In the manner of a LinkedIn profile as members see it: div soup with every text twice (for eyes and for screen readers), middle dots.
import { html, page } from "../lib/html.mjs";
import { grouped } from "../lib/groups.mjs";

export const style = { jobs: ["short"], studies: ["year", "same"], between: [" - "] };

const css = `.visually-hidden{position:absolute!important;clip:rect(1px,1px,1px,1px);width:1px;height:1px;overflow:hidden;white-space:nowrap}`;
// The snapshot marks what a person cannot see; a layout that is not snapshot must say it itself.
const twice = (x) => html`<span aria-hidden="true">${x}</span><span class="visually-hidden" data-pl-hidden="clipped">${x}</span>`;
const section = (id, heading, items) => items.length > 0 && html`<section class="artdeco-card pv-profile-card"><div id="${id}" class="pv-profile-card__anchor"></div>
<div class="pvs-header__container"><h2 class="pvs-header__title text-heading-large">${twice(heading)}</h2></div><div class="pvs-list__outer-container"><ul class="pvs-list">${items}</ul></div></section>`;

export function render(p) {
  const { w } = p;
  const when = (e) => e.period && html`<span class="t-14 t-normal t-black--light">${twice([e.period, e.duration].filter(Boolean).join(" · "))}</span>`;
  const where = (e) => e.place && html`<span class="t-14 t-normal t-black--light">${twice(e.place)}</span>`;
  const more = (e) => (e.summary || e.points.length > 0) && html`<div class="pvs-entity__sub-components"><ul><li><div class="inline-show-more-text t-14">${twice([e.summary, ...e.points.map((x) => `• ${x}`)].filter(Boolean).join("\n"))}</div></li></ul></div>`;
  const item = (bold, line, rest) => html`<li class="artdeco-list__item pvs-list__item--line-separated"><div class="pvs-entity"><div class="display-flex flex-column full-width"><div class="display-flex align-items-center mr1 t-bold">${twice(bold)}</div>${line && html`<span class="t-14 t-normal">${twice(line)}</span>`}${rest}</div></div></li>`;
  const group = (g) => g.length === 1
    ? item(g[0].title, g[0].employer, [when(g[0]), where(g[0]), more(g[0])])
    : html`<li class="artdeco-list__item"><div class="pvs-entity"><a href="#" class="optional-action-target-wrapper"><div class="t-bold">${twice(g[0].employer)}</div></a><div class="pvs-list__container"><ul>${g.map((e) => item(e.title, "", [when(e), where(e), more(e)]))}</ul></div></div></li>`;
  return page({ title: `${p.name} | Profiles`, lang: p.lang, css, body: html`<header><nav><a href="#">Home</a><a href="#">My Network</a><a href="#">Jobs</a><a href="#">Messaging</a></nav></header>
<main class="scaffold-layout__main"><section class="artdeco-card"><div class="ph5"><h1 class="text-heading-xlarge">${p.name}</h1><div class="text-body-medium">${p.label}</div><div class="text-body-small"><span>${p.place}</span> · <a href="#">Contact info</a></div><span>412 connections</span><button>Message</button><button>More</button></div></section>
${p.summary && html`<section class="artdeco-card"><div id="about"></div><h2>${twice(w.summary)}</h2><div class="display-flex ph5"><div class="inline-show-more-text">${twice(p.summary)}</div></div></section>`}
${section("experience", w.experience, grouped(p.jobs).map(group))}
${section("education", w.education, p.studies.map((s) => item(s.school, [s.degree, s.area].filter(Boolean).join(", "), when(s))))}
${section("volunteering_experience", w.volunteer, p.volunteer.map((e) => item(e.title, e.employer, when(e))))}
${section("licenses_and_certifications", w.certificates, p.certificates.map((c) => item(c.name, c.issuer, c.date && html`<span class="t-14">${twice(c.date)}</span>`)))}
${section("skills", w.skills, p.skills.flatMap((s) => s.names).map((name) => item(name, "", "")))}
${section("languages", w.languages, p.languages.map((l) => item(l.language, l.fluency, "")))}</main>` });
}
