// A document in a tab of its own: its pages with the words of each finding marked, and the report beside them.

import { closeBeside } from "#platform";
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { textOf } from "../../engine/client.ts";
import type { Finding, Reading } from "../../engine/protocol.gen.ts";
import { accepted } from "../../files/kinds.ts";
import { PDFWorker } from "../../files/pdf/client.ts";
import { AdvertBox } from "../files/advertbox.tsx";
import { Choose, Progress, useDrop } from "../files/choose.tsx";
import { besideTab, takeOver } from "../files/handover.ts";
import { useReader, type Read, type Reader } from "../files/reading.ts";
import { holds, isPlain, MarkedText, pointIn } from "../popup/text.tsx";
import { Remembered } from "../memory/remembered.tsx";
import { useAgain } from "../report/again.ts";
import { Mark } from "../report/bob.tsx";
import { countAloud, Report } from "../report/report.tsx";
import { t, translatePage } from "../words.ts";
import { Marked } from "./marked.ts";
import { Sheets } from "./sheets.ts";

function View() {
  const [text, setText] = useState("");
  const [advert, setAdvert] = useState("");
  const [first, setFirst] = useState("");
  const reader = useReader();
  const over = useDrop(reader);
  const beside = besideTab();
  const { state } = reader;
  const madeAgain = useAgain(state.at === "ready" ? state.report : undefined, state.at === "ready" ? state.corrections : []);
  useEffect(() => {
    void takeOver().then((handed) => {
      if (!handed) return;
      setText(handed.text);
      if (!("file" in handed)) return void reader.readText(handed.text);
      setFirst(handed.finding);
      setAdvert(handed.advert);
      reader.compareWith(handed.advert);
      void (handed.file ? reader.readFile(handed.file, handed.corrections) : reader.readText(handed.text, handed.corrections));
    });
  }, []);
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
        <span class="who">
          {beside !== undefined && <><button type="button" onClick={() => void closeBeside(beside).then(() => location.assign("panel.html"))}>{t("back_to_page")}</button>{" "}</>}
          {state.at === "ready" && <>{state.file?.name} <button type="button" onClick={() => { setFirst(""); reader.clear(); }}>{t("another_text")}</button></>}
        </span>
      </header>
      <p class="sr" role="status">{state.at === "ready" ? madeAgain || countAloud(state.report) : state.at === "reading" ? t("checking") : ""}</p>
      <Progress reader={reader} />
      {state.at === "empty" && (
        <form class="sec paste" onSubmit={(e) => { e.preventDefault(); void reader.readText(text); }}>
          <Choose reader={reader} />
          <p class="note" role="alert">{state.note}</p>
          <label for="text">{t("paste_label")}</label>
          <textarea id="text" aria-describedby="hint" spellcheck={false} value={text} onInput={(e) => setText(e.currentTarget.value)} />
          <p class="quiet" id="hint">{t("paste_hint")}</p>
          <AdvertBox value={advert} change={(words) => { setAdvert(words); reader.compareWith(words); }} />
          <button type="submit" class="main">{t("check_text")}</button>
        </form>
      )}
      {state.at === "ready" && <Both read={state} first={first} reader={reader} madeAgain={madeAgain} />}
      {over && <p class="drop">{t("drop_here")}</p>}
    </main>
  );
}

/** CompareFile takes a second version of the same candidate, to be set beside the one that is shown. */
function CompareFile({ read, reader }: { read: Read; reader: Reader }) {
  return (
    <section class="sec compare">
      {read.other
        ? <button type="button" class="plain" onClick={() => void reader.compareTo(null)}>{t("compare_end")}</button>
        : (
          <label class="choose">
            <input type="file" accept={accepted} onChange={(e) => {
              const file = e.currentTarget.files?.[0];
              e.currentTarget.value = "";
              if (file) void reader.compareTo(() => reader.open(file));
            }} />
            <span class="plain">{t("compare_file")}</span> <span class="quiet">{t("compare_file_hint")}</span>
          </label>
        )}
    </section>
  );
}

/** Both is the document and its report. */
function Both({ read, first, reader, madeAgain }: { read: Read; first: string; reader: Reader; madeAgain: string }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<Marked | undefined>(undefined);
  const [chosen, setChosen] = useState<{ id: string } | null>(null);
  const { document: doc, report, file } = read;
  const plain = isPlain(doc);
  const again = useRef((): void => undefined);
  again.current = () => void reader.correct((c) => c);
  useEffect(() => {
    const drawer = new PDFWorker();
    let gone = false;
    if (doc.pdf && file && box.current) {
      const at = box.current;
      void file.arrayBuffer().then((bytes) => {
        if (gone) return;
        void drawer.open(bytes).catch(() => undefined); // the pages then show their words alone
        shown.current = new Sheets(at, doc.pdf!, report.findings, drawer, () => again.current());
        if (first) shown.current.show(first);
      });
    } else if (!plain && box.current) {
      const at = box.current;
      void textOf(doc).then((texts) => {
        if (gone) return;
        shown.current = Marked.ofTexts(at, texts, report.findings, () => again.current());
        if (first) shown.current.show(first);
      }, () => undefined);
    } else if (first) setChosen({ id: first });
    return () => {
      gone = true;
      shown.current?.end();
      shown.current = undefined;
      drawer.close();
    };
  }, [read.document]);
  useEffect(() => shown.current?.mark(report.findings), [report]);
  const point = async (reading: Reading): Promise<boolean> =>
    plain ? pointIn(document, doc.text, reading.where) : (shown.current?.point(reading.where) ?? false);
  const show = async (finding: Finding): Promise<boolean> => {
    if (!plain) return shown.current?.show(finding.id) ?? false;
    if (!holds(doc.text, report, finding.id)) return false;
    setChosen({ id: finding.id });
    return true;
  };
  return (
    <div class="both">
      {plain ? <MarkedText text={doc.text} report={report} chosen={chosen} />
        : <div class={doc.pdf ? "pages" : "text"} ref={box} tabIndex={0} role="region" aria-label={t("your_document")} />}
      <div class="beside">
        <CompareFile read={read} reader={reader} />
        <Report report={report} show={show} source="text" madeAgain={madeAgain} again={again.current}
          correcting={{ corrections: read.corrections, change: (edit) => void reader.correct(edit) }} point={point} />
        <Remembered place={read.place} list={false} />
      </div>
    </div>
  );
}

translatePage("view_title");
render(<View />, document.body);
