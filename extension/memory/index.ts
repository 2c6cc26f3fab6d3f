// The memory, as the rest of the extension uses it: off until it is switched on; and then every candidate that is read is looked up
// first and remembered afterwards, by keyed fingerprints alone.

import { daysAgo, today } from "../background/today.ts";
import type { Remembered } from "../engine/protocol.gen.ts";
import { placed, putPlaced } from "./places.ts";
import { readSettings } from "./settings.ts";
import { Store, type Found } from "./store.ts";

let opened: Store | undefined;

/** store returns the one store of this page or worker. */
export function store(): Store {
  return (opened ??= new Store());
}

/** Recalled is what the memory has of a candidate, and the name of the sentence that says what it could not do ("" when it could). */
export interface Recalled {
  found: Found;
  failed: "" | "memory_failed" | "memory_full";
}

/** keys returns the secrets under which readings are taken, one's own first, then the team's; none when the memory is off. Rejects when
 * it is on and cannot be opened. */
export async function keys(): Promise<string[]> {
  if (!(await readSettings()).on) return [];
  const team = await store().teamKey();
  return [await store().ownKey(), ...(team ? [team] : [])];
}

/** recall looks a candidate up, and remembers the reading in place of what was kept of the same place before. It never rejects. */
export async function recall(traces: readonly Remembered[], place: string): Promise<Recalled> {
  let found: Found = { seen: [], common: [] };
  try {
    const { days } = await readSettings();
    await store().forgetBefore(daysAgo(days)); // what is too old is not found any more
    found = await store().find(traces);
    await navigator.locks.request("memory-places", async () => {
      const before = await placed(place);
      const fresh = await store().remember(traces, before.fresh);
      await putPlaced(place, traces.map((t) => t.trace.id), [...fresh, ...before.fresh]);
    });
    return { found, failed: "" };
  } catch (fault) {
    return { found, failed: fault instanceof DOMException && fault.name === "QuotaExceededError" ? "memory_full" : "memory_failed" };
  }
}

const swept = "memorySwept"; // in chrome.storage.session: the day on which what is too old was forgotten

/** forgetOld deletes what is older than is kept, whether or not anything is read and the memory is on: once a day, or at once. */
export async function forgetOld(atOnce = false): Promise<void> {
  if (!atOnce && (await chrome.storage.session.get(swept))[swept] === today()) return;
  if ((await indexedDB.databases()).some((d) => d.name === "memory")) await store().forgetBefore(daysAgo((await readSettings()).days));
  await chrome.storage.session.set({ [swept]: today() });
}
