import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

// What is packed already only grows.
const packed = /\.(gz|png|bcmap)$/;

/** Every file under a folder, sorted, with / between the names. Folders with one of the names are left out. */
export function filesUnder(folder, without = []) {
  const out = [];
  const walk = (at) => {
    for (const name of readdirSync(path.join(folder, at))) {
      const file = at + name;
      if (without.includes(name)) continue;
      if (statSync(path.join(folder, file)).isDirectory()) walk(`${file}/`);
      else out.push(file);
    }
  };
  walk("");
  return out.sort();
}

/** The files as a zip: the same files give the same bytes, whenever, wherever and in whatever order they were written. */
export function zip(folder, files = filesUnder(folder), prefix = "") {
  const entries = [...files].sort().map((file) => [prefix + file, [readFileSync(path.join(folder, file)), { level: packed.test(file) ? 0 : 9 }]]);
  // A zip's times are the clock's of the place it is made in, so this is noon there: the same bytes everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(entries), { mtime });
}
