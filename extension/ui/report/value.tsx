import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Reading, Uncorrected } from "../../engine/protocol.gen.ts";
import { about, dateWords, t } from "../words.ts";
import { set, undo, type Edit } from "./corrections.ts";
import type { Source } from "./finding.tsx";

/** Point takes the reader to the words of a claim and tells whether they are there. */
export type Point = (reading: Reading) => Promise<boolean>;

/** Hands is what can be done with the list: `change` is null where nothing can be corrected, `point` where words
 * cannot be shown in place. One claim at a time is being edited. */
export interface Hands {
  change: ((edit: Edit) => void) | null;
  point: Point | null;
  source: Source;
  refused: Uncorrected[];
  pages: Map<string, number>; // of a document: the page to name beside a claim, where it is not plain from the one before
  editing: string;
  edit(path: string): void;
}

/** Value is one claim as it was read. A click, or Enter, lets it be corrected in place. */
export function Value({ path, name, reading, date, hands }: { path: string; name: string; reading: Reading | undefined; date?: boolean; hands: Hands }) {
  const button = useRef<HTMLButtonElement>(null);
  const editing = hands.editing === path;
  const was = useRef(editing);
  useLayoutEffect(() => {
    // Whoever leaves the field by the keyboard goes on where they were.
    if (was.current && !editing && (document.activeElement === document.body || !document.activeElement)) button.current?.focus();
    was.current = editing;
  }, [editing]);
  const change = reading?.fixed ? null : hands.change;
  if (editing && change) return <Editor path={path} name={name} reading={reading} date={date ?? false} hands={hands} change={change} />;

  const words = shown(reading, date ?? false);
  const doubt = doubtOf(reading);
  const refused = hands.refused.find((u) => u.path === path);
  return (
    <span class="claim">
      {change ? (
        <button type="button" class="value" ref={button} data-path={path} onClick={() => hands.edit(path)}>
          <span class="sr">{t("claim_name", name)} </span>
          <bdi class={words ? undefined : "none"}>{words || t("not_stated", name)}</bdi>
          <span class="sr"> {doubt} {t("click_to_correct")}</span>
        </button>
      ) : <span class="value" data-path={path}><span class="sr">{t("claim_name", name)} </span><bdi>{words}</bdi><span class="sr"> {doubt}</span></span>}
      {doubt && <span class={`sure ${reading!.sure}`} title={doubt} aria-hidden="true">{reading!.sure === "fair" ? "≈" : "?"}</span>}
      {hands.pages.has(path) && <span class="place">{t("page_n", hands.pages.get(path)!)}</span>}
      {reading?.corrected && change && (
        <span class="fixed">
          <span class="tag">{t(reading.confirmed ? "confirmed" : "corrected")}</span>
          {!reading.confirmed && <span>{reading.words ? t("page_has", reading.words) : t("page_has_nothing")}</span>}
          <button type="button" class="small" aria-label={t("undo_claim", name)} onClick={() => change(undo(path))}>{t("undo")}</button>
        </span>
      )}
      {refused && change && (
        <span class="fixed" role="alert">
          <span class="wrong">{refused.why}</span>
          <button type="button" class="small" aria-label={t("undo_claim", name)} onClick={() => change(undo(path))}>{t("undo")}</button>
        </span>
      )}
    </span>
  );
}

function Editor({ path, name, reading, date, hands, change }: { path: string; name: string; reading: Reading | undefined; date: boolean; hands: Hands; change: (edit: Edit) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const refused = hands.refused.find((u) => u.path === path);
  const before = refused?.value ?? reading?.value ?? "";
  const [value, setValue] = useState(before);
  const [missing, setMissing] = useState(false);
  useLayoutEffect(() => { // before the next key, which would else be lost
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (): void => hands.edit("");
  const save = (as: string): void => {
    change(set(path, as.trim(), reading?.words ?? ""));
    leave();
  };
  const doubt = doubtOf(reading);
  const id = `edit-${path}`;
  const showing = t(hands.source === "page" ? "show_on_page" : "show_in_text");
  return (
    <form class="edit" onSubmit={(e) => { e.preventDefault(); if (value.trim() === before && !refused) leave(); else save(value); }}
      onKeyDown={(e) => { if (e.key === "Escape") { e.preventDefault(); leave(); } /* or it would close the popup */ }}>
      <label for={id}>{name}</label>
      <input id={id} ref={field} value={value} autocomplete="off" spellcheck={false} maxLength={300} aria-describedby={`${id}-help`} onInput={(e) => setValue(e.currentTarget.value)} />
      <p class="quiet" id={`${id}-help`}>
        {reading?.words && reading.words !== value && <span>{t("page_has", reading.words)} </span>}
        {doubt && <span>{doubt} </span>}
        <span>{t(date ? "date_hint" : "empty_hint")}</span>
      </p>
      <p class="links">
        <button type="submit" class="main">{t("save")}</button>
        <button type="button" onClick={leave}>{t("cancel")}</button>
        {doubt && reading?.value && <button type="button" onClick={() => save(reading.value)}>{t("that_is_right")}</button>}
        {hands.point && reading && reading.where.length > 0 && (
          <button type="button" aria-label={about(showing, name)} onClick={() => void hands.point!(reading).then((there) => setMissing(!there))}>{showing}</button>
        )}
      </p>
      <p class="quiet" aria-live="polite">{missing ? t("not_on_page") : ""}</p>
    </form>
  );
}

/** shown is a value for people. */
function shown(reading: Reading | undefined, date: boolean): string {
  if (!reading?.value) return reading?.corrected ? "" : (reading?.words ?? "");
  if (!date) return reading.value;
  return reading.value === "present" ? t("present") : dateWords(reading.value);
}

/** doubtOf says how surely a claim was read, and why not surely; "" when it was. */
export function doubtOf(reading: Reading | undefined): string {
  if (!reading || (reading.sure !== "fair" && reading.sure !== "unsure")) return "";
  return reading.why ? t("sure_why", t(`sure_${reading.sure}`), reading.why) : t("sure_alone", t(`sure_${reading.sure}`));
}
