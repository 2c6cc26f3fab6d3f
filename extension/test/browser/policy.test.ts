// The company's browser policy, installed for real: the browser's own policy file, where each browser reads it on Linux. It needs leave to
// write there, which a build machine's root has; else the tests say so and are left out.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { Engine } from "../../engine/engine.ts";
import { daysAgo } from "../../background/today.ts";
import { newKey } from "../../memory/keys.ts";
import { axe, fill, name, screens, start, until, visit, type Fixture } from "./fixture.ts";

/** Where the browsers read policies on Linux: Chromium and its kin have a folder each, and an unpacked extension's own name keeps others out. */
const files = name === "chromium"
  ? ["chromium", "chromium-browser", "opt/chrome", "opt/chrome_for_testing"].map((at) => `/etc/${at}/policies/managed/plumbline-test.json`)
  : ["/etc/firefox/policies/policies.json"];
const skip = allowed();

function allowed(): string | false {
  if (process.platform !== "linux") return "the policy file lies elsewhere on this system";
  try {
    for (const file of files) {
      if (existsSync(file)) return `${file} is there already`;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "{}");
      rmSync(file);
    }
    return false;
  } catch {
    return "this user may not write the browser's policies";
  }
}

/** install writes the policy file, as extension/policy shows it for this browser. */
function install(id: string, settings: object): void {
  const all = name === "chromium" ? { "3rdparty": { extensions: { [id]: settings } } } : { policies: { "3rdparty": { Extensions: { [id]: settings } } } };
  for (const file of files) writeFileSync(file, JSON.stringify(all));
}

const pack = (version: string, more = ""): string => `{"plumblinePack": 1, "id": "company/rules", "version": "${version}", "title": "Company rules"${more}}\n`;
const off = `, "checks": {"technology/before-release": {"on": false}}`;
const settings = { ...(JSON.parse(readFileSync("policy/settings.json", "utf8")) as object), packs: [pack("1.0.0", off)], sites: [{ site: "http://127.0.0.1/*", surface: "panel" }], mayAddPacks: true, maySwitchSites: false };

let f: Fixture;
before(async () => {
  if (skip) return;
  if (name === "firefox") install("plumbline@plumbline.example", settings); // it reads its policies when it starts
  f = await start({ on: false });
  if (name === "chromium") install(new URL(f.base).host, settings); // only now is known what an unpacked extension is called
  await until(() => f.inside.evaluate(async () => Object.keys(await chrome.storage.managed.get(null)).length > 0).catch(() => false), "the policy");
});
after(async () => {
  if (skip) return;
  await f.close();
  for (const file of files) rmSync(file, { force: true });
});

const body = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

async function surface(at: string): Promise<Page> {
  const page = await f.browser.newPage();
  await page.setViewport({ width: 800, height: 1200 });
  await visit(f, page, at);
  await page.bringToFront();
  return page;
}

test("the options show what is managed and by whom, and lock it", { skip }, async () => {
  const options = await surface("options.html");
  await until(async () => /Company rules/.test(await body(options)), "the pack");
  const told = await body(options);
  assert.match(told, /Acme IT manages this\./);
  assert.match(told, /company\/rules 1\.0\.0 · from your company/);
  assert.match(told, /127\.0\.0\.1/);
  assert.match(told, /for 30 days each: your answers/);
  const box = await options.evaluate(() => [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find((i) => i.parentElement!.textContent!.includes("Remember"))!.disabled);
  assert.ok(box, "the memory is not allowed");
  assert.equal(await options.evaluate(() => [...document.querySelectorAll("button")].some((b) => b.textContent === "Remove")), false, "a pack of the company is not the recruiter's to remove");
  assert.deepEqual(await axe(options), []);
  await options.screenshot({ path: path.join(screens, "options-managed.png") as `${string}.png` });
  await options.close();
});

test("a pack of the company may switch a built-in check off; the report says so", { skip }, async () => {
  const popup = await surface("popup.html");
  await popup.waitForSelector("textarea");
  await fill(popup, "textarea", readFileSync("../testdata/people/jordan-avery.txt", "utf8"));
  await popup.click("button[type=submit]");
  await popup.waitForSelector(".level");
  assert.doesNotMatch(await body(popup), /before Kubernetes was public/);
  assert.match(await body(popup), /switched off by the rules of company\/rules/);
  await popup.close();
});

test("an unsigned pack is refused where the company wants signatures", { skip }, async () => {
  const options = await surface("options.html");
  await options.waitForSelector("#pack-text");
  await fill(options, "#pack-text", pack("1.0.0").replace("company/", "mine/"));
  await options.evaluate(() => [...document.querySelectorAll("button")].find((b) => b.textContent === "Look at it")!.click());
  await until(async () => /your team's packs are|not signed, and/.test(await body(options)), "the refusal");
  assert.equal(await options.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>("button")].find((b) => b.textContent === "Apply")!.disabled), true);
  await options.close();
});

