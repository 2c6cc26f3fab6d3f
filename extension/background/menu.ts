// The entry in the context menu of selected words: they are opened in a tab of their own, as if they had been pasted there.

const entry = "check-selection";

/** What the hash of a tab's address begins with when words wait for it. */
export const wordsHash = "words-";

/** Puts the entry in place, once for each version of the extension. */
export function addMenu(): void {
  chrome.contextMenus.removeAll(() => chrome.contextMenus.create({ id: entry, title: chrome.i18n.getMessage("menu_check"), contexts: ["selection"] }));
}

/** Follows clicks on the entry. */
export function listenToMenu(): void {
  chrome.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === entry) void selected(info, tab).then(openWords);
  });
}

/** openWords opens a tab that takes the words over. */
async function openWords(words: string): Promise<void> {
  const key = wordsHash + crypto.randomUUID();
  await chrome.storage.session.set({ [key]: words });
  await chrome.tabs.create({ url: `${chrome.runtime.getURL("view.html")}#${key}` });
}

/** takeWords returns the words that wait under a key, and forgets them. */
export async function takeWords(key: string): Promise<string> {
  const words: unknown = (await chrome.storage.session.get(key))[key];
  await chrome.storage.session.remove(key);
  return typeof words === "string" ? words : "";
}

/** selected asks the page for the words: those that the browser hands over have lost their lines. */
export async function selected(info: { frameId?: number; selectionText?: string }, tab: { id?: number } | undefined): Promise<string> {
  const fallback = info.selectionText ?? "";
  if (tab?.id === undefined) return fallback;
  try {
    const [done] = await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [info.frameId ?? 0] }, func: () => getSelection()?.toString() ?? "" });
    const words: unknown = done?.result;
    return typeof words === "string" && words.trim() !== "" ? words : fallback;
  } catch {
    return fallback; // a page that no extension may read
  }
}
