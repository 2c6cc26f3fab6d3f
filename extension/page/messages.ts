// The messages between a page and the service worker. Both sides check what they get: a page's process may
// be taken over, and an old page may still run when the extension is new.

import { isFingerprint } from "../background/answers.ts";
import type { AnswerKind, Finding, Where } from "../engine/protocol.gen.ts";
import { limit } from "./snapshot.ts";

/** Names are the three highlight names of one page, random, since the page can see them. */
export interface Names {
  strong: string;
  medium: string;
  weak: string;
}

/** FromPage is what a page may ask for. */
export type FromPage =
  | { type: "read"; html: string; cut: boolean } // answered with ReadReply
  | { type: "style"; names: Names } // make marks of these names visible; answered with Done
  | { type: "answer"; finding: string; kind: AnswerKind }; // what the reader says of a finding of this page; answered with Done

/** ReadReply answers "read". Marks are drawn only when the site's terms allow it. */
export type ReadReply = { ok: true; marks: boolean; findings: Finding[] } | { ok: false };

/** Done answers what needs no other answer. */
export interface Done {
  ok: boolean;
}

/** ToPage is what the extension may ask of a page. */
export type ToPage =
  | { type: "stop" } // the site was switched off
  | { type: "again" } // read once more, now; answered with Done
  | { type: "point"; where: Where[] } // scroll to words and select them; answered with Done
  | { type: "show"; finding: string } // scroll to a finding and open its card; answered with Done
  | { type: "step"; by: number } // the same with the next finding, or the one before; answered with Done
  | { type: "hide" }; // take the marks off, or put them back; answered with Done

/** isFromPage tells whether a message is one that a page may send. */
export function isFromPage(m: unknown): m is FromPage {
  if (!isRecord(m)) return false;
  switch (m.type) {
    case "read":
      // Escapes and end tags come on top of the limit.
      return typeof m.html === "string" && m.html.length <= 2 * limit && typeof m.cut === "boolean";
    case "style":
      return isRecord(m.names) && [m.names.strong, m.names.medium, m.names.weak].every((n) => typeof n === "string" && /^[a-z]{6,16}$/.test(n));
    case "answer":
      return isFingerprint(m.finding) && (m.kind === "explained" || m.kind === "not-right");
  }
  return false;
}

/** isToPage tells whether a message is one that the extension sends to a page. */
export function isToPage(m: unknown): m is ToPage {
  if (!isRecord(m)) return false;
  return m.type === "stop" || m.type === "again" || m.type === "hide" || (m.type === "step" && (m.by === 1 || m.by === -1)) || (m.type === "show" && typeof m.finding === "string") || (m.type === "point" && Array.isArray(m.where));
}

/** isReadReply tells whether a message answers "read". */
export function isReadReply(m: unknown): m is ReadReply {
  if (!isRecord(m)) return false;
  return m.ok === false || (m.ok === true && typeof m.marks === "boolean" && Array.isArray(m.findings) && m.findings.every(isFinding));
}

function isFinding(f: unknown): f is Finding {
  return isRecord(f) && typeof f.id === "string" && typeof f.title === "string" && Array.isArray(f.evidence) && Array.isArray(f.innocent) && (f.pack === undefined || typeof f.pack === "string");
}

function isRecord(m: unknown): m is Record<string, unknown> {
  return typeof m === "object" && m !== null && !Array.isArray(m);
}
