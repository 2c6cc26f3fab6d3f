// Measures size, speed and memory, in Node and in Chromium, and prints them beside their targets; then the accuracy tables, and the table of checks.
// Also in dist/bench.json, and the accuracy in the README; `bench.mjs --readme` writes that anew from dist/bench.json alone. Every time is the median of several runs; a result is checked before its time counts.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { measureChecks } from "./bench/checks.mjs";
import { measureChromium } from "./bench/chromium.mjs";
import { measureEchoes } from "./bench/echo.mjs";
import { writeReadme } from "./bench/readme.mjs";
import { dist, extension, root } from "./lib/paths.mjs";
import { measureThroughput } from "./bench/throughput.mjs";
import { median, sizes } from "./lib/inputs.mjs";

const results = path.join(dist, "bench.json");
if (process.argv.includes("--readme")) {
  writeReadme(results);
  process.exit();
}

const here = path.join(extension, "scripts/bench");
const bundle = path.join(extension, "node_modules/.plumbline-bench");
mkdirSync(bundle, { recursive: true });
await esbuild.build({
  entryPoints: [path.join(here, "engine.mjs")], outfile: path.join(bundle, "engine.mjs"),
  bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "warning",
});

/** Runs a measurement in a process of its own, cold, and returns the JSON that it prints. */
const apart = (...args) => JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: root, maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "inherit"] }));
const several = (times, ...args) => Array.from({ length: times }, () => apart(...args));
const middle = (runs, pick) => median(runs.map(pick));

const engineRuns = several(7, path.join(bundle, "engine.mjs"), "cold");
const engineWarm = apart(path.join(bundle, "engine.mjs"), "warm");
const harperRuns = several(3, path.join(here, "harper.mjs"), "cold");
const harperWarm = apart(path.join(here, "harper.mjs"), "warm");
const chromium = await measureChromium();

const size = (name) => statSync(path.join(dist, "engine", name)).size / 1e6;
const rows = [
  row("module, raw", size("engine.wasm"), "MB"),
  row("module, gzipped", size("engine.wasm.gz"), "MB", 5),
  row("Node: read and unpack", middle(engineRuns, (r) => r.unpack), "ms"),
  row("Node: compile", middle(engineRuns, (r) => r.compile), "ms"),
  row("Node: start", middle(engineRuns, (r) => r.start), "ms"),
  row("Node: first report (3 KB)", middle(engineRuns, (r) => r.first), "ms"),
  row("Node: cold first report in all", middle(engineRuns, (r) => r.unpack + r.compile + r.start + r.first), "ms", 200),
  ...Object.keys(sizes).map((name) => row(`Node: warm report, ${name}`, engineWarm.warm[name], "ms")),
  row("Node: memory after 1,000 reports", engineWarm.memory, "MB", 48),
  row("Chromium: worker starts and loads the engine", chromium.load, "ms"),
  row("Chromium: cold first report in all (3 KB)", chromium.cold, "ms", 400),
  ...Object.keys(sizes).map((name) => row(`Chromium: warm report in the worker, ${name}`, chromium.warm[name], "ms", { "3 KB": 10, "30 KB": 50 }[name])),
  row("Chromium: memory after 1,000 reports", chromium.memory, "MB", 48),
  row("Chromium: PDF of two pages, its text alone, warm", chromium.pdf.read, "ms"),
  row("Chromium: PDF of two pages, file to report, warm", chromium.pdf.report, "ms", 60),
  row("Chromium: a pack of 500 rules, taken in by the worker", chromium.rules.take, "ms", 50),
  row("Chromium: what its rules add to a report of 30 KB", chromium.rules.cost, "ms", 20),
  row("page: snapshot of 2,000 nodes on the main thread", chromium.snapshot, "ms", 8),
  row("page: first scan of 20,000 nodes on the main thread, in all", chromium.page.scan.all, "ms", 50),
  row("page: first scan of 20,000 nodes, longest slice", chromium.page.scan.longest, "ms", 8),
  row("page: 95 of 100 frames while 200 marks scroll", chromium.page.frames.on, "ms", 17),
  row("page: the same with the marks off", chromium.page.frames.off, "ms"),
  row("memory of 100,000 candidates: look one up", chromium.remembered.find, "ms", 30),
  row("memory of 100,000 candidates: add one", chromium.remembered.add, "ms", 30),
  row("memory of 100,000 candidates: a candidate's part of the database", chromium.remembered.bytes / 1024, "KB", 2),
  row("harper.js in Node: set-up", middle(harperRuns, (r) => r.setup), "ms"),
  row("harper.js in Node: first lint (3 KB)", middle(harperRuns, (r) => r.first), "ms"),
  ...Object.keys(harperWarm.warm).map((name) => row(`harper.js in Node: warm lint, ${name}`, harperWarm.warm[name], "ms")),
];

const machine = { cores: os.cpus().length, cpu: os.cpus()[0]?.model, node: process.version, chromium: chromium.version };
print(rows, machine);
const accuracy = measureAccuracy();
console.log();
const checks = measureChecks();
console.log();
const echoes = measureEchoes();
console.log();
const throughput = measureThroughput();
writeFileSync(results, JSON.stringify({ machine, rows, accuracy, checks, echoes, throughput }, null, 2) + "\n");
writeReadme(results);
console.log(`\nalso in ${results}, and the accuracy, the checks and the echoes in README.md`);

function row(what, value, unit, target) {
  const rounded = Math.round(value * 100) / 100;
  if (target === undefined) return { what, value: rounded, unit };
  return { what, value: rounded, unit, target, met: rounded <= target };
}

function print(all, { cores, cpu, node, chromium: browser }) {
  console.log(`\n${cores} cores (${cpu ?? "unknown"}), Node ${node}, ${browser}\n`);
  const wide = Math.max(...all.map((r) => r.what.length));
  for (const r of all) {
    const verdict = r.target === undefined ? "" : r.met ? `target ${r.target}: met` : `target ${r.target}: missed by ${(r.value - r.target).toFixed(1)} ${r.unit}`;
    console.log(`${r.what.padEnd(wide)}  ${r.value.toFixed(r.unit === "MB" ? 2 : 1).padStart(8)} ${r.unit}  ${verdict}`.trimEnd());
  }
}

/** The accuracy tables are printed as they are, and kept as JSON. */
function measureAccuracy() {
  const program = ["run", "./scoring/cmd/accuracy"];
  console.log();
  spawnSync("go", program, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  const run = spawnSync("go", [...program, "--json"], { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
  if (!run.stdout) throw new Error(`the accuracy tables could not be made: ${run.stderr}`);
  return JSON.parse(run.stdout);
}
