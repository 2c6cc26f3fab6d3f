import { useContext } from "preact/hooks";
import type { Finding, Report, TimelineEntry } from "../../engine/protocol.gen.ts";
import { dateWords, t } from "../words.ts";
import { Bob } from "./bob.tsx";
import { goTo, LinkedContext, usePointing } from "./linked.ts";

/** Timeline draws studies and jobs on one scale, with what does not fit on the bar that it rests on. A date known to
 * the year only has a soft end. What lies between the bars is not shown as anything: a gap says nothing. */
export function Timeline({ report }: { report: Report }) {
  const entries = report.timeline.filter((e) => e.start || e.end);
  if (entries.length === 0) return null;
  const now = position(report.now, "end");
  const from = Math.floor(Math.min(...entries.map((e) => span(e, now)[0])));
  const to = Math.max(now, ...entries.map((e) => span(e, now)[1]));
  const x = (year: number): number => (100 * (year - from)) / Math.max(to - from, 1);
  return (
    <section class="sec">
      <h2 class="head">{t("timeline")}</h2>
      <div class="timeline">
        <div class="grid" aria-hidden="true">
          {ticks(from, to).map((year) => (
            <span key={year} style={{ insetInlineStart: `${x(year)}%` }}>{year}</span>
          ))}
          <span class="now" style={{ insetInlineStart: `${x(now)}%` }}>{x(now) > 90 ? t("today") : ""}</span>
        </div>
        {["study", "job"].map((lane) => {
          const all = entries.filter((e) => e.lane === lane);
          return all.length > 0 && (
            <div key={lane}>
              <h3>{t(`lane_${lane}`)}</h3>
              <ul>
                {all.map((entry, i) => <Bar key={i} entry={entry} now={now} x={x} findings={findingsOf(entry, report)} />)}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Bar({ entry, now, x, findings }: { entry: TimelineEntry; now: number; x: (year: number) => number; findings: Finding[] }) {
  const [start, end] = span(entry, now);
  const left = x(start), width = Math.max(x(end) - left, 1.5);
  const soft = [entry.start.length === 4 && "soft-start", !entry.present && entry.end.length === 4 && "soft-end", !entry.end && !entry.present && "open-end"];
  const aloud = entry.start && (entry.end || entry.present)
    ? t("timeline_bar", entry.label, dateWords(entry.start), entry.present ? t("today") : dateWords(entry.end))
    : t("timeline_point", entry.label, dateWords(entry.start || entry.end));
  const record = findings.map((f) => recordOf(f)).find((r) => r && r.at > end && r.at <= now);
  const strength = findings.some((f) => f.strength === "strong") ? "strong" : findings.some((f) => f.strength === "medium") ? "medium" : "weak";
  const here = findings.length > 0 && !record;
  const pointing = usePointing(findings.map((f) => f.id), "drawn");
  const { listed } = useContext(LinkedContext);
  const lit = findings.some((f) => f.id === listed) ? " lit" : "";
  const lead = findings.find((f) => f.strength === strength) ?? findings[0];
  const go = { type: "button" as const, onClick: () => lead && goTo(lead.id) };
  const leads = <span class="sr">{t("timeline_go", findings.map((f) => f.title).join("; "))} </span>;
  return (
    <li {...(findings.length > 0 && pointing)} class={lit.trim()}>
      <span class={["stretch", ...soft].filter(Boolean).join(" ")} style={{ insetInlineStart: `${left}%`, inlineSize: `${width}%` }} />
      {left > 55
        ? <span class={here ? "label has-bob" : "label"} style={{ insetInlineEnd: `${Math.max(100 - left - width, 0)}%`, maxInlineSize: `${Math.min(left + width, 100)}%` }} title={aloud} aria-hidden="true">{entry.label}</span>
        : <span class={here ? "label has-bob" : "label"} style={{ insetInlineStart: `${left}%`, maxInlineSize: `${100 - left}%` }} title={aloud} aria-hidden="true">{entry.label}</span>}
      <span class="sr">{aloud}{findings.length > 0 && `; ${t("timeline_finding")}`}</span>
      {findings.length > 0 && (record
        ? <span class="record">
            <span class="thread" style={{ insetInlineStart: `${left + width}%`, inlineSize: `${x(record.at) - left - width}%` }} />
            <button {...go} class={`point${x(record.at) > 50 ? " end" : ""}${lit}`} title={record.words} style={besides(x(record.at))}>
              <Bob strength={strength} />{leads}<span class="words">{record.words}</span>
            </button>
          </span>
        : <button {...go} class={`here${lit}`} style={left > 55 ? { insetInlineEnd: `calc(${Math.max(100 - left - width, 0)}% + 4px)` } : { insetInlineStart: `calc(${left}% + 4px)` }}><Bob strength={strength} />{leads}</button>)}
    </li>
  );
}

/** besides puts a record's words at the side of its place where there is more room, and lets them take no more than that. */
function besides(at: number): { insetInlineStart?: string; insetInlineEnd?: string; maxInlineSize: string } {
  return at > 50
    ? { insetInlineEnd: `calc(${100 - at}% - 8px)`, maxInlineSize: `calc(${at}% + 8px)` }
    : { insetInlineStart: `calc(${at}% - 8px)`, maxInlineSize: `calc(${100 - at}% + 8px)` };
}

function findingsOf(entry: TimelineEntry, report: Report): Finding[] {
  return report.findings.filter((f) => entry.findings.includes(f.id));
}

/** span returns where a bar begins and ends, in years. One date alone makes a bar as long as the date is vague. */
function span(entry: TimelineEntry, now: number): [number, number] {
  const start = position(entry.start || entry.end, "start");
  const end = entry.present ? now : position(entry.end || entry.start, "end");
  return [Math.min(start, end), Math.max(start, end)];
}

/** position turns a partial ISO date into years: its first day or its last. */
function position(iso: string, which: "start" | "end"): number {
  const [year = 0, month, day] = iso.split("-").map(Number);
  if (!month) return which === "start" ? year : year + 1;
  if (!day) return year + (which === "start" ? month - 1 : month) / 12;
  return year + (month - 1) / 12 + day / 366;
}

/** recordOf finds a month and year in what stands on record, to draw it on the scale. When there is none in it,
 * nothing is drawn. */
function recordOf(finding: Finding): { at: number; words: string } | null {
  for (const e of finding.evidence) {
    if (e.role !== "record") continue;
    if (e.quote.match(/\b\d{4}\b/g)?.length !== 1) continue; // several years are a stretch, not a day
    const m = /\b(?:(January|February|March|April|May|June|July|August|September|October|November|December) )?(\d{4})\b/.exec(e.quote);
    if (!m) continue;
    const month = m[1] ? months.indexOf(m[1]) : 0;
    return { at: Number(m[2]) + month / 12, words: e.quote };
  }
  return null;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** ticks are the years that are written under the bars: at most five. */
function ticks(from: number, to: number): number[] {
  const every = [1, 2, 5, 10, 20, 50].find((n) => (to - from) / n <= 5) ?? 100;
  const out: number[] = [];
  for (let year = Math.ceil(from / every) * every; year < to - (to - from) * 0.12; year += every) out.push(year);
  return out;
}
