// Which sites are switched on. The list lives in chrome.storage.local under "sites" and holds nothing else than
// what the reader chose:
//
//     { "https://example.com/*": { "surface": "overlay" } }
//
// The surface is the one that the engine names for the site when it is switched on (scoring/read/sites).
// Any extension page may write it; the service worker follows (registration.ts). A site works only as long as the
// browser's own permission for it is granted as well.

import { sites } from "../engine/client.ts";
import type { KnownSite } from "../engine/protocol.gen.ts";
import { hostOf, isPattern, type Sites, type Surface } from "./pattern.ts";
import { readPolicy } from "./policy.ts";

/** Place is where a site's findings may be shown, and why not on the page. */
export interface Place {
  surface: Surface;
  why: string;
}

let known: Promise<KnownSite[]> | undefined;

/** lookAgain has the engine asked anew which sites it knows: packs may tell of others. */
export function lookAgain(): void {
  known = undefined;
}

/** placeFor returns where a site's findings may be shown. Where a site's terms forbid to draw on its pages, or the
 * engine cannot say, that is the panel alone. */
export async function placeFor(pattern: string): Promise<Place> {
  const host = hostOf(pattern);
  try {
    const all = await (known ??= sites());
    const site = all.find((s) => s.surface === "panel" && s.hosts.some((h) => host === h || host.endsWith(`.${h}`)));
    return site ? { surface: "panel", why: site.why } : { surface: "overlay", why: "" };
  } catch {
    known = undefined;
    return { surface: "panel", why: "" };
  }
}

/** readSites returns the sites that are switched on: those that the reader chose, and what the company's policy settles over them. */
export async function readSites(): Promise<Sites> {
  const { sites: managed } = await readPolicy();
  const out = await chosenSites();
  for (const [pattern, surface] of Object.entries(managed)) {
    if (surface === "off") delete out[pattern];
    else out[pattern] = { surface };
  }
  return out;
}

/** chosenSites returns the sites that the reader switched on. Entries of another form are left out. */
async function chosenSites(): Promise<Sites> {
  const stored: unknown = (await chrome.storage.local.get("sites")).sites;
  const out: Sites = {};
  if (typeof stored !== "object" || stored === null) return out;
  for (const [pattern, site] of Object.entries(stored as Record<string, unknown>)) {
    const surface = (site as { surface?: unknown } | null)?.surface;
    if (isPattern(pattern) && (surface === "overlay" || surface === "panel")) out[pattern] = { surface };
  }
  return out;
}

/** switchOn adds a site, switchOff takes it away. */
export async function switchOn(pattern: string, surface: Surface): Promise<void> {
  await chrome.storage.local.set({ sites: { ...(await chosenSites()), [pattern]: { surface } } });
}

export async function switchOff(pattern: string): Promise<void> {
  const sites = await chosenSites();
  delete sites[pattern];
  await chrome.storage.local.set({ sites });
}

/** granted returns the sites that are switched on and that the browser lets us read. */
export async function granted(): Promise<Sites> {
  const { sites: managed } = await readPolicy();
  const out: Sites = {};
  for (const [pattern, site] of Object.entries(await readSites())) {
    if (!(await chrome.permissions.contains({ origins: [pattern] }))) continue;
    // Not even a policy draws on pages whose terms forbid it. What the reader switched on was looked up then.
    out[pattern] = managed[pattern] === "overlay" ? { surface: (await placeFor(pattern)).surface } : site;
  }
  return out;
}
