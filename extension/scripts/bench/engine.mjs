// One measurement of the engine in Node, in milliseconds: `cold` in this fresh process, or `warm`.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { Engine } from "../../engine/engine.ts";
import { median, rounds, sizes, textOf } from "../lib/inputs.mjs";
import { dist } from "../lib/paths.mjs";

const packed = path.join(dist, "engine/engine.wasm.gz");
let id = 0;

function report(engine, text) {
  const begin = performance.now();
  const answer = engine.call({ v: 1, id: ++id, op: "inspect", document: { kind: "text", text }, now: "2026-01-15" });
  const took = performance.now() - begin;
  if (!answer.report) throw new Error(JSON.stringify(answer.error));
  return took;
}

async function cold() {
  const text = textOf(sizes["3 KB"]);
  const begin = performance.now();
  // Node's own web streams are slow; the browser unpacks while it compiles, which is measured there.
  const bytes = gunzipSync(readFileSync(packed));
  const unpacked = performance.now();
  const module = await WebAssembly.compile(bytes);
  const compiled = performance.now();
  const engine = await Engine.start(module);
  const started = performance.now();
  return { unpack: unpacked - begin, compile: compiled - unpacked, start: started - compiled, first: report(engine, text) };
}

async function warm() {
  const engine = await Engine.load(new Blob([readFileSync(packed)]).stream());
  const times = {};
  for (const [name, size] of Object.entries(sizes)) {
    const text = textOf(size);
    const [before, runs] = rounds(size);
    for (let i = 0; i < before; i++) report(engine, text);
    times[name] = median(Array.from({ length: runs }, () => report(engine, text)));
  }
  const fresh = await Engine.load(new Blob([readFileSync(packed)]).stream());
  const text = textOf(sizes["3 KB"]);
  for (let i = 0; i < 1000; i++) report(fresh, text);
  return { warm: times, memory: fresh.memory / 2 ** 20 };
}

console.log(JSON.stringify(await (process.argv[2] === "cold" ? cold() : warm())));
