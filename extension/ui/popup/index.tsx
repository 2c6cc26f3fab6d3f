// The popup: the switch of the site in the tab, and a text to paste.

import { render } from "preact";
import { useState } from "preact/hooks";
import { inspect } from "../../engine/client.ts";
import type { Finding, Report as Full } from "../../engine/protocol.gen.ts";
import { today } from "../../background/today.ts";
import { Mark } from "../report/bob.tsx";
import { countAloud, Report } from "../report/report.tsx";
import { t, translatePage } from "../words.ts";
import { Site } from "./site.tsx";
import { holds, MarkedText } from "./text.tsx";

type State =
  | { at: "empty"; note: string }
  | { at: "reading" }
  | { at: "ready"; text: string; report: Full; chosen: { id: string } | null };

function Popup({ tab }: { tab: chrome.tabs.Tab | undefined }) {
  const [text, setText] = useState("");
  const [state, setState] = useState<State>({ at: "empty", note: "" });

  const check = async (): Promise<void> => {
    if (text.trim() === "") return setState({ at: "empty", note: t("paste_empty") });
    setState({ at: "reading" });
    try {
      // What was pasted may be plain text or a JSON Resume; the engine tells.
      setState({ at: "ready", text, report: await inspect({ kind: "", text }, today()), chosen: null });
    } catch (error) {
      setState({ at: "empty", note: `${t("failed_text")}. ${error instanceof Error ? error.message : ""}` });
    }
  };
  const show = async (finding: Finding): Promise<boolean> => {
    if (state.at !== "ready" || !holds(state.text, state.report, finding.id)) return false;
    setState({ ...state, chosen: { id: finding.id } });
    return true;
  };

  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
        <span class="who"><button type="button" onClick={() => void chrome.runtime.openOptionsPage()}>{t("options")}</button></span>
      </header>
      {tab && <Site tab={tab} />}
      <p class="sr" role="status">{state.at === "ready" ? countAloud(state.report) : state.at === "reading" ? t("checking") : ""}</p>
      {state.at === "ready" ? (
        <>
          <section class="sec">
            <MarkedText text={state.text} report={state.report} chosen={state.chosen} />
            <div class="acts">
              <button type="button" class="plain" onClick={() => setState({ at: "empty", note: "" })}>{t("another_text")}</button>
            </div>
          </section>
          <Report report={state.report} show={show} source="text" />
        </>
      ) : (
        <form class="sec paste" onSubmit={(e) => { e.preventDefault(); void check(); }}>
          <label for="text">{t("paste_label")}</label>
          <textarea id="text" aria-describedby="hint" spellcheck={false} value={text} onInput={(e) => setText(e.currentTarget.value)} />
          <p class="quiet" id="hint">{t("paste_hint")}</p>
          <div class="acts">
            <button type="submit" class="main" disabled={state.at === "reading"}>{t(state.at === "reading" ? "checking" : "check_text")}</button>
          </div>
          <p class="quiet" role="alert">{state.at === "empty" ? state.note : ""}</p>
        </form>
      )}
    </main>
  );
}

translatePage("popup_title");
void chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => render(<Popup tab={tab} />, document.body));
