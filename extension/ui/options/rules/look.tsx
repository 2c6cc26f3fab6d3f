import { useEffect, useRef, useState } from "preact/hooks";
import { applyPack, readKeys, readPacks, teamOf, TooMany } from "../../../background/packs.ts";
import type { Policy } from "../../../background/policy.ts";
import { today } from "../../../background/today.ts";
import { preview } from "../../../engine/client.ts";
import type { PackPreview, PackText } from "../../../engine/protocol.gen.ts";
import { takeReadings } from "../../../memory/team.ts";
import { dateWords, t } from "../../words.ts";
import { Faults } from "./faults.tsx";
import { lastRead } from "./lastread.ts";

/** Brought is a pack as it came: with its signature behind it, or beside it. */
export interface Brought {
  text: string;
  signature: string;
}

interface Looked extends PackPreview {
  owner: string; // whose key was used: the policy's, the pinned one, or none
}

/** Look shows what a pack is and what it would change, before it is applied. */
export function Look({ brought, policy, leave }: { brought: Brought; policy: Policy | null; leave: (said: string) => void }) {
  const [key, setKey] = useState("");
  const [trusted, setTrusted] = useState(false);
  const [back, setBack] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failed, setFailed] = useState("");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let here = true;
    look(brought, policy, key).then((l) => here && setLooked(l), (fault: unknown) => here && setFailed(fault instanceof Error ? fault.message : String(fault)));
    return () => { here = false; };
  }, [brought, key]);
  useEffect(() => head.current?.focus(), [looked !== null]);
  if (failed) return <Refused says={failed} leave={leave} />;
  if (!looked) return <p role="status">{t("pack_looking")}</p>;
  const { pack, changes, findings, signed, refused } = looked;
  const faults = pack.faults ?? [];
  const older = changes?.packs.some((p) => p.step === "older") === true;
  const unknownTeam = (refused?.reason === "bad-key" || refused?.reason === "wrong-key") && looked.owner === "";
  const unsigned = refused?.reason === "unsigned";
  const unsignedMay = policy?.mayAddUnsignedPacks !== false && looked.owner !== "pinned";
  const may = faults.length === 0 && (signed !== undefined || unsigned && unsignedMay) && (!older || back);
  const apply = async (): Promise<void> => {
    try {
      await applyPack({
        id: pack.id, version: pack.version, title: pack.title, text: looked.text, signature: looked.signature ?? "",
        signer: signed?.key ?? "", signedAt: signed?.at ?? "", key: signed && looked.owner !== "policy" ? key : "",
      });
      await takeReadings(pack.id, looked.readings ?? []);
      leave(t("pack_done", pack.title, pack.version));
    } catch (fault) {
      setFailed(t(fault instanceof TooMany ? "packs_too_many" : "pack_not_kept"));
    }
  };
  return (
    <div class="look" role="group" aria-labelledby="look-head">
      <h3 id="look-head" tabIndex={-1} ref={head}>{faults.length > 0 ? t("pack_refused") : t("pack_look_head", pack.title, pack.version)}</h3>
      {faults.length > 0 ? <><p class="quiet">{t("pack_refused_why")}</p><Faults faults={faults} /></> : (
        <>
          <p class="quiet">{pack.id}{pack.expires && <> · {t("pack_ends", dateWords(pack.expires))}</>}</p>
          <p class={signed ? "good" : "note"}>
            {signed ? t("pack_signed_on", signed.key, dateWords(signed.at.slice(0, 10))) : unsigned ? t(unsignedMay ? "pack_unsigned_own" : "pack_unsigned_not")
              : unknownTeam && key === "" ? t("pack_team_unknown") : `${refused?.say} ${refused?.mend}`}
          </p>
          {unknownTeam && (
            <div class="trusting">
              {looked.offered && (
                <label><input type="checkbox" checked={trusted} onChange={(e) => { setTrusted(e.currentTarget.checked); setKey(e.currentTarget.checked ? looked.offered! : ""); }} /> {t("pack_trust", looked.offeredId ?? "")}</label>
              )}
              <label for="team-key">{t("pack_key")}</label>
              <input id="team-key" spellcheck={false} value={key} onChange={(e) => setKey(e.currentTarget.value.trim())} />
            </div>
          )}
          {changes && <Changes changes={changes} />}
          {changes && (
            <>
              <h4>{t("pack_on_page")}</h4>
              <p>{findings ? `${capital(findings.says)}.` : t("pack_no_page")}</p>
              {findings && [...findings.come.map((f) => ["+", f] as const), ...findings.go.map((f) => ["−", f] as const)].map(([sign, f]) => (
                <p class="quiet" key={sign + f.id}><span aria-hidden="true">{sign} </span><span class="sr">{t(sign === "+" ? "finding_comes" : "finding_goes")} </span>{f.title}</p>
              ))}
            </>
          )}
          {older && <label class="yes"><input type="checkbox" checked={back} onChange={(e) => setBack(e.currentTarget.checked)} /> {t("pack_older_yes")}</label>}
        </>
      )}
      <p class="acts">
        {faults.length === 0 && <button type="button" class="main" disabled={!may} onClick={() => void apply()}>{t("pack_apply")}</button>}
        <button type="button" class="plain" onClick={() => leave(t("pack_left"))}>{t(faults.length > 0 ? "close" : "pack_leave")}</button>
      </p>
    </div>
  );
}

function Changes({ changes }: { changes: NonNullable<PackPreview["changes"]> }) {
  const lines = [...changes.packs.map((p) => p.says), ...changes.settings.map((s) => s.says), ...changes.entries.map((e) => e.says)];
  return (
    <>
      <h4>{t("pack_changes")}</h4>
      <p>{capital(changes.says)}.</p>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {changes.conflicts.length > 0 && (
        <>
          <h4>{t("pack_conflicts")}</h4>
          <ul>{changes.conflicts.map((c, i) => <li key={i}>{t(`conflict_${c.of}`, c.kept, c.lost, c.what) || <span lang="en">{c.says}</span>}</li>)}</ul>
        </>
      )}
    </>
  );
}

function Refused({ says, leave }: { says: string; leave: (said: string) => void }) {
  return (
    <div class="look">
      <p class="note" role="alert">{says}</p>
      <p class="acts"><button type="button" class="plain" onClick={() => leave(t("pack_left"))}>{t("close")}</button></p>
    </div>
  );
}

/** look asks the engine about a pack, with the key of its team: the policy's, else the pinned one, else what the reader gave. */
async function look(brought: Brought, policy: Policy | null, given: string): Promise<Looked> {
  const pack: PackText = { text: brought.text, origin: "imported" };
  const [page, packs, pinned, first] = await Promise.all([lastRead(), readPacks(), readKeys(), preview({ pack }, today())]);
  if ((first.pack.faults?.length ?? 0) > 0) return { ...first, owner: "" };
  const { id } = first.pack; // which tells whose key counts
  const owner = policy && policy.keys.length > 0 ? "policy" : pinned[teamOf(id)] ? "pinned" : "";
  const keys = owner === "policy" ? policy!.keys : owner === "pinned" ? [pinned[teamOf(id)]!] : given ? [given] : [];
  const last = packs.find((p) => p.id === id)?.signedAt ?? "";
  const looked = await preview({
    pack, examples: true,
    ...(brought.signature && { signature: brought.signature }), ...(keys.length > 0 && { keys }), ...(last && { last }),
  }, today(), page);
  return { ...looked, owner };
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
