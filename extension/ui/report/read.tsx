import { Fragment } from "preact";
import type { Correction, CouldNotCheck, Properties, Reading, Report, Resume } from "../../engine/protocol.gen.ts";
import { t } from "../words.ts";
import { entryOf, first, leaveOut, next, takeBack, undo, type Edit } from "./corrections.ts";
import type { Source } from "./finding.tsx";
import { doubtOf, Value, type Hands, type Point } from "./value.tsx";

/** Correcting is how a reading is corrected: the corrections so far, and a way to change them. */
export interface Correcting {
  corrections: Correction[];
  change(edit: Edit): void;
}

/** ReadList shows every claim as it was read, so that a person sees what a finding rests on, and can correct it. */
export function ReadList({ report, correcting, point, source, editing, edit }: {
  report: Report;
  correcting: Correcting | null;
  point: Point | null;
  source: Source;
  editing: string; // the path of the claim that is being edited, "" for none
  edit(path: string): void;
}) {
  const corrections = correcting?.corrections ?? [];
  const { reading } = report;
  const hands: Hands = { change: correcting ? (e) => correcting.change(e) : null, point, source, refused: report.uncorrected ?? [], pages: pagesOf(reading), editing, edit };
  if (reading.length === 0 && corrections.length === 0) return <p class="quiet">{t("was_read_none")}</p>;
  return (
    <div class="read">
      <p class="quiet">{t(correcting ? "is_this_right_correct" : "is_this_right")}</p>
      {correcting && corrections.length > 0 && (
        <p class="made">
          <span>{corrections.length === 1 ? t("one_correction") : t("corrections", corrections.length)}</span>
          <button type="button" class="small" onClick={() => correcting.change(() => [])}>{t("undo_all")}</button>
        </p>
      )}
      <Person reading={reading} hands={hands} />
      {lists.map((list) => <Entries key={list.name} list={list} profile={report.profile} reading={reading} corrections={corrections} hands={hands} />)}
      <Skills report={report} corrections={corrections} hands={hands} />
      {report.properties && <File properties={report.properties} />}
    </div>
  );
}

/** doubtful returns the path of the claim for whose sake something could not be checked, "" when that is not plain. */
export function doubtful(report: Report, what: CouldNotCheck): string {
  if (!what.unsurely) return "";
  const doubted = report.reading.filter((r) => !r.fixed && doubtOf(r));
  const under = doubted.filter((r) => r.where.some((w) => what.where.some((o) => w.node === o.node && w.start < o.end && o.start < w.end)));
  const same = (r: Reading): boolean => !!r.why && what.why.endsWith(r.why);
  const here = under.find(same) ?? under[0];
  if (here) return here.path;
  // The words are surely read and what they are compared with is not: the one entry with that doubt.
  const elsewhere = doubted.filter(same);
  return new Set(elsewhere.map((r) => entryOf(r.path))).size === 1 ? elsewhere.at(-1)!.path : "";
}

/** pagesOf tells beside which claims of a document to name the page: the first of each part, and each that stands on
 * another page than the one before. */
function pagesOf(reading: Reading[]): Map<string, number> {
  const out = new Map<string, number>();
  let before = "";
  for (const r of reading) {
    const page = r.where[0]?.page;
    if (!page || (r.fixed && entryOf(r.path))) continue;
    const here = `${r.path.startsWith("skills") ? "skills" : entryOf(r.path)} ${page}`;
    if (here !== before) out.set(r.path, page);
    before = here;
  }
  return out;
}

/** unsure counts the claims that were not read surely, running text aside. */
export function unsure(report: Report): number {
  return report.reading.filter((r) => !r.fixed && doubtOf(r)).length;
}

