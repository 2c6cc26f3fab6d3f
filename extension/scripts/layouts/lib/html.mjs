// A template tag that escapes what it is given, unless that is markup already.

class Markup {
  constructor(text) { this.text = text; }
  toString() { return this.text; }
}

const escape = (s) => s.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

function put(value) {
  if (value === undefined || value === null || value === false || value === "") return "";
  if (Array.isArray(value)) return value.map(put).join("");
  return value instanceof Markup ? value.text : escape(String(value));
}

/** html`<b>${words}</b>` is markup; lists are joined, absent values are nothing. */
export const html = (parts, ...values) => new Markup(parts.reduce((all, part, i) => all + put(values[i - 1]) + part));

/** Takes text for markup as it stands. */
export const raw = (text) => new Markup(text);

/** Puts something between the values that are there. */
export function join(values, between) {
  const there = values.filter((v) => v !== undefined && v !== null && v !== "" && v !== false);
  return there.flatMap((v, i) => (i ? [between, v] : [v]));
}

/** A whole page. */
export const page = ({ title, lang, css = "", head = "", body }) =>
  html`<!doctype html>
<html lang="${lang}"${lang === "ar" ? raw(' dir="rtl"') : ""}>
<head><meta charset="utf-8"><title>${title}</title>${raw(head)}<style>${raw(css)}</style></head>
<body>
${body}
</body>
</html>
`.toString();
