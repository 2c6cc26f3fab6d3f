// In the manner of the PDF that LinkedIn saves of a profile: a dark sidebar of contacts, top skills, languages and certificates; the story
// beside it with months in full and lengths of time in brackets; promotions under one employer; "Page 1 of 2" at the foot.
import { html, join, page } from "../lib/html.mjs";
import { grouped } from "../lib/groups.mjs";

export const style = { jobs: ["long"], studies: ["year", "year", "same"], between: [" - "] };

// Each language has these words and no others: Contact, Top Skills, Languages, Certifications, Summary, Experience, Education, Page.
const fixed = {
  en: ["Contact", "Top Skills", "Languages", "Certifications", "Summary", "Experience", "Education", "Page", "of", "Present"],
  de: ["Kontakt", "Top-Kenntnisse", "Languages", "Certifications", "Zusammenfassung", "Berufserfahrung", "Ausbildung", "Page", "of", "Present"],
  fr: ["Coordonnées", "Principales compétences", "Languages", "Certifications", "Résumé", "Expérience", "Formation", "Page", "of", "Present"],
  es: ["Contactar", "Aptitudes principales", "Languages", "Certifications", "Extracto", "Experiencia", "Educación", "Page", "of", "Present"],
  pt: ["Contato", "Principais competências", "Languages", "Certifications", "Resumo", "Experiência", "Formação acadêmica", "Page", "of", "Present"],
  it: ["Contatti", "Competenze principali", "Languages", "Certifications", "Riepilogo", "Esperienza", "Formazione", "Page", "of", "Present"],
  nl: ["Contactgegevens", "Belangrijkste vaardigheden", "Languages", "Certifications", "Samenvatting", "Ervaring", "Opleiding", "Page", "of", "Present"],
  pl: ["Kontakt", "Najważniejsze umiejętności", "Languages", "Certifications", "Podsumowanie", "Doświadczenie", "Wykształcenie", "Page", "of", "Present"],
};

export const print = (p) => {
  const words = fixed[p.lang] ?? fixed.en;
  return {
    displayHeaderFooter: true, headerTemplate: "<span></span>",
    footerTemplate: `<div style="font:9px Liberation Sans;width:100%;text-align:center;color:#888">${words[7]} <span class="pageNumber"></span> ${words[8]} <span class="totalPages"></span></div>`,
    margin: { top: "0", bottom: "14mm", left: "0", right: "0" }, format: "Letter",
  };
};

const css = `*{-webkit-print-color-adjust:exact}body{margin:0;font:10.5pt/1.35 "Liberation Sans",sans-serif}.side{position:absolute;left:0;top:0;width:62mm;min-height:265mm;background:#293e49;color:#e1e8eb;padding:12mm 6mm;box-sizing:border-box;font-size:9.5pt}.side h2{font-size:12pt;font-weight:normal;margin:12pt 0 4pt;color:#fff}.main{margin-left:62mm;padding:12mm 10mm}h1{font-size:24pt;font-weight:normal;margin:0}.main h2{font-size:15pt;font-weight:normal;margin:14pt 0 6pt}.org{font-size:12pt}.title{font-size:11pt}.grey{color:#888}p{margin:4pt 0}`;

export function render(p) {
  const [contact, skills, languages, certificates, summary, experience, education] = fixed[p.lang] ?? fixed.en;
  const job = (e) => html`<div class="title">${e.title}</div><div>${e.period}${e.duration && html` <span class="grey">(${e.duration})</span>`}</div><div class="grey">${e.place}</div>${(e.summary || e.points.length > 0) && html`<p>${join([e.summary, ...e.points], html`<br>`)}</p>`}<br>`;
  return page({ title: p.name, lang: p.lang, css, body: html`<div class="side"><h2>${contact}</h2>${p.phone && html`<div>${p.phone} (Mobile)</div>`}<div><a href="mailto:${p.email}">${p.email}</a></div>${p.links.map((l) => html`<div><a href="${l.url}">${l.url.replace(/^https?:\/\//, "")}</a>${l.network && html` (${l.network})`}</div>`)}
${p.skills.length > 0 && html`<h2>${skills}</h2>${p.skills.flatMap((s) => s.names).map((n) => html`<div>${n}</div>`)}`}${p.languages.length > 0 && html`<h2>${languages}</h2>${p.languages.map((l) => html`<div>${l.language} (${l.fluency})</div>`)}`}${p.certificates.length > 0 && html`<h2>${certificates}</h2>${p.certificates.map((c) => html`<div>${c.name}</div>`)}`}</div>
<div class="main"><h1>${p.name}</h1><div class="title">${p.label}</div><div class="grey">${p.place}</div>${p.summary && html`<h2>${summary}</h2><p>${p.summary}</p>`}
${p.jobs.length > 0 && html`<h2>${experience}</h2>${grouped(p.jobs).map((g) => html`<div class="org">${g[0].employer}</div>${g.map(job)}`)}`}
${p.studies.length > 0 && html`<h2>${education}</h2>${p.studies.map((s) => html`<div class="org">${s.school}</div><div>${join([s.degree, s.area], ", ")}${s.period && html` <span class="grey">· (${s.period})</span>`}</div><br>`)}`}</div>` });
}
