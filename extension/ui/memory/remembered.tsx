import { useState } from "preact/hooks";
import { store } from "../../memory/index.ts";
import { placed } from "../../memory/places.ts";
import { readSettings } from "../../memory/settings.ts";
import type { Reading } from "../../memory/store.ts";
import { useStored } from "../useStored.ts";
import { dateWords, t } from "../words.ts";
import { MemoryList } from "./list.tsx";

/** Remembered says what the memory keeps of the candidate who is shown, and lists the others; nothing when it is off. `list` is for
 * where there is room for them. */
export function Remembered({ place, list }: { place: string; list: boolean }) {
  const [turn, setTurn] = useState(0);
  const kept = useStored(() => look(place), null, [place, turn]);
  const [open, setOpen] = useState(false);
  if (!kept) return null;
  const { readings, days } = kept;
  const changed = (what: Promise<unknown>): void => void what.finally(() => setTurn(turn + 1));
  return (
    <details data-part="memory" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t("memory")}</summary>
      {readings.length === 0 ? <p class="quiet">{t("memory_not_this")}</p> : (
        <form class="naming" onSubmit={(e) => e.preventDefault()}>
          <p class="quiet">{t("memory_this", dateWords(readings[0]!.day), days)}</p>
          <label for="memory-label">{t("memory_label")}</label>
          <input id="memory-label" maxLength={200} defaultValue={readings[0]!.label} aria-describedby="memory-label-why"
            onChange={(e) => { const words = e.currentTarget.value; changed(Promise.all(readings.map((r) => store().label(r.id, words)))); }} />
          <p class="quiet" id="memory-label-why">{t("memory_label_why")}</p>
          <p class="acts"><button type="button" class="plain" onClick={() => changed(Promise.all(readings.map((r) => store().forget(r.id))))}>{t("memory_forget_this")}</button></p>
        </form>
      )}
      {list && open && <MemoryList turn={`${turn} ${readings.map((r) => r.id).join()}`} />}
    </details>
  );
}

async function look(place: string): Promise<{ readings: Reading[]; days: number } | null> {
  const { on, days } = await readSettings();
  if (!on) return null;
  const readings = await Promise.all((await placed(place)).ids.map((id) => store().reading(id)));
  return { readings: readings.filter((r) => r !== undefined), days };
}
