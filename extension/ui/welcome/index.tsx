// The first page that a recruiter sees: what Plumbline does and never does, a sample to try, and the sites to switch on.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { wholeOf } from "../../background/pattern.ts";
import { granted, switchOff, switchOn } from "../../background/sites.ts";
import { sites } from "../../engine/client.ts";
import type { KnownSite } from "../../engine/protocol.gen.ts";
import { sampleHash } from "../files/handover.ts";
import { Mark } from "../report/bob.tsx";
import { t, translatePage } from "../words.ts";

function Welcome() {
  return (
    <main>
      <header class="bar">
        <Mark />
        <h1>{t("name")}</h1>
      </header>
      <div class="lead">
        <h2>{t("welcome_head")}</h2>
        <p>{t("welcome_what")}</p>
        <p class="acts">
          <button type="button" class="main" onClick={() => location.assign(`view.html#${sampleHash}`)}>{t("welcome_try")}</button>
          <span class="quiet">{t("welcome_try_why")}</span>
        </p>
      </div>
      <div class="pair">
        <section>
          <h3>{t("welcome_does")}</h3>
          <ul>{["welcome_does_1", "welcome_does_2", "welcome_does_3"].map((key) => <li key={key}>{t(key)}</li>)}</ul>
        </section>
        <section>
          <h3>{t("welcome_never")}</h3>
          <ul>{["welcome_never_1", "welcome_never_2", "welcome_never_3"].map((key) => <li key={key}>{t(key)}</li>)}</ul>
        </section>
      </div>
      <SiteChoice />
    </main>
  );
}

/** SiteChoice offers the known sites, one permission each. */
function SiteChoice() {
  const [known, setKnown] = useState<KnownSite[] | null>(null);
  const [on, setOn] = useState<string[]>([]);
  const look = (): void => void granted().then((all) => setOn(Object.keys(all)));
  useEffect(() => {
    look();
    void sites().then(setKnown, () => setKnown([]));
    chrome.permissions.onAdded.addListener(look);
    chrome.permissions.onRemoved.addListener(look);
    return () => {
      chrome.permissions.onAdded.removeListener(look);
      chrome.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return (
    <section>
      <h3>{t("welcome_sites")}</h3>
      <p class="quiet">{t("welcome_sites_why")}</p>
      {known === null && <p class="quiet" role="status">{t("checks_loading")}</p>}
      {known !== null && known.length > 0 && (
        <ul class="sites">{byName(known).map((site) => <SiteLine key={site.id} site={site} on={on} changed={look} />)}</ul>
      )}
      <p class="quiet" style={{ marginTop: "12px" }}>{t("welcome_other_sites")}</p>
    </section>
  );
}

function SiteLine({ site, on, changed }: { site: KnownSite; on: string[]; changed: () => void }) {
  const patterns = site.hosts.map(wholeOf);
  const enabled = patterns.every((p) => on.includes(p));
  const ask = async (): Promise<void> => {
    // The request has to start within the click, so nothing is waited for before it; it takes effect with the permission.
    const asked = chrome.permissions.request({ origins: patterns });
    for (const p of patterns) await switchOn(p, site.surface);
    if (!(await asked)) for (const p of patterns) await switchOff(p);
    changed();
  };
  return (
    <li>
      <b>{site.name}</b>
      <small>{t(`surface_${site.surface}`)}{site.why && ` · ${site.why}`}</small>
      {enabled ? <span class="on">{t("site_is_on")}</span>
        : <button type="button" class="plain" aria-label={t("switch_on_site", site.name)} onClick={() => void ask()}>{t("switch_on")}</button>}
    </li>
  );
}

/** byName drops a site's second entry (its other kind of page) and sorts by name. */
function byName(all: KnownSite[]): KnownSite[] {
  const seen = new Map<string, KnownSite>();
  for (const site of all) if (!seen.has(site.hosts.join())) seen.set(site.hosts.join(), site);
  return [...seen.values()].sort((a, b) => a.name.localeCompare(b.name));
}

translatePage("welcome_title");
render(<Welcome />, document.body);
