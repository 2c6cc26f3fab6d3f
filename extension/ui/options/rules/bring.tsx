import { useState } from "preact/hooks";
import { t } from "../../words.ts";
import type { Brought } from "./look.tsx";

/** A file that is longer is no pack: a pack has 1 MiB at most, and its signature little more. */
const longest = 2 << 20;

/** Bring takes a pack by file, by drop or by paste. Nothing is applied here. */
export function Bring({ bring }: { bring: (b: Brought) => void }) {
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const [note, setNote] = useState("");
  const read = async (files: FileList | null | undefined): Promise<void> => {
    if (!files?.length) return;
    const out: Brought = { text: "", signature: "" };
    for (const file of files) {
      if (file.size > longest) return setNote(t("pack_too_long"));
      // A signature may lie beside the pack, as minisign leaves it.
      const part = file.name.endsWith(".minisig") ? "signature" : "text";
      try {
        // As its bytes say: a wrong encoding would else come to the engine as signs that were lost.
        out[part] = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
      } catch {
        return setNote(t("pack_not_utf8"));
      }
    }
    if (!out.text) return setNote(t("pack_only_signature"));
    setNote("");
    bring(out);
  };
  return (
    <form class={over ? "bring over" : "bring"} onSubmit={(e) => { e.preventDefault(); if (text.trim() === "") setNote(t("pack_paste_empty")); else bring({ text, signature: "" }); }}
      onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(e) => { e.preventDefault(); setOver(false); void read(e.dataTransfer?.files).catch(() => setNote(t("pack_unreadable"))); }}>
      <label class="choose">
        <input type="file" multiple accept=".json,.txt,.minisig,application/json,text/plain" onChange={(e) => {
          const files = e.currentTarget.files;
          void read(files).catch(() => setNote(t("pack_unreadable")));
        }} onClick={(e) => { e.currentTarget.value = ""; }} />
        <span class="plain">{t("pack_choose")}</span> <span class="quiet">{t("pack_choose_hint")}</span>
      </label>
      <label for="pack-text">{t("pack_paste")}</label>
      <textarea id="pack-text" rows={4} spellcheck={false} value={text} onInput={(e) => setText(e.currentTarget.value)} />
      <p class="acts"><button type="submit" class="plain">{t("pack_look")}</button></p>
      <p class="note" role="alert">{note}</p>
    </form>
  );
}
