// Makes files of people: PDFs printed by Chromium (and by LibreOffice, where it is), and Word files. What is there already and
// was made of the same is not made again, since printing takes minutes.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Packer } from "docx";
import { launch } from "../lib/chromium.mjs";
import { extension } from "../lib/paths.mjs";
import { loadExtract } from "../lib/pdf.mjs";
import { look } from "./lib/view.mjs";

/** Prints everybody with the PDF layouts into DIR/<layout>/<slug>.pdf, and beside it what the engine is given of it, as JSON. */
export async function printAll(dir, layouts, crowd) {
  const read = await loadExtract();
  const reader = hash(await readFile(path.join(extension, "node_modules/.plumbline-pdf/extract.mjs"), "utf8"));
  const browser = await launch({ extensionPath: null });
  try {
    await inTurn(layouts.flatMap((layout) => crowd.filter(({ resume }) => printable(resume)).map((who) => [layout, who])), 2, async (tab, [layout, { slug, resume, lang }]) => {
      const at = path.join(dir, layout.name, `${slug}.pdf`);
      const { view, shown } = look(resume, { slug, lang, layout: layout.name, style: layout.style });
      const markup = layout.render(view);
      await mkdir(path.dirname(at), { recursive: true });
      await writeFile(path.join(dir, layout.name, `${slug}.shown.json`), JSON.stringify(shown(), null, 1) + "\n");
      const printed = await unlessSame(at, markup + JSON.stringify(layout.print?.(view) ?? ""), async () => {
        tab.page ??= await browser.newPage();
        await tab.page.setContent(markup);
        await writeFile(at, await tab.page.pdf({ preferCSSPageSize: !layout.print, printBackground: true, ...layout.print?.(view) }));
      });
      await unlessSame(`${at}.json`, reader + printed, async () => writeFile(`${at}.json`, JSON.stringify(await read(new Uint8Array(await readFile(at))))));
    });
  } finally {
    await browser.close();
  }
}

/** Writes everybody with the Word layouts into DIR/<layout>/<slug>.docx. */
export async function writeWord(dir, layouts, crowd) {
  for (const layout of layouts) {
    await mkdir(path.join(dir, layout.name), { recursive: true });
    for (const { slug, resume, lang } of crowd) {
      const { view, shown } = look(resume, { slug, lang, layout: layout.name, style: layout.style });
      await writeFile(path.join(dir, layout.name, `${slug}.docx`), await Packer.toBuffer(layout.render(view)));
      await writeFile(path.join(dir, layout.name, `${slug}.shown.json`), JSON.stringify(shown(), null, 1) + "\n");
    }
  }
}

/** The name of LibreOffice's command, or undefined where there is none. */
export const findOffice = () => ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);

/** Turns the Word files of one layout into PDFs with LibreOffice. Returns the new layout's name, or undefined where there is no LibreOffice. */
export async function printWithOffice(dir, from, crowd) {
  const office = findOffice();
  if (!office) return undefined;
  const name = "pdf-office", folder = path.join(dir, name);
  await mkdir(folder, { recursive: true });
  const some = crowd.filter(({ resume }) => printable(resume));
  // A Word file holds the time of its making, so what it was made of is compared instead.
  const layout = await readFile(path.join(extension, "scripts/layouts/docx", `${from.replace("docx-", "")}.mjs`), "utf8");
  const stale = [];
  for (const { slug, resume } of some) {
    const truth = await readFile(path.join(dir, from, `${slug}.shown.json`), "utf8");
    await writeFile(path.join(folder, `${slug}.shown.json`), truth);
    await unlessSame(path.join(folder, `${slug}.pdf`), layout + truth + JSON.stringify(resume), async () => stale.push(path.join(dir, from, `${slug}.docx`)));
  }
  if (stale.length) execFileSync(office, ["--headless", "--convert-to", "pdf", "--outdir", folder, ...stale], { stdio: "ignore" });
  const read = await loadExtract();
  for (const { slug } of some) await writeFile(path.join(folder, `${slug}.pdf.json`), JSON.stringify(await read(new Uint8Array(await readFile(path.join(folder, `${slug}.pdf`))))));
  return name;
}

// Few computers have fonts for every script; a page of boxes tells nothing of the reader.
export const printable = (resume) => !/[\u0900-\u0dff\u3040-\u9fff]/.test(resume.basics.name);

export const hash = (text) => createHash("sha256").update(text).digest("hex");

/** Makes a file unless it was made of the same source; returns the source's hash. */
export async function unlessSame(file, source, make) {
  const want = hash(source), mark = `${file}.of`;
  const have = existsSync(file) && existsSync(mark) ? await readFile(mark, "utf8") : "";
  if (have !== want) {
    await make();
    await writeFile(mark, want);
  }
  return want;
}

/** Works through a list with some workers, each with a place of its own for what it keeps. */
export async function inTurn(list, workers, work) {
  const rest = [...list];
  await Promise.all(Array.from({ length: workers }, async () => {
    const own = {};
    for (let next = rest.shift(); next; next = rest.shift()) await work(own, next);
  }));
}
