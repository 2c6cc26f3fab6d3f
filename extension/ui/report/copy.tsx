import { useState } from "preact/hooks";
import { about, t } from "../words.ts";

/** Copy is a button that copies a text, of what is called `of`, and says that it did, or could not. */
export function Copy({ text, label, of }: { text: string; label: string; of: string }) {
  const [said, say] = useState("");
  return (
    <button type="button" aria-label={said ? undefined : about(label, of)} onBlur={() => say("")}
      onClick={() => void navigator.clipboard.writeText(text).then(() => say(t("copied")), () => say(t("export_failed")))}>
      <span aria-live="polite">{said || label}</span>
    </button>
  );
}
