// A page of a site builder: nothing but div and span with utility classes, so that nothing says what is a heading.
import { html, page } from "../lib/html.mjs";

export const style = { jobs: ["short", "long", "year", "slash"], studies: ["year", "same"], between: [" – ", " — ", " - "] };

export function render(p) {
  const { w } = p;
  const title = (x) => html`<div class="text-xl font-semibold tracking-tight mb-4">${x}</div>`;
  const order = p.pick(["title", "employer"]);
  const head = (e) => html`<div class="flex justify-between"><div class="font-medium">${order === "title" ? e.title : e.employer}</div><div class="text-sm text-gray-500 tabular-nums">${e.period}</div></div><div class="text-sm text-gray-700">${order === "title" ? e.employer : e.title}</div>`;
  return page({ title: p.name, lang: p.lang, body: html`<div class="max-w-3xl mx-auto p-8"><div class="flex flex-col gap-1"><div class="text-3xl font-bold">${p.name}</div><div class="text-gray-600">${p.label}</div><div class="flex gap-4 text-sm"><div>${p.place}</div><div>${p.email}</div><div>${p.phone}</div>${p.links.map((l) => html`<a class="underline" href="${l.url}">${l.network || "Website"}</a>`)}</div></div>
${p.summary && html`<div class="mt-8">${title(w.summary)}<div class="leading-7">${p.summary}</div></div>`}
${p.jobs.length > 0 && html`<div class="mt-8">${title(w.experience)}<div class="space-y-6">${p.jobs.map((e) => html`<div>${head(e)}<div class="mt-2 text-sm">${e.points.map((x) => html`<div class="flex"><span class="mr-2">•</span><span>${x}</span></div>`)}</div></div>`)}</div></div>`}
${p.studies.length > 0 && html`<div class="mt-8">${title(w.education)}<div class="space-y-6">${p.studies.map((s) => html`<div><div class="flex justify-between"><div class="font-medium">${s.school}</div><div class="text-sm text-gray-500">${s.period}</div></div><div class="text-sm">${[s.degree, s.area].filter(Boolean).join(" · ")}</div></div>`)}</div></div>`}
${p.skills.length > 0 && html`<div class="mt-8">${title(w.skills)}<div class="flex flex-wrap gap-2">${p.skills.flatMap((s) => s.names).map((n) => html`<span class="rounded-full bg-gray-100 px-3 py-1 text-sm">${n}</span>`)}</div></div>`}
${p.certificates.length > 0 && html`<div class="mt-8">${title(w.certificates)}${p.certificates.map((c) => html`<div class="flex justify-between"><div>${c.name}</div><div>${c.date}</div></div>`)}</div>`}</div>` });
}
