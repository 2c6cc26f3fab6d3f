/** No answer takes this long, in milliseconds: the engine's own deadlines are shorter. */
export const longest = 25_000;

/** within waits for an answer, and no longer than any takes: when Firefox ends a background page, the questions that it has not answered
 * are never answered. Undefined is no answer. */
export async function within<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<undefined>((resolve) => { timer = setTimeout(resolve, longest, undefined); });
  try {
    return await Promise.race([answer.catch(() => undefined), never]);
  } finally {
    clearTimeout(timer);
  }
}
