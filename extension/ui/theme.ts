// The colours of Plumbline's own pages: the system's, or light or dark when the reader chose so. The choice is kept in chrome.storage.local
// under "theme" and put on the page's root as data-theme, which tokens.css follows. A page that opens cannot wait for that storage without
// a flash of the other colours, so the pages keep a copy of the choice where it can be read at once.

export type Theme = "system" | "light" | "dark";
export const themes: readonly Theme[] = ["system", "light", "dark"];

const key = "theme";

/** readTheme returns the reader's choice. */
export async function readTheme(): Promise<Theme> {
  return themeOf((await chrome.storage.local.get(key))[key]);
}

/** chooseTheme keeps a choice; every open page follows. */
export function chooseTheme(theme: Theme): Promise<void> {
  return theme === "system" ? chrome.storage.local.remove(key) : chrome.storage.local.set({ [key]: theme });
}

/** followTheme puts the choice on this page, now and whenever it changes. */
export function followTheme(): void {
  show(themeOf(copy()));
  void readTheme().then(show);
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && changes[key]) show(themeOf(changes[key].newValue));
  });
}

function show(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // The browser keeps nothing for pages: then the colours come a moment later.
  }
}

function copy(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function themeOf(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
