// A page that is read again while it loads, or a text that is corrected, is one reading and not several. So it is noted, in memory only,
// what was remembered of each place (a tab's page, a text) and which of it was not there before.

/** Placed is what was remembered of a place. */
export interface Placed {
  ids: string[];
  fresh: string[]; // those that were not there before
}

const key = "remembered";
const most = 100;

/** placed returns what was remembered of a place since the browser was started. */
export async function placed(place: string): Promise<Placed> {
  return (await places())[place] ?? { ids: [], fresh: [] };
}

/** putPlaced notes it. Only one may do so at a time. */
export async function putPlaced(place: string, ids: string[], fresh: string[]): Promise<void> {
  const all = await places();
  delete all[place];
  all[place] = { ids, fresh: fresh.filter((id) => ids.includes(id)) };
  await chrome.storage.session.set({ [key]: Object.fromEntries(Object.entries(all).slice(-most)) });
}

async function places(): Promise<Record<string, Placed>> {
  return ((await chrome.storage.session.get(key))[key] as Record<string, Placed> | undefined) ?? {};
}
