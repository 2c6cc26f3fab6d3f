// Which rule packs the engine goes by: those of the company's policy, then those that were imported, in their order.

import { readPacks, readTexts, sha256 } from "../background/packs.ts";
import { readPolicy, type Policy } from "../background/policy.ts";
import { daysAfter } from "../background/today.ts";
import type { PackText } from "./protocol.gen.ts";

/** Rules are packs under the name by which the engine knows them. */
export interface Rules {
  name: string; // "" when there are none
  /** packs reads their texts, which only an engine that does not have them yet needs. */
  packs(): Promise<PackText[]>;
}

/** activeRules returns the packs to go by. */
export async function activeRules(): Promise<Rules> {
  const [policy, added] = await Promise.all([readPolicy(), readPacks()]);
  const imported = policy.mayAddPacks ? added : [];
  if (policy.packs.length + imported.length === 0) return { name: "", packs: () => Promise.resolve([]) };
  return {
    name: await sha256(JSON.stringify([policy.packs, policy.keys, imported.map((p) => p.text)])),
    packs: async () => [
      ...policyPacks(policy),
      ...(await readTexts(imported)).filter((text) => text !== "").map((text): PackText => ({ text, origin: "imported" })),
    ],
  };
}

/** policyPacks returns the packs of the company's policy, with the keys of which one must have signed those that are signed. */
export function policyPacks({ packs, keys }: Policy): PackText[] {
  return packs.map((text) => ({ text, origin: "policy", ...(keys.length > 0 && { keys }) }));
}

/** An end that is this near is announced, in days. */
export const soon = 30;

/** endingSoon returns the packs in use that end in the next days, or have ended, with their last day. */
export async function endingSoon(today: string): Promise<{ title: string; day: string }[]> {
  const until = daysAfter(today, soon);
  return (await (await activeRules()).packs()).flatMap(({ text }) => {
    try {
      const { title, expires }: { title?: unknown; expires?: unknown } = JSON.parse(text.split("\nuntrusted comment: ")[0]!);
      return typeof title === "string" && typeof expires === "string" && expires <= until ? [{ title, day: expires }] : [];
    } catch {
      return []; // the options say what is wrong with it
    }
  });
}
