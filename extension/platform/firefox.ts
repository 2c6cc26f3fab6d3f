// What Firefox does in its own way: the engine lives in the background page, and the report in the sidebar.

import { Unanswered } from "../engine/unanswered.ts";
import type { FromEngine, Question, ToEngine } from "../engine/messages.ts";
import { here } from "../engine/serve.ts";
import { within } from "../engine/within.ts";

/** Asks the engine: the background page its own, every other page that one by a message, which wakes it. One that was ended before it
 * answered is asked once more. */
export async function reach(question: Question): Promise<FromEngine> {
  if (here.answer) return here.answer(question);
  const message: ToEngine = { to: "engine", question };
  for (let tries = 0; tries < 2; tries++) {
    const reply: FromEngine | undefined = await within(chrome.runtime.sendMessage<ToEngine, FromEngine>(message));
    if (reply) return reply;
  }
  throw new Unanswered("Plumbline's engine could not be reached. Reload the extension.", "unreachable");
}

/** Firefox's names for the panel at the side and for its page of shortcuts; the types of chrome.* lack them. */
declare const browser: { sidebarAction: { open(): Promise<void>; setPanel(of: { tabId: number; panel: string | null }): Promise<void> }; commands: { openShortcutSettings(): Promise<void> } };

/** Opens the report beside the page. It has to be called within a click. */
export function openPanel(_windowId: number): Promise<void> {
  return browser.sidebarAction.open();
}

/** Opens a page of the extension in the sidebar, for one tab. It has to be called within a click. */
export function openBeside(tabId: number, path: string): Promise<undefined> {
  void browser.sidebarAction.setPanel({ tabId, panel: path });
  return browser.sidebarAction.open().then(() => undefined);
}

/** Gives a tab's sidebar back to the page's report. */
export function closeBeside(tabId: number): Promise<void> {
  return browser.sidebarAction.setPanel({ tabId, panel: null });
}

/** Opens the browser's own page for keyboard shortcuts. */
export function openShortcuts(): Promise<void> {
  return browser.commands.openShortcutSettings();
}