/** seenBy is a pack with what a colleague read ten days ago, under a team's secret. */
async function seenBy(version: string): Promise<string> {
  const engine = await Engine.load(new Blob([new Uint8Array(readFileSync("../dist/engine/engine.wasm.gz"))]).stream());
  const text = readFileSync("../testdata/people/jordan-avery.txt", "utf8");
  const { trace } = engine.call({ v: 1, id: 1, op: "inspect", document: { kind: "text", text, memory: { keys: [newKey()] } }, now: daysAgo(10) }).traces![0]!;
  return pack(version, `, "readings": ${JSON.stringify({ key: trace.key, scheme: trace.scheme, traces: [{ id: trace.id, day: trace.day, print: trace.print }] })}`).replace("company/rules", "company/seen");
}

/** remembered returns the packs that brought what the memory holds. */
const remembered = (): Promise<string[]> => f.inside.evaluate(async () => {
  if (!(await indexedDB.databases()).some((d) => d.name === "memory")) return [];
  const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("the memory cannot be read"));
  });
  const db = await asked(indexedDB.open("memory"));
  const rows = await asked(db.transaction("rows").objectStore("rows").getAll() as IDBRequest<{ from?: string }[]>);
  db.close();
  return rows.map((r) => r.from ?? "");
});

test("the memory takes the readings of the company's packs, forgets them with the pack and after the company's days, and is empty where it may not be", { skip: skip || name === "firefox" && "Firefox reads its policies when it starts" }, async () => {
  const id = new URL(f.base).host;
  const seen = await seenBy("1.0.0");
  install(id, { ...settings, memoryAllowed: true, packs: [pack("1.0.0", off), seen] });
  await until(async () => (await remembered()).join() === "company/seen", "the readings");
  install(id, { ...settings, memoryAllowed: true, packs: [pack("1.0.0", off)] });
  await until(async () => (await remembered()).length === 0, "the readings to be forgotten");
  install(id, { ...settings, memoryAllowed: true, packs: [pack("1.0.0", off), seen] });
  await until(async () => (await remembered()).length === 1, "the readings again");
  install(id, { ...settings, memoryAllowed: true, memoryDays: 9, packs: [pack("1.0.0", off), seen] });
  await until(async () => (await remembered()).length === 0, "what is older than nine days to be forgotten");
  install(id, { ...settings, memoryAllowed: true, packs: [pack("1.0.0", off), await seenBy("1.0.1")] });
  await until(async () => (await remembered()).length === 1, "the readings of a new pack");
  install(id, settings);
  await until(async () => (await remembered()).length === 0, "an empty memory");
});

test("a pack that no key of the company signed is not used", { skip: skip || name === "firefox" && "Firefox reads its policies when it starts" }, async () => {
  const id = new URL(f.base).host;
  const signed = readFileSync("policy/pack.signed.txt", "utf8");
  const key = readFileSync("policy/key.pub", "utf8").trim().split("\n").at(-1)!;
  const options = await surface("options.html");
  install(id, { ...settings, packs: [signed], keys: ["RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"] });
  await until(async () => /This pack is not used, because something is wrong with it:[\s\S]*and the team's key is/.test(await body(options)), "the refusal");
  install(id, { ...settings, packs: [signed], keys: [key] });
  await until(async () => /acme\/house-rules/.test(await body(options)) && !/This pack is not used/.test(await body(options)), "the pack");
  install(id, settings);
  await until(async () => /company\/rules 1\.0\.0/.test(await body(options)), "the former policy");
  await options.close();
});

test("a change of the policy counts at once", { skip: skip || name === "firefox" && "Firefox reads its policies when it starts" }, async () => {
  const options = await surface("options.html");
  await until(async () => /company\/rules 1\.0\.0/.test(await body(options)), "the pack");
  install(new URL(f.base).host, { ...settings, managedBy: "Acme Security", packs: [pack("1.1.0")], mayAddPacks: false });
  await until(async () => /Acme Security manages this/.test(await body(options)) && /company\/rules 1\.1\.0/.test(await body(options)), "the new policy");
  assert.match(await body(options), /Rule packs come from your company alone/);
  assert.equal(await options.$("#pack-text"), null);
  await options.close();
});
