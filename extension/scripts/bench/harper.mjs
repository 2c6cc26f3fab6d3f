// One measurement of harper.js, a grammar checker in WebAssembly, on the same texts: a yardstick for what such an engine costs.
import * as harper from "harper.js";
import { median, sizes, textOf } from "../lib/inputs.mjs";

async function lint(linter, text) {
  const begin = performance.now();
  const lints = await linter.lint(text, { language: "plaintext" });
  const took = performance.now() - begin;
  if (lints.length === 0) throw new Error("harper.js found nothing at all, so its time says nothing");
  for (const found of lints) found.free?.();
  return took;
}

async function setUp() {
  const binary = harper.binary ?? (await import("harper.js/binary")).binary;
  const linter = new harper.LocalLinter({ binary });
  await linter.setup();
  return linter;
}

const begin = performance.now();
const linter = await setUp();
const setup = performance.now() - begin;
const first = await lint(linter, textOf(sizes["3 KB"]));
if (process.argv[2] === "cold") {
  console.log(JSON.stringify({ setup, first }));
} else {
  const warm = {};
  for (const [name, size] of Object.entries(sizes)) {
    if (size > 100_000) continue; // minutes
    const text = textOf(size);
    for (let i = 0; i < 2; i++) await lint(linter, text);
    const times = [];
    for (let i = 0; i < 7; i++) times.push(await lint(linter, text));
    warm[name] = median(times);
  }
  console.log(JSON.stringify({ warm }));
}
