import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { accepted } from "../../files/kinds.ts";
import { t } from "../words.ts";
import type { Reader } from "./reading.ts";

/** Choose is the way in for files: a button, and the whole window to drop one on. */
export function Choose({ reader }: { reader: Reader }) {
  return (
    <label class="choose">
      <input type="file" accept={accepted} onChange={(e) => {
        const file = e.currentTarget.files?.[0];
        e.currentTarget.value = ""; // so that the same file can be chosen again
        if (file) void reader.readFile(file);
      }} />
      <span class="plain">{t("choose_file")}</span> <span class="quiet">{t("choose_hint")}</span>
    </label>
  );
}

/** Progress shows how far a reading is that takes a while, and stops it. */
export function Progress({ reader }: { reader: Reader }) {
  const { state } = reader;
  if (state.at !== "reading") return null;
  if (!state.slow) return <section class="sec progress" />;
  const words = state.file ? t("reading_file", state.file) : t("checking");
  return (
    <section class="sec progress">
      <p id="how-far">{words}</p>
      {state.of > 0 ? <progress aria-labelledby="how-far" value={state.done} max={state.of} /> : <progress aria-labelledby="how-far" />}
      <button type="button" class="plain" onClick={() => reader.cancel()}>{t("cancel")}</button>
    </section>
  );
}

/** useDrop reads a file that is dropped anywhere on the window, and tells while one is held over it. */
export function useDrop(reader: Reader): boolean {
  const [over, setOver] = useState(false);
  const readFile = useRef(reader.readFile);
  readFile.current = reader.readFile;
  useLayoutEffect(() => { // from the first sight of the page on
    const ends = new AbortController();
    const { signal } = ends;
    const files = (e: DragEvent): boolean => e.dataTransfer?.types.includes("Files") ?? false;
    addEventListener("dragover", (e) => {
      if (!files(e)) return;
      e.preventDefault();
      setOver(true);
    }, { signal });
    addEventListener("dragleave", (e) => e.relatedTarget === null && setOver(false), { signal });
    addEventListener("drop", (e) => {
      if (!files(e)) return;
      e.preventDefault(); // else the browser would go to the file
      setOver(false);
      const file = e.dataTransfer?.files[0];
      if (file) void readFile.current(file);
    }, { signal });
    return () => ends.abort();
  }, []);
  return over;
}
