/** No answer, and why: `message` is a plain sentence for people, `code` the engine's word for it. */
export class Unanswered extends Error {
  constructor(message: string, readonly code: string) {
    super(message);
  }
}
