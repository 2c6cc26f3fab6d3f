// Measures what is found of résumés that are used again under another name, and writes the table into the README between its two
// marks. By itself: node extension/scripts/bench/echo.mjs
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { root } from "../lib/paths.mjs";
import { writeInReadme } from "../lib/readme.mjs";

const program = ["run", "./scoring/cmd/accuracy", "--echo", "20000", "--json"];
const kinds = {
  team: "people of one team, who tell of the same work", template: "people who filled in one template, with its samples", cohort: "people of one course, with its project",
  niche: "people of one narrow trade", again: "people who applied before",
};

/** Writes the table into README.md, and returns what was measured. */
export function measureEchoes() {
  const run = spawnSync("go", program, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
  if (!run.stdout) throw new Error(`the table of echoes could not be made: ${run.stderr}`);
  const result = JSON.parse(run.stdout);
  console.log(section(result));
  writeInReadme("echoes", section(result));
  return result;
}

function section({ tuned, aside }) {
  const row = (...cells) => `| ${cells.join(" | ")} |\n`;
  const share = ({ found, reused }) => `${found} of ${reused}`;
  const count = (n) => n.toLocaleString("en-US");
  const untold = [tuned, aside].map((r) => r.reused.reduce((n, f) => n + f.untold, 0)).join(" and ");
  let out = `Two crowds of ${count(tuned.resumes)} generated résumés of different people each, read one after the other as text. One in a hundred is another's, under another name: `
    + "reworded, reordered, bullets merged, half of them with other employers. One in twenty resembles others honestly. The rules were made with the first crowd; nobody looked at the misses of the second.\n\n";
  out += row("words replaced", "wanted", "found", "kept aside") + "|---|---|---|---|\n";
  tuned.reused.forEach((f, i) => { out += row(`${f.percent} %`, f.percent > 20 ? "≥ 0.85" : "≥ 0.98", share(f), share(aside.reused[i])); });
  out += `\n${row("honest pairs", "pairs", "found wrongly", "kept aside: pairs", "found wrongly")}|---|---|---|---|---|\n`;
  tuned.alike.forEach((a, i) => { out += row(kinds[a.kind], count(a.pairs), a.false, count(aside.alike[i].pairs), aside.alike[i].false); });
  out += row("everybody else", count(tuned.rest.pairs), tuned.rest.false, count(aside.rest.pairs), aside.rest.false);
  out += `\nLeft out are ${untold} whose two names may be one person's: of them nothing can be said. What is kept of a résumé has ${count(aside.bytes)} bytes and ${aside.keys.toFixed(0)} keys in the mean, `
    + `and ${aside.seen.toFixed(0)} others are compared with it.\n`;
  return out;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) measureEchoes();
