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
import { hostOf, patternOf, type Sites, type Surface } from "./pattern.ts";

/** Place is where a site's findings may be shown, and why not on the page. */
export interface Place {
  surface: Surface;
  why: string;
}

let known: Promise<KnownSite[]> | undefined;

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

/** readSites returns the sites that are switched on. Entries of another form are left out. */
export async function readSites(): Promise<Sites> {
  const stored: unknown = (await chrome.storage.local.get("sites")).sites;
  const out: Sites = {};
  if (typeof stored !== "object" || stored === null) return out;
  for (const [pattern, site] of Object.entries(stored as Record<string, unknown>)) {
    const surface = (site as { surface?: unknown } | null)?.surface;
    if (patternOf(pattern.replace(/\*$/, "")) === pattern && (surface === "overlay" || surface === "panel")) {
      out[pattern] = { surface };
    }
  }
  return out;
}

/** switchOn adds a site, switchOff takes it away. */
export async function switchOn(pattern: string, surface: Surface): Promise<void> {
  await chrome.storage.local.set({ sites: { ...(await readSites()), [pattern]: { surface } } });
}

export async function switchOff(pattern: string): Promise<void> {
  const sites = await readSites();
  delete sites[pattern];
  await chrome.storage.local.set({ sites });
}

/** granted returns the sites that are switched on and that the browser lets us read. */
export async function granted(): Promise<Sites> {
  const out: Sites = {};
  for (const [pattern, site] of Object.entries(await readSites())) {
    if (await chrome.permissions.contains({ origins: [pattern] })) out[pattern] = site;
  }
  return out;
}
