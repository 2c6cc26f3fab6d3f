import { useEffect, useState } from "preact/hooks";
import { movePack, readKeys, readPacks, readTexts, removePack, rollBack, forgetKey, type Imported } from "../../../background/packs.ts";
import { readPolicy, type Policy } from "../../../background/policy.ts";
import { daysAfter, today } from "../../../background/today.ts";
import { packStates, preview } from "../../../engine/client.ts";
import { soon } from "../../../engine/rules.ts";
import { takeReadings } from "../../../memory/team.ts";
import type { PackState } from "../../../engine/protocol.gen.ts";
import { saveFile } from "../../save.ts";
import { useStored } from "../../useStored.ts";
import { dateWords, managedBy, t } from "../../words.ts";
import { Bring } from "./bring.tsx";
import { Editor } from "./editor.tsx";
import { Faults } from "./faults.tsx";
import { Look, type Brought } from "./look.tsx";

/** TeamRules lists the rule packs that are in use, takes new ones, and edits one. */
export function TeamRules() {
  const [brought, bring] = useState<Brought | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const [said, say] = useState("");
  const policy = useStored(readPolicy, null);
  const packs = useStored(readPacks, []);
  const keys = useStored(readKeys, {});
  const states = useStates(packs, policy);
  const managed = policy?.packs.length ?? 0;
  const done = (what: Promise<void>, sentence: string): void => void what.then(() => say(sentence), () => say(t("pack_change_failed")));
  const open = (pack: Imported): void => void readTexts([pack]).then(([text]) => edit(text!));
  return (
    <section class="rules">
      <h2>{t("rules")}</h2>
      <p class="quiet">{t("rules_why")}</p>
      {policy?.managed && <p class="quiet">{managedBy(policy)}</p>}
      <ol class="packs">
        {states.slice(0, managed).map((state, i) => (
          <li key={`policy-${i}`}><PackHead state={state}><span>{t("pack_of_policy")}</span></PackHead></li>
        ))}
        {packs.map((pack, i) => (
          <li key={pack.id}>
            <PackHead state={states[managed + i]} pack={pack}>
              {policy?.mayAddPacks === false && <><b>{t("pack_idle")}</b> </>}
              <span>{pack.signer ? t("pack_signed_by", pack.signer) : t("pack_unsigned")}</span> · <span>{t("pack_applied", dateWords(pack.on))}</span>
            </PackHead>
            <p class="acts">
              <button type="button" disabled={i === 0} aria-label={t("pack_up_of", pack.title)} onClick={() => done(movePack(pack.id, -1), t("pack_moved", pack.title))}>{t("pack_up")}</button>
              <button type="button" disabled={i === packs.length - 1} aria-label={t("pack_down_of", pack.title)} onClick={() => done(movePack(pack.id, 1), t("pack_moved", pack.title))}>{t("pack_down")}</button>
              {pack.before[0] && <button type="button" aria-label={t("pack_back_of", pack.before[0].version, pack.title)} onClick={() => done(back(pack), t("pack_back_done", pack.title, pack.before[0]!.version))}>{t("pack_back", pack.before[0].version)}</button>}
              <button type="button" aria-label={t("pack_save_of", pack.title)} onClick={() => void readTexts([pack]).then(([text]) => saveFile(fileName(pack), "application/json", text! + pack.signature))}>{t("pack_save")}</button>
              <button type="button" aria-label={t("pack_edit_of", pack.title)} onClick={() => open(pack)}>{t("pack_edit")}</button>
              <button type="button" aria-label={t("pack_remove_of", pack.title)} onClick={() => done(removePack(pack.id).then(() => takeReadings(pack.id, [])), t("pack_removed", pack.title))}>{t("pack_remove")}</button>
            </p>
          </li>
        ))}
      </ol>
      {states.length === 0 && <p class="quiet">{t("packs_none")}</p>}
      {packs.length + managed > 1 && <p class="quiet">{t("packs_order")}</p>}
      <p class="quiet" role="status">{said}</p>
      {Object.entries(keys).map(([team, key]) => (
        <p class="quiet" key={team}>{t("team_key", team, key)} <button type="button" class="small" aria-label={t("team_key_forget_of", team)} onClick={() => done(forgetKey(team), t("team_key_forgotten", team))}>{t("team_key_forget")}</button></p>
      ))}
      {policy?.mayAddPacks === false ? <p class="quiet">{t("packs_locked")}</p> : (
        <>
          {brought ? <Look brought={brought} policy={policy} leave={(sentence) => { bring(null); say(sentence); }} /> : editing === null && <Bring bring={(b) => { say(""); bring(b); }} />}
          {editing === null ? <p class="acts"><button type="button" class="plain" onClick={() => edit("")}>{t("pack_write")}</button></p>
            : <Editor key={editing} text={editing} leave={() => edit(null)} bring={(b) => { edit(null); bring(b); }} />}
        </>
      )}
    </section>
  );
}

/** back goes back to a pack's former state, with the readings that it brought. */
async function back(pack: Imported): Promise<void> {
  await rollBack(pack.id);
  const [text] = await readTexts(pack.before.slice(0, 1));
  await takeReadings(pack.id, (await preview({ pack: { text: text!, origin: "imported" } }, today())).readings ?? []);
}

/** PackHead says what a pack is, when it ends, and why it is not used when it is not. */
function PackHead({ state, pack, children }: { state: PackState | undefined; pack?: Imported; children: preact.ComponentChildren }) {
  const { id = pack?.id ?? "", version = pack?.version ?? "", title = pack?.title ?? "", expires = "", faults = [] } = state ?? {};
  return (
    <>
      <h3>{title || t("pack_nameless")}</h3>
      <p class="quiet">{id} {version} · {children}</p>
      {expires && <p class={ends(expires) === "later" ? "quiet" : "note"}>{t(ends(expires) === "over" ? "pack_ended" : "pack_ends", dateWords(expires))}</p>}
      {faults.length > 0 && <><p class="note">{t("pack_not_used")}</p><Faults faults={faults} /></>}
    </>
  );
}

function ends(day: string): "over" | "soon" | "later" {
  if (day < today()) return "over";
  return day <= daysAfter(today(), soon) ? "soon" : "later";
}

function fileName({ id, version }: Imported): string {
  return `${id.replace(/[^a-z0-9-]+/gi, "-")}-${version}.json`;
}

/** useStates asks the engine what became of the packs, whenever they change. */
function useStates(packs: Imported[], policy: Policy | null): PackState[] {
  const [states, setStates] = useState<PackState[]>([]);
  const key = JSON.stringify([packs, policy?.packs, policy?.keys, policy?.mayAddPacks]);
  useEffect(() => {
    let here = true;
    void packStates().then((s) => here && setStates(s), () => undefined);
    return () => { here = false; };
  }, [key]);
  return states;
}
