import { useEffect, useRef, useState } from "preact/hooks";
import { today } from "../../../background/today.ts";
import { checks, preview } from "../../../engine/client.ts";
import type { Fault, PackPreview, Summary } from "../../../engine/protocol.gen.ts";
import { saveFile } from "../../save.ts";
import { t } from "../../words.ts";
import { edited, nextVersion, type Edit } from "./edit.ts";
import { Faults } from "./faults.tsx";
import type { Brought } from "./look.tsx";

/** How long the writer must rest before the text is looked through, in milliseconds. */
const pause = 300;

/** What a new pack begins with. */
const blank = `{
  "plumblinePack": 1,
  "id": "my-team/rules",
  "version": "1.0.0",
  "title": "Our rules",
  "checks": {
    "employment/overlap": { "strength": "weak" }
  }
}
`;

/** Editor makes small changes to a pack, with the checks of the import while one types. It saves the pack or hands it on; it applies nothing. */
export function Editor({ text: first, leave, bring }: { text: string; leave: () => void; bring: (b: Brought) => void }) {
  const [text, setText] = useState(first === "" ? blank : nextVersion(first));
  const [looked, setLooked] = useState<PackPreview | null>(null);
  const [failed, setFailed] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      preview({ pack: { text, origin: "imported" } }, today()).then(
        (p) => { if (here) { setLooked(p); setFailed(""); } },
        (fault: unknown) => here && setFailed(fault instanceof Error ? fault.message : String(fault)),
      );
    }, pause);
    return () => { here = false; clearTimeout(timer); };
  }, [text]);
  const go = ({ line, column }: Fault): void => {
    const before = text.split("\n").slice(0, line - 1).reduce((n, l) => n + l.length + 1, 0);
    area.current?.focus();
    area.current?.setSelectionRange(before + column - 1, before + column);
  };
  const faults = looked?.pack.faults ?? [];
  return (
    <div class="editor">
      <h3>{t("editor")}</h3>
      <p class="quiet">{t("editor_why")}</p>
      <Small change={(edit) => setText(edited(text, edit))} />
      <label for="pack-editor">{t("editor_text")}</label>
      <textarea id="pack-editor" ref={area} rows={16} spellcheck={false} value={text} aria-invalid={faults.length > 0} aria-describedby="editor-says" onInput={(e) => setText(e.currentTarget.value)} />
      <div id="editor-says" aria-live="polite">
        {failed ? <p class="note">{failed}</p> : looked === null ? <p class="quiet">{t("pack_looking")}</p>
          : faults.length === 0 ? <p class="good">{t("editor_fine")} {looked.changes && `${looked.changes.says}.`}</p>
            : <p class="note">{faults.length === 1 ? t("editor_one_fault") : t("editor_faults", faults.length)}</p>}
      </div>
      {faults.length > 0 && <Faults faults={faults} go={go} />}
      <p class="acts">
        <button type="button" class="main" disabled={faults.length > 0} onClick={() => bring({ text, signature: "" })}>{t("pack_look")}</button>
        <button type="button" class="plain" onClick={() => saveFile("pack.json", "application/json", text)}>{t("editor_save")}</button>
        <button type="button" class="plain" onClick={leave}>{t("close")}</button>
      </p>
    </div>
  );
}

/** Small sets one check's strength or one of its parameters. */
function Small({ change }: { change: (edit: Edit) => void }) {
  const [all, setAll] = useState<Summary[]>([]);
  const [id, setID] = useState("");
  useEffect(() => void checks().then(setAll, () => undefined), []);
  const check = all.find((c) => c.id === id);
  const strengths = ["weak", "medium", "strong"]; // "none" would hide a check, which only the company's policy may do
  return (
    <fieldset class="small-change">
      <legend>{t("editor_small")}</legend>
      <label>{t("editor_check")}{" "}
        <select value={id} onChange={(e) => setID(e.currentTarget.value)}>
          <option value="">{t("editor_choose")}</option>
          {all.map((c) => <option key={c.id} value={c.id}>{c.id}</option>)}
        </select>
      </label>
      {check && (
        <>
          <p class="quiet">{check.title}</p>
          <p class="choices">
            <span>{t("editor_strength")}</span>
            {strengths.slice(0, strengths.indexOf(check.strength) + 1).map((s) => (
              <button type="button" class="plain" key={s} onClick={() => change({ check: id, strength: s })}>{t(`strength_${s}`)}</button>
            ))}
          </p>
          {(check.parameters ?? []).map((p) => (
            <label key={`${id} ${p.name}`}>{p.doc}{" "}
              <input type="number" min={p.min} max={p.max} placeholder={String(p.default)} onChange={(e) => {
                const value = e.currentTarget.valueAsNumber;
                if (Number.isInteger(value)) change({ check: id, parameter: p.name, value });
              }} />
            </label>
          ))}
        </>
      )}
    </fieldset>
  );
}