function Person({ reading, hands }: { reading: Reading[]; hands: Hands }) {
  const own = reading.filter((r) => r.path.startsWith("basics."));
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{t("read_person")}</h3>
      <dl class="rows">
        {own.map((r) => {
          const name = t(`field_${personField(r.path)}`);
          return (
            <div key={r.path}>
              <dt>{name}</dt>
              <dd><Value path={r.path} name={name} reading={r} date={r.path.endsWith(".joined")} hands={hands} /></dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** personField names a part of basics: "email" for "basics.email[1]", "profile" for an address elsewhere. */
function personField(path: string): string {
  const [, field = "", last = ""] = path.replace(/\[\d+\]/g, "").split(".");
  return field === "profiles" && last === "url" ? "profile" : field === "profiles" ? last : field;
}

/** List is one kind of entry: its fields by line. A field with a question mark is shown only when it was read. */
interface List {
  name: string;
  lines: string[][];
  add: string; // the field that a new entry begins with; "" when none can be added
}

const lists: List[] = [
  { name: "work", lines: [["position"], ["name"], ["startDate", "endDate"], ["duration?"], ["location?"]], add: "name" },
  { name: "volunteer", lines: [["position"], ["organization"], ["startDate", "endDate"]], add: "" },
  { name: "education", lines: [["studyType", "area"], ["institution"], ["location?"], ["startDate", "endDate"], ["score?"]], add: "institution" },
  { name: "certificates", lines: [["name"], ["issuer?"], ["date?", "expires?"]], add: "" },
];

function Entries({ list, profile, reading, corrections, hands }: { list: List; profile: Resume; reading: Reading[]; corrections: Correction[]; hands: Hands }) {
  const behind = next(list.name, reading, corrections);
  const entries = Array.from({ length: behind }, (_, i) => `${list.name}[${i}]`);
  const added = `${list.name}[${behind}].${list.add}`;
  const canAdd = hands.change !== null && list.add !== "";
  if (entries.length === 0 && !canAdd) return null;
  return (
    <section>
      <h3>{t(`read_${list.name}`)}</h3>
      <ul>
        {entries.map((entry, i) => <Entry key={entry} entry={entry} list={list} level={list.name === "education" ? profile.education?.[i]?.level ?? "" : null} reading={reading} corrections={corrections} hands={hands} />)}
        {canAdd && (hands.editing === added
          ? <li class="entry"><Value path={added} name={t(`field_${fieldKey(list.name, list.add)}`)} reading={undefined} hands={hands} /></li>
          : <li><button type="button" class="small add" onClick={() => hands.edit(added)}>{t(`add_${list.name}`)}</button></li>)}
      </ul>
    </section>
  );
}

function Entry({ entry, list, level, reading, corrections, hands }: { entry: string; list: List; level: string | null; reading: Reading[]; corrections: Correction[]; hands: Hands }) {
  const out = corrections.find((c) => c.path === entry && c.value === "");
  if (out && hands.change) {
    return (
      <li class="entry out">
        <span>{t("left_out", out.was)}</span> <button type="button" class="small" aria-label={t("undo_claim", out.was)} onClick={() => hands.change!(undo(entry))}>{t("undo")}</button>
      </li>
    );
  }
  const own = reading.filter((r) => entryOf(r.path) === entry);
  if (own.length === 0) return null;
  const at = (field: string): Reading | undefined => own.find((r) => r.path === `${entry}.${field}`);
  const prose = own.filter((r) => /\.(summary|(?:highlights|terms)\[\d+\])$/.test(r.path));
  const was = first(own, entry);
  const called = own.find((r) => r.value !== "" && !r.fixed)?.value ?? was;
  return (
    <li class="entry">
      {list.lines.map((line, i) => {
        const fields = line.map((f) => ({ field: f.replace("?", ""), need: !f.endsWith("?") })).filter(({ field, need }) => at(field) || (need && hands.change));
        if (fields.length === 0) return null;
        return (
          <p class={i === 0 ? "line lead" : "line"} key={i}>
            {fields.map(({ field }, j) => (
              <Fragment key={field}>
                {j > 0 && <span aria-hidden="true">{field === "endDate" ? "–" : "·"}</span>}
                <Value path={`${entry}.${field}`} name={t(`field_${fieldKey(list.name, field)}`)} reading={at(field)} date={/([dD]ate|expires)$/.test(field)} hands={hands} />
              </Fragment>
            ))}
          </p>
        );
      })}
      {level !== null && at("studyType")?.value && <p class="line">{t(`level_${level}`)}</p>}
      {prose.length > 0 && (
        <details class="prose">
          <summary>{prose.length === 1 ? t("one_line") : t("lines", prose.length)}</summary>
          <ul>{prose.map((r) => <li key={r.path}><bdi>{r.words}</bdi>{doubtOf(r) && <> <span class={`sure ${r.sure}`} title={doubtOf(r)} aria-hidden="true">{r.sure === "fair" ? "≈" : "?"}</span><span class="sr">{doubtOf(r)}</span></>}</li>)}</ul>
        </details>
      )}
      {hands.change && (
        <button type="button" class="remove" title={t(`not_${list.name}`)} aria-label={t("leave_out", called)}
          onClick={() => hands.change!(was ? leaveOut(entry, was) : takeBack(entry))}>×</button>
      )}
    </li>
  );
}

/** fieldKey names a field: what is "name" in JSON Resume is an employer in a job. */
function fieldKey(list: string, field: string): string {
  return field === "name" ? (list === "work" ? "employer" : "certificate") : field;
}

function Skills({ report, corrections, hands }: { report: Report; corrections: Correction[]; hands: Hands }) {
  const skills = report.reading.filter((r) => r.path.startsWith("skills["));
  const added = `skills[${next("skills", report.reading, corrections)}].name`;
  if (skills.length === 0 && !hands.change) return null;
  const groups = new Map<string, Reading[]>();
  for (const r of skills) {
    const index = Number(/\d+/.exec(r.path)![0]);
    const group = r.path.endsWith(".name") ? "" : (report.profile.skills?.[index]?.name ?? "");
    groups.set(group, [...(groups.get(group) ?? []), r]);
  }
  return (
    <section>
      <h3>{t("read_skills")}</h3>
      {[...groups].map(([group, all]) => (
        <div class="group" key={group}>
          {group && <h4><bdi>{group}</bdi></h4>}
          <ul class="chips">
            {all.map((r) => <li key={r.path}><Value path={r.path} name={t("field_skill")} reading={r} hands={hands} /></li>)}
          </ul>
        </div>
      ))}
      {hands.change && (hands.editing === added
        ? <Value path={added} name={t("field_skill")} reading={undefined} hands={hands} />
        : <button type="button" class="small add" onClick={() => hands.edit(added)}>{t("add_skills")}</button>)}
    </section>
  );
}

/** File shows what a file says of itself, beside its text. */
function File({ properties }: { properties: Properties }) {
  const rows = (["title", "author", "editor", "creator", "producer", "created", "modified"] as const).filter((key) => properties[key]);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t("read_file")}</h3>
      <dl class="rows">
        {rows.map((key) => (
          <div key={key}>
            <dt>{t(`file_${key}`)}</dt>
            <dd><bdi>{properties[key]}</bdi></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
