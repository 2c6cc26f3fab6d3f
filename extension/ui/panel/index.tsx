// The side panel: everything about the page in the tab beside it.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askToRead } from "../../background/ondemand.ts";
import { changeCorrections } from "../../background/corrections.ts";
import { keyOf, placeOf, readTab, type TabState } from "../../background/tabs.ts";
import { longest } from "../../engine/within.ts";
import type { Finding, Reading } from "../../engine/protocol.gen.ts";
import type { Done, ToPage } from "../../page/messages.ts";
import { Remembered } from "../memory/remembered.tsx";
import { useAgain } from "../report/again.ts";
import { Mark } from "../report/bob.tsx";
import type { Correcting } from "../report/read.tsx";
import { countAloud, Report } from "../report/report.tsx";
import { t, translatePage } from "../words.ts";

/** Panel shows one tab's report and follows it. */
function Panel({ tabId }: { tabId: number }) {
  const tab = useEnding(useTab(tabId));
  useEffect(() => {
    // On a site for the panel alone the page is read because the panel is looked at.
    void askToRead(tabId);
    const loaded = (id: number, change: { status?: string }): void => {
      if (id === tabId && change.status === "complete") void askToRead(tabId);
    };
    chrome.tabs.onUpdated.addListener(loaded);
    return () => chrome.tabs.onUpdated.removeListener(loaded);
  }, [tabId]);
  const again = (): void => void (tab?.marks === false ? askToRead(tabId) : send({ type: "again" }));
  const name = tab?.report?.profile.basics.name;
  const send = (m: ToPage): Promise<Done | undefined> => chrome.tabs.sendMessage<ToPage, Done>(tabId, m).catch(() => undefined);
  const show = async (finding: Finding): Promise<boolean> => (await send({ type: "show", finding: finding.id }))?.ok === true;
  const point = async (reading: Reading): Promise<boolean> => (await send({ type: "point", where: reading.where }))?.ok === true;
  const madeAgain = useAgain(tab?.state === "ready" ? tab.report : undefined, tab?.corrections ?? []);
  const correcting: Correcting | null = tab ? {
    corrections: tab.corrections ?? [],
    change: (edit) => void changeCorrections(tabId, tab.url, edit).then(again),
  } : null;
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
        <span class="who">{tab && (name ? t("on_this_page", name) : t("this_page"))}</span>
      </header>
      <p class="sr" role="status">{tab?.state === "ready" && tab.report ? madeAgain || countAloud(tab.report) : ""}</p>
      {tab?.state === "reading" && <div class="working" />}
      {!tab && <State head="off_head" body={t("off_body")} />}
      {tab?.state === "reading" && !tab.report && <State head="reading" />}
      {tab?.state === "failed" && (
        <State head="failed" body={tab.message ?? ""}>
          <button type="button" class="plain" onClick={again}>{t("try_again")}</button>
        </State>
      )}
      {tab?.report && tab.state !== "failed" && <Report report={tab.report} show={tab.marks ? show : null} source="page" correcting={correcting} point={tab.marks ? point : null} madeAgain={madeAgain} again={again} />}
      {tab?.report && <Remembered place={placeOf(tabId, tab.url)} list />}
      {tab?.state === "ready" && !tab.marks && <p class="acts"><button type="button" class="plain" onClick={again}>{t("read_again")}</button></p>}
    </main>
  );
}

function State({ head, body, children }: { head: string; body?: string; children?: preact.ComponentChildren }) {
  return (
    <section class={`sec state ${head}`} aria-live="polite">
      <h2>{t(head)}</h2>
      {body && <p class="quiet">{body}</p>}
      {children}
    </section>
  );
}

/** useTab follows what is known of a tab. */
function useTab(tabId: number): TabState | undefined {
  const [state, setState] = useState<TabState | undefined>();
  useEffect(() => {
    let here = true;
    const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
      const change = changes[keyOf(tabId)];
      if (area === "session" && change) setState(change.newValue as TabState | undefined);
    };
    chrome.storage.onChanged.addListener(changed);
    void readTab(tabId).then((s) => here && setState(s));
    return () => {
      here = false;
      chrome.storage.onChanged.removeListener(changed);
    };
  }, [tabId]);
  return state;
}

/** useEnding takes a reading that does not end, since the background was ended over it, for one that failed. */
function useEnding(tab: TabState | undefined): TabState | undefined {
  const [late, setLate] = useState<TabState | undefined>();
  useEffect(() => {
    if (tab?.state !== "reading") return;
    const timer = setTimeout(() => setLate(tab), 2 * longest - (Date.now() - (tab.since ?? Date.now())));
    return () => clearTimeout(timer);
  }, [tab]);
  return tab && tab === late ? { ...tab, state: "failed", message: t("failed_late") } : tab;
}

/** follow draws the panel for the tab named in its address, or else for the one that is looked at. */
async function follow(): Promise<void> {
  translatePage("panel_title");
  const draw = (tabId: number): void => render(<Panel key={tabId} tabId={tabId} />, document.body);
  const named = Number(new URLSearchParams(location.search).get("tab") ?? NaN);
  if (Number.isInteger(named)) return draw(named);
  const window = await chrome.windows.getCurrent();
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined) draw(active.id);
  chrome.tabs.onActivated.addListener((to) => {
    if (to.windowId === window.id) draw(to.tabId);
  });
}

void follow();
