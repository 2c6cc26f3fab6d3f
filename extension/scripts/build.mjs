// Bundles the extension into dist/chromium, and the same with leave to run on this computer's own pages into
// dist/chromium-demo. The engine must have been built before (wasm/snapshot). Not minified; the same sources give the same bytes.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";

const extension = path.resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const dist = path.resolve(extension, "../dist");
const target = path.join(dist, "chromium");
const demo = path.join(dist, "chromium-demo");
const pages = ["panel", "popup", "options", "view"];

const common = {
  absWorkingDir: extension,
  bundle: true,
  target: "chrome128",
  charset: "utf8",
  legalComments: "inline",
  jsx: "automatic",
  jsxImportSource: "preact",
  outdir: target,
  logLevel: "warning",
};

await rm(target, { recursive: true, force: true });
await rm(demo, { recursive: true, force: true });
await mkdir(target, { recursive: true });

await esbuild.build({
  ...common,
  format: "esm",
  entryPoints: [
    { in: "background/index.ts", out: "background" },
    ...pages.map((name) => ({ in: `ui/${name}/index.tsx`, out: name })),
  ],
});
// Scripts that are loaded without type=module: in a page, in the offscreen document and as a worker.
await esbuild.build({
  ...common,
  format: "iife",
  entryPoints: [
    { in: "page/index.ts", out: "page" },
    { in: "page/shot.ts", out: "shot" },
    { in: "engine/offscreen.ts", out: "offscreen" },
    { in: "engine/worker.ts", out: "worker" },
  ],
});
// pdf.js can load from addresses; here every such call is put out of action, since files are handed over whole.
await esbuild.build({
  ...common,
  format: "iife",
  entryPoints: [{ in: "files/pdf/worker.ts", out: "pdf" }],
  define: { fetch: "noNetwork", XMLHttpRequest: "noNetwork" },
  inject: ["files/pdf/nonetwork.ts"],
});

const copies = [
  ["manifest.json", "manifest.json"],
  ["engine/offscreen.html", "offscreen.html"],
  ["ui/tokens.css", "tokens.css"],
  ["ui/report/report.css", "report.css"],
  ["ui/files/files.css", "files.css"],
  ["_locales", "_locales"],
  ...[16, 32, 48, 128].map((n) => [`icons/${n}.png`, `icons/${n}.png`]),
  ...pages.flatMap((name) => [[`ui/${name}/${name}.html`, `${name}.html`], [`ui/${name}/${name}.css`, `${name}.css`]]),
  ["../dist/engine/engine.wasm.gz", "engine.wasm.gz"],
  ["node_modules/pdfjs-dist/cmaps", "cmaps"],
];
for (const [from, to] of copies) {
  const source = path.join(extension, from);
  if (!existsSync(source)) throw new Error(`the extension is not whole: ${from} is missing`);
  await cp(source, path.join(target, to), { recursive: true });
}

// The browser's own permission prompt cannot be answered by a program; so the demo and the tests get leave for this computer's
// pages beforehand. A test holds that this is the only difference.
await cp(target, demo, { recursive: true });
const manifest = JSON.parse(await readFile(path.join(demo, "manifest.json"), "utf8"));
manifest.host_permissions = ["http://127.0.0.1/*", "http://localhost/*"];
await writeFile(path.join(demo, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
console.log(`built ${path.relative(process.cwd(), target) || target}`);
