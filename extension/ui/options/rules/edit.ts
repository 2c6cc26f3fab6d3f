// Small changes to the text of a pack. What cannot be read as JSON is left as it is: the writer is at work in it.

/** Edit sets the most that a check's findings say, or one of its parameters. */
export type Edit = { check: string; strength: string } | { check: string; parameter: string; value: number };

/** edited returns the text with a change, written anew. */
export function edited(text: string, edit: Edit): string {
  const pack = objectOf(text);
  if (!pack) return text;
  const checks = recordOf(pack["checks"]);
  const setting = recordOf(checks[edit.check]);
  const next = "strength" in edit ? { ...setting, strength: edit.strength }
    : { ...setting, parameters: { ...recordOf(setting["parameters"]), [edit.parameter]: edit.value } };
  return JSON.stringify({ ...pack, checks: { ...checks, [edit.check]: next } }, null, 2) + "\n";
}

/** nextVersion counts the last part of a pack's version up: what is changed has another version. */
export function nextVersion(text: string): string {
  return text.replace(/("version"\s*:\s*"\d+\.\d+\.)(\d+)"/, (_, head: string, last: string) => `${head}${Number(last) + 1}"`);
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
