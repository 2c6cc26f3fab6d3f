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

/** An end that is this near is announced, in days. */
export const soon = 30;

/** endingSoon returns the packs in use that end in the next days, or have ended, with their last day. */
export async function endingSoon(today: string): Promise<{ title: string; day: string }[]> {
  const until = new Date(Date.parse(today) + soon * 86_400_000).toISOString().slice(0, 10);
  return (await activeRules()).packs.flatMap(({ text }) => {
    try {
      const { title, expires }: { title?: unknown; expires?: unknown } = JSON.parse(text.split("\nuntrusted comment: ")[0]!);
      return typeof title === "string" && typeof expires === "string" && expires <= until ? [{ title, day: expires }] : [];
    } catch {
      return []; // the options say what is wrong with it
    }
  });
}
