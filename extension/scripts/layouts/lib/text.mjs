// Helps with plain text: lines that are there, and wrapping as mail programs wrap.

/** Joins lines; absent ones are left out, "" stays an empty line. */
export const lines = (...all) => all.flat(Infinity).filter((l) => l !== undefined && l !== null && l !== false).join("\n").replace(/\n{3,}/g, "\n\n").trim() + "\n";

/** Joins the values that are there. */
export const joined = (values, between) => values.filter(Boolean).join(between);

/** Wraps words at a width, later lines indented. */
export function wrap(words, width = 76, indent = "") {
  const out = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    if (line && (line + " " + word).length > width) {
      out.push(line);
      line = indent + word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...out, line].join("\n");
}
