// What the recruiter chose of the memory, in chrome.storage.local under "memory":
//
//     { "on": true, "days": 90 }

import { readPolicy } from "../background/policy.ts";
import { daysOf } from "./days.ts";

/** Settings of the memory. It is off until it is switched on. */
export interface Settings {
  on: boolean;
  days: number; // how long a candidate is remembered
}

const key = "memory";

/** readSettings returns what was chosen, within what the company's policy allows. */
export async function readSettings(): Promise<Settings> {
  const policy = await readPolicy();
  const stored = (await chrome.storage.local.get(key))[key] as { on?: unknown; days?: unknown } | undefined;
  return { on: stored?.on === true && policy.memoryAllowed, days: policy.memoryDays ?? daysOf(stored?.days) };
}

/** writeSettings keeps a choice. */
export async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ [key]: { on: settings.on, days: daysOf(settings.days) } });
}
