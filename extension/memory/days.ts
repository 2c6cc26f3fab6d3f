/** How long a candidate is remembered when nobody chose, and at most, in days. */
export const usualDays = 90;
export const mostDays = 365;

/** daysOf makes a retention of whatever was stored or typed. */
export function daysOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 1), mostDays) : usualDays;
}
