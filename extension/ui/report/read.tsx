import type { Resume } from "../../engine/protocol.gen.ts";
import { dateWords, t } from "../words.ts";

/** WasRead lists what was read of the page, so that a person sees what a finding rests on. */
export function WasRead({ profile }: { profile: Resume }) {
  const { basics } = profile;
  const line = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" · ");
  const rows: [string, string[]][] = [
    ["name", list(basics.name)], ["label", list(basics.label)], ["email", list(basics.email)], ["phone", list(basics.phone)],
    ["url", list(basics.url)],
    ["location", list(line(basics.location?.address, basics.location?.city, basics.location?.region, basics.location?.countryCode))],
    ["work", (profile.work ?? []).map((w) => line(w.position, w.name, period(w.startDate, w.endDate)))],
    ["volunteer", (profile.volunteer ?? []).map((v) => line(v.position, v.organization, period(v.startDate, v.endDate)))],
    ["education", (profile.education ?? []).map((e) => line(e.studyType, e.area, e.institution, period(e.startDate, e.endDate, false)))],
    ["skills", list((profile.skills ?? []).map((s) => (s.keywords?.length ? s.keywords.join(", ") : s.name)).filter(Boolean).join(", "))],
    ["certificates", (profile.certificates ?? []).map((c) => line(c.name, c.issuer, c.date && dateWords(c.date)))],
  ];
  const read = rows.filter(([, values]) => values.length > 0);
  if (read.length === 0) return <p class="quiet">{t("was_read_none")}</p>;
  return (
    <>
      <p class="quiet">{t("is_this_right")}</p>
      <dl class="rows">
        {read.map(([key, values]) => (
          <div key={key}>
            <dt>{t(`read_${key}`)}</dt>
            {values.map((value, i) => <dd key={i}>{value}</dd>)}
          </div>
        ))}
      </dl>
    </>
  );
}

function list(value: string | undefined): string[] {
  return value ? [value] : [];
}

function period(start: string | undefined, end: string | undefined, goesOn = true): string {
  if (!start && !end) return "";
  if (!start) return dateWords(end!);
  if (!end) return goesOn ? t("from_to", dateWords(start), t("present")) : dateWords(start);
  return t("from_to", dateWords(start), dateWords(end));
}
