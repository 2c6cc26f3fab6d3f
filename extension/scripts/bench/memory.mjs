// The memory of candidates in a browser: a store of 100,000, its size, and the times to look one up and to add one.
import path from "node:path";
import * as esbuild from "esbuild";
import { extension } from "../lib/paths.mjs";
import { median } from "../lib/inputs.mjs";

/** How many candidates the store holds. */
const candidates = 100_000;

/** Measures in a page of the extension. `text` is a résumé whose reading gives rows their size; their tags are random. */
export async function measureMemory(page, text) {
  const bundle = await esbuild.build({
    entryPoints: [path.join(extension, "memory/store.ts")], bundle: true, format: "iife", globalName: "measuredStore", write: false, target: "chrome128",
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

    const { Store } = globalThis.measuredStore;
    const used = async () => (await navigator.storage.estimate()).usage;
    const empty = await used();
    const tag = () => Math.floor(Math.random() * 2 ** 48);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const random = (n) => Array.from({ length: n }, () => letters[Math.floor(Math.random() * 64)]).join("");
    const reading = (n) => ({
      trace: { ...like.trace, id: random(like.trace.id.length), day: new Date(Date.UTC(2026, 0, 1) - (n % 90) * 864e5).toISOString().slice(0, 10), print: random(like.trace.print.length) },
      keys: like.keys.map(tag), most: like.most,
    });
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
      const one = reading(i);
      one.keys = [...one.keys.slice(5), ...some[i % some.length].keys.slice(0, 5)]; // as somebody who shares five passages
      const [t, { seen }] = await time(() => store.find([one]));
      if (seen.length !== 1) throw new Error(`${seen.length} were found`);
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
