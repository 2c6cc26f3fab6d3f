import { useState } from "preact/hooks";
import { readPolicy } from "../../background/policy.ts";
import { daysOf, mostDays, usualDays } from "../../memory/days.ts";
import { readSettings, writeSettings } from "../../memory/settings.ts";
import { MemoryList } from "../memory/list.tsx";
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
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{t("memory_list")}</summary>
        {open && <MemoryList turn={String(settings.on)} />}
      </details>
    </section>
  );
}
