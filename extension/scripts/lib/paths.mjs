import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: the first one upwards that holds build.sh, since tests run as bundles that lie elsewhere. */
export const root = findRoot(path.dirname(fileURLToPath(import.meta.url)));
export const extension = path.join(root, "extension");
export const dist = path.join(root, "dist");
export const people = path.join(root, "testdata/people");
/** The unpacked extension that may run on this computer's own pages; otherwise the same as dist/chromium. */
export const demoPackage = path.join(dist, "chromium-demo");

function findRoot(dir) {
  if (existsSync(path.join(dir, "build.sh"))) return dir;
  const parent = path.dirname(dir);
  if (parent === dir) throw new Error("this script must lie inside the project");
  return findRoot(parent);
}
