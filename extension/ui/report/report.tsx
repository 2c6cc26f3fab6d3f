import type { Finding as Data, Report as Full } from "../../engine/protocol.gen.ts";
import { dateWords, groupName, t } from "../words.ts";
import { Finding, type Show, type Source } from "./finding.tsx";
import { ReadList, unsure, type Correcting } from "./read.tsx";
import { Timeline } from "./timeline.tsx";
import type { Point } from "./value.tsx";

/** Report is a whole report, the same in the panel, in the popup and beside a document. */
export function Report({ report, show, source, correcting, point, madeAgain }: {
  report: Full;
  show: Show | null; // null where words cannot be shown in place
  source: Source;
  correcting?: Correcting | null; // how the reading is corrected; absent where it cannot be
  point?: Point | null; // shows the words of a claim; absent where they cannot be shown in place
  madeAgain?: string; // what changed by the last correction
}) {
  return (
    <>
      <section class="sec level" data-level={report.level}>
        <h2>{report.headline}</h2>
        {report.because && <p class="quiet">{report.because}</p>}
        <p class="quiet">{t("not_a_verification")}</p>
        {madeAgain && <p class="again">{madeAgain}</p>}
        {report.notices.length > 0 && (
          <ul class="notices">
            {report.notices.map((notice) => <li key={notice}>{notice}</li>)}
          </ul>
        )}
      </section>
      <Timeline report={report} />
      {byGroup(report.findings).map(([group, findings]) => (
        <section class="sec" key={group}>
          <h3 class="head">{groupName(group)}</h3>
          <ul>
            {findings.map((f) => <Finding key={f.id} finding={f} show={show} source={source} />)}
          </ul>
        </section>
      ))}
      <More name="consistent" count={report.consistent.length}>
        {report.consistent.length === 0 ? <p class="quiet">{t("consistent_none")}</p> : (
          <ul>{report.consistent.map((c, i) => <li key={i}>{c.claim} <small>{comparedWith(c.check)}</small></li>)}</ul>
        )}
      </More>
      <More name="could_not_check" count={report.couldNotCheck.length} open>
        {report.couldNotCheck.length === 0 ? <p class="quiet">{t("could_not_check_none")}</p> : (
          <ul>{report.couldNotCheck.map((c, i) => <li key={i}>{c.claim ? t("claim_why", c.claim, c.why) : c.why}</li>)}</ul>
        )}
      </More>
      <More name="was_read" note={unsure(report) > 0 ? t("n_unsure", unsure(report)) : ""}>
        <ReadList report={report} correcting={correcting ?? null} point={point ?? null} source={source} />
      </More>
      <p class="foot">
        <span>{t("as_of", dateWords(report.now))}</span>
        <span>{t("stays_here")}</span>
      </p>
    </>
  );
}

function More({ name, count, note, open, children }: { name: string; count?: number; note?: string; open?: boolean; children: preact.ComponentChildren }) {
  return (
    <details open={open ?? false} data-part={name}>
      <summary>
        {t(name)} {count !== undefined && <span class="count">{count}</span>}{note && <span class="count">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

/** byGroup keeps the report's order: the group of the first finding comes first. */
function byGroup(findings: Data[]): [string, Data[]][] {
  const out = new Map<string, Data[]>();
  for (const f of findings) out.set(f.group, [...(out.get(f.group) ?? []), f]);
  return [...out];
}

/** comparedWith says what a check compared; nothing for a check that has no words here yet. */
function comparedWith(check: string): string {
  return t(`compared_${check.replace(/\W/g, "_")}`);
}

/** countAloud says how many findings there are, for a screen reader. */
export function countAloud(report: Full): string {
  const n = report.findings.length;
  return n === 0 ? t("findings_none_live") : n === 1 ? t("findings_one_live") : t("findings_count_live", n);
}
