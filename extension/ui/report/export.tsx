import { useState } from "preact/hooks";
import { write } from "../../engine/client.ts";
import type { Report } from "../../engine/protocol.gen.ts";
import { saveFile } from "../save.ts";
import { t } from "../words.ts";

/** The files that a report can be taken along as. */
const files = [
  { format: "html", type: "text/html", end: "html" },
  { format: "markdown", type: "text/markdown", end: "md" },
  { format: "json", type: "application/json", end: "json" },
] as const;

/** Export takes a report along: as a file, or over the clipboard. It is worded so that the candidate could be shown it. */
export function Export({ report }: { report: Report }) {
  const [said, say] = useState("");
  const written = (format: string): Promise<string> => (format === "json" ? Promise.resolve(JSON.stringify(report, null, 2) + "\n") : write(report, format));
  const save = async (file: (typeof files)[number]): Promise<void> => {
    saveFile(`plumbline-${report.now}.${file.end}`, file.type, await written(file.format));
    say(t("saved"));
  };
  const copy = async (format: string): Promise<void> => {
    await navigator.clipboard.writeText(await written(format));
    say(t("copied"));
  };
  const trying = (what: Promise<void>): void => void what.catch(() => say(t("export_failed")));
  return (
    <section class="sec export">
      <h2 class="head">{t("export")}</h2>
      <p class="links">
        {files.map((file) => <button type="button" key={file.format} onClick={() => trying(save(file))}>{t(`export_${file.format}`)}</button>)}
        <button type="button" onClick={() => trying(copy("markdown"))}>{t("export_copy")}</button>
        <button type="button" onClick={() => trying(copy("questions"))}>{t("export_questions")}</button>
        <button type="button" onClick={() => print()}>{t("export_print")}</button>
      </p>
      <p class="quiet" role="status">{said}</p>
    </section>
  );
}
