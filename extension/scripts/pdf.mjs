// Reads PDF files as the extension does, with the same code, and leaves what the engine is given as JSON.
//   node pdf.mjs OUT_DIR FILE.pdf…      OUT_DIR/FILE.pdf.json for each
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadExtract } from "./lib/pdf.mjs";

const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0) {
  console.error("usage: pdf.mjs OUT_DIR FILE.pdf…");
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const read = await loadExtract();
let failed = 0;
for (const file of files) {
  try {
    writeFileSync(path.join(out, `${path.basename(file)}.json`), JSON.stringify(await read(new Uint8Array(readFileSync(file)))) + "\n");
  } catch (fault) {
    failed++;
    console.error(`${file}: ${fault.fault ?? fault.message}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
