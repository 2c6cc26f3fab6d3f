// What the recruiter chose of the memory, in chrome.storage.local under "memory":
//
//     { "on": true, "days": 90 }

/** Settings of the memory. It is off until it is switched on. */
export interface Settings {
  on: boolean;
  days: number; // how long a candidate is remembered
}

/** How long a candidate is remembered when nobody chose, and at most, in days. */
export const usualDays = 90;
export const mostDays = 365;

const key = "memory";

/** readSettings returns what was chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = (await chrome.storage.local.get(key))[key] as { on?: unknown; days?: unknown } | undefined;
  return { on: stored?.on === true, days: daysOf(stored?.days) };
}

/** writeSettings keeps a choice. */
export async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.local.set({ [key]: { on: settings.on, days: daysOf(settings.days) } });
}

/** daysOf makes a retention of whatever was stored or typed. */
export function daysOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 1), mostDays) : usualDays;
}
