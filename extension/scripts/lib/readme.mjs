// The parts of README.md that are made by program stand between two marks each.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** Puts a text between the marks of a name, in place of what stands there. */
export function writeInReadme(name, section) {
  const [open, close] = [`<!-- ${name}: ./build.sh bench -->`, `<!-- /${name} -->`];
  const readme = path.join(root, "README.md");
  const text = readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks ${open} and ${close}`);
  writeFileSync(readme, `${text.slice(0, from)}${open}\n${section}${text.slice(to)}`);
}
