// What Word saves as a web page: MsoNormal paragraphs, o:p marks, tabs as runs of spaces, bold lines for headings.
import { html, page, raw } from "../lib/html.mjs";

export const style = { jobs: ["slash", "long", "dot", "short"], studies: ["same", "year"], between: [" – ", " - ", "–"] };

const css = `p.MsoNormal{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif}`;
const head = `<meta name="Generator" content="Microsoft Word 15 (filtered)">`;
const tab = raw(`<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>`);
const p_ = (x) => html`<p class="MsoNormal">${x}<o:p></o:p></p>\n`;
const bold = (x) => html`<b><span lang="EN-US">${x}</span></b>`;
const bullet = (x) => html`<p class="MsoListParagraph" style="text-indent:-18.0pt"><span style="font-family:Symbol">·<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${x}<o:p></o:p></p>\n`;

export function render(p) {
  const { w } = p;
  const caps = p.chance(0.5);
  const heading = (x) => [p_(raw("&nbsp;")), p_(bold(html`<u>${caps ? x.toUpperCase() : x}</u>`))];
  const entry = p.pick([
    (e) => [p_([e.period, tab, bold(e.title)]), p_([tab, tab, e.employer])],
    (e) => [p_([bold(e.employer), tab, e.period]), p_(html`<i>${e.title}</i>`)],
    (e) => [p_([bold(html`${e.title}, ${e.employer}`)]), p_(e.period)],
  ]);
  return page({ title: "Curriculum Vitae", lang: p.lang, css, head, body: html`<div class="WordSection1">${p_(html`<b><span style="font-size:20.0pt">${p.name}</span></b>`)}${p_(p.place)}${p_(html`${w.phone}: ${p.phone}`)}${p_(html`${w.email}: ${p.email}`)}
${p.summary && [heading(w.summary), p_(p.summary)]}
${p.jobs.length > 0 && [heading(w.experience), p.jobs.map((e) => [entry(e), e.points.map(bullet), p_(raw("&nbsp;"))])]}
${p.studies.length > 0 && [heading(w.education), p.studies.map((s) => [p_([s.period, tab, bold(s.school)]), p_([s.degree, s.area].filter(Boolean).join(", "))])]}
${p.skills.length > 0 && [heading(w.skills), p.skills.map((s) => p_([s.group && html`${s.group}: `, s.names.join(", ")]))]}
${p.certificates.length > 0 && [heading(w.certificates), p.certificates.map((c) => bullet([c.name, c.issuer, c.date].filter(Boolean).join(", ")))]}
${p.languages.length > 0 && [heading(w.languages), p_(p.languages.map((l) => `${l.language} (${l.fluency})`).join(", "))]}</div>` });
}
