/** How the background and the extension's pages ask the engine. */
import { reach } from "#platform";
import { readAnswers } from "../background/answers.ts";
import type { Question } from "./messages.ts";
import { keys, recall } from "../memory/index.ts";
import type { About, Document, KnownSite, Memory, Report, Response, Summary } from "./protocol.gen.ts";
import { Unanswered } from "./unanswered.ts";

/**
 * Reads a document as of the day `now` (YYYY-MM-DD). What the recruiter has answered before does not count. When the memory is on, the
 * document is looked up in it first and remembered then; `place` names where it is, so that reading the same place again is one reading.
 */
export async function inspect(document: Document, now: string, place: string): Promise<Report> {
  const answers = await readAnswers();
  const asked = (memory?: Memory): Promise<Response> =>
    ask({ op: "inspect", document: { ...document, ...(answers.length > 0 && { answers }), ...(memory && { memory }) }, now });
  let known: string[];
  try {
    known = await keys();
  } catch {
    return noted(await asked(), "memory_failed");
  }
  if (known.length === 0) return noted(await asked(), "");
  const first = await asked({ keys: known });
  if (!first.traces) return noted(first, "");
  const { found, failed } = await recall(first.traces, place);
  return noted(found.seen.length > 0 ? await asked({ keys: known, ...found }) : first, failed);
}

/** noted returns the report of an answer, with a sentence about the memory when it failed. */
function noted(answer: Response, failed: string): Report {
  const report = present(answer.report);
  return failed ? { ...report, notices: [...report.notices, chrome.i18n.getMessage(failed)] } : report;
}

/** Compares two versions of one candidate as of the day `now`. */
export async function compare(document: Document, other: Document, now: string): Promise<Report> {
  const answers = await readAnswers();
  return present((await ask({ op: "compare", document: { ...document, ...(answers.length > 0 && { answers }) }, other, now })).report);
}

/** Writes a report as a document for people: "html", "markdown" or "questions". */
export async function write(report: Report, format: string): Promise<string> {
  return present((await ask({ op: "write", report, format })).written);
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
