// The options: which sites are on, what is stored and how to delete it, the colours, and what is checked.

import { openShortcuts } from "#platform";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { forgetAnswers, keptDays, readAnswers, readDismissals } from "../../background/answers.ts";
import { readPolicy } from "../../background/policy.ts";
import { hostOf, type Sites } from "../../background/pattern.ts";
import { granted, readSites, switchOff } from "../../background/sites.ts";
import { today } from "../../background/today.ts";
import { checks, draft } from "../../engine/client.ts";
import type { Summary } from "../../engine/protocol.gen.ts";
import { store } from "../../memory/index.ts";
import { sentences } from "../../page/sentences.ts";
import { strengthName } from "../../page/strength.ts";
import { Mark } from "../report/bob.tsx";
import { chooseTheme, readTheme, themes } from "../theme.ts";
import { saveFile } from "../save.ts";
import { useStored } from "../useStored.ts";
import { groupName, managedBy, t, translatePage } from "../words.ts";
import { Memory } from "./memory.tsx";
import { TeamRules } from "./rules/index.tsx";

function Options() {
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
      </header>
      <SiteList />
      <TeamRules />
      <Memory />
      <Stored />
      <Colours />
      <More />
      <Catalogue />
    </main>
  );
}

function SiteList() {
  const sites = useStored(readSites, {});
  const allowed = useStored(granted, {});
  const policy = useStored(readPolicy, null);
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
            {policy && pattern in policy.sites ? <span class="quiet managed">{managedBy(policy)}</span>
              : <button type="button" disabled={policy?.maySwitchSites === false} aria-label={t("switch_off_site", hostOf(pattern))} onClick={() => void off(pattern)}>{t("switch_off")}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stored() {
  const count = useStored(async () => Object.keys(await chrome.storage.session.get(null)).filter((k) => k.startsWith("tab:")).length, 0);
  const answers = useStored(async () => (await readAnswers()).length, 0);
  const days = useStored(keptDays, 90);
  const [done, setDone] = useState("");
  const forget = async (): Promise<void> => {
    await forgetAnswers();
    setDone("answers_forgotten");
  };
  const deleteAll = async (): Promise<void> => {
    const origins = Object.keys(await readSites());
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await store().forgetAll();
    if (origins.length > 0) await chrome.permissions.remove({ origins }).catch(() => false);
    setDone("deleted");
  };
  return (
    <section>
      <h2>{t("stored")}</h2>
      <ul class="stored">
        <li>{t("stored_sites")}</li>
        <li>{t("stored_answers", days, answers)}</li>
        <li>{t("stored_memory")}</li>
        <li>{t("stored_packs")}</li>
        <li>{t("stored_theme")}</li>
        <li>{t("stored_reports", count)}</li>
        <li>{t("stored_nothing_else")}</li>
      </ul>
      <p class="acts">
        <button type="button" class="plain" disabled={answers === 0} onClick={() => void forget()}>{t("forget_answers")}</button>
        <button type="button" class="plain" onClick={() => void saveDraft().then(setDone, () => setDone("export_failed"))}>{t("draft_save")}</button>
        <button type="button" class="plain" onClick={() => void deleteAll()}>{t("delete_all")}</button>
      </p>
      <p class="quiet" role="status">{done && t(done)}</p>
    </section>
  );
}

/** saveDraft saves what was learned for the team lead, and names the sentence that says how it went. */
async function saveDraft(): Promise<string> {
  const text = await draft(await readDismissals(), today());
  if (text === "") return "draft_none";
  saveFile("plumbline-draft.json", "application/json", text);
  return "draft_saved";
}

function Colours() {
  const chosen = useStored(readTheme, "system");
  return (
    <section>
      <h2 id="theme">{t("theme")}</h2>
      <p class="quiet">{t("theme_why")}</p>
      <div class="choice" role="radiogroup" aria-labelledby="theme">
        {themes.map((theme) => (
          <label key={theme}><input type="radio" name="theme" value={theme} checked={chosen === theme} onChange={() => void chooseTheme(theme)} /> {t(`theme_${theme}`)}</label>
        ))}
      </div>
    </section>
  );
}

function More() {
  const [failed, setFailed] = useState(false);
  return (
    <section>
      <h2>{t("more")}</h2>
      <p class="acts">
        <a href="welcome.html">{t("open_welcome")}</a>
        <button type="button" onClick={() => void openShortcuts().then(() => setFailed(false), () => setFailed(true))}>{t("open_shortcuts")}</button>
      </p>
      <p class="quiet" role="status">{failed ? t("shortcuts_failed") : ""}</p>
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
          <summary><span>{c.title}</span><small>{groupName(c.group)} · {strengthName(c)}</small></summary>
          <p>{c.explain}</p>
          <p><b>{t("often_innocent")}</b> {sentences(c.innocent)}</p>
          <p><b>{t("asks")}</b> {c.ask}</p>
          <Sample name="check_example" text={c.example.trim()} />
          <Sample name="check_near_miss" text={c.nearMiss.trim()} />
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

/** Sample is a few lines of an invented résumé. */
function Sample({ name, text }: { name: string; text: string }) {
  if (!text) return null;
  return (
    <figure class="sample">
      <figcaption>{t(name)}</figcaption>
      <blockquote>{text}</blockquote>
    </figure>
  );
}

translatePage("options_title");
render(<Options />, document.body);
