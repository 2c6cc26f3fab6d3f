/** How the background and the extension's pages ask the engine. */
import { reach } from "#platform";
import { readAnswers } from "../background/answers.ts";
import { today } from "../background/today.ts";
import type { Question } from "./messages.ts";
import { keys, recall } from "../memory/index.ts";
import type { About, Dismissal, Document, KnownSite, Memory, PackPreview, PackState, Report, Response, Summary, Trial } from "./protocol.gen.ts";
import { activeRules } from "./rules.ts";
import { Unanswered } from "./unanswered.ts";

/**
 * Reads a document as of the day `now` (YYYY-MM-DD). What the recruiter has answered before does not count. When the memory is on, the
 * document is looked up in it first and remembered then; `place` names where it is, so that reading the same place again is one reading.
 */
export async function inspect(document: Document, now: string, place: string): Promise<Report> {
  const answers = await readAnswers();
  const asked = (memory?: Memory): Promise<Response> =>
    askByRules({ op: "inspect", document: { ...document, ...(answers.length > 0 && { answers }), ...(memory && { memory }) }, now });
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
  return present((await askByRules({ op: "compare", document: { ...document, ...(answers.length > 0 && { answers }) }, other, now })).report);
}

/** Writes a report as a document for people: "html", "markdown" or "questions". */
export async function write(report: Report, format: string): Promise<string> {
  return present((await ask({ op: "write", report, format })).written);
}

/** The text of a document by node, as the places of findings count them; empty for what cannot be read. */
export async function textOf(document: Document): Promise<string[]> {
  return (await askByRules({ op: "text", document })).text ?? [];
}

/** The catalogue of checks. */
export async function checks(): Promise<Summary[]> {
  return present((await ask({ op: "checks" })).checks);
}

/** The known sites, and where findings may be shown on each. */
export async function sites(): Promise<KnownSite[]> {
  return present((await askByRules({ op: "sites" })).sites);
}

/** What became of the packs that the engine goes by, in their order. */
export async function packStates(): Promise<PackState[]> {
  const { name, packs } = await activeRules();
  return name === "" ? [] : present((await ask({ op: "use", rules: name, packs: await packs(), now: today() })).packs);
}

/** Looks at a pack before it is used: beside the packs in use, and at the report of a document when there is one. */
export async function preview(trial: Trial, now: string, document?: Document): Promise<PackPreview> {
  const packs = await (await activeRules()).packs();
  return present((await ask({ op: "preview", trial, packs, now, ...(document && { document }) })).preview);
}

/** Writes a pack draft of what the recruiter answered, with the sites of the imported packs; "" when nothing was learned. */
export async function draft(dismissals: Dismissal[], now: string): Promise<string> {
  const packs = (await (await activeRules()).packs()).filter((p) => p.origin === "imported");
  return (await ask({ op: "draft", dismissals, packs, now })).written ?? "";
}

/** Which engine this is. */
export async function about(): Promise<About> {
  return present((await ask({ op: "about" })).about);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Unanswered("Plumbline's engine gave an empty answer.", "internal");
  return value;
}

/** Asks what goes by the rules of the team. An engine that was started anew is handed the packs first. */
async function askByRules(question: Question): Promise<Response> {
  const { name, packs } = await activeRules();
  if (name === "") return ask(question);
  try {
    return await ask({ ...question, rules: name });
  } catch (fault) {
    if (!(fault instanceof Unanswered) || fault.code !== "unknown-rules") throw fault;
  }
  await ask({ op: "use", rules: name, packs: await packs(), now: today() });
  return ask({ ...question, rules: name });
}

async function ask(question: Question): Promise<Response> {
  const reply = await reach({ ...question, language: chrome.i18n.getMessage("language") });
  if ("failed" in reply) throw new Unanswered(reply.failed, "no-answer");
  if (reply.answer.error) throw new Unanswered(reply.answer.error.message, reply.answer.error.code);
  return reply.answer;
}
