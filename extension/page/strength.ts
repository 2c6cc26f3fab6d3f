/** strengthName says what a strength means; of what was read before, nothing in the document contradicts it. */
export function strengthName({ group, strength }: { group: string; strength: string }): string {
  const name = (key: string): string => chrome.i18n.getMessage(key);
  return (group === "echoes" && name(`strength_echoes_${strength}`)) || name(`strength_${strength}`);
}
