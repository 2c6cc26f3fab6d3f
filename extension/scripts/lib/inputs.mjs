// Fixed texts for the bench, made of the sample people: whole people, one after the other, cut at a line.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { people, root } from "./paths.mjs";

/** About `bytes` bytes of plain text of people. One person is about 2 KB, so the larger ones are longer than any résumé. */
export function textOf(bytes) {
  const files = readdirSync(people).filter((name) => name.endsWith(".txt")).sort();
  files.sort((a, b) => Number(b.startsWith("jordan-avery")) - Number(a.startsWith("jordan-avery")));
  let text = "";
  for (let i = 0; Buffer.byteLength(text) < bytes; i++) text += readFileSync(path.join(people, files[i % files.length]), "utf8") + "\n\n";
  const cut = text.lastIndexOf("\n", bytes);
  return text.slice(0, cut > bytes * 0.9 ? cut : bytes);
}

/** A rule pack of so many rules, as teams write them: those of the packs in testdata, again and again. */
export function packOf(count) {
  const all = ["engineering", "hospital", "university"].flatMap((name) => JSON.parse(readFileSync(path.join(root, `testdata/packs/${name}.json`), "utf8")).rules);
  const rules = Array.from({ length: count }, (_, i) => ({ ...all[i % all.length], id: `acme/rule-${i}` }));
  return JSON.stringify({ plumblinePack: 1, id: "acme/many", version: "1.0.0", title: "Many rules", rules });
}

export const sizes = { "3 KB": 3_000, "30 KB": 30_000, "300 KB": 300_000 };

/** How often to run before it counts and how often then, by the size of the text: the engine gets faster while the browser compiles it further. */
export const rounds = (size) => (size > 100_000 ? [1, 3] : size > 10_000 ? [8, 15] : [60, 31]);

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
