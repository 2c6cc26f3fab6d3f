// Writes the README's section "How good is it" from the measurements, between its two marks.
import { readFileSync } from "node:fs";
import { writeInReadme } from "../lib/readme.mjs";

// The least F1 that we want on layouts that the reader was not tuned on.
const wanted = {
  name: 0.99, "e-mail": 0.99, phone: 0.99, links: 0.99, school: 0.97, employer: 0.97, "degree level": 0.96, "study dates": 0.96, "job dates": 0.96,
  title: 0.94, "field of study": 0.94, skills: 0.9,
};
const formats = { html: "web pages", text: "plain text", pdf: "PDF", docx: "Word" };

/** Replaces what stands between the marks of README.md by the results in the file. */
export function writeReadme(results) {
  const { accuracy } = JSON.parse(readFileSync(results, "utf8"));
  writeInReadme("measured", section(accuracy));
}

function section({ people, consistent, dev, test, all }) {
  const f1 = (sample, field) => (sample.fields[field].wanted ? sample.fields[field].f1.toFixed(3) : "–");
  const percent = (share) => `${(100 * share).toFixed(2)} %`;
  const row = (...cells) => `| ${cells.join(" | ")} |\n`;
  const other = (fields) => (sample) => fields.map((f) => f1(sample, f));
  let out = `${people} invented people, ${consistent} of them consistent, in eight languages and ${dev.layouts.length + test.layouts.length} layouts: `
    + `${all.pages.toLocaleString("en-US")} documents. *Tuned on* are the people and layouts that the reader was made with (${dev.pages} documents); *kept aside* are other people in\n`
    + `other layouts (${test.pages}). Each figure is F1, of values that are exactly right; dates with their precision.\n\n`;
  out += row("", "wanted", "tuned on", "kept aside") + "|---|---|---|---|\n";
  for (const [field, want] of Object.entries(wanted)) out += row(field, `≥ ${want.toFixed(2)}`, f1(dev, field), f1(test, field));
  out += row("read surely, and right", "≥ 99.50 %", percent(dev.all.surePrecision), percent(test.all.surePrecision));
  out += row("read surely, of what was read", "", percent(dev.all.coverage), percent(test.all.coverage));
  out += row("findings above weak on consistent people", "none", dev.falseFindings.length, test.falseFindings.length);
  const fields = ["name", "school", "study dates", "employer", "title", "job dates"];
  out += `\nKept aside, by format and by language:\n\n${row("", "documents", ...fields, "right of sure")}|---${"|---".repeat(fields.length + 2)}|\n`;
  for (const sample of test.formats) out += row(formats[sample.name], sample.pages, ...other(fields)(sample), percent(sample.all.surePrecision));
  const languages = new Intl.DisplayNames("en", { type: "language" });
  for (const sample of test.languages) out += row(languages.of(sample.name), sample.pages, ...other(fields)(sample), percent(sample.all.surePrecision));
  out += `\nIn all ${all.pages.toLocaleString("en-US")} documents: ${all.falseFindings.length} findings above weak on consistent people, ${all.weakFindings.length} weak ones. How the split is made and what counts as right: [testdata](testdata/README.md).\n`;
  return out;
}
