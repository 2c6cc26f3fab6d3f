// What Chromium does in its own way: the engine lives in an offscreen document, and the report in the side panel.

import { Unanswered } from "../engine/unanswered.ts";
import type { FromEngine, Question, ToEngine } from "../engine/messages.ts";

/** Asks the engine. Another page may be making the offscreen document at this moment, so a message that nobody answers is
 * sent again for a while. */
export async function reach(question: Question): Promise<FromEngine> {
  const message: ToEngine = { to: "engine", question };
  for (let tries = 0; tries < 40; tries++) {
    await ensureDocument();
    try {
      const reply: FromEngine | undefined = await chrome.runtime.sendMessage(message);
      if (reply) return reply;
    } catch (fault) {
      if (!/Receiving end|(port|channel) closed/i.test(String(fault))) throw unreachable();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw unreachable();
}

/** Opens the report beside the page. It has to be called within a click. */
export function openPanel(windowId: number): Promise<void> {
  return chrome.sidePanel.open({ windowId });
}

/** Opens a page of the extension in the side panel, for one tab. It has to be called within a click. */
export function openBeside(tabId: number, path: string): Promise<undefined> {
  void chrome.sidePanel.setOptions({ tabId, path, enabled: true });
  return chrome.sidePanel.open({ tabId }).then(() => undefined);
}

/** Gives a tab's side panel back to the page's report. */
export function closeBeside(tabId: number): Promise<void> {
  return chrome.sidePanel.setOptions({ tabId, path: "panel.html", enabled: true });
}

/** Opens the browser's own page for keyboard shortcuts. */
export async function openShortcuts(): Promise<void> {
  await chrome.tabs.create({ url: "chrome://extensions/shortcuts" });
}

let making: Promise<void> | undefined;

/** Makes the offscreen document when there is none; at most one attempt at a time in this context. */
function ensureDocument(): Promise<void> {
  making ??= make().finally(() => (making = undefined));
  return making;
}

async function make(): Promise<void> {
  const there = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT" as chrome.runtime.ContextType] });
  if (there.length > 0) return;
  try {
    await chrome.offscreen.createDocument({
      url: "offscreen.html",
      reasons: ["WORKERS" as chrome.offscreen.Reason],
      justification: "Reads the page in a WebAssembly engine that runs in a worker, on this device only.",
    });
  } catch (fault) {
    // Another context was quicker: there can be only one.
    if (!/single offscreen/i.test(String(fault))) throw new Unanswered("Plumbline's engine could not start. Reload the extension.", "unreachable");
  }
}

function unreachable(): Unanswered {
  return new Unanswered("Plumbline's engine could not be reached. Reload the extension.", "unreachable");
}
