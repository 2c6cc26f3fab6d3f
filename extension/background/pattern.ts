// How a site is named: by a match pattern.

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
  return pattern.replace(/^https?:\/\/(\*\.)?/, "").replace(/\/\*$/, "");
}

/** wholeOf returns the pattern of a site with all its subdomains. */
export function wholeOf(host: string): string {
  return `https://*.${host}/*`;
}

/** siteAt returns the pattern under which a page's site is switched on, by itself or with all its subdomains; null when it is not. */
export function siteAt(sites: Sites, url: string | undefined): string | null {
  const own = patternOf(url);
  if (!own) return null;
  if (own in sites) return own;
  const host = hostOf(own);
  return Object.keys(sites).find((p) => p.startsWith("https://*.") && own.startsWith("https:") && (host === hostOf(p) || host.endsWith(`.${hostOf(p)}`))) ?? null;
}

/** isPattern tells whether words are a match pattern of this form: one host, or one with all its subdomains. */
export function isPattern(words: string): boolean {
  const host = words.replace("://*.", "://");
  return patternOf(host.replace(/\*$/, "")) === host;
}
