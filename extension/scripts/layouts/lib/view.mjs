// A person as a layout sees them. Whatever a layout asks for is written down as shown, so that the truth about a page is what was put on it.
import { months, write } from "./dates.mjs";
import { chooser } from "./seed.mjs";
import { words } from "./words.mjs";

const today = "2026-06-30";

/**
 * Returns { view, shown }: the view for one layout, and a function that gives the JSON Resume of what was taken from it.
 * `style` holds the lists that the seed chooses from: jobs and studies (ways of writing dates), between (what stands between two dates).
 */
export function look(resume, { slug, lang, layout, style = {} }) {
  const choose = chooser(slug, layout);
  const shown = { basics: {}, work: [], volunteer: [], education: [], skills: [], certificates: [] };
  const w = words(lang, choose);
  const how = {
    jobs: choose.pick(style.jobs ?? ["long", "short", "slash"]),
    studies: choose.pick(style.studies ?? ["same", "same", "year"]),
    between: choose.pick(style.between ?? [" – ", " - ", "–", " — "]),
    since: choose.chance(0.2),
  };
  if (how.studies === "same") how.studies = how.jobs;
  const b = resume.basics;
  const view = {
    slug, lang, w, ...choose, place: placeOf(b.location, lang), summary: b.summary, label: b.label,
    languages: resume.languages ?? [], interests: resume.interests ?? [], awards: resume.awards ?? [], projects: resume.projects ?? [], references: resume.references ?? [],
  };
  for (const field of ["name", "email", "phone"]) takes(view, field, b[field], () => (shown.basics[field] = b[field]));
  takes(view, "links", [...(b.url ? [{ network: "", url: b.url }] : []), ...(b.profiles ?? []).filter((p) => p.url)], () => {
    if (b.url) shown.basics.url = b.url;
    shown.basics.profiles = (b.profiles ?? []).filter((p) => p.url);
  });
  view.jobs = (resume.work ?? []).map((job, i) => position(job, "name", row(shown.work, i), how, w, lang));
  view.volunteer = (resume.volunteer ?? []).map((job, i) => position(job, "organization", row(shown.volunteer, i), how, w, lang));
  view.studies = (resume.education ?? []).map((study, i) => course(study, row(shown.education, i), how, w, lang));
  view.skills = (resume.skills ?? []).map((skill, i) => skillSet(skill, row(shown.skills, i)));
  view.certificates = (resume.certificates ?? []).map((c, i) => certificate(c, row(shown.certificates, i), how, lang));
  const full = (list) => list.filter((r) => r && Object.keys(r).length > 0);
  return {
    view,
    shown: () => ({
      basics: shown.basics, work: full(shown.work), volunteer: full(shown.volunteer), education: full(shown.education),
      skills: full(shown.skills), certificates: full(shown.certificates),
    }),
  };
}

/** Defines a value that is noted when it is taken. */
function takes(object, name, value, note) {
  Object.defineProperty(object, name, { enumerable: true, get: () => { if (value !== undefined && value !== "") note(value); return value; } });
}

const row = (list, i) => (list[i] ??= {});

function placeOf(l, lang) {
  if (!l) return undefined;
  return [l.city, l.region, l.countryCode && l.countryCode !== "US" ? new Intl.DisplayNames(lang, { type: "region" }).of(l.countryCode) : undefined].filter(Boolean).join(", ") || undefined;
}

function position(job, employer, shown, how, w, lang) {
  const v = { place: job.location, summary: job.summary, points: job.highlights ?? [], url: job.url, duration: duration(job, w, how.jobs) };
  takes(v, "employer", job[employer], (s) => (shown[employer] = s));
  takes(v, "title", job.position, (s) => (shown.position = s));
  period(v, job, shown, how.jobs, how, w, lang);
  return v;
}

function course(study, shown, how, w, lang) {
  const v = { score: study.score, courses: study.courses ?? [] };
  takes(v, "school", study.institution, (s) => (shown.institution = s));
  takes(v, "degree", study.studyType, (s) => (shown.studyType = s));
  takes(v, "area", study.area, (s) => (shown.area = s));
  period(v, study, shown, how.studies, how, w, lang);
  /** Only the day of the degree, as many pages have it. */
  takes(v, "graduation", study.endDate && write(study.endDate, how.studies, lang).words, () => (shown.endDate = write(study.endDate, how.studies, lang).iso));
  return v;
}

function period(v, entry, shown, style, { between, since }, w, lang) {
  const start = entry.startDate ? write(entry.startDate, style, lang) : undefined;
  const end = entry.endDate ? write(entry.endDate, style, lang) : undefined;
  const noteStart = () => { if (start) shown.startDate = start.iso; };
  const noteEnd = () => { if (end) shown.endDate = end.iso; };
  const endWords = end?.words ?? (start ? w.present : undefined);
  takes(v, "start", start?.words, noteStart);
  takes(v, "end", endWords, noteEnd);
  v.ongoing = Boolean(start && !end);
  let words = start && endWords ? start.words + between + endWords : (start?.words ?? endWords);
  if (start && end && start.words === end.words) words = start.words;
  if (v.ongoing && since) words = `${w.since} ${start.words}`;
  takes(v, "period", words, () => { noteStart(); noteEnd(); });
}

function duration(job, w, style) {
  const n = job.startDate && style !== "year" ? months(job.startDate, job.endDate ?? today) : undefined;
  if (!n || n < 1) return undefined;
  const y = Math.floor(n / 12), m = n % 12;
  return [y && w.years(y), m && w.months(m)].filter(Boolean).join(" ");
}

function skillSet(skill, shown) {
  const v = {};
  const keywords = skill.keywords ?? [];
  takes(v, "group", keywords.length ? skill.name : undefined, () => {});
  takes(v, "names", keywords.length ? keywords : [skill.name], () => {
    shown.name = skill.name;
    if (keywords.length) shown.keywords = keywords;
  });
  return v;
}

function certificate(c, shown, how, lang) {
  const v = {};
  takes(v, "name", c.name, (s) => (shown.name = s));
  takes(v, "issuer", c.issuer, (s) => (shown.issuer = s));
  takes(v, "date", c.date && write(c.date, how.jobs, lang).words, () => (shown.date = write(c.date, how.jobs, lang).iso));
  return v;
}
