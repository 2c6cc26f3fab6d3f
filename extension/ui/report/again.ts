import { useRef } from "preact/hooks";
import type { Correction, Report } from "../../engine/protocol.gen.ts";
import { t } from "../words.ts";

/** useAgain says what changed when a report was made again from a corrected reading; "" when it was not. */
export function useAgain(report: Report | undefined, corrections: readonly Correction[]): string {
  const last = useRef<{ report: Report; key: string } | null>(null);
  const said = useRef("");
  if (!report) return "";
  const key = JSON.stringify(corrections);
  if (last.current && last.current.report !== report) said.current = last.current.key === key ? "" : madeAgain(last.current.report, report);
  if (last.current?.report !== report) last.current = { report, key };
  return said.current;
}

function madeAgain(before: Report, after: Report): string {
  const by = after.findings.length - before.findings.length;
  if (by === 0) {
    const same = after.findings.every((f) => before.findings.some((g) => g.id === f.id));
    return t(same ? "again_same" : "again_other");
  }
  const n = Math.abs(by);
  return n === 1 ? t(by < 0 ? "again_one_fewer" : "again_one_more") : t(by < 0 ? "again_fewer" : "again_more", n);
}
