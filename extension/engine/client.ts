/** How the service worker and the extension's pages ask the engine. */
import type { FromEngine, Question, ToEngine } from "./messages.ts";
import type { About, Document, KnownSite, Report, Response, Summary } from "./protocol.gen.ts";

/** No answer, and why: `message` is a plain sentence for people, `code` the engine's word for it. */
export class Unanswered extends Error {
  constructor(message: string, readonly code: string) {
    super(message);
  }
}

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
  const reply = await send({ to: "engine", question });
  if ("failed" in reply) throw new Unanswered(reply.failed, "no-answer");
  if (reply.answer.error) throw new Unanswered(reply.answer.error.message, reply.answer.error.code);
  return reply.answer;
}

/** Another page may be making the document at this moment, so a message that nobody answers is sent again for a while. */
async function send(message: ToEngine): Promise<FromEngine> {
  for (let tries = 0; tries < 40; tries++) {
    await ensureDocument();
    try {
      const reply: FromEngine | undefined = await chrome.runtime.sendMessage(message);
      if (reply) return reply;
    } catch (fault) {
      if (!/Receiving end|port closed/i.test(String(fault))) throw new Unanswered("Plumbline's engine could not be reached. Reload the extension.", "unreachable");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Unanswered("Plumbline's engine could not be reached. Reload the extension.", "unreachable");
}

let making: Promise<void> | undefined;

/** Makes the offscreen document when there is none; at most one attempt at a time in this context. */
function ensureDocument(): Promise<void> {
  making ??= make().finally(() => (making = undefined));
  return making;
}

async function make(): Promise<void> {
  const there = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT" as chrome.runtime.ContextType] });
  if (there.length > 0) return;
  try {
    await chrome.offscreen.createDocument({
      url: "offscreen.html",
      reasons: ["WORKERS" as chrome.offscreen.Reason],
      justification: "Reads the page in a WebAssembly engine that runs in a worker, on this device only.",
    });
  } catch (fault) {
    // Another context was quicker: there can be only one.
    if (!/single offscreen/i.test(String(fault))) throw new Unanswered("Plumbline's engine could not start. Reload the extension.", "unreachable");
  }
}
