// Dates and periods as pages write them, in the language of the page.

const locales = { en: "en-US", "en-GB": "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES", pt: "pt-BR", it: "it-IT", nl: "nl-NL", pl: "pl-PL", sv: "sv-SE", cs: "cs-CZ", ar: "ar-EG" };
const pad = (n) => String(n).padStart(2, "0");

function named(month, lang, { year, month: m }) {
  return new Intl.DateTimeFormat(locales[lang] ?? "en-US", { month, year: "numeric", timeZone: "UTC" }).format(Date.UTC(year, m - 1, 15));
}

/** The ways of writing a month of a year. */
const monthly = {
  long: (d, lang) => named("long", lang, d),
  Long: (d, lang) => capital(named("long", lang, d)),
  short: (d, lang) => named("short", lang, d),
  Short: (d, lang) => capital(named("short", lang, d)),
  slash: (d) => `${pad(d.month)}/${d.year}`,
  dot: (d) => `${pad(d.month)}.${d.year}`,
  iso: (d) => `${d.year}-${pad(d.month)}`,
  yearFirst: (d) => `${d.year}/${pad(d.month)}`,
  tick: (d, lang) => named("short", lang, d).replace(/(de )?\d{2}(\d{2})$/, "’$2"),
};

const capital = (s) => s.replace(/^\p{L}/u, (c) => c.toUpperCase());

/** Splits an ISO date that may lack its day and month. */
export function parse(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return { year, month, day };
}

/**
 * Writes an ISO date: the words, and the date that they state.
 * `style` is one of the ways above, "year", or "day" for the whole date; else days are left out, as nearly every page does.
 */
export function write(iso, style, lang) {
  const d = parse(iso);
  if (style === "year" || !d.month) return { words: String(d.year), iso: iso.slice(0, 4) };
  if (style === "day" && d.day) {
    const whole = new Intl.DateTimeFormat(locales[lang] ?? "en-US", { dateStyle: "medium", timeZone: "UTC" }).format(Date.UTC(d.year, d.month - 1, d.day));
    return { words: whole, iso };
  }
  return { words: monthly[style === "day" ? "short" : style](d, lang), iso: iso.slice(0, 7) };
}

/** Whole months from start to end, both counted, as LinkedIn does; undefined when a month is missing. */
export function months(start, end) {
  const a = parse(start), b = parse(end);
  return a.month && b.month ? (b.year - a.year) * 12 + b.month - a.month + 1 : undefined;
}
