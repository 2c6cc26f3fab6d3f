import { openPanel } from "#platform";
import { useEffect, useState } from "preact/hooks";
import { askToRead } from "../../background/ondemand.ts";
import { hostOf, patternOf, siteAt } from "../../background/pattern.ts";
import { granted, placeFor, readSites, switchOff, switchOn, type Place } from "../../background/sites.ts";
import { managedSurface, readPolicy, type Policy } from "../../background/policy.ts";
import { allowOnce } from "../../background/tabs.ts";
import { managedBy, t } from "../words.ts";

/** Site is the switch for the site in the tab, and the way to its report. */
export function Site({ tab }: { tab: chrome.tabs.Tab }) {
  const pattern = patternOf(tab.url);
  const [on, setOn] = useState<boolean | null>(null);
  const [declined, setDeclined] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(() => {
    if (!pattern) return;
    void granted().then((sites) => setOn(siteAt(sites, tab.url) !== null));
    void placeFor(pattern).then(setPlace);
    void readPolicy().then(setPolicy);
  }, [pattern]);

  if (!pattern) return <section class="sec site"><p class="quiet">{t("site_none")}</p></section>;

  const managed = policy && managedSurface(policy, tab.url);
  // A site that the company switched on still needs the browser's permission, which only the reader can give.
  const locked = managed ? on === true || managed === "off" : policy?.maySwitchSites === false;
  const change = async (want: boolean): Promise<void> => {
    if (!place) return;
    if (!want) {
      await switchOff(siteAt(await readSites(), tab.url) ?? pattern);
      setOn(false);
      return;
    }
    // The browser's question may close this popup, so the choice is stored first; it takes effect with the permission.
    // The request has to start within the click, so nothing is waited for before it.
    const stored = switchOn(pattern, place.surface);
    const yes = await chrome.permissions.request({ origins: [pattern] });
    await stored;
    if (!yes) await switchOff(pattern);
    setDeclined(!yes);
    setOn(yes);
  };
  const readOnce = async (): Promise<void> => {
    if (tab.id === undefined) return;
    const opened = open();
    await allowOnce(tab.id, pattern);
    if (place?.surface === "overlay") await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["page.js"] });
    else await askToRead(tab.id);
    await opened;
    close();
  };
  const open = (): Promise<void> => openPanel(tab.windowId);

  return (
    <section class="sec site">
      <div class="switch">
        <label for="site">{t("site_switch", hostOf(pattern))}</label>
        <input id="site" type="checkbox" role="switch" aria-describedby="site-why" checked={on === true} disabled={on === null || !place || !policy || locked}
          onChange={(e) => void change(e.currentTarget.checked)} />
      </div>
      <p class="quiet" id="site-why">{t(!on ? "site_why" : place?.surface === "panel" ? "site_on_panel" : "site_on")}</p>
      {policy && locked && <p class="quiet">{managedBy(policy)}</p>}
      {place?.surface === "panel" && <p class="quiet">{place.why || t("site_panel_only")}</p>}
      <p class="quiet" role="status">{declined ? t("permission_declined") : ""}</p>
      <div class="acts">
        {on === false && managed !== "off" && <button type="button" class="plain" onClick={() => void readOnce()}>{t("read_once")}</button>}
        <button type="button" class="plain" onClick={() => void open().then(() => close())}>{t("open_panel")}</button>
      </div>
    </section>
  );
}
