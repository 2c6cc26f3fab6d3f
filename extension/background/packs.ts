// The rule packs that were imported on this device, first come first. The list lies in chrome.storage.local under "packs"; each text
// under "pack:<its SHA-256>", so that the list is small to read:
//
//     { "packs": [{ "id": "acme/engineering", "version": "1.2.0", "title": "…", "text": "<sha-256>", "on": "2026-01-15", "before": [] }] }
//
// Every change is one write of the list and the texts that it names together. The browsers store one write whole or not at all, so
// a crash, a full disk or a closed tab leaves what was there. Texts that no list names are cleared away afterwards.

import { today } from "./today.ts";

/** Version is one state of a pack. */
export interface Version {
  version: string;
  title: string;
  text: string; // the SHA-256 of the text, in hexadecimal
  signature: string; // as it came; "" when there was none
  signer: string; // the id of the key that signed it; "" when it is not signed
  signedAt: string; // when, in RFC 3339; "" when it is not signed
  on: string; // the day on which it was applied
}

/** Imported is a pack with the states before, the latest first. */
export interface Imported extends Version {
  id: string;
  before: Version[];
}

/** Incoming is a pack that was looked through and shall be applied. */
export interface Incoming {
  id: string;
  version: string;
  title: string;
  text: string; // the text itself
  signature: string;
  signer: string;
  signedAt: string;
  /** key is the public key that signed it: from now on it is the team's. "" when it is not signed. */
  key: string;
}

/** How many packs there may be, and how many states of each are kept to go back to. */
export const mostPacks = 8;
const mostBefore = 3;

const key = "packs";
const keysKey = "packKeys"; // by team: { "acme": "RWQ…" }
const textKey = (hash: string): string => `pack:${hash}`;

/** readPacks returns the imported packs in their order. */
export async function readPacks(): Promise<Imported[]> {
  const stored: unknown = (await chrome.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isImported) : [];
}

/** readTexts returns the texts of packs; one that is missing is "". */
export async function readTexts(packs: Version[]): Promise<string[]> {
  const all = await chrome.storage.local.get(packs.map((p) => textKey(p.text)));
  return packs.map((p) => String(all[textKey(p.text)] ?? ""));
}

/** teamOf returns the team that a pack is of: "acme" of "acme/engineering". */
export function teamOf(id: string): string {
  return id.split("/")[0]!;
}

/** readKeys returns the public keys that were pinned when a team's first signed pack was applied, by team. */
export async function readKeys(): Promise<Record<string, string>> {
  const stored: unknown = (await chrome.storage.local.get(keysKey))[keysKey];
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((e): e is [string, string] => typeof e[1] === "string"));
}

/** forgetKey lets go of a team's key, so that the next one can be pinned. */
export function forgetKey(team: string): Promise<void> {
  return navigator.locks.request("packs", async () => {
    const keys = await readKeys();
    delete keys[team];
    await chrome.storage.local.set({ [keysKey]: keys });
  });
}

/** applyPack adds a pack behind the others, or puts it in the place of its former version, and pins the key that signed it. */
export function applyPack(pack: Incoming): Promise<void> {
  return change(async (packs) => {
    const { id, text, key: signed, ...rest } = pack;
    const now: Version = { ...rest, text: await sha256(text), on: today() };
    const at = packs.findIndex((p) => p.id === id);
    const former = packs[at];
    if (!former && packs.length >= mostPacks) throw new TooMany();
    const before = former ? [versionOf(former), ...former.before].slice(0, mostBefore) : [];
    const next: Imported = { id, ...now, before };
    const keys = await readKeys();
    return {
      packs: at < 0 ? [...packs, next] : packs.with(at, next),
      more: { [textKey(now.text)]: text, ...(signed && !keys[teamOf(id)] && { [keysKey]: { ...keys, [teamOf(id)]: signed } }) },
    };
  });
}

/** TooMany says that there are as many packs as there may be. */
export class TooMany extends Error {}

/** removePack takes a pack away, with its former states. */
export function removePack(id: string): Promise<void> {
  return change((packs) => ({ packs: packs.filter((p) => p.id !== id) }));
}

/** rollBack puts a pack's former state back in place of the present one, which is gone then. */
export function rollBack(id: string): Promise<void> {
  return change((packs) => ({
    packs: packs.map((p) => {
      const [former, ...before] = p.before;
      return p.id === id && former ? { id, ...former, before } : p;
    }),
  }));
}

/** movePack moves a pack one place up (-1) or down (1). */
export function movePack(id: string, by: -1 | 1): Promise<void> {
  return change((packs) => {
    const from = packs.findIndex((p) => p.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= packs.length) return { packs };
    return { packs: packs.with(from, packs[to]!).with(to, packs[from]!) };
  });
}

interface Change {
  packs: Imported[];
  more?: Record<string, unknown>; // what is stored together with the list
}

/** change makes one change at a time, whichever page of the extension asks. */
function change(make: (packs: Imported[]) => Change | Promise<Change>): Promise<void> {
  return navigator.locks.request("packs", async () => {
    const { packs, more } = await make(await readPacks());
    await chrome.storage.local.set({ [key]: packs, ...more });
    await clearTexts(packs).catch(() => undefined); // the next change clears them
  });
}

async function clearTexts(packs: Imported[]): Promise<void> {
  const named = new Set(packs.flatMap((p) => [p, ...p.before]).map((v) => textKey(v.text)));
  const all = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(all.filter((k) => k.startsWith("pack:") && !named.has(k)));
}

function versionOf({ version, title, text, signature, signer, signedAt, on }: Version): Version {
  return { version, title, text, signature, signer, signedAt, on };
}

/** sha256 returns a text's SHA-256 in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isImported(value: unknown): value is Imported {
  const p = value as Imported | null;
  return isVersion(value) && typeof p!.id === "string" && Array.isArray(p!.before) && p!.before.every(isVersion);
}

function isVersion(value: unknown): boolean {
  const v = value as Version | null;
  return typeof v === "object" && v !== null && [v.version, v.title, v.text, v.signature, v.signer, v.signedAt, v.on].every((x) => typeof x === "string");
}
