// Long work on a page is done in slices, so that the page's own is never held up.

/** slice is how long the page's own work may wait, in milliseconds; the last few nodes of one come on top. */
export const slice = 4;

/** breath lets the page do its own work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
