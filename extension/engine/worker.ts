/** The dedicated worker that the engine runs in: loads the module at once, then answers one request after the other. */
import { Engine } from "./engine.ts";
import type { FromWorker } from "./messages.ts";
import type { Request } from "./protocol.gen.ts";

const say = (message: FromWorker) => (self as unknown as Worker).postMessage(message);

async function load(): Promise<Engine> {
  const response = await fetch(new URL("engine.wasm.gz", self.location.href));
  if (!response.ok || !response.body) throw new Error(`engine.wasm.gz: ${response.status}`);
  return Engine.load(response.body);
}

const loading = load();
loading.then(
  () => say({ kind: "ready" }),
  (fault: unknown) => say({ kind: "failed", message: String(fault) }),
);

self.onmessage = async (event: MessageEvent<Request>) => {
  const engine = await loading;
  try {
    say({ kind: "answer", answer: engine.call(event.data) });
  } catch (fault) {
    say({ kind: "failed", message: String(fault) }); // the module broke: the host ends this worker
  }
};
