/** The offscreen document: owns the engine's worker and answers the extension's own pages and service worker. */
import { EngineError, EngineHost } from "./host.ts";
import { asToEngine, type FromEngine } from "./messages.ts";

const host = new EngineHost(() => new Worker(new URL("worker.js", location.href)));
host.warm();

chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: FromEngine) => void) => {
  if (!isOurs(sender)) return false;
  const asked = asToEngine(message);
  if (!asked) return false;
  host.request(asked.question).then(
    (answer) => reply({ answer }),
    (fault: unknown) => reply({ failed: fault instanceof EngineError ? fault.message : "Plumbline's engine could not answer." }),
  );
  return true; // the reply comes later
});

/** Only the extension's own pages and service worker; a content script runs in a page and has the page's origin. */
function isOurs(sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  return (sender.origin ?? (sender.url && new URL(sender.url).origin)) === location.origin;
}
