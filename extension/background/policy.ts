// What the company's browser policy settles (managed_schema.json says what each key means). The browsers keep it in
// chrome.storage.managed, where no extension and no recruiter can write. What is not of the right form is left out, as the browser does.

import { daysOf } from "../memory/days.ts";
import { isPattern, siteAt, type Surface } from "./pattern.ts";

/** Policy is what is managed; what the company leaves open is undefined. */
export interface Policy {
  by: string; // who manages, as people call it; "" when nothing says
  managed: boolean; // whether anything is
  packs: string[]; // texts of rule packs, with their signatures
  keys: string[]; // the team's public keys
  sites: Record<string, Surface | "off">; // by match pattern
  answerDays: number | undefined;
  memoryAllowed: boolean;
  memoryDays: number | undefined;
  mayAddPacks: boolean;
  mayAddUnsignedPacks: boolean;
  maySwitchSites: boolean;
}

/** readPolicy returns the policy of now. */
export async function readPolicy(): Promise<Policy> {
  let all: Record<string, unknown> = {};
  try {
    all = await chrome.storage.managed.get(null);
  } catch {
    // Firefox rejects where nothing is managed.
  }
  return policyOf(all);
}

/** policyOf takes the browser's record of a policy apart. */
export function policyOf(all: Record<string, unknown>): Policy {
  const days = (value: unknown): number | undefined => (typeof value === "number" ? daysOf(value) : undefined);
  const may = (value: unknown): boolean => value !== false;
  return {
    by: typeof all["managedBy"] === "string" ? all["managedBy"] : "",
    managed: Object.keys(all).length > 0,
    packs: texts(all["packs"]),
    keys: texts(all["keys"]),
    sites: sitesOf(all["sites"]),
    answerDays: days(all["answerDays"]),
    memoryAllowed: may(all["memoryAllowed"]),
    memoryDays: days(all["memoryDays"]),
    mayAddPacks: may(all["mayAddPacks"]),
    mayAddUnsignedPacks: may(all["mayAddUnsignedPacks"]),
    maySwitchSites: may(all["maySwitchSites"]),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];
}

function sitesOf(value: unknown): Policy["sites"] {
  const out: Policy["sites"] = {};
  if (!Array.isArray(value)) return out;
  for (const entry of value as { site?: unknown; surface?: unknown }[]) {
    const { site, surface } = entry ?? {};
    if (typeof site !== "string" || !isPattern(site)) continue;
    if (surface === "off" || surface === "panel" || surface === "overlay") out[site] = surface;
  }
  return out;
}

/** managedSurface returns what the policy says of a page's site; undefined when it leaves that open. */
export function managedSurface({ sites }: Policy, url: string | undefined): Surface | "off" | undefined {
  const at = siteAt(Object.fromEntries(Object.keys(sites).map((pattern) => [pattern, { surface: "panel" as const }])), url);
  return at ? sites[at] : undefined;
}
