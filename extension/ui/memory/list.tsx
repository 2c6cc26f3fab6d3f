import { useEffect, useState } from "preact/hooks";
import { store } from "../../memory/index.ts";
import type { Entry } from "../../memory/store.ts";
import { saveFile } from "../save.ts";
import { dateWords, t } from "../words.ts";

/** How many entries are shown at a time. */
const page = 25;

/** MemoryList shows what is remembered: days and labels, for there is nothing else to show. `turn` changes when it may have changed. */
export function MemoryList({ turn = "" }: { turn?: string }) {
  const [shown, setShown] = useState(page);
  const [list, setList] = useState<{ entries: Entry[]; more: boolean; count: number } | null>(null);
  const [said, say] = useState("");
  const look = async (): Promise<void> => {
    const [some, count] = await Promise.all([store().list(0, shown), store().count()]);
    setList({ ...some, count });
  };
  useEffect(() => void look().catch(() => say(t("memory_failed"))), [shown, turn]);
  const change = (what: Promise<void>, done: string): void =>
    void what.then(look).then(() => say(t(done)), () => say(t("memory_failed")));
  const save = async (entry: Entry): Promise<void> => {
    const reading = await store().reading(entry.id);
    if (!reading) return look();
    saveFile(`plumbline-remembered-${reading.day}.json`, "application/json", JSON.stringify({ about: t("memory_export_about"), ...reading }, null, 2) + "\n");
  };
  return (
    <div class="memory">
      {list && <p class="quiet">{list.count === 0 ? t("memory_empty") : list.count === 1 ? t("memory_one") : t("memory_count", list.count)}</p>}
      <ul>
        {list?.entries.map((entry) => (
          <li key={entry.id}>
            <span>{dateWords(entry.day)}{entry.label && <> · <b>{entry.label}</b></>}{entry.from && <small> {t("memory_from", entry.from)}</small>}</span>
            <button type="button" class="small" aria-label={t("memory_export_of", nameOf(entry))} onClick={() => void save(entry).catch(() => say(t("memory_failed")))}>{t("memory_export")}</button>
            <button type="button" class="small" aria-label={t("memory_forget_of", nameOf(entry))} onClick={() => change(store().forget(entry.id), "memory_forgotten")}>{t("memory_forget")}</button>
          </li>
        ))}
      </ul>
      {list && list.count > 0 && (
        <p class="acts">
          {list.more && <button type="button" class="plain" onClick={() => setShown(shown + page)}>{t("memory_more")}</button>}
          <button type="button" class="plain" onClick={() => change(store().forgetAll(), "memory_all_forgotten")}>{t("memory_forget_all")}</button>
        </p>
      )}
      <p class="quiet" role="status">{said}</p>
    </div>
  );
}

function nameOf({ day, label }: Entry): string {
  return label || dateWords(day);
}
