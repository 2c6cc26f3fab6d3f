// Takes a picture of every surface in every state, light and dark, into dist/screens/light and dist/screens/dark, from the built package.
//
//     node screens.mjs [WORD…]     only the states whose names hold one of the words
//
// Each state is made as a person would make it (screens/states.mjs). One that cannot be made is named, and the command fails.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { launch, serviceWorker, switchOn } from "./lib/chromium.mjs";
import { dist } from "./lib/paths.mjs";
import { serve } from "./lib/serve.mjs";
import { materials } from "./screens/materials.mjs";
import { Stage } from "./screens/stage.mjs";
import { states } from "./screens/states.mjs";

const words = process.argv.slice(2);
const wanted = Object.entries(states).filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
const out = path.join(dist, "screens");
const site = await serve((at) => stock.pages.get(at));
const browser = await launch();
const failed = [];
let stock = { pages: new Map() };
try {
  await switchOn(browser, "http://127.0.0.1/*");
  const { id } = await serviceWorker(browser);
  stock = await materials(browser);
  for (const scheme of ["light", "dark"]) {
    const folder = path.join(out, scheme);
    if (words.length === 0) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [name, make] of wanted) {
      const stage = new Stage({ browser, scheme, base: `chrome-extension://${id}/`, origin: site.origin, stock });
      try {
        const { page, full = false } = await make(stage);
        await stage.settle(page);
        await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: full });
      } catch (fault) {
        failed.push(`${name}, ${scheme}: ${fault.message}`);
      } finally {
        await stage.clear();
      }
    }
  }
} finally {
  await browser.close().catch(() => {});
  await site.close();
}
console.log(`${2 * wanted.length - failed.length} pictures in ${path.relative(process.cwd(), out)}`);
if (failed.length > 0) {
  console.error(`These could not be taken:\n  ${failed.join("\n  ")}`);
  process.exitCode = 1;
}
