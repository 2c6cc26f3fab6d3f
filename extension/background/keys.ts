// The keyboard commands. The browser's own page for shortcuts changes their keys.

import type { Done, ToPage } from "../page/messages.ts";
import { openPanel } from "#platform";

/** Follows the commands that the manifest names. */
export function listenToKeys(): void {
  chrome.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const send = (message: ToPage): Promise<unknown> => chrome.tabs.sendMessage<ToPage, Done>(tab.id!, message).catch(() => undefined);
    switch (command) {
      case "open-panel":
        void openPanel(tab.windowId);
        break;
      case "next-finding":
        void send({ type: "step", by: 1 });
        break;
      case "previous-finding":
        void send({ type: "step", by: -1 });
        break;
      case "hide-marks":
        void send({ type: "hide" });
        break;
    }
  });
}
