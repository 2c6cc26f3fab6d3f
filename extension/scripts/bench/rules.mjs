// What rules of a team's own cost in the engine's worker, there and back.
import { median, packOf, sizes, textOf } from "../lib/inputs.mjs";

/** In a page of the extension: how long a pack of 500 rules takes to be taken in, and how much longer a report of 30 KB takes with them. */
export async function measureRules(page) {
  const times = await page.evaluate(async (pack, text) => {
    const worker = new Worker("worker.js");
    const heard = () => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = () => reject(new Error("the worker failed"));
    });
    await heard();
    let id = 0;
    const ask = async (question, isRight) => {
      const begin = performance.now();
      worker.postMessage({ v: 1, id: ++id, ...question });
      const data = await heard();
      if (!data.answer || !isRight(data.answer)) throw new Error(JSON.stringify(data).slice(0, 500));
      return performance.now() - begin;
    };
    const take = () => ask({ op: "use", rules: "many", now: "2026-01-15", packs: [{ text: pack, origin: "imported" }] }, ({ packs }) => packs?.length === 1 && !packs[0].faults);
    const report = (rules) => ask({ op: "inspect", rules, document: { kind: "text", text }, now: "2026-01-15" }, (answer) => answer.report);
    const times = { take: [], without: [], beside: [] };
    const warm = 30;
    for (let i = 0; i < warm + 25; i++) {
      const took = { take: await take(), without: await report(""), beside: await report("many") };
      for (const [what, ms] of Object.entries(took)) if (i >= warm) times[what].push(ms);
    }
    worker.terminate();
    return times;
  }, packOf(500), textOf(sizes["30 KB"]));
  return { take: median(times.take), cost: median(times.beside) - median(times.without) };
}
