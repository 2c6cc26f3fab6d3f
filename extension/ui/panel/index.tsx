// The side panel: everything about the page in the tab beside it.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { keyOf, readTab, type TabState } from "../../background/tabs.ts";
import type { Finding } from "../../engine/protocol.gen.ts";
import type { Done, ToPage } from "../../page/messages.ts";
import { Mark } from "../report/bob.tsx";
import { countAloud, Report } from "../report/report.tsx";
import { t, translatePage } from "../words.ts";

/** Panel shows one tab's report and follows it. */
function Panel({ tabId }: { tabId: number }) {
  const tab = useTab(tabId);
  const name = tab?.report?.profile.basics.name;
  const send = (m: ToPage): Promise<Done | undefined> => chrome.tabs.sendMessage<ToPage, Done>(tabId, m).catch(() => undefined);
  const show = async (finding: Finding): Promise<boolean> => (await send({ type: "show", finding: finding.id }))?.ok === true;
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
        <span class="who">{tab && (name ? t("on_this_page", name) : t("this_page"))}</span>
      </header>
      <p class="sr" role="status">{tab?.state === "ready" && tab.report ? countAloud(tab.report) : ""}</p>
      {tab?.state === "reading" && <div class="working" />}
      {!tab && <State head="off_head" body={t("off_body")} />}
      {tab?.state === "reading" && !tab.report && <State head="reading" />}
      {tab?.state === "failed" && (
        <State head="failed" body={tab.message ?? ""}>
          <button type="button" class="plain" onClick={() => void send({ type: "again" })}>{t("try_again")}</button>
        </State>
      )}
      {tab?.report && tab.state !== "failed" && <Report report={tab.report} show={tab.marks ? show : null} source="page" />}
    </main>
  );
}

function State({ head, body, children }: { head: string; body?: string; children?: preact.ComponentChildren }) {
  return (
    <section class="sec state" aria-live="polite">
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
