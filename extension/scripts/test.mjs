// Runs the tests under extension/test (or the files named): bundles each for Node, since Node 20 does not read TypeScript, and hands
// them to Node's own test runner. Tests run in the folder extension/.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { extension } from "./lib/paths.mjs";

const args = process.argv.slice(2);
const browsers = args.filter((a) => a.startsWith("--")).map((a) => a.slice(2)).join(",") || null; // --chromium or --firefox: that one alone
const named = args.filter((a) => !a.startsWith("--")).map((file) => path.resolve(file));
const tests = named.length ? named : find(path.join(extension, "test"));
// Under node_modules, so that packages are found from there and nothing of it is ever committed.
const out = path.join(extension, "node_modules/.plumbline-tests", String(process.pid));
await esbuild.build({
  entryPoints: tests, outdir: out, outbase: path.join(extension, "test"), outExtension: { ".js": ".mjs" }, bundle: true, platform: "node", format: "esm", target: "node20",
  packages: "external", jsx: "automatic", jsxImportSource: "preact", sourcemap: "inline", logLevel: "warning",
});
const built = (files) => files.map((file) => path.join(out, path.relative(path.join(extension, "test"), file).replace(/\.\w+$/, ".mjs")));
const inBrowser = tests.filter((file) => path.relative(extension, file).startsWith(path.join("test", "browser")));
// One run of everything with Chromium, and one more of the browser tests with Firefox.
const runs = [["chromium", tests], ["firefox", inBrowser]].filter(([name, files]) => files.length > 0 && (!browsers || browsers.includes(name)));
// Both at once: they mostly wait. What the second says is shown when the first is done, so that nothing is mixed.
const codes = await Promise.all(runs.map(async ([name, files], i) => {
  const run = spawn(process.execPath, ["--enable-source-maps", "--test", "--test-concurrency=1", "--test-timeout=400000", "--test-reporter=spec", ...built(files)], {
    cwd: extension, stdio: i === 0 ? "inherit" : ["ignore", "pipe", "pipe"], env: { ...process.env, BROWSER_UNDER_TEST: name },
  });
  const said = [];
  run.stdout?.on("data", (text) => said.push(text));
  run.stderr?.on("data", (text) => said.push(text));
  if (i === 0) console.log(`==> ${name}`);
  const [code] = await once(run, "close");
  return { name, code: code ?? 1, said: Buffer.concat(said).toString() };
}));
for (const { name, said } of codes.slice(1)) console.log(`==> ${name}\n${said}`);
rmSync(out, { recursive: true, force: true });
process.exit(Math.max(0, ...codes.map((run) => run.code)));

function find(dir) {
  return readdirSync(dir, { recursive: true }).map(String).filter((name) => /\.test\.(ts|tsx|mjs)$/.test(name)).sort().map((name) => path.join(dir, name));
}
