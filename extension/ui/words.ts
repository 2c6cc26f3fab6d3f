/** t returns a word or sentence of the interface (_locales). */
export function t(key: string, ...parts: (string | number)[]): string {
  return chrome.i18n.getMessage(key, parts.map(String));
}

/** about names a button that stands at each of several things, for a screen reader: its own words first, then which of them it is for. */
export function about(words: string, title: string): string {
  return t("about", words, title);
}

/** groupName returns a group's name; a group that has none yet is shown by its id. */
export function groupName(group: string): string {
  return t(`group_${group}`) || group;
}

/** managedBy says who settled what cannot be changed here. */
export function managedBy({ by }: { by: string }): string {
  return by ? t("managed_by", by) : t("managed");
}

/** dateWords writes a partial ISO date for a reader: 2019, Mar 2019, 4 Mar 2019. */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year) return iso;
  if (!month) return String(year);
  return new Intl.DateTimeFormat(language(), {
    year: "numeric", month: "short", timeZone: "UTC", ...(day && { day: "numeric" }),
  }).format(Date.UTC(year, month - 1, day || 1));
}

/** translatePage puts the words of the page's own markup in place: the title and the language. */
export function translatePage(title: string): void {
  document.title = t(title);
  document.documentElement.lang = language();
}

/** language returns the language of the words on screen, as the browser narrows it down (en-GB); in a language that _locales lacks,
 * the words are English, and so are the dates between them. */
export function language(): string {
  const [words, browser] = [t("language"), chrome.i18n.getUILanguage()];
  return browser.split("-")[0] === words ? browser : words;
}
