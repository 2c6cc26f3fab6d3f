import { useEffect, useState } from "preact/hooks";
import { readPolicy } from "../../background/policy.ts";
import { daysOf, mostDays, usualDays } from "../../memory/days.ts";
import { store } from "../../memory/index.ts";
import { readSettings, writeSettings } from "../../memory/settings.ts";
import { isKey, newKey } from "../../memory/keys.ts";
import { share } from "../../memory/team.ts";
import { MemoryList } from "../memory/list.tsx";
import { saveFile } from "../save.ts";
import { useStored } from "../useStored.ts";
import { managedBy, t } from "../words.ts";

/** Memory switches the memory of candidates on and off, and says what it keeps. */
export function Memory() {
  const settings = useStored(readSettings, { on: false, days: usualDays });
  const policy = useStored(readPolicy, null);
  const [open, setOpen] = useState(false);
  const set = async (change: Partial<typeof settings>): Promise<void> => {
    await writeSettings({ ...settings, ...change });
    // What is kept then stays, even when the disk is nearly full.
    if (change.on) await navigator.storage.persist().catch(() => false);
  };
  return (
    <section>
      <h2>{t("memory")}</h2>
      <p class="quiet">{t("memory_why")}</p>
      <p class="quiet">{t("memory_what")}</p>
      <p class="choice">
        <label><input type="checkbox" checked={settings.on} disabled={policy?.memoryAllowed === false} onChange={(e) => void set({ on: e.currentTarget.checked })} /> {t("memory_on")}</label>
      </p>
      <p class="choice">
        <label>{t("memory_days")} <input type="number" min={1} max={mostDays} value={settings.days} disabled={policy?.memoryDays !== undefined} onChange={(e) => void set({ days: daysOf(e.currentTarget.valueAsNumber) })} /></label>
        <span class="quiet">{t("memory_days_most", mostDays)}</span>
      </p>
      {policy && (!policy.memoryAllowed || policy.memoryDays !== undefined) && <p class="quiet">{managedBy(policy)}</p>}
      {settings.on && <Team />}
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{t("memory_list")}</summary>
        {open && <MemoryList turn={String(settings.on)} />}
      </details>
    </section>
  );
}

/** Team shares fingerprints with colleagues who have the same secret. */
function Team() {
  const [key, setKey] = useState("");
  const [said, say] = useState("");
  useEffect(() => void store().teamKey().then(setKey, () => undefined), []);
  const keep = async (words: string): Promise<void> => {
    setKey(words);
    if (words !== "" && !isKey(words)) return say(t("memory_team_wrong"));
    await store().setTeamKey(words);
    say(t(words ? "memory_team_kept" : "memory_team_gone"));
  };
  const save = async (): Promise<void> => {
    const pack = await share(t("memory_team_pack"));
    if (!pack) return say(t("memory_team_none"));
    saveFile(pack.name, "application/json", pack.text);
    say(t("saved"));
  };
  const trying = (what: Promise<void>): void => void what.catch(() => say(t("memory_failed")));
  return (
    <details>
      <summary>{t("memory_team")}</summary>
      <p class="quiet">{t("memory_team_why")}</p>
      <div class="naming">
        <label for="team-secret">{t("memory_team_key")}</label>
        <input id="team-secret" type="text" spellcheck={false} autocomplete="off" value={key} onChange={(e) => trying(keep(e.currentTarget.value.trim()))} />
        <p class="acts">
          {key === "" && <button type="button" class="plain" onClick={() => trying(keep(newKey()))}>{t("memory_team_make")}</button>}
          <button type="button" class="plain" disabled={!isKey(key)} onClick={() => trying(save())}>{t("memory_team_save")}</button>
        </p>
        <p class="quiet" role="status">{said}</p>
      </div>
    </details>
  );
}
