// Serving the engine to the extension's own pages, from the one page that lives as long as it is needed.
import { EngineError, EngineHost } from "./host.ts";
import { asToEngine, type FromEngine, type Question } from "./messages.ts";

/** here is set in the page that serves: it cannot send itself a message. */
export const here: { answer?: (question: Question) => Promise<FromEngine> } = {};

/** Starts the engine's worker and answers whoever of the extension asks. */
export function serve(): void {
  const host = new EngineHost(() => new Worker(new URL("worker.js", location.href)));
  host.warm();
  const answer = (question: Question): Promise<FromEngine> => host.request(question).then(
    (answer) => ({ answer }),
    (fault: unknown) => ({ failed: fault instanceof EngineError ? fault.message : "Plumbline's engine could not answer." }),
  );
  here.answer = answer;
  chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: FromEngine) => void) => {
    if (!isOurs(sender)) return false;
    const asked = asToEngine(message);
    if (!asked) return false;
    void answer(asked.question).then(reply);
    return true; // the reply comes later
  });
}

/** Only the extension's own pages and service worker; a content script runs in a page and has the page's origin. */
function isOurs(sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  return (sender.origin ?? (sender.url && new URL(sender.url).origin)) === location.origin;
}
