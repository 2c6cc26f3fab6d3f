// Bundles the extension into dist/chromium and dist/firefox, and each once more with leave to run on this computer's own pages
// (dist/<browser>-demo). The engine must have been built before (wasm/snapshot). Not minified; the same sources give the same bytes.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { dist, extension } from "./lib/paths.mjs";

const pages = ["panel", "popup", "options", "view", "welcome"];

/** What each browser gets: the language it knows, how its background runs, and scripts of its own. */
const browsers = {
  chromium: { target: "chrome128", background: "background/index.ts", scripts: [{ in: "engine/offscreen.ts", out: "offscreen" }], files: [["engine/offscreen.html", "offscreen.html"], ["managed_schema.json", "managed_schema.json"]] },
  firefox: { target: "firefox140", background: "background/firefox.ts", scripts: [], files: [] },
};

const copies = [
  ["ui/tokens.css", "tokens.css"],
  ["ui/report/report.css", "report.css"],
  ["ui/files/files.css", "files.css"],
  ["ui/memory/memory.css", "memory.css"],
  ["ui/options/rules/rules.css", "rules.css"],
  ["_locales", "_locales"],
  ...[16, 32, 48, 128].map((n) => [`icons/${n}.png`, `icons/${n}.png`]),
  ...pages.flatMap((name) => [[`ui/${name}/${name}.html`, `${name}.html`], [`ui/${name}/${name}.css`, `${name}.css`]]),
  ["../dist/engine/engine.wasm.gz", "engine.wasm.gz"],
  ["node_modules/pdfjs-dist/cmaps", "cmaps"],
];

for (const [name, browser] of Object.entries(browsers)) await build(name, browser);

async function build(name, { target, background, scripts, files }) {
  const out = path.join(dist, name);
  const common = {
    absWorkingDir: extension, bundle: true, target, conditions: [name], charset: "utf8", legalComments: "inline",
    jsx: "automatic", jsxImportSource: "preact", loader: { ".txt": "text" }, outdir: out, logLevel: "warning",
  };
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await esbuild.build({
    ...common, format: "esm",
    entryPoints: [{ in: background, out: "background" }, ...pages.map((page) => ({ in: `ui/${page}/index.tsx`, out: page }))],
  });
  // Scripts that are loaded without type=module: in a page, in the head of our own, in the offscreen document and as a worker.
  await esbuild.build({
    ...common, format: "iife",
    entryPoints: [{ in: "page/index.ts", out: "page" }, { in: "page/shot.ts", out: "shot" }, { in: "engine/worker.ts", out: "worker" }, { in: "ui/early.ts", out: "early" }, ...scripts],
  });
  // pdf.js can load from addresses; here every such call is put out of action, since files are handed over whole.
  await esbuild.build({
    ...common, format: "iife",
    entryPoints: [{ in: "files/pdf/worker.ts", out: "pdf" }],
    define: { fetch: "noNetwork", XMLHttpRequest: "noNetwork" },
    inject: ["files/pdf/nonetwork.ts"],
  });
  for (const [from, to] of [...copies, ...files]) {
    const source = path.join(extension, from);
    if (!existsSync(source)) throw new Error(`the extension is not whole: ${from} is missing`);
    await cp(source, path.join(out, to), { recursive: true });
  }
  const manifest = { ...await json("manifest/common.json"), ...await json(`manifest/${name}.json`) };
  await writeManifest(out, manifest);
  // The browser's own permission prompt cannot be answered by a program; so the demo and the tests get leave for this computer's
  // pages beforehand. A test holds that this is the only difference.
  const demo = `${out}-demo`;
  await rm(demo, { recursive: true, force: true });
  await cp(out, demo, { recursive: true });
  await writeManifest(demo, { ...manifest, host_permissions: ["http://127.0.0.1/*", "http://localhost/*"] });
  console.log(`built ${path.relative(process.cwd(), out) || out}`);
}

async function json(file) {
  return JSON.parse(await readFile(path.join(extension, file), "utf8"));
}

function writeManifest(out, manifest) {
  return writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
}
