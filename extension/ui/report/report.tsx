import { useEffect, useRef, useState } from "preact/hooks";
import { giveAnswer } from "../../background/answers.ts";
import type { Answered, CouldNotCheck, Finding as Data, Report as Full } from "../../engine/protocol.gen.ts";
import { about, dateWords, groupName, t } from "../words.ts";
import { Export } from "./export.tsx";
import { Finding, type Again, type Show, type Source, type Versions } from "./finding.tsx";
import { LinkedContext, useLinks } from "./linked.ts";
import { doubtful, ReadList, unsure, type Correcting } from "./read.tsx";
import { SideBySide } from "./sidebyside.tsx";
import { Timeline } from "./timeline.tsx";
import type { Point } from "./value.tsx";

/** Report is a whole report, the same in the panel, in the popup and beside a document. */
export function Report({ report, show, source, correcting, point, madeAgain, again }: {
  report: Full;
  show: Show | null; // null where words cannot be shown in place
  source: Source;
  correcting?: Correcting | null; // how the reading is corrected; absent where it cannot be
  point?: Point | null; // shows the words of a claim; absent where they cannot be shown in place
  madeAgain?: string; // what changed by the last correction
  again?: Again; // makes the report again; absent where findings cannot be answered
}) {
  const [editing, edit] = useState("");
  const links = useLinks();
  const compared = report.findings.length + report.consistent.length + report.couldNotCheck.length + (report.answered?.length ?? 0) > 0;
  const notices = report.notices.filter((notice) => notice !== report.because);
  const versions: Versions | undefined = report.comparison && [report.comparison.first.called, report.comparison.second.called];
  return (
    <LinkedContext.Provider value={links}>
      <section class="sec level" data-level={report.level}>
        <h2>{report.headline}</h2>
        {report.because && <p class="quiet">{report.because}</p>}
        {compared && <p class="quiet">{t("not_a_verification")}</p>}
        {madeAgain && <p class="again">{madeAgain}</p>}
        {notices.length > 0 && (
          <ul class="notices">
            {notices.map((notice) => <li key={notice}>{notice}</li>)}
          </ul>
        )}
      </section>
      {report.comparison ? <SideBySide comparison={report.comparison} /> : <Timeline report={report} />}
      {report.findings.length > 0 && <h2 class="sr">{t("findings_head")}</h2>}
      {byGroup(causes(report.findings)).map(([group, found]) => (
        <section class="sec" key={group}>
          <h3 class="head">{groupName(group)}</h3>
          <ul>
            {found.map(([lead, ...others]) => (
              <Finding key={lead.id} finding={lead} show={show} source={source} again={again} versions={versions}>
                {others.length > 0 && (
                  <details class="consequences">
                    <summary>{others.length === 1 ? t("consequence_one") : t("consequences_n", others.length)}</summary>
                    <ul>{others.map((f) => <Finding key={f.id} finding={f} show={show} source={source} again={again} versions={versions} />)}</ul>
                  </details>
                )}
              </Finding>
            ))}
          </ul>
        </section>
      ))}
      {report.answered && report.answered.length > 0 && (
        <More name="answered" count={report.answered.length}>
          <ul>{report.answered.map((a) => <AnsweredLine key={a.finding.id} answered={a} again={again} />)}</ul>
        </More>
      )}
      {compared && (
        <>
          <More name="consistent" count={report.consistent.length}>
            {report.consistent.length === 0 ? <p class="quiet">{t("consistent_none")}</p> : (
              <ul>{report.consistent.map((c, i) => <li key={i}>{c.claim} <small>{comparedWith(c.check)}</small></li>)}</ul>
            )}
          </More>
          <More name="could_not_check" count={report.couldNotCheck.length} open>
            {report.couldNotCheck.length === 0 ? <p class="quiet">{t("could_not_check_none")}</p> : (
              <ul>{report.couldNotCheck.map((c, i) => <Unchecked key={i} report={report} what={c} edit={correcting ? edit : null} />)}</ul>
            )}
          </More>
        </>
      )}
      <More name="was_read" show={editing !== ""} note={unsure(report) > 0 ? t("n_unsure", unsure(report)) : ""}>
        <ReadList report={report} correcting={correcting ?? null} point={point ?? null} source={source} editing={editing} edit={edit} />
      </More>
      {compared && report.headline && <Export report={report} />}
      <p class="foot">
        <span>{t("as_of", dateWords(report.now))}</span>
        <span>{t("stays_here")}</span>
      </p>
    </LinkedContext.Provider>
  );
}

/** AnsweredLine is a finding that no longer counts, with the way back. */
function AnsweredLine({ answered: { finding, answer }, again }: { answered: Answered; again: Again | undefined }) {
  return (
    <li>
      {finding.title}: {t(`answered_${answer.kind.replace("-", "_")}`)}{answer.note && <> <q>{answer.note}</q></>}
      {again && <> <button type="button" class="small" aria-label={t("undo_answer", finding.title)} onClick={() => void giveAnswer(finding, null).then(again)}>{t("undo")}</button></>}
    </li>
  );
}

/** Unchecked is a claim that could not be checked. What was read unsurely can be put right from here. */
function Unchecked({ report, what, edit }: { report: Full; what: CouldNotCheck; edit: ((path: string) => void) | null }) {
  const path = edit ? doubtful(report, what) : "";
  return (
    <li>
      {what.claim ? t("claim_why", what.claim, what.why) : what.why}
      {path && <> <button type="button" class="small" aria-label={about(t("put_right"), what.claim || what.why)} onClick={() => edit!(path)}>{t("put_right")}</button></>}
    </li>
  );
}

/** More is a part that is folded away; `show` unfolds it. */
function More({ name, count, note, open, show, children }: { name: string; count?: number; note?: string; open?: boolean; show?: boolean; children: preact.ComponentChildren }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (show && box.current) box.current.open = true;
  }, [show]);
  return (
    <details open={open ?? false} data-part={name} ref={box}>
      <summary>
        {t(name)} {count !== undefined && <span class="count">{count}</span>}{note && <span class="count">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

/** A cause is the findings that rest on the same words: the first leads, and they count once. */
type Cause = [Data, ...Data[]];

/** causes gathers the findings by what they rest on, in the report's order. */
function causes(findings: Data[]): Cause[] {
  const out = new Map<number, Cause>();
  for (const f of findings) {
    const cause = out.get(f.root);
    if (cause) cause.push(f);
    else out.set(f.root, [f]);
  }
  return [...out.values()];
}

/** byGroup keeps the report's order: the group of the first cause comes first. */
function byGroup(all: Cause[]): [string, Cause[]][] {
  const out = new Map<string, Cause[]>();
  for (const cause of all) out.set(cause[0].group, [...(out.get(cause[0].group) ?? []), cause]);
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
