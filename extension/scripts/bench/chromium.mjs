// The measurements in Chromium: the engine's worker as it ships, in a page of the extension, and the snapshot of a page.
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { launch, serviceWorker } from "../lib/chromium.mjs";
import { dist, extension } from "../lib/paths.mjs";
import { median, rounds, sizes, textOf } from "../lib/inputs.mjs";
import { measureMemory } from "./memory.mjs";
import { measurePage } from "./page.mjs";
import { measureRules } from "./rules.mjs";

export async function measureChromium() {
  const browser = await launch({ protocolTimeout: 900_000 });
  try {
    const { id } = await serviceWorker(browser);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    const colds = [];
    for (let i = 0; i < 7; i++) colds.push(await page.evaluate(coldStart, textOf(sizes["3 KB"])));
    const texts = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, { text: textOf(size), rounds: rounds(size) }]));
    const warm = await page.evaluate(warmReports, texts);
    return {
      version: await browser.version(),
      load: median(colds.map((c) => c.load)),
      cold: median(colds.map((c) => c.cold)),
      warm: Object.fromEntries(Object.entries(warm.times).map(([name, times]) => [name, median(times)])),
      memory: await engineMemory(page),
      snapshot: await snapshotTime(browser),
      page: await measurePage(browser, page),
      pdf: await pdfTimes(browser, page),
      rules: await measureRules(page),
      remembered: await measureMemory(page, textOf(sizes["3 KB"])),
    };
  } finally {
    await browser.close();
  }
}

/** In a page of the extension: a fresh worker, and the time until it is ready and until its first report. */
function coldStart(text) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const worker = new Worker("worker.js");
    let load;
    worker.onerror = () => reject(new Error("the worker failed"));
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") {
        load = performance.now() - begin;
        worker.postMessage({ v: 1, id: 1, op: "inspect", document: { kind: "text", text }, now: "2026-01-15" });
        return;
      }
      worker.terminate();
      if (data.kind === "answer" && data.answer.report) resolve({ load, cold: performance.now() - begin });
      else reject(new Error(JSON.stringify(data)));
    };
  });
}

/** In a page of the extension: one worker, and the times of its reports by size, there and back. */
async function warmReports(texts) {
  const worker = new Worker("worker.js");
  const heard = () => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => reject(new Error("the worker failed"));
  });
  await heard();
  let id = 0;
  const report = async (text) => {
    const begin = performance.now();
    worker.postMessage({ v: 1, id: ++id, op: "inspect", document: { kind: "text", text }, now: "2026-01-15" });
    const data = await heard();
    if (!data.answer?.report) throw new Error(JSON.stringify(data));
    return performance.now() - begin;
  };
  const times = {};
  for (const [name, { text, rounds: [before, runs] }] of Object.entries(texts)) {
    for (let i = 0; i < before; i++) await report(text);
    times[name] = [];
    for (let i = 0; i < runs; i++) times[name].push(await report(text));
  }
  worker.terminate();
  return { times };
}

/** The engine's memory after 1,000 reports, in megabytes. */
async function engineMemory(page) {
  const bundle = await esbuild.build({
    entryPoints: [path.join(extension, "engine/engine.ts")], bundle: true, format: "iife", globalName: "measuredEngine", write: false, target: "chrome128",
  });
  await page.evaluate(bundle.outputFiles[0].text + ";globalThis.measuredEngine = measuredEngine;");
  return page.evaluate(async (text) => {
    const engine = await globalThis.measuredEngine.Engine.load((await fetch("engine.wasm.gz")).body);
    for (let id = 1; id <= 1000; id++) {
      const answer = engine.call({ v: 1, id, op: "inspect", document: { kind: "text", text }, now: "2026-01-15" });
      if (!answer.report) throw new Error(JSON.stringify(answer.error));
    }
    return engine.memory / 2 ** 20;
  }, textOf(sizes["3 KB"]));
}

/** A printed résumé of two pages: the time from its bytes to its text, and on to its report, with both workers warm. */
async function pdfTimes(browser, page) {
  const printer = await browser.newPage();
  await printer.goto(pathToFileURL(path.join(dist, "pages/even/jordan-avery.html")).href, { waitUntil: "domcontentloaded" });
  const file = Buffer.from(await printer.pdf({ format: "A4", printBackground: true })).toString("base64");
  await printer.close();
  const times = await page.evaluate(async (file) => {
    const reader = new Worker("pdf.js");
    const engine = new Worker("worker.js");
    const heard = (worker, done) => new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => done(data) && resolve(data);
      worker.onerror = () => reject(new Error("a worker failed"));
    });
    await heard(engine, (m) => m.kind === "ready");
    const times = { read: [], report: [] };
    for (let i = 0; i < 60; i++) {
      const bytes = Uint8Array.from(atob(file), (c) => c.charCodeAt(0)).buffer;
      const begin = performance.now();
      const read = heard(reader, (m) => m.kind === "read" || m.kind === "fault");
      reader.postMessage({ do: "read", bytes }, [bytes]);
      const { pdf } = await read;
      const middle = performance.now();
      if (pdf?.pages.length !== 2) throw new Error("the file was not read");
      const told = heard(engine, (m) => m.kind === "answer" || m.kind === "failed");
      engine.postMessage({ v: 1, id: i + 1, op: "inspect", document: { kind: "pdf", text: "", pdf, file: "cv.pdf" }, now: "2026-01-15" });
      const { answer } = await told;
      if (!answer?.report?.profile.basics.name) throw new Error(JSON.stringify(answer));
      if (i < 30) continue;
      times.read.push(middle - begin);
      times.report.push(performance.now() - begin);
    }
    reader.terminate();
    engine.terminate();
    return times;
  }, file);
  return { read: median(times.read), report: median(times.report) };
}

/** The main-thread time of one snapshot of a page of 2,000 nodes. */
async function snapshotTime(browser) {
  const bundle = await esbuild.build({
    entryPoints: [path.join(extension, "page/snapshot.ts")], bundle: true, format: "iife", globalName: "measuredSnapshot", write: false, target: "chrome128",
  });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>li{margin:2px}b{color:#333}</style><h1>Kim Sample</h1>${Array.from({ length: 40 }, (_, i) =>
    `<section><h2>Engineer, Example Works ${i}</h2><p>Jan 2010 – May 2012</p><ul>${"<li>Ran <b>billing</b> services in <a href='/x'>Oslo</a></li>".repeat(8)}</ul></section>`).join("")}`);
  await page.evaluate(bundle.outputFiles[0].text + ";globalThis.measuredSnapshot = measuredSnapshot;");
  const { nodes, times } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    const times = [];
    for (let i = 0; i < 25; i++) {
      const begin = performance.now();
      const taken = globalThis.measuredSnapshot.snapshot(document);
      times.push(performance.now() - begin);
      if (!taken.html.includes("Kim Sample")) throw new Error("the snapshot is empty");
    }
    return { nodes, times };
  });
  if (nodes < 1900 || nodes > 2600) throw new Error(`the page has ${nodes} nodes`);
  return median(times);
}
