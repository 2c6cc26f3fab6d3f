import type { ComponentChildren } from "preact";
import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { giveAnswer } from "../../background/answers.ts";
import type { Evidence, Finding as Data } from "../../engine/protocol.gen.ts";
import { sentences } from "../../page/sentences.ts";
import { strengthName } from "../../page/strength.ts";
import { about, dateWords, t } from "../words.ts";
import { Bob } from "./bob.tsx";
import { Copy } from "./copy.tsx";
import { LinkedContext, usePointing } from "./linked.ts";

/** Show takes the reader to a finding's words and tells whether they are there. */
export type Show = (finding: Data) => Promise<boolean>;

/** Again makes the report again, after an answer. */
export type Again = () => void;

/** Versions are what two versions that were compared are called. */
export type Versions = [string, string];

/** Source is where the words stand: on a page, or in a text that was pasted. */
export type Source = "page" | "text";

/** Finding is one contradiction: both sides, the innocent reasons and the question; under it what else rests on the same words. */
export function Finding({ finding, show, source, again, versions, children }: {
  finding: Data;
  show: Show | null;
  source: Source;
  again?: Again | undefined;
  versions?: Versions | undefined;
  children?: ComponentChildren;
}) {
  const [missing, setMissing] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const pointing = usePointing([finding.id], "listed");
  const lit = useContext(LinkedContext).drawn.includes(finding.id);
  const onPage = finding.evidence.some((e) => e.where.length > 0);
  const showing = t(source === "page" ? "show_on_page" : "show_in_text");
  return (
    <li class={lit ? "finding lit" : "finding"} data-finding={finding.id} {...pointing}>
      <Bob strength={finding.strength} />
      <div>
        <h4 tabIndex={-1}>{finding.title}</h4>
        <p class="strength">{strengthName(finding)}</p>
        <p class="says">{finding.says}</p>
        <Sides evidence={finding.evidence} source={source} versions={versions} />
        {finding.evidence.filter((e) => e.note.length > longNote).map((e) => <p class="quiet" key={e.quote}>{e.note}</p>)}
        {finding.innocent.length > 0 && (
          <p class="quiet">
            <b>{t("often_innocent")}</b> {sentences(finding.innocent)}
          </p>
        )}
        <p class="ask">{finding.ask}</p>
        <p class="links">
          {show && onPage && (
            <button type="button" aria-label={about(showing, finding.title)} onClick={() => void show(finding).then((there) => setMissing(!there))}>{showing}</button>
          )}
          <Copy text={finding.ask} label={t("copy_question")} of={finding.title} />
          {again && !explaining && <button type="button" aria-label={about(t("explained"), finding.title)} onClick={() => setExplaining(true)}>{t("explained")}</button>}
          {again && <button type="button" class="aside" aria-label={about(t("not_right"), finding.title)} title={t("not_right_why")} onClick={() => void giveAnswer(finding, "not-right").then(again)}>{t("not_right")}</button>}
        </p>
        {again && explaining && <Explain finding={finding} again={again} leave={() => setExplaining(false)} />}
        <p class="quiet" aria-live="polite">{missing ? t("not_on_page") : ""}</p>
        {finding.pack && <p class="source">{t("from_pack", finding.pack)}</p>}
        {finding.sources.map((s) => (
          <p class="source" key={s.name}>
            {s.date ? t("source_line", s.name, dateWords(s.date)) : s.name}
          </p>
        ))}
        {children}
      </div>
    </li>
  );
}

/** Explain takes a note of what the candidate said. The finding then no longer counts. */
function Explain({ finding, again, leave }: { finding: Data; again: Again; leave: () => void }) {
  const [note, setNote] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const id = `explain-${finding.id}`;
  return (
    <form class="explain" aria-label={about(t("explained"), finding.title)} onSubmit={(e) => { e.preventDefault(); void giveAnswer(finding, "explained", note).then(again); }}
      onKeyDown={(e) => { if (e.key === "Escape") { e.preventDefault(); leave(); } }}>
      <label for={id}>{t("explained_label")}</label>
      <textarea id={id} ref={field} rows={2} maxLength={500} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
      <p class="links">
        <button type="submit" class="main" aria-label={about(t("save"), finding.title)}>{t("save")}</button>
        <button type="button" aria-label={about(t("cancel"), finding.title)} onClick={leave}>{t("cancel")}</button>
      </p>
    </form>
  );
}

/** Sides sets what the page says beside what it does not fit. */
function Sides({ evidence, source, versions }: { evidence: Evidence[]; source: Source; versions: Versions | undefined }) {
  const of = (role: string): Evidence[] => evidence.filter((e) => e.role === role);
  const [claims, conflicts, records] = [of("claim"), of("conflict"), of("record")];
  const sides: [string, Evidence[]][] = versions
    ? versions.map((called, n) => [called, evidence.filter((e) => (e.where[0]?.document ?? 0) === n)])
    : records.length > 0
      ? [[t(`${source}_says`), [...claims, ...conflicts]], [t("on_record"), records]]
      : [[t(`${source}_says`), claims], [t("page_also_says"), conflicts]];
  return (
    <dl class="sides">
      {sides.filter(([, all]) => all.length > 0).map(([head, all]) => (
        <div key={head}>
          <dt>{head}</dt>
          {all.map((e, i) => (
            <dd key={i}>
              {e.quote && <q>{e.quote}</q>}
              {e.note && e.note.length <= longNote && <span class="note">{e.note}</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** A note longer than this gets the whole width. */
const longNote = 90;
