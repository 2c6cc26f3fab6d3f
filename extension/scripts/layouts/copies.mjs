// Makes files of pages and files that are there: what a theme rendered is printed by Chromium, copied as text, or opened by
// LibreOffice and saved as something else. People do so with résumés all the time, and no layout of ours has a part in it.
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { launch } from "../lib/chromium.mjs";
import { loadExtract } from "../lib/pdf.mjs";
import { findOffice, hash, inTurn, printable, unlessSame } from "./files.mjs";

// Each copy: what it is made of, how, and what the engine takes it for.
const copies = [
  ...["stackoverflow", "macchiato", "onepage", "spartan", "straightforward"].map((of) => ({ name: `pdf-${of}`, of, how: "print", kind: "pdf", ending: "pdf.json" })),
  ...["stackoverflow", "class", "short", "paper"].map((of) => ({ name: `text-${of}`, of, how: "copy", kind: "text", ending: "txt" })),
  ...["caffeine", "eloquent", "slick", "simple-red", "autumn", "flat", "even", "elegant", "kendall"].flatMap((of) => [
    { name: `pdf-${of}`, of, how: "print", kind: "pdf", ending: "pdf.json" },
    { name: `text-${of}`, of, how: "copy", kind: "text", ending: "txt" },
  ]),
  ...["autumn", "kendall", "flat"].map((of) => ({ name: `docx-${of}`, of, how: "office", from: "html", kind: "docx", ending: "docx" })),
  ...["table", "tabs"].map((of) => ({ name: `html-${of}`, of: `docx-${of}`, how: "office", from: "docx", kind: "html", ending: "html" })),
  { name: "pdf-table", of: "docx-table", how: "office", from: "docx", kind: "pdf", ending: "pdf.json" },
  { name: "docx-straightforward", of: "straightforward", how: "office", from: "html", kind: "docx", ending: "docx" },
  { name: "html-plain", of: "docx-plain", how: "office", from: "docx", kind: "html", ending: "html" },
  { name: "pdf-tabs", of: "docx-tabs", how: "office", from: "docx", kind: "pdf", ending: "pdf.json" },
];

/** Makes the copies in DIR/<copy>/, and DIR/copies.json, the list of them. Returns how many kinds there are. */
export async function copyPages(dir, crowd) {
  const some = crowd.filter(({ resume }) => printable(resume)).map(({ slug }) => slug);
  const office = findOffice();
  const made = copies.filter(({ how }) => how !== "office" || office);
  const browser = await launch({ extensionPath: null });
  try {
    for (const { name, of, how } of made.filter(({ how }) => how !== "office")) {
      await mkdir(path.join(dir, name), { recursive: true });
      await inTurn(some, 2, async (tab, slug) => {
        const markup = await readFile(path.join(dir, of, `${slug}.html`), "utf8");
        const at = path.join(dir, name, `${slug}.${how === "print" ? "pdf" : "txt"}`);
        await unlessSame(at, markup, async () => {
          tab.page ??= await offline(browser);
          await tab.page.setContent(markup, { waitUntil: "domcontentloaded" });
          await writeFile(at, how === "print" ? await tab.page.pdf({ format: "A4", printBackground: true }) : await tab.page.evaluate(() => document.body.innerText));
        });
      });
    }
  } finally {
    await browser.close();
  }
  for (const copy of made.filter(({ how }) => how === "office")) await convert(office, dir, copy, some);
  const read = await loadExtract();
  for (const { name } of made.filter(({ kind }) => kind === "pdf")) {
    for (const slug of some) {
      const at = path.join(dir, name, `${slug}.pdf`);
      const bytes = await readFile(at);
      await unlessSame(`${at}.json`, hash(bytes), async () => writeFile(`${at}.json`, JSON.stringify(await read(new Uint8Array(bytes)))));
    }
  }
  await writeFile(path.join(dir, "copies.json"), JSON.stringify(made.map(({ name, of, kind, ending }) => ({ name, of, kind, ending })), null, 1) + "\n");
  return made.length;
}

/** A tab that loads nothing: themes name fonts and pictures of other sites. */
async function offline(browser) {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  return page;
}

async function convert(office, dir, { name, of, from, ending }, slugs) {
  const to = ending.replace(".json", ""), folder = path.join(dir, name);
  await mkdir(folder, { recursive: true });
  const stale = [];
  for (const slug of slugs) {
    const source = path.join(dir, of, `${slug}.${from}`);
    const truth = path.join(dir, of, `${slug}.shown.json`);
    const made = from === "docx" ? await readFile(truth, "utf8") : await readFile(source, "utf8"); // a Word file holds the time of its making
    if (from === "docx") await copyFile(truth, path.join(folder, `${slug}.shown.json`));
    await unlessSame(path.join(folder, `${slug}.${to}`), made, async () => stale.push(source));
  }
  const filter = { docx: "docx:MS Word 2007 XML", html: "html:HTML (StarWriter)", pdf: "pdf" }[to];
  const input = from === "html" ? ["--infilter=HTML (StarWriter)"] : [];
  if (stale.length) execFileSync(office, ["--headless", ...input, "--convert-to", filter, "--outdir", folder, ...stale], { stdio: "ignore" });
}
