/** sentences writes a list of sentences that carry no full stop. */
export function sentences(all: readonly string[]): string {
  return all.map((s) => `${s}.`).join(" ");
}
