// The memory of candidates: off until it is switched on; then the same contact under another name is told, and no word is kept.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import type { Page } from "puppeteer-core";
import * as chromium from "../../scripts/lib/chromium.mjs";
import { axe, demo, fill, only, open, screens, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const okafor = `Daniel Okafor
fox.hollow@example.com | 303.555.0142

Experience

Bookkeeper, Quillmark Bakery
Feb 2018 – May 2024
- Kept the books of four shops and moved their ledgers into one system within a winter.
`;
const miller = `Grace Miller
Fox.Hollow@example.com | (303) 555-0142

Experience

Route Planner, Northgate Freight
Mar 2019 – Jan 2023
- Planned the night runs.
`;

const settings = (value: object): Promise<void> => f.inside.evaluate((memory) => chrome.storage.local.set({ memory }), value);

/** check pastes a text into a popup and returns it with its report. */
async function check(text: string, of = f): Promise<Page> {
  const popup = await of.browser.newPage();
  await popup.setViewport({ width: 420, height: 800 });
  await visit(of, popup, "popup.html");
  await popup.bringToFront();
  await popup.waitForSelector("textarea");
  await fill(popup, "textarea", text);
  await popup.click("button[type=submit]");
  await popup.waitForSelector(".level");
  return popup;
}

const findings = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll(".finding h4")].map((h) => h.textContent!));
const body = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

interface Raw { rows: number; all: string }

/** raw returns everything that is in the databases of the extension, bytes as letters. */
function raw(page = f.inside): Promise<Raw> {
  return page.evaluate(async () => {
    const out = { rows: 0, all: "" };
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error("it cannot be opened"));
      });
      for (const store of db.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        if (store === "rows") out.rows += values.length;
        out.all += JSON.stringify(values, (_, v: unknown) =>
          (ArrayBuffer.isView(v) ? String.fromCharCode(...new Uint8Array(v.buffer, v.byteOffset, v.byteLength)) : v));
      }
      db.close();
    }
    return out;
  });
}

test("nothing is remembered until the memory is switched on", async () => {
  for (const text of [okafor, miller]) {
    const popup = await check(text);
    assert.deepEqual(await findings(popup), []);
    assert.equal(await popup.$("[data-part=memory]"), null);
    await popup.close();
  }
  assert.deepEqual(await raw(), { rows: 0, all: "" });
});

test("the same contact under another name is told, with the day and the label, and neither is called the copy", async () => {
  await settings({ on: true, days: 90 });
  const first = await check(okafor);
  assert.deepEqual(await findings(first), []);
  await first.evaluate(() => document.querySelector<HTMLDetailsElement>("[data-part=memory]")!.open = true);
  await first.waitForSelector("#memory-label");
  await first.type("#memory-label", "Bakery books");
  await first.evaluate(() => document.querySelector<HTMLElement>("#memory-label")!.blur());
  await until(async () => (await raw()).all.includes("Bakery books"), "the label");
  assert.deepEqual(await axe(first), []);
  await first.close();

  const second = await check(miller);
  const titles = await findings(second);
  assert.equal(titles.length, 1, titles.join());
  const told = await body(second);
  assert.match(told, /Bakery books/);
  assert.doesNotMatch(told, /Okafor|copied from|the original/i);
  await second.screenshot({ path: path.join(screens, "popup-seen-before.png") as `${string}.png`, fullPage: true });
  await second.close();

  const again = await check(okafor.replace("Daniel Okafor", "Dan Okafor"));
  assert.ok((await findings(again)).length <= 1, "a nickname is no other name; Grace Miller's is");
  await again.close();
});

test("the database holds no word of a candidate, and no number that could be tried without the key", async () => {
  const { rows, all } = await raw();
  assert.ok(rows >= 2, `${rows} rows`);
  const words = new Set([...okafor.matchAll(/[\p{L}\d@.]{4,}/gu), ...miller.matchAll(/[\p{L}\d@.]{4,}/gu)].map(([w]) => w.toLowerCase()));
  const kept = all.toLowerCase().replaceAll("bakery books", "");
  for (const word of words) assert.ok(!kept.includes(word), word);
  for (const number of ["3035550142", "5550142"]) assert.ok(!kept.includes(number), number);
});

