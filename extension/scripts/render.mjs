// Renders résumés (JSON Resume) with themes that are not ours, so that the reader meets real pages.
//   node render.mjs THEME IN.json OUT.html      one page
//   node render.mjs --layouts DIR               the same with the layouts alone, which is quick
//   node render.mjs --files DIR                 the same with the layouts, PDF and Word files, and more themes
//   node render.mjs --all DIR                   DIR/<theme>/<slug>.html for everybody in testdata/people, and the layouts of layouts/
// Each theme runs in a process of its own: they share helpers and spoil each other's dates.
import { spawn } from "node:child_process";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { renderLayouts } from "./layouts/index.mjs";
import { people } from "./lib/paths.mjs";

export const themes = ["even", "elegant", "kendall"];
// These are measured too, and rendered where files are made. testdata/split.json says which the reader was not made with.
const moreThemes = ["stackoverflow", "macchiato", "onepage", "class", "short", "straightforward", "paper", "spartan", "caffeine", "eloquent", "slick", "simple-red", "autumn", "flat"];
const self = fileURLToPath(import.meta.url);

/** Renders in a process of its own: pairs of [in, out] with one theme. */
export function renderApart(theme, pairs) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [self, theme, ...pairs.flat()], { env: { ...process.env, TZ: "UTC", NO_DEPRECATION: "1" }, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`theme ${theme}: ${said.slice(-2000)}`))));
  });
}

/** Renders everybody with every theme and every layout. Returns how many of each there are. */
export async function renderAll(dir) {
  return { people: await renderThemes(dir, themes), themes: themes.length, layouts: await renderLayouts(dir) };
}

/** Renders everybody with some themes and returns how many people there are. */
async function renderThemes(dir, names) {
  const slugs = (await readdir(people)).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5)).sort();
  for (const theme of names) {
    await mkdir(path.join(dir, theme), { recursive: true });
    await renderApart(theme, slugs.map((slug) => [path.join(people, `${slug}.json`), path.join(dir, theme, `${slug}.html`)]));
  }
  return slugs.length;
}

/** Older themes know an employer as company, and its page as website. */
function withOldNames(resume) {
  return { ...resume, work: resume.work?.map((job) => ({ company: job.name, website: job.url, ...job })) };
}

async function renderHere(name, files) {
  const loaded = await import(`jsonresume-theme-${name}`);
  const theme = loaded.render ? loaded : loaded.default;
  for (let i = 0; i < files.length; i += 2) {
    const resume = JSON.parse(await readFile(files[i], "utf8"));
    try {
      await writeFile(files[i + 1], await theme.render(moreThemes.includes(name) ? withOldNames(resume) : resume));
    } catch (fault) {
      throw new Error(`${files[i]}: ${fault.message}`);
    }
  }
}

if (process.argv[1] === self) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "--all" && rest.length === 1) {
    const { people, themes, layouts } = await renderAll(path.resolve(rest[0]));
    console.log(`rendered ${people} people with ${themes} themes and ${layouts} layouts`);
  } else if ((first === "--layouts" || first === "--files") && rest.length === 1) {
    const dir = path.resolve(rest[0]), files = first === "--files";
    if (files) await renderThemes(dir, moreThemes);
    console.log(`rendered everybody with ${await renderLayouts(dir, { files })} layouts`);
  } else if ([...themes, ...moreThemes].includes(first) && rest.length > 0 && rest.length % 2 === 0) {
    await renderHere(first, rest);
  } else {
    console.error(`usage: render.mjs (${themes.join("|")}) IN.json OUT.html | render.mjs --all DIR`);
    process.exit(2);
  }
}
