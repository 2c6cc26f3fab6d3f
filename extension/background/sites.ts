// Which sites are switched on. The list lives in chrome.storage.local under "sites" and holds nothing else than
// what the reader chose:
//
//     { "https://example.com/*": { "surface": "overlay" } }
//
// Any extension page may write it; the service worker follows (registration.ts). A site works only as long as the
// browser's own permission for it is granted as well.

/** Surface says where findings are shown: as marks on the page and in the panel, or in the panel alone. */
export type Surface = "overlay" | "panel";

/** Sites are the sites that are switched on, by match pattern. */
export type Sites = Record<string, { surface: Surface }>;

/** patternOf returns a site's match pattern: scheme and host without the port. null when a page of this address
 * cannot be read: the browser's own pages, files, the extension stores. */
export function patternOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== "https:" && protocol !== "http:") || hostname === "") return null;
  return `${protocol}//${hostname}/*`;
}

/** hostOf returns what a person calls a site. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https?:\/\//, "").replace(/\/\*$/, "");
}

/** surfaceFor returns the surface to start with. Where a site's terms forbid to draw on its pages, the panel. */
export function surfaceFor(pattern: string): Surface {
  const host = hostOf(pattern);
  return panelOnly.some((site) => host === site || host.endsWith(`.${site}`)) ? "panel" : "overlay";
}

/** LinkedIn's user agreement forbids overlays: linkedin.com/legal/user-agreement, 8.2. */
const panelOnly = ["linkedin.com"];

/** readSites returns the sites that are switched on. Entries of another form are left out. */
export async function readSites(): Promise<Sites> {
  const { sites } = await chrome.storage.local.get("sites");
  const out: Sites = {};
  if (typeof sites !== "object" || sites === null) return out;
  for (const [pattern, site] of Object.entries(sites as Record<string, unknown>)) {
    const surface = (site as { surface?: unknown } | null)?.surface;
    if (patternOf(pattern.replace(/\*$/, "")) === pattern && (surface === "overlay" || surface === "panel")) {
      // A panel-only site stays one, whatever was stored.
      out[pattern] = { surface: surfaceFor(pattern) === "panel" ? "panel" : surface };
    }
  }
  return out;
}

/** switchOn adds a site, switchOff takes it away. */
export async function switchOn(pattern: string): Promise<void> {
  await chrome.storage.local.set({ sites: { ...(await readSites()), [pattern]: { surface: surfaceFor(pattern) } } });
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
