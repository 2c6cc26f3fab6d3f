// The options: which sites are on, what is stored and how to delete it, and what is checked.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { hostOf, type Sites } from "../../background/pattern.ts";
import { granted, readSites, switchOff } from "../../background/sites.ts";
import { checks } from "../../engine/client.ts";
import type { Summary } from "../../engine/protocol.gen.ts";
import { sentences } from "../../page/sentences.ts";
import { Mark } from "../report/bob.tsx";
import { groupName, t, translatePage } from "../words.ts";

function Options() {
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
      </header>
      <SiteList />
      <Stored />
      <Catalogue />
    </main>
  );
}

function SiteList() {
  const sites = useStored(readSites, {});
  const allowed = useStored(granted, {});
  const off = async (pattern: string): Promise<void> => {
    await switchOff(pattern);
    // A permission that nothing needs any more is given back. One that the manifest holds cannot be.
    await chrome.permissions.remove({ origins: [pattern] }).catch(() => false);
  };
  const patterns = Object.keys(sites).sort();
  return (
    <section>
      <h2>{t("sites")}</h2>
      <p class="quiet">{t(patterns.length === 0 ? "sites_none" : "sites_why")}</p>
      <ul>
        {patterns.map((pattern) => (
          <li class="site" key={pattern}>
            <b>{hostOf(pattern)}</b>
            <span class="quiet">{t(pattern in allowed ? `surface_${(sites as Sites)[pattern]!.surface}` : "no_permission")}</span>
            <button type="button" aria-label={t("switch_off_site", hostOf(pattern))} onClick={() => void off(pattern)}>{t("switch_off")}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stored() {
  const count = useStored(async () => Object.keys(await chrome.storage.session.get(null)).filter((k) => k.startsWith("tab:")).length, 0);
  const [done, setDone] = useState(false);
  const deleteAll = async (): Promise<void> => {
    const origins = Object.keys(await readSites());
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    if (origins.length > 0) await chrome.permissions.remove({ origins }).catch(() => false);
    setDone(true);
  };
  return (
    <section>
      <h2>{t("stored")}</h2>
      <ul>
        <li>{t("stored_sites")}</li>
        <li>{t("stored_reports", count)}</li>
        <li>{t("stored_nothing_else")}</li>
      </ul>
      <p><button type="button" class="plain" style={{ marginTop: "12px" }} onClick={() => void deleteAll()}>{t("delete_all")}</button></p>
      <p class="quiet" role="status">{done ? t("deleted") : ""}</p>
    </section>
  );
}

function Catalogue() {
  const [all, setAll] = useState<Summary[] | Error | null>(null);
  useEffect(() => {
    checks().then(setAll, (error: unknown) => setAll(error instanceof Error ? error : new Error(String(error))));
  }, []);
  return (
    <section>
      <h2>{t("checks")}</h2>
      <p class="quiet">{t("checks_why")}</p>
      {all === null && <p role="status">{t("checks_loading")}</p>}
      {all instanceof Error && <p role="alert">{t("checks_failed")}: {all.message}</p>}
      {Array.isArray(all) && all.map((c) => (
        <details class="check" key={c.id}>
          <summary>{c.title}<small>{groupName(c.group)} · {t(`strength_${c.strength}`)}</small></summary>
          <p>{c.explain}</p>
          <p><b>{t("often_innocent")}</b> {sentences(c.innocent)}</p>
          <p><b>{t("asks")}</b> {c.ask}</p>
          {c.sources.length > 0 && (
            <p><b>{t("sources")}</b> {c.sources.map((s, i) => <span key={s.name}>{i > 0 && "; "}<a href={s.url} target="_blank" rel="noreferrer">{s.name}</a></span>)}</p>
          )}
          {c.beside && <p class="quiet">{t("check_beside")}</p>}
          <p class="quiet">{t("check_signal", c.signal)} · {c.id}</p>
        </details>
      ))}
    </section>
  );
}

/** useStored follows a value that is computed from what is stored and permitted. */
function useStored<T>(read: () => Promise<T>, first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const again = (): void => void read().then(setValue);
    again();
    chrome.storage.onChanged.addListener(again);
    chrome.permissions.onAdded.addListener(again);
    chrome.permissions.onRemoved.addListener(again);
    return () => {
      chrome.storage.onChanged.removeListener(again);
      chrome.permissions.onAdded.removeListener(again);
      chrome.permissions.onRemoved.removeListener(again);
    };
  }, []);
  return value;
}

translatePage("options_title");
render(<Options />, document.body);
