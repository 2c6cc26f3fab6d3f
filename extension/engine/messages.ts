import { isFingerprint } from "../background/answers.ts";
import type { Answer, Correction, Dismissal, Document, Memory, PackText, Report, Request, Response, Trace, Trial } from "./protocol.gen.ts";

/** What is asked of the engine; version and id are added on the way. */
export type Question = Omit<Request, "v" | "id">;

/** From the worker: it can start, it cannot, or an answer. */
export type FromWorker =
  | { kind: "ready" }
  | { kind: "failed"; message: string }
  | { kind: "answer"; answer: Response };

/** From a page of the extension or its service worker to the offscreen document. */
export interface ToEngine {
  to: "engine";
  question: Question;
}

/** The offscreen document's reply: an answer, or why there is none in a sentence for people. */
export type FromEngine = { answer: Response } | { failed: string };

/** Takes a message apart as if a stranger had sent it; undefined when it is not for the engine or not well formed. */
export function asToEngine(message: unknown): ToEngine | undefined {
  if (!isRecord(message) || message["to"] !== "engine" || !isRecord(message["question"])) return undefined;
  const { op, document, other, now, report, format, rules, packs, trial, dismissals, language } = message["question"];
  const spoken = typeof language === "string" ? { language } : {};
  const by = { ...spoken, ...(typeof rules === "string" && { rules }) };
  switch (op) {
    case "checks":
    case "about":
      return { to: "engine", question: { op, ...spoken } };
    case "sites":
      return { to: "engine", question: { op, ...by } };
    case "text": {
      const read = asDocument(document);
      return read && { to: "engine", question: { op, document: read, ...by } };
    }
    case "compare": {
      const [one, two] = [asDocument(document), asDocument(other)];
      if (!one || !two || typeof now !== "string") return undefined;
      return { to: "engine", question: { op, document: one, other: two, now, ...by } };
    }
    case "write":
      if (!isRecord(report) || typeof format !== "string") return undefined;
      return { to: "engine", question: { op, report: report as unknown as Report, format, ...spoken } };
    case "inspect": {
      const read = asDocument(document);
      if (!read || typeof now !== "string") return undefined;
      return { to: "engine", question: { op, document: read, now, ...by } };
    }
    case "use":
      if (typeof rules !== "string" || typeof now !== "string" || !arePacks(packs)) return undefined;
      return { to: "engine", question: { op, rules, packs, now, ...spoken } };
    case "draft":
      if (typeof now !== "string" || !arePacks(packs) || !areDismissals(dismissals)) return undefined;
      return { to: "engine", question: { op, packs, dismissals, now, ...spoken } };
    case "preview": {
      const read = document === undefined ? undefined : asDocument(document);
      if (document !== undefined && !read || typeof now !== "string" || !arePacks(packs) || !isTrial(trial)) return undefined;
      return { to: "engine", question: { op, packs, trial, now, ...spoken, ...(read && { document: read }) } };
    }
  }
  return undefined;
}

function arePacks(value: unknown): value is PackText[] {
  return Array.isArray(value) && value.every((p) => isRecord(p) && typeof p["text"] === "string" && (p["origin"] === "policy" || p["origin"] === "imported")
    && (p["keys"] === undefined || Array.isArray(p["keys"]) && p["keys"].every((k) => typeof k === "string")));
}

function areDismissals(value: unknown): value is Dismissal[] {
  return Array.isArray(value) && value.every((d) => isRecord(d) && typeof d["check"] === "string" && (d["kind"] === "explained" || d["kind"] === "not-right"));
}

function isTrial(value: unknown): value is Trial {
  if (!isRecord(value)) return false;
  const { pack, signature, keys, last, examples } = value;
  return arePacks([pack]) && [signature, last].every((v) => v === undefined || typeof v === "string")
    && (keys === undefined || Array.isArray(keys) && keys.every((k) => typeof k === "string")) && (examples === undefined || typeof examples === "boolean");
}

function asDocument(value: unknown): Document | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, text, bytes, pdf, file, url, cut, advert, corrections, answers, memory } = value;
  if (typeof kind !== "string" || typeof text !== "string") return undefined;
  if ([bytes, file, url, advert].some((v) => v !== undefined && typeof v !== "string")) return undefined;
  if (cut !== undefined && typeof cut !== "boolean") return undefined;
  if (pdf !== undefined && !isPDF(pdf)) return undefined;
  if (corrections !== undefined && !(Array.isArray(corrections) && corrections.every(isCorrection))) return undefined;
  if (answers !== undefined && !(Array.isArray(answers) && answers.every(isAnswer))) return undefined;
  if (memory !== undefined && !isMemory(memory)) return undefined;
  const given = Object.entries({ kind, text, bytes, pdf, file, url, cut, advert, corrections, answers, memory }).filter(([, v]) => v !== undefined);
  return Object.fromEntries(given) as unknown as Document;
}

function isCorrection(value: unknown): value is Correction {
  return isRecord(value) && [value["path"], value["value"], value["was"]].every((v) => typeof v === "string");
}

function isAnswer(value: unknown): value is Answer {
  return isRecord(value) && isFingerprint(value["finding"]) && (value["kind"] === "explained" || value["kind"] === "not-right")
    && (value["note"] === undefined || typeof value["note"] === "string");
}

/** The engine takes every print apart with care itself; here is held that all is of its kind. */
function isMemory(value: unknown): value is Memory {
  if (!isRecord(value)) return false;
  const { keys, seen, common } = value;
  return Array.isArray(keys) && keys.every((key) => typeof key === "string")
    && (seen === undefined || Array.isArray(seen) && seen.every(isTrace))
    && (common === undefined || Array.isArray(common) && common.every(Number.isSafeInteger));
}

function isTrace(value: unknown): value is Trace {
  return isRecord(value) && Number.isSafeInteger(value["scheme"]) && (value["label"] === undefined || typeof value["label"] === "string")
    && [value["key"], value["id"], value["day"], value["print"]].every((v) => typeof v === "string");
}

/** The engine reads every run with care itself; here is held that they are where they belong. */
function isPDF(value: unknown): boolean {
  return isRecord(value) && isRecord(value["properties"]) && Array.isArray(value["pages"])
    && value["pages"].every((page) => isRecord(page) && Array.isArray(page["runs"]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
