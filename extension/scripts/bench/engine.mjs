// One measurement of the engine in Node, in milliseconds: `cold` in this fresh process, or `warm`.
import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
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
  const bytes = Readable.toWeb(createReadStream(packed)).pipeThrough(new DecompressionStream("gzip"));
  const module = await WebAssembly.compileStreaming(new Response(bytes, { headers: { "Content-Type": "application/wasm" } }));
  const compiled = performance.now();
  const engine = await Engine.start(module);
  const started = performance.now();
  return { compile: compiled - begin, start: started - compiled, first: report(engine, text) };
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
