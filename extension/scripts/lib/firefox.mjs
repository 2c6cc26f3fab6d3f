// Starts a Firefox of its own, with the extension, that talks to nobody.
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";

/** The extension's name in Firefox (manifest/firefox.json), and the address that its pages get here. */
const id = "plumbline@plumbline.example";
export const uuid = "7c0de5a1-52b3-4c56-9a2e-0f6d5d1b7e11";

/** Where Firefox is: $FIREFOX (build.sh sets it), else the first on the PATH. */
export function firefoxPath() {
  for (const name of process.env.FIREFOX ? [process.env.FIREFOX] : ["firefox-esr", "firefox"]) {
    try {
      return execFileSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim();
    } catch {
      // not this one
    }
  }
  throw new Error("Firefox is missing: set $FIREFOX, or run ./build.sh");
}

/** Launches Firefox with a fresh profile and the unpacked extension in it. */
export async function launch({ extensionPath, headless = true, proxy = 0, prefs = {} }) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefoxPath(),
    headless,
    args: ["--remote-allow-system-access"], // or the extension's own pages could not be opened
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }),
      "layout.css.prefers-color-scheme.content-override": 1, // light, whatever the machine prefers
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      ...(proxy && {
        "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": proxy,
        "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": proxy, "network.proxy.no_proxies_on": "127.0.0.1,localhost",
      }),
      ...prefs,
    },
  });
  await browser.installExtension(extensionPath);
  return browser;
}