test("a page that changes while it is looked at is one reading", async () => {
  const { rows } = await raw();
  const html = (more: string): string => `<!doctype html><title>Jo</title><main><h1>Jo Marsh</h1><p>jo.marsh@example.org</p><h2>Experience</h2><section><h3>Baker, Quillmark Bakery</h3><p>Feb 2018 – May 2024</p><ul id="more"><li>Baked the bread.</li>${more}</ul></section></main>`;
  const { page, tab } = await open(f, "/remembered", html(""));
  await until(async () => (await raw()).rows === rows + 1, "the page to be remembered");
  await page.evaluate(() => document.getElementById("more")!.insertAdjacentHTML("beforeend", "<li>Rebuilt the oven of the mill with two apprentices and a borrowed crane.</li>"));
  await until(() => f.inside.evaluate(async (key) => JSON.stringify((await chrome.storage.session.get(key))[key]).includes("borrowed crane"), `tab:${tab}`), "the change to be read");
  await until(async () => (await raw()).rows === rows + 1, "one reading");
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 420, height: 1200 });
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector("[data-part=memory]");
  await panel.evaluate(() => document.querySelector<HTMLDetailsElement>("[data-part=memory]")!.open = true);
  await until(async () => (await body(panel)).includes(`${rows + 1} readings are remembered`) && /Bakery books/.test(await body(panel)), "the list");
  assert.deepEqual(await axe(panel), []);
  await panel.screenshot({ path: path.join(screens, "panel-memory.png") as `${string}.png`, fullPage: true });

  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.getAttribute("aria-label") === "Forget Bakery books")!.click());
  await until(async () => (await raw()).rows === rows, "one to be forgotten");
  assert.doesNotMatch((await raw()).all, /Bakery books/);
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Forget all")!.click());
  await until(async () => { const r = await raw(); return r.rows === 0 && r.all.replaceAll("[]", "") === ""; }, "all to be forgotten, the key as well");
  await panel.close();
  await page.close();
});

/** age makes every reading one of long ago. */
function age(): Promise<void> {
  return f.inside.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open("memory");
    opening.onsuccess = () => {
      const db = opening.result;
      const rows = db.transaction("rows", "readwrite").objectStore("rows");
      rows.openCursor().onsuccess = (e) => {
        const cursor = (e.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) { db.close(); return resolve(); }
        cursor.update({ ...(cursor.value as object), day: "2020-01-01" });
        cursor.continue();
      };
    };
  }));
}

test("what is older than the retention is gone with the next reading", async () => {
  const popup = await check(okafor);
  await popup.close();
  await age();
  const second = await check(miller);
  assert.deepEqual(await findings(second), [], "who was to be forgotten is not found any more");
  assert.equal((await raw()).rows, 1);
  await second.close();
});

test("what is older than the retention goes without a reading, even when the memory is off", async () => {
  await age();
  assert.equal((await raw()).rows, 1);
  await settings({ on: false, days: 60 });
  await until(async () => (await raw()).rows === 0, "it to be forgotten");
  await settings({ on: true, days: 90 });
  await (await check(miller)).close();
  assert.equal((await raw()).rows, 1);
});

test("switched off, nothing is looked up or added; what was kept stays until it is forgotten", async () => {
  await settings({ on: false, days: 90 });
  const popup = await check(okafor);
  assert.deepEqual(await findings(popup), []);
  assert.equal(await popup.$("[data-part=memory]"), null);
  assert.equal((await raw()).rows, 1);
  await popup.close();
});

test("the options switch the memory on, say what it keeps, and delete it with everything else", async () => {
  const options = await f.browser.newPage();
  await visit(f, options, "options.html");
  await options.bringToFront();
  await until(async () => /Seen before/.test(await body(options)), "the section");
  await options.evaluate(() => [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find((i) => i.parentElement!.textContent!.includes("Remember the candidates"))!.click());
  await until(() => f.inside.evaluate(async () => ((await chrome.storage.local.get("memory")).memory as { on: boolean }).on), "on");
  assert.deepEqual(await axe(options), []);
  await options.evaluate(() => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === "Delete all and switch all sites off")!.click());
  await until(async () => (await raw()).rows === 0, "all to go");
  assert.equal(await f.inside.evaluate(async () => "memory" in await chrome.storage.local.get("memory")), false);
  await options.close();
});

/** withStore puts the store of the extension into a page of it, as `kept.Store`. */
async function withStore(page: Page): Promise<void> {
  const { outputFiles } = await esbuild.build({ entryPoints: ["memory/store.ts"], bundle: true, format: "iife", globalName: "kept", write: false, target: "chrome128" });
  await page.evaluate(`${outputFiles[0]!.text}; globalThis.kept = kept;`);
}

/** In a page: remembers readings with tags of their own until it is ended, and notes in the title what was said to be kept. */
function keepOn(from: number, many: number): Promise<number> {
  const { Store } = (globalThis as unknown as { kept: typeof import("../../memory/store.ts") }).kept;
  const store = new Store("tried");
  return (async () => {
    for (let n = from; n < from + many; n++) {
      const tags = [6, ...Array.from({ length: 40 }, (_, i) => n * 2 ** 33 + i * 2 ** 20 + 7)];
      const print = new DataView(new ArrayBuffer(2 + tags.length * 6));
      print.setUint8(0, tags.length);
      tags.forEach((tag, i) => { print.setUint16(2 + i * 6, Math.floor(tag / 2 ** 32)); print.setUint32(4 + i * 6, tag % 2 ** 32); });
      const packed = btoa(String.fromCharCode(...new Uint8Array(print.buffer)));
      await store.remember([{ trace: { scheme: 1, key: "k", id: `r${n}`, day: "2026-01-15", print: packed }, keys: tags, most: 1000 }]);
      document.title = String(n);
    }
    return store.count();
  })();
}

