// Renders people with the layouts of this folder: html/, text/, docx/ and pdf/, one file a layout. Beside each page lies what it
// shows, as a JSON Resume.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { extension, people, root } from "../lib/paths.mjs";
import { look } from "./lib/view.mjs";

// Not beside this file: tests run as bundles that lie elsewhere.
const here = path.join(extension, "scripts/layouts");
const ending = { html: "html", text: "txt", docx: "docx", pdf: "pdf.json" };

/** The layouts of the given kinds: { name, kind, style, render } and, of some PDFs, print. */
export async function layouts(kinds) {
  const all = [];
  for (const kind of kinds) {
    const files = (await readdir(path.join(here, kind))).filter((f) => f.endsWith(".mjs")).sort();
    for (const file of files) {
      const { style, render, print } = await import(path.join(here, kind, file));
      const name = file.slice(0, -4);
      all.push({ name: kind === "html" ? name : `${kind}-${name}`, kind, style, render, print });
    }
  }
  return all;
}

/** Everybody of testdata: { slug, resume, lang, consistent }. */
export async function everybody() {
  const slugs = (await readdir(people)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5)).sort();
  const json = async (...at) => JSON.parse(await readFile(path.join(...at), "utf8"));
  return Promise.all(slugs.map(async (slug) => {
    const { language = "en", consistent } = await json(root, "testdata/truth", `${slug}.json`);
    return { slug, resume: await json(people, `${slug}.json`), lang: language, consistent };
  }));
}

/**
 * Renders everybody with every page and text layout into DIR/<layout>/<slug>.<ending>, and DIR/layouts.json, the list of them.
 * With `files`, PDF and Word files too, and DIR/files.json. Returns how many layouts there are.
 */
export async function renderLayouts(dir, { files = false } = {}) {
  const crowd = await everybody();
  const pages = await layouts(["html", "text"]);
  for (const layout of pages) {
    const folder = path.join(dir, layout.name);
    await mkdir(folder, { recursive: true });
    for (const { slug, resume, lang } of crowd) {
      const { view, shown } = look(resume, { slug, lang, layout: layout.name, style: layout.style });
      await writeFile(path.join(folder, `${slug}.${ending[layout.kind]}`), layout.render(view));
      await writeFile(path.join(folder, `${slug}.shown.json`), JSON.stringify(shown(), null, 1) + "\n");
    }
  }
  await list(dir, "layouts.json", pages);
  return pages.length + (files ? await renderFiles(dir, crowd) : 0);
}

async function renderFiles(dir, crowd) {
  const { printAll, printWithOffice, writeWord } = await import("./files.mjs");
  const { copyPages } = await import("./copies.mjs");
  const word = await layouts(["docx"]), print = await layouts(["pdf"]);
  await writeWord(dir, word, crowd);
  await printAll(dir, print, crowd);
  const office = await printWithOffice(dir, word[0].name, crowd);
  if (!office) console.log("LibreOffice is not installed: its PDFs are left out of the measurements");
  const all = [...word, ...print, ...(office ? [{ name: office, kind: "pdf" }] : [])];
  await list(dir, "files.json", all);
  return all.length + (await copyPages(dir, crowd));
}

const list = (dir, file, all) => writeFile(path.join(dir, file), JSON.stringify(all.map(({ name, kind }) => ({ name, kind, ending: ending[kind] })), null, 1) + "\n");
