/** today returns the reader's own date, YYYY-MM-DD: what the engine takes for today. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

const day = 86_400_000; // in milliseconds

/** daysAgo returns the day that lies so many days back, by the clock of the world: from when on something is still kept. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * day).toISOString().slice(0, 10);
}

/** daysAfter returns the day that comes so many days after one. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
