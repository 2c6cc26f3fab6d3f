// Starts a Chromium of its own, with the extension, that talks to nobody.
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { demoPackage } from "./paths.mjs";

/** Where Chromium is: $CHROMIUM (build.sh sets it), else the first on the PATH. */
export function chromiumPath() {
  const names = process.env.CHROMIUM ? [process.env.CHROMIUM] : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  for (const name of names) {
    try {
      return execFileSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim();
    } catch {
      // not this one
    }
  }
  throw new Error("Chromium is missing: set $CHROMIUM, or run ./build.sh");
}

/** Launches Chromium with a fresh profile. The extension is loaded unless `extensionPath` is null. */
export function launch({ extensionPath = demoPackage, headless = true, args = [], ...more } = {}) {
  return puppeteer.launch({
    executablePath: chromiumPath(),
    headless,
    pipe: true,
    enableExtensions: extensionPath ? [extensionPath] : false,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--disable-dev-shm-usage", ...args,
    ],
    ...more,
  });
}

/** The extension's service worker, as something to evaluate in, and the extension's id. */
export async function serviceWorker(browser) {
  const target = await browser.waitForTarget((t) => t.type() === "service_worker" && t.url().endsWith("/background.js"), { timeout: 20_000 });
  return { worker: await target.worker(), id: new URL(target.url()).host };
}

/** Switches a site on, as the popup's switch does (see extension/background/sites.ts). */
export async function switchOn(browser, pattern) {
  const { worker } = await serviceWorker(browser);
  await worker.evaluate((site) => chrome.storage.local.set({ sites: { [site]: { surface: "overlay" } } }), pattern);
}

/** Waits until the page at `url` was read and returns its tab's number and its state, from an extension page. */
export async function waitForReport(extensionPage, url, timeout = 20_000) {
  const found = await extensionPage.waitForFunction(
    async (wanted) => {
      const all = await chrome.storage.session.get(null);
      for (const [key, state] of Object.entries(all)) {
        if (key.startsWith("tab:") && state.url === wanted && state.state !== "reading") return { tab: Number(key.slice(4)), state };
      }
      return false;
    },
    { timeout, polling: 100 },
    url,
  );
  return found.jsonValue();
}
