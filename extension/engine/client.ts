/** How the background and the extension's pages ask the engine. */
import { reach } from "#platform";
import type { Question } from "./messages.ts";
import type { About, Document, KnownSite, Report, Response, Summary } from "./protocol.gen.ts";
import { Unanswered } from "./unanswered.ts";

/** Reads a document as of the day `now` (YYYY-MM-DD). */
export async function inspect(document: Document, now: string): Promise<Report> {
  return present((await ask({ op: "inspect", document, now })).report);
}

/** The text of a document by node, as the places of findings count them; empty for what cannot be read. */
export async function textOf(document: Document): Promise<string[]> {
  return (await ask({ op: "text", document })).text ?? [];
}

/** The catalogue of checks. */
export async function checks(): Promise<Summary[]> {
  return present((await ask({ op: "checks" })).checks);
}

/** The known sites, and where findings may be shown on each. */
export async function sites(): Promise<KnownSite[]> {
  return present((await ask({ op: "sites" })).sites);
}

/** Which engine this is. */
export async function about(): Promise<About> {
  return present((await ask({ op: "about" })).about);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Unanswered("Plumbline's engine gave an empty answer.", "internal");
  return value;
}

async function ask(question: Question): Promise<Response> {
  const reply = await reach(question);
  if ("failed" in reply) throw new Unanswered(reply.failed, "no-answer");
  if (reply.answer.error) throw new Unanswered(reply.answer.error.message, reply.answer.error.code);
  return reply.answer;
}
