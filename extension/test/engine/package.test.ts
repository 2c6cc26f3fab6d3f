import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const files = (dir: string) => readdirSync(dir, { recursive: true }).map(String).filter((f) => statSync(path.join(dir, f)).isFile()).sort();
for (const browser of ["chromium", "firefox"]) {
  const shipped = `../dist/${browser}`;
  const demo = `${shipped}-demo`;

  test(`${browser}: the demo package is the shipped one with leave for this computer's own pages, and nothing else`, () => {
    assert.deepEqual(files(demo), files(shipped));
    for (const file of files(shipped)) {
      if (file !== "manifest.json") assert.deepEqual(readFileSync(path.join(demo, file)), readFileSync(path.join(shipped, file)), file);
    }
    const { host_permissions, ...rest } = JSON.parse(readFileSync(`${demo}/manifest.json`, "utf8"));
    assert.deepEqual(rest, JSON.parse(readFileSync(`${shipped}/manifest.json`, "utf8")));
    assert.deepEqual(host_permissions, ["http://127.0.0.1/*", "http://localhost/*"]);
  });

  test(`${browser}: the shipped manifest gives no page a way in and the extension no way out`, () => {
    const manifest = JSON.parse(readFileSync(`${shipped}/manifest.json`, "utf8"));
    for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]) assert.equal(manifest[key], undefined, key);
    const policy: string = manifest.content_security_policy.extension_pages;
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /connect-src 'self'(;|$)/);
  });

  test(`${browser}: no file of the package is a source map, and no bundle loads from elsewhere`, () => {
    for (const file of files(shipped)) {
      assert.ok(!file.endsWith(".map"), file);
      if (!/\.(js|html|css)$/.test(file)) continue;
      const text = readFileSync(path.join(shipped, file), "utf8");
      assert.doesNotMatch(text, /\b(importScripts|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|(src|href)=["']https?:/, file);
      // The two workers fetch from their own package: the engine, and the character maps of old fonts. Methods of that name fetch nothing.
      const fetches = text.match(/(?<!(?<!globalThis)\.)\bfetch\((?!ref\) \{|obj, suppress|ref, suppress|\{)/g)?.length ?? 0;
      assert.equal(fetches, file === "worker.js" || file === "pdf.js" ? 1 : 0, file);
    }
  });
}
