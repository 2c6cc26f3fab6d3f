// What the recruiter says of findings: that the candidate explained one, or that one is not right. Kept on the device by the finding's
// fingerprint, which holds none of the candidate's words, and forgotten after a while:
//
//     { "0123456789abcdef": { "kind": "explained", "note": "…", "on": "2026-01-15", "check": "technology/before-release" } }

import type { Answer, Dismissal, Finding } from "../engine/protocol.gen.ts";
import { readPolicy } from "./policy.ts";
import { daysAgo, today } from "./today.ts";

/** How long an answer is kept when the company's policy does not say, in days, and how many are: the latest. */
const usualDays = 90;
const most = 500;

/** keptDays returns how long an answer is kept, in days. */
export async function keptDays(): Promise<number> {
  return (await readPolicy()).answerDays ?? usualDays;
}

type Stored = Record<string, { kind: Answer["kind"]; note: string; on: string; check?: string }>;

const key = "answers";

/** readAnswers returns the answers that are kept, the latest last. */
export async function readAnswers(): Promise<Answer[]> {
  return Object.entries(await stored()).map(([finding, { kind, note }]) => ({ finding, kind, ...(note && { note }) }));
}

/** readDismissals returns what was answered to findings of each check, without the findings: what a pack draft may know. */
export async function readDismissals(): Promise<Dismissal[]> {
  return Object.values(await stored()).flatMap(({ check, kind }) => (typeof check === "string" ? [{ check, kind }] : []));
}

/** giveAnswer keeps an answer in place of the one before; without a kind there is none any more. */
export function giveAnswer(finding: Pick<Finding, "id" | "check">, kind: Answer["kind"] | null, note = ""): Promise<void> {
  turn = turn.catch(() => undefined).then(async () => {
    const all = await stored();
    const id = finding.id.replace(/-\d+$/, ""); // where the same words stand twice, one answer is for both
    delete all[id];
    if (kind) all[id] = { kind, note: kind === "explained" ? note.trim().slice(0, 500) : "", on: today(), check: finding.check };
    await chrome.storage.local.set({ [key]: Object.fromEntries(Object.entries(all).slice(-most)) });
  });
  return turn;
}

/** forgetAnswers deletes all answers. */
export function forgetAnswers(): Promise<void> {
  turn = turn.catch(() => undefined).then(() => chrome.storage.local.remove(key));
  return turn;
}

let turn: Promise<void> = Promise.resolve();

async function stored(): Promise<Stored> {
  const all: unknown = (await chrome.storage.local.get(key))[key];
  if (typeof all !== "object" || all === null) return {};
  const since = daysAgo(await keptDays());
  return Object.fromEntries(Object.entries(all as Stored).filter(([id, a]) => isFingerprint(id) && a.on >= since && (a.kind === "explained" || a.kind === "not-right")));
}

/** isFingerprint tells whether words are a finding's fingerprint. */
export function isFingerprint(id: unknown): id is string {
  return typeof id === "string" && /^[0-9a-f]{16}(-\d{1,4})?$/.test(id);
}
