import { t } from "../words.ts";

/** AdvertBox is a folded box for the job advert that what is read is compared with. */
export function AdvertBox({ value, change }: { value: string; change: (advert: string) => void }) {
  return (
    <details class="advert" open={value !== ""}>
      <summary>{t("advert_fold")}</summary>
      <label for="advert">{t("advert_label")}</label>
      <textarea id="advert" aria-describedby="advert-hint" spellcheck={false} value={value} onInput={(e) => change(e.currentTarget.value)} />
      <p class="quiet" id="advert-hint">{t("advert_hint")}</p>
    </details>
  );
}
