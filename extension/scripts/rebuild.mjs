// Proves that the sources for the stores build the packages again: unpacks dist/plumbline-sources-VERSION.zip into a folder of its own,
// builds there as a stranger would, and compares every file of both packages, and the packages themselves, byte for byte.
//
// The packages must have been built from committed sources before (scripts/package.mjs).
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { dist, extension } from "./lib/paths.mjs";

const { version } = JSON.parse(readFileSync(path.join(extension, "manifest/common.json"), "utf8"));
const place = mkdtempSync(path.join(tmpdir(), "plumbline-rebuild-"));
try {
  const project = unpack(path.join(dist, `plumbline-sources-${version}.zip`));
  console.log(`building again in ${project}`);
  const { status } = spawnSync("bash", ["build.sh", "package"], { cwd: project, stdio: "inherit" });
  if (status !== 0) throw new Error("the sources could not be built");
  const differ = ["chromium", "firefox"].flatMap((browser) => compare(`plumbline-${browser}-${version}.zip`, path.join(project, "dist")));
  if (differ.length > 0) {
    console.error(`What the sources build differs from the packages:\n  ${differ.join("\n  ")}`);
    process.exitCode = 1;
  } else console.log("The sources build the packages again, byte for byte.");
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** Unpacks the sources and returns the folder in which they lie. */
function unpack(file) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const at = path.join(place, name);
    if (name.endsWith("/")) continue;
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
  const project = path.join(place, `plumbline-${version}`);
  if (!existsSync(path.join(project, "build.sh"))) throw new Error("the sources hold no build.sh");
  chmodSync(path.join(project, "build.sh"), 0o755);
  return project;
}

/** Names each file of a package that is not the same in both folders, and the package itself. */
function compare(name, again) {
  const [packed, rebuilt] = [dist, again].map((folder) => readFileSync(path.join(folder, name)));
  if (packed.equals(rebuilt)) return [];
  const [before, after] = [packed, rebuilt].map((bytes) => unzipSync(bytes));
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const differ = names.filter((file) => !before[file] || !after[file] || !Buffer.from(before[file]).equals(Buffer.from(after[file])));
  console.log(`${name}: ${differ.length} of ${names.length} files differ`);
  return [name, ...differ.map((file) => `${name}: ${file}`)];
}