/** In a page: which of so many readings are not found by all of their tags. */
function lost(from: number, to: number): Promise<number[]> {
  const { Store } = (globalThis as unknown as { kept: typeof import("../../memory/store.ts") }).kept;
  const store = new Store("tried");
  return (async () => {
    const out: number[] = [];
    for (let n = from; n <= to; n++) {
      for (const i of [0, 20, 39]) {
        const { seen } = await store.find([{ trace: { scheme: 1, key: "k", id: "x", day: "2026-01-15", print: "" }, keys: [n * 2 ** 33 + i * 2 ** 20 + 7], most: 50 }]);
        if (seen.length !== 1 || seen[0]!.id !== `r${n}`) out.push(n);
      }
    }
    await store.close();
    return [...new Set(out)];
  })();
}

test("two windows that remember at once lose nothing", async () => {
  const other = await f.browser.newPage();
  await visit(f, other, "options.html");
  await withStore(f.inside);
  await withStore(other);
  await Promise.all([f.inside.evaluate(keepOn, 0, 60), other.evaluate(keepOn, 1000, 60)]);
  assert.deepEqual(await other.evaluate(lost, 0, 59), []);
  assert.deepEqual(await other.evaluate(lost, 1000, 1059), []);
  await other.close();
});

test("a browser that is killed while it writes has kept what it said was kept", only("chromium", "Firefox's driver gives no profile that outlives it"), async () => {
  const userDataDir = mkdtempSync(path.join(tmpdir(), "plumbline-killed-"));
  const begin = async (): Promise<{ page: Page; kill: () => Promise<void> }> => {
    const browser = await chromium.launch({ extensionPath: demo, userDataDir });
    const { id } = await chromium.serviceWorker(browser);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    await withStore(page);
    return { page, kill: async () => {
      const gone = new Promise((resolve) => browser.process()!.once("exit", resolve));
      browser.process()!.kill("SIGKILL");
      await gone;
      await browser.close().catch(() => undefined);
    } };
  };
  const first = await begin();
  void first.page.evaluate(keepOn, 0, 1_000_000).catch(() => undefined);
  const said = await until(async () => { const n = Number(await first.page.title()); return n > 100 ? n : undefined; }, "a hundred to be kept");
  await first.kill();
  const second = await begin();
  assert.deepEqual(await second.page.evaluate(lost, 0, said), []);
  await second.page.browser().close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

test("a disk without room says so, and the report is whole", only("chromium", "only its driver can take the room away"), async () => {
  await settings({ on: true, days: 90 });
  const popup = await f.browser.newPage();
  await visit(f, popup, "popup.html");
  await popup.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await fill(popup, "textarea", miller);
  await popup.click("button[type=submit]");
  await popup.waitForSelector(".level");
  assert.match(await body(popup), /no room left|could not be looked up/);
  assert.match(await body(popup), /Grace Miller|Route Planner/);
  await popup.close();
});

test("two recruiters who share a secret are told of the same contact under two names, and neither learns the other's candidate", async () => {
  const press = (page: Page, words: string): Promise<void> => page.evaluate((words) => [...document.querySelectorAll<HTMLElement>("button")].find((b) => b.textContent === words)!.click(), words);
  const other = await start();
  try {
    const shared = "k".repeat(32);
    const texts: string[] = [];
    for (const [recruiter, text] of [[f, okafor], [other, miller]] as const) {
      await recruiter.inside.evaluate(() => chrome.storage.local.set({ memory: { on: true, days: 90 } }));
      const options = await recruiter.browser.newPage();
      await visit(recruiter, options, "options.html");
      await options.waitForSelector("#team-secret");
      await options.evaluate((key) => {
        const input = document.querySelector<HTMLInputElement>("#team-secret")!;
        input.closest("details")!.open = true;
        input.value = key;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }, Buffer.from(shared).toString("base64"));
      await until(async () => /can be shared/.test(await body(options)), "the secret");
      if (recruiter === other) {
        await options.waitForSelector("#pack-text");
        await fill(options, "#pack-text", texts[0]!);
        await press(options, "Look at it");
        await until(async () => /fingerprints of 1 candidate/.test(await body(options)), "the preview");
        await press(options, "Apply");
        await until(async () => /is in use/.test(await body(options)), "the pack");
      }
      const popup = await check(text, recruiter);
      if (recruiter === f) {
        await until(async () => (await raw()).rows > 0, "it to be remembered");
        await options.evaluate(() => {
          HTMLAnchorElement.prototype.click = () => undefined; // the browser would save it
          const make = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob) => { void (blob as Blob).text().then((t) => { document.body.dataset.saved = t; }); return make(blob); };
        });
        await press(options, "Save fingerprints for the team");
        texts.push(await until(async () => { return options.evaluate(() => document.body.dataset.saved); }, "the pack"));
        assert.doesNotMatch(texts[0]!, /Okafor|fox|hollow|Bakery|Quillmark|ledger/i);
      } else {
        assert.equal((await findings(popup)).length, 1);
        assert.match(await body(popup), /read on .* under another name/);
        assert.doesNotMatch(await body(popup), /Okafor|Quillmark/);
      }
      await popup.close();
      await options.close();
    }
  } finally {
    await other.close();
  }
});
