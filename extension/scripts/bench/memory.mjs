// The memory of candidates in a browser: a store of 100,000, its size, and the times to look one up and to add one.
import path from "node:path";
import * as esbuild from "esbuild";
import { extension } from "../lib/paths.mjs";
import { median } from "../lib/inputs.mjs";

/** How many candidates the store holds. */
const candidates = 100_000;

/** Measures in a page of the extension. `text` is a résumé whose reading gives rows their size; all else in them is random. */
export async function measureMemory(page, text) {
  const bundle = await esbuild.build({
    stdin: { contents: 'export * from "./store.ts"; export * from "./postings.ts"', resolveDir: path.join(extension, "memory") }, bundle: true, format: "iife", globalName: "measuredStore", write: false, target: "chrome128",
  });
  await page.evaluate(bundle.outputFiles[0].text + ";globalThis.measuredStore = measuredStore;");
  const { found, added, opened, size } = await page.evaluate(async (text, candidates) => {
    const worker = new Worker("worker.js");
    const heard = () => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error("the worker failed"));
    });
    await heard();
    worker.postMessage({ v: 1, id: 1, op: "inspect", document: { kind: "text", text, memory: { keys: [btoa("k".repeat(32))] } }, now: "2026-01-15" });
    const { answer } = await heard();
    worker.terminate();
    const like = answer.traces?.[0];
    if (!like || like.keys.length < 20) throw new Error(`a reading gives ${like?.keys.length ?? 0} tags`);

    const { Store, keysOf } = globalThis.measuredStore;
    const used = async () => (await navigator.storage.estimate()).usage;
    const empty = await used();
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const random = (n) => Array.from({ length: n }, () => letters[Math.floor(Math.random() * 64)]).join("");
    const model = Uint8Array.from(atob(like.trace.print), (c) => c.charCodeAt(0));
    if (String(keysOf(model).sort()) !== String(like.keys.sort())) throw new Error("a print does not begin with its keys");
    const [long, short] = model;
    /** A reading of its own; the first keys are those of another, if given. Keys of passages are the lowest of many. */
    const reading = (n, other) => {
      const print = crypto.getRandomValues(new Uint8Array(model.length)).fill(long, 0, 1).fill(short, 1, 2);
      for (let i = 0; i < short; i++) print[2 + long * 6 + i * 4] %= 40;
      if (other) print.set(Uint8Array.from(atob(other.trace.print), (c) => c.charCodeAt(0)).subarray(2 + long * 6, 2 + long * 6 + 5 * 4), 2 + long * 6);
      return {
        trace: { ...like.trace, id: random(like.trace.id.length), day: new Date(Date.UTC(2026, 0, 1) - (n % 90) * 864e5).toISOString().slice(0, 10), print: btoa(String.fromCharCode(...print)) },
        keys: keysOf(print), most: like.most,
      };
    };
    let store = new Store("bench");
    const some = [];
    for (let n = 0; n < candidates; n += 10_000) {
      const readings = Array.from({ length: 10_000 }, (_, i) => reading(n + i));
      if (n % 20_000 === 0) some.push(readings[0]);
      await store.remember(readings);
    }
    await store.close();
    const time = async (what) => {
      const begin = performance.now();
      const value = await what();
      return [performance.now() - begin, value];
    };
    store = new Store("bench");
    const [opened] = await time(() => store.count());
    const [found, added] = [[], []];
    for (let i = 0; i < 60; i++) {
      const other = some[i % some.length];
      const one = reading(i, other); // as somebody who shares five passages
      const [t, { seen }] = await time(() => store.find([one]));
      if (!seen.some((s) => s.id === other.trace.id)) throw new Error("whose passages are shared was not found");
      found.push(t);
      added.push((await time(() => store.remember([one])))[0]);
      await store.forget(one.trace.id);
    }
    const size = (await used()) - empty;
    await store.close();
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase("bench");
      gone.onsuccess = resolve;
      gone.onerror = gone.onblocked = reject;
    });
    return { found, added, opened, size };
  }, text, candidates);
  return { find: median(found), add: median(added), open: opened, bytes: size / candidates };
}
