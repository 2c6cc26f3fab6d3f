// The popup: the switch of the site in the tab, and a text to paste or a file to choose.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { selected } from "../../background/menu.ts";
import { shoot } from "../../background/ondemand.ts";
import { patternOf } from "../../background/pattern.ts";
import { today } from "../../background/today.ts";
import type { Document, Finding } from "../../engine/protocol.gen.ts";
import { endingSoon } from "../../engine/rules.ts";
import { FileError } from "../../files/errors.ts";
import { AdvertBox } from "../files/advertbox.tsx";
import { Choose, Progress, useDrop } from "../files/choose.tsx";
import { handOver } from "../files/handover.ts";
import { useReader, type Read, type Reader } from "../files/reading.ts";
import { Remembered } from "../memory/remembered.tsx";
import { useAgain } from "../report/again.ts";
import { Mark } from "../report/bob.tsx";
import { countAloud, Report } from "../report/report.tsx";
import { useStored } from "../useStored.ts";
import { dateWords, t, translatePage } from "../words.ts";
import { Site } from "./site.tsx";
import { holds, MarkedText, pointIn } from "./text.tsx";

function Popup({ tab }: { tab: chrome.tabs.Tab | undefined }) {
  const [text, setText] = useState("");
  const [advert, setAdvert] = useState("");
  const reader = useReader();
  const over = useDrop(reader);
  const { state } = reader;
  const selection = useSelection(tab);
  const madeAgain = useAgain(state.at === "ready" ? state.report : undefined, state.at === "ready" ? state.corrections : []);
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
        <span class="who"><button type="button" onClick={() => void chrome.runtime.openOptionsPage()}>{t("options")}</button></span>
      </header>
      <Ending />
      {tab && <Site tab={tab} />}
      <p class="sr" role="status">{state.at === "ready" ? madeAgain || countAloud(state.report) : state.at === "reading" ? t("checking") : ""}</p>
      {state.at === "ready" && <Shown read={state} reader={reader} madeAgain={madeAgain} tab={tab} />}
      <Progress reader={reader} />
      {state.at === "empty" && (
        <form class="sec paste" onSubmit={(e) => { e.preventDefault(); void reader.readText(text); }}>
          <label for="text">{t("paste_label")}</label>
          <textarea id="text" aria-describedby="hint" spellcheck={false} value={text} onInput={(e) => setText(e.currentTarget.value)} />
          <p class="quiet" id="hint">{t("paste_hint")}</p>
          <AdvertBox value={advert} change={(words) => { setAdvert(words); reader.compareWith(words); }} />
          <div class="acts">
            <button type="submit" class="main">{t("check_text")}</button>
            {selection && text === "" && <button type="button" class="plain" onClick={() => { setText(selection); void reader.readText(selection); }}>{t("selection_check")}</button>}
          </div>
          <Choose reader={reader} />
          <p class="quiet">{t("popup_may_close")} <button type="button" onClick={() => void handOver().then(() => close())}>{t("open_in_tab")}</button></p>
          <p class="note" role="alert">{state.note}</p>
        </form>
      )}
      {over && <p class="drop">{t("drop_here")}</p>}
    </main>
  );
}

/** tabBelow returns the tab named in the address, as the panel's is, or else the one that the popup was opened over. */
async function tabBelow(): Promise<chrome.tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(location.search).get("tab") ?? NaN);
  return Number.isInteger(named) ? chrome.tabs.get(named) : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
}

/** pageOf takes the page in the tab as a document, once: the reader's click allows it, and nothing is left there. */
async function pageOf(tab: chrome.tabs.Tab): Promise<Document> {
  const taken = await shoot(tab.id!);
  if (!taken) throw new FileError("page_unreadable");
  return { kind: "html", text: taken.shot.html, url: tab.url!, ...(taken.shot.cut && { cut: true }) };
}

/** useSelection returns the words that are selected in the tab, once they are known. */
function useSelection(tab: chrome.tabs.Tab | undefined): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    void selected({}, tab).then((found) => setWords(found.trim()));
  }, [tab]);
  return words;
}

/** Shown is what was read: a text with its words marked, a file with the way to its own tab. */
function Shown({ read, reader, madeAgain, tab }: { read: Read; reader: Reader; madeAgain: string; tab: chrome.tabs.Tab | undefined }) {
  const [chosen, setChosen] = useState<{ id: string } | null>(null);
  const { document, file, report } = read;
  const open = (finding: string, beside?: number): Promise<void> =>
    handOver({ file, text: file ? "" : document.text, finding, corrections: read.corrections, advert: document.advert ?? "" }, beside).then(() => close());
  const show = async (finding: Finding): Promise<boolean> => {
    if (file) {
      await open(finding.id);
      return true;
    }
    if (!holds(document.text, report, finding.id)) return false;
    setChosen({ id: finding.id });
    return true;
  };
  return (
    <>
      <section class="sec">
        {file ? <p class="file">{file.name}</p> : <MarkedText text={document.text} report={report} chosen={chosen} />}
        <div class="acts">
          {file && <button type="button" class="main" onClick={() => void open("")}>{t("open_document")}</button>}
          {read.other ? <button type="button" class="plain" onClick={() => void reader.compareTo(null)}>{t("compare_end")}</button>
            : patternOf(tab?.url) && <button type="button" class="plain" onClick={() => void reader.compareTo(() => pageOf(tab!))}>{t("compare_page")}</button>}
          <button type="button" class="plain" onClick={() => reader.clear()}>{t("another_text")}</button>
          {tab?.id !== undefined && <button type="button" class="plain" onClick={() => void open("", tab.id)}>{t("open_in_panel")}</button>}
        </div>
      </section>
      <Report report={report} show={show} source="text" madeAgain={madeAgain} again={() => void reader.correct((c) => c)}
        correcting={{ corrections: read.corrections, change: (edit) => void reader.correct(edit) }}
        point={file ? null : async (reading) => pointIn(window.document, document.text, reading.where)} />
      <Remembered place={read.place} list={false} />
    </>
  );
}

/** Ending announces rule packs that end soon. */
function Ending() {
  const ending = useStored(() => endingSoon(today()), []);
  if (ending.length === 0) return null;
  return <section class="sec">{ending.map(({ title, day }) => <p class="quiet" key={title}>{t("pack_ends_soon", title, dateWords(day))}</p>)}</section>;
}

translatePage("popup_title");
void tabBelow().then((tab) => render(<Popup tab={tab} />, document.body));
