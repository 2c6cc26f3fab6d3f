// Asks the linter of Firefox's store (what `web-ext lint` runs) about dist/firefox. Errors fail, and so do warnings but for those known ones
// that lie in libraries which are bundled as they are.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { dist, extension } from "./lib/paths.mjs";

const known = [
  { code: "UNSAFE_VAR_ASSIGNMENT", file: /^(options|welcome|panel|popup|view)\.js$/, says: /innerHTML/, why: "Preact's dangerouslySetInnerHTML, which nothing here uses" },
  { code: "UNSAFE_VAR_ASSIGNMENT", file: /^pdf\.js$/, says: /write|import/, why: "pdf.js and its polyfills" },
  { code: "DANGEROUS_EVAL", file: /^pdf\.js$/, says: /Function/, why: "pdf.js and its polyfills; the extension's policy forbids it to run" },
  { code: "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION", file: /^manifest\.json$/, says: /Android/, why: "not offered for Android" },
];

const linter = path.join(extension, "node_modules/.bin/addons-linter");
const { errors, warnings } = lint();
const news = warnings.filter((w) => !known.some((k) => k.code === w.code && k.file.test(w.file) && k.says.test(w.message)));
for (const { code, file, line, message, description } of [...errors, ...news]) console.error(`${file}${line ? `:${line}` : ""}: ${code}: ${message} ${description}`);
console.log(`${errors.length} errors, ${news.length} new warnings, ${warnings.length - news.length} known ones of libraries`);
process.exit(errors.length + news.length > 0 ? 1 : 0);

/** The linter's answer. It ends with 1 when there are errors, which it lists all the same. */
function lint() {
  const args = ["--output", "json", path.join(dist, "firefox")];
  try {
    return JSON.parse(execFileSync(linter, args, { encoding: "utf8", maxBuffer: 1 << 26 }));
  } catch (fault) {
    if (fault.stdout) return JSON.parse(fault.stdout);
    throw fault;
  }
}
