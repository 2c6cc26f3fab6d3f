// Measures how fast exports are checked, alone, with a memory and on Beam, and writes the table into the README between its
// two marks. By itself: node extension/scripts/bench/throughput.mjs [sizes, with commas]
import { spawnSync } from "node:child_process";
import os from "node:os";
import { pathToFileURL } from "node:url";
import { root } from "../lib/paths.mjs";
import { writeInReadme } from "../lib/readme.mjs";

/** Prints the table, writes it into README.md, and returns what was measured. */
export function measureThroughput(sizes = "1000,4000") {
  const run = spawnSync("go", ["run", "./scoring/cmd/throughput", "--json", "--sizes", sizes], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (!run.stdout) throw new Error("the exports could not be measured");
  const rows = JSON.parse(run.stdout);
  const table = section(rows);
  console.log(table);
  writeInReadme("throughput", table);
  return rows;
}

function section(rows) {
  const row = (...cells) => `| ${cells.join(" | ")} |\n`;
  let out = row("candidates", "how", "a second", "CPU, ms each", "memory, MB", "memory file, KB each", "with echoes") + `|---${"|---".repeat(6)}|\n`;
  for (const r of rows) {
    out += row(r.candidates.toLocaleString("en-US"), r.way, Math.round(r.candidates / r.seconds).toLocaleString("en-US"), ((1000 * r.cpuSeconds) / r.candidates).toFixed(2),
      r.megabytes ? Math.round(r.megabytes).toLocaleString("en-US") : "–", r.diskMegabytes ? ((1024 * r.diskMegabytes) / r.candidates).toFixed(1) : "", r.echoes.toLocaleString("en-US"));
  }
  return `${out}\n${os.cpus().length} cores; ${os.loadavg()[1].toFixed(1)} programs wanted them on average while this was measured.\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) measureThroughput(process.argv[2]);
