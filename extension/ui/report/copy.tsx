import { useState } from "preact/hooks";
import { t } from "../words.ts";

/** Copy is a button that copies a text and says that it did. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{copied ? t("copied") : label}</span>
    </button>
  );
}
