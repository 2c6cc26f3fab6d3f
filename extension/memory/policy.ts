// What the company's policy says of the memory: whether there may be one, and the readings that its packs bring, for those who have the
// team's secret. chrome.storage.local keeps under "policyReadings" which packs have been taken, by the SHA-256 of their text:
//
//     { "<sha-256>": "acme/seen" }

import { sha256 } from "../background/packs.ts";
import { readPolicy } from "../background/policy.ts";
import { today } from "../background/today.ts";
import { preview } from "../engine/client.ts";
import { policyPacks } from "../engine/rules.ts";
import { store } from "./index.ts";
import { takeReadings } from "./team.ts";

const key = "policyReadings";

/** keepToPolicy takes what the policy's packs bring, and forgets what is there no more, or may not be. */
export async function keepToPolicy(): Promise<void> {
  await navigator.locks.request("policy-readings", async () => {
    const policy = await readPolicy();
    const before = await read();
    if (!policy.memoryAllowed) {
      if (await store().count() > 0) await store().forgetAll();
      if (Object.keys(before).length > 0) await write({});
      return;
    }
    const now: Record<string, string> = {};
    for (const pack of policyPacks(policy)) {
      if (!pack.text.includes('"readings"')) continue; // most do not, and asking the engine takes a while
      const hash = await sha256(JSON.stringify(pack));
      const { id, readings } = before[hash] ? { id: before[hash], readings: null } : await bring(pack);
      if (!id || Object.values(now).includes(id)) continue; // of two packs with one id the first counts
      now[hash] = id;
      if (readings) await takeReadings(id, readings);
    }
    for (const id of Object.values(before)) if (!Object.values(now).includes(id)) await takeReadings(id, []);
    if (JSON.stringify(now) !== JSON.stringify(before)) await write(now);
  });
}

/** bring returns what a pack brings; a pack that is not used has no id and brings nothing. */
async function bring(pack: ReturnType<typeof policyPacks>[number]): Promise<{ id: string; readings: NonNullable<Awaited<ReturnType<typeof preview>>["readings"]> }> {
  const { pack: state, readings = [], refused } = await preview({ pack, ...(pack.keys && { keys: pack.keys }) }, today());
  const counts = (state.faults ?? []).length === 0 && (!pack.keys || !refused || refused.reason === "unsigned") && !(state.expires && state.expires < today());
  return { id: counts ? state.id : "", readings };
}

async function read(): Promise<Record<string, string>> {
  const stored: unknown = (await chrome.storage.local.get(key))[key];
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter((e): e is [string, string] => typeof e[1] === "string"));
}

async function write(taken: Record<string, string>): Promise<void> {
  await chrome.storage.local.set({ [key]: taken });
}
