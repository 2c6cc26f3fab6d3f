// Packs dist/chromium and dist/firefox as the stores want them, and the sources beside them, which Firefox's store asks for:
//
//     dist/plumbline-chromium-VERSION.zip  dist/plumbline-firefox-VERSION.zip  dist/plumbline-sources-VERSION.zip
//
// The extension must have been built before (scripts/build.mjs).
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dist, extension, root } from "./lib/paths.mjs";
import { filesUnder, zip } from "./lib/zip.mjs";

const { version } = JSON.parse(readFileSync(path.join(extension, "manifest/common.json"), "utf8"));
for (const browser of ["chromium", "firefox"]) write(browser, zip(path.join(dist, browser)));
write("sources", sources());

function write(name, bytes) {
  const file = path.join(dist, `plumbline-${name}-${version}.zip`);
  writeFileSync(file, bytes);
  console.log(`packed ${path.relative(process.cwd(), file)} (${(bytes.length / 1e6).toFixed(1)} MB)`);
}

/** The sources as they were committed last; where they lie without their history, the files but for what is made from them. */
function sources() {
  const prefix = `plumbline-${version}/`;
  if (git("rev-parse", "--show-toplevel")?.toString().trim() !== root) {
    return zip(root, filesUnder(root, [".git", ".cache", "dist", "node_modules"]), prefix);
  }
  if (git("status", "--porcelain").length > 0) console.warn("There are changes that are not committed: they are in the packages, and not in the sources.");
  return git("archive", "--format=zip", `--prefix=${prefix}`, "HEAD");
}

function git(...args) {
  try {
    // In UTC, since a zip holds the clock's time of the place.
    return execFileSync("git", args, { cwd: root, env: { ...process.env, TZ: "UTC" }, maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}
