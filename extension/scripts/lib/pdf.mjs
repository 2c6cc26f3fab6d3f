// The extension's reading of PDF files, under Node.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { extension } from "./paths.mjs";

/** Bundles the reader and returns it: bytes of a PDF to what the engine is given. It rejects with a `fault` when there is nothing to read. */
export async function loadExtract() {
  const outfile = path.join(extension, "node_modules/.plumbline-pdf/extract.mjs");
  await esbuild.build({
    entryPoints: [path.join(extension, "files/pdf/extract.ts")], outfile,
    bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "warning",
  });
  // Reading text draws nothing, and so a font is nothing but its name here.
  globalThis.FontFace ??= class { loaded = Promise.resolve(); };
  const { extract } = await import(pathToFileURL(outfile).href);
  const maps = path.join(path.dirname(createRequire(path.join(extension, "package.json")).resolve("pdfjs-dist/package.json")), "cmaps");
  return (bytes) => extract(bytes, { loadMap: async (name) => new Uint8Array(await readFile(path.join(maps, name))) });
}
