import type { Comparison, Entry, Matched } from "../../engine/protocol.gen.ts";
import { dateWords, t } from "../words.ts";

/** SideBySide sets the jobs and studies of two versions beside each other. What is in one version only says nothing, and looks
 * so. */
export function SideBySide({ comparison }: { comparison: Comparison }) {
  const { first, second, entries } = comparison;
  return (
    <section class="sec sidebyside">
      <h2 class="head">{t("side_by_side")}</h2>
      <table>
        <thead>
          <tr>{[first, second].map((side, i) => <th key={i} scope="col">{side.called}{side.file && <small>{side.file}</small>}</th>)}</tr>
        </thead>
        <tbody>
          {entries.map((m, i) => (
            <tr key={i} class={m.differences.length > 0 ? `${m.how} differs` : m.how}>
              <td><Entries all={m.first} matched={m} /></td>
              <td><Entries all={m.second} matched={m} />{note(m) && <p class="note">{note(m)}</p>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entries({ all, matched }: { all: Entry[]; matched: Matched }) {
  const part = (which: string, words: string) => (words && matched.differences.includes(which) ? <mark>{words}</mark> : words);
  if (all.length === 0) return <span class="none">{t("not_in_it")}</span>;
  return (
    <>
      {all.map((e, i) => (
        <div key={i}>
          <b>{part("name", e.name)}</b>
          {e.what && <span>{part("what", e.what)}</span>}
          <span class="quiet">{part("dates", dates(e))}</span>
        </div>
      ))}
    </>
  );
}

function dates(e: Entry): string {
  const end = e.present ? t("present") : e.end && dateWords(e.end);
  return [e.start && dateWords(e.start), end].filter(Boolean).join(" – ");
}

/** note says how two entries go together where that is not plain. */
function note(m: Matched): string {
  if (m.how === "unsettled") return m.why ? t("perhaps_same_why", m.why) : t("perhaps_same");
  return m.how === "other" ? t("another_then") : "";
}
