// Runs the tests under extension/test (or the files named): bundles each for Node, since Node 20 does not read TypeScript, and hands
// them to Node's own test runner. Tests run in the folder extension/.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { extension } from "./lib/paths.mjs";

const named = process.argv.slice(2).map((file) => path.resolve(file));
const tests = named.length ? named : find(path.join(extension, "test"));
// Under node_modules, so that packages are found from there and nothing of it is ever committed.
const out = path.join(extension, "node_modules/.plumbline-tests", String(process.pid));
await esbuild.build({
  entryPoints: tests, outdir: out, outbase: path.join(extension, "test"), outExtension: { ".js": ".mjs" }, bundle: true, platform: "node", format: "esm", target: "node20",
  packages: "external", jsx: "automatic", jsxImportSource: "preact", sourcemap: "inline", logLevel: "warning",
});
const built = tests.map((file) => path.join(out, path.relative(path.join(extension, "test"), file).replace(/\.\w+$/, ".mjs")));
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-concurrency=1", "--test-reporter=spec", ...built], { cwd: extension, stdio: "inherit" });
rmSync(out, { recursive: true, force: true });
process.exit(run.status ?? 1);

function find(dir) {
  return readdirSync(dir, { recursive: true }).map(String).filter((name) => /\.test\.(ts|tsx|mjs)$/.test(name)).sort().map((name) => path.join(dir, name));
}
