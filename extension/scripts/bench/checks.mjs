// Measures the checks on generated people and planted contradictions, and writes the table into the README between
// its two marks. By itself: node extension/scripts/bench/checks.mjs
import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { root } from "../lib/paths.mjs";
import { writeInReadme } from "../lib/readme.mjs";

const program = ["run", "./scoring/cmd/accuracy", "--checks"];

/** Prints the table, writes it into README.md, and returns what was measured. */
export function measureChecks() {
  spawnSync("go", program, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const run = spawnSync("go", [...program, "--json"], { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
  if (!run.stdout) throw new Error(`the table of checks could not be made: ${run.stderr}`);
  const result = JSON.parse(run.stdout);
  writeInReadme("checks", section(result));
  return result;
}

function section({ people, versions, rows, falseFindings, weakFindings, questions }) {
  const row = (...cells) => `| ${cells.join(" | ")} |\n`;
  const of = ({ planted, found }) => (planted ? `${found} of ${planted}` : "–");
  const rate = (n, all) => (all ? `${((100 * n) / all).toFixed(0)} %` : "–");
  let out = `${people.toLocaleString("en-US")} generated people whose stories hold together, ${versions.toLocaleString("en-US")} of them in two versions, and contradictions planted in others by program, from barely to plainly\n`
    + "wrong. *Found* is on the planted words; the plants *kept aside* are in people whose misses nobody looked at. Where what had been planted turned out to be\n"
    + "something that honest people have, too, the planter was put right and not the check, so the shares flatter somewhat.\n\n";
  out += row("check", "at most", "found", "kept aside", "missed, mostly because", "false on consistent people", "weak there", "could not be checked there");
  out += `|---${"|---".repeat(7)}|\n`;
  for (const r of rows) {
    const why = r.why ? `not planted: ${r.why}` : mostly(r.missed ?? []);
    out += row(`\`${r.check}\``, r.strength, of(r.tuned), of(r.aside), why, r.false, r.weak, rate(r.notChecked, r.notChecked + r.compared));
  }
  out += `\nOn the consistent people: ${falseFindings?.length ?? 0} findings above weak, ${weakFindings?.length ?? 0} weak ones, and ${questions?.length ?? 0} whose report says more than "details only". What is missed: \`go run ./scoring/cmd/accuracy --checks --misses\`.\n`;
  return out;
}

/** The reason that most of the misses share. */
function mostly(missed) {
  const count = new Map();
  for (const m of missed) {
    if (m.how === "weaker") continue;
    const why = (m.how === "elsewhere" ? "found on other words" : m.why.replace(/^could not check .*: (?=[^:]*$)/, "").replace(/^fits: .*/, "within the tolerance, or held to fit")).replaceAll("|", "\\|");
    count.set(why, (count.get(why) ?? 0) + 1);
  }
  const [first] = [...count].sort((a, b) => b[1] - a[1]);
  return first ? `${first[0]} (${first[1]})` : "";
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) measureChecks();
