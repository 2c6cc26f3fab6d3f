// Which rule packs the engine goes by: those of the company's policy, then those that were imported, in their order.

import { readPacks, readTexts, sha256 } from "../background/packs.ts";
import { readPolicy } from "../background/policy.ts";
import type { PackText } from "./protocol.gen.ts";

/** Rules are packs under the name by which the engine knows them. */
export interface Rules {
  name: string; // "" when there are none
  packs: PackText[];
}

/** activeRules returns the packs to go by. */
export async function activeRules(): Promise<Rules> {
  const [policy, imported] = await Promise.all([readPolicy(), readPacks()]);
  const texts = await readTexts(imported);
  return named([
    ...policy.packs.map((text): PackText => ({ text, origin: "policy" })),
    ...texts.filter((text) => text !== "").map((text): PackText => ({ text, origin: "imported" })),
  ]);
}

async function named(packs: PackText[]): Promise<Rules> {
  return { name: packs.length === 0 ? "" : await sha256(JSON.stringify(packs)), packs };
}
