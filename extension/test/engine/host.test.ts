import assert from "node:assert/strict";
import { test } from "node:test";
import { EngineError, EngineHost, type WorkerLike } from "../../engine/host.ts";
import type { FromWorker } from "../../engine/messages.ts";
import type { Request } from "../../engine/protocol.gen.ts";

const quick = { start: 60, answer: 60 };
type Behave = (request: Request, say: (message: FromWorker) => void, worker: FakeWorker) => void;

/** A worker that says what a test wants it to. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  terminated = false;
  constructor(readonly behave: Behave, start: (say: (m: FromWorker) => void, worker: FakeWorker) => void = (say) => say({ kind: "ready" })) {
    setTimeout(() => start(this.say, this));
  }
  say = (data: FromWorker) => void (this.terminated || this.onmessage?.({ data } as MessageEvent<FromWorker>));
  postMessage(message: unknown) {
    setTimeout(() => this.behave(message as Request, this.say, this));
  }
  terminate() {
    this.terminated = true;
  }
}

const about = (id: number): FromWorker => ({ kind: "answer", answer: { v: 1, id, about: { engine: "1", protocol: 1, report: 1, dataDate: "" } } });
const answering: Behave = (request, say) => say(about(request.id));

/** A host whose workers are made by the functions, in turn; the last goes on. */
function hostOf(...makers: (() => FakeWorker)[]) {
  const made: FakeWorker[] = [];
  const host = new EngineHost(() => {
    const worker = makers[Math.min(made.length, makers.length - 1)]!();
    made.push(worker);
    return worker;
  }, quick);
  return { host, made };
}

test("one worker answers one question after the other", async () => {
  let atOnce = 0, most = 0;
  const { host, made } = hostOf(() => new FakeWorker((request, say) => {
    most = Math.max(most, ++atOnce);
    setTimeout(() => (atOnce--, say(about(request.id))), 5);
  }));
  const answers = await Promise.all([1, 2, 3].map(() => host.request({ op: "about" })));
  assert.deepEqual(answers.map((a) => a.id), [1, 2, 3]);
  assert.equal(most, 1);
  assert.equal(made.length, 1);
});

test("a question past its deadline ends the worker, says so, and the next one works", async () => {
  const { host, made } = hostOf(() => new FakeWorker(() => {}), () => new FakeWorker(answering));
  await assert.rejects(host.request({ op: "about" }), (e) => e instanceof EngineError && /too long/.test(e.message));
  assert.equal(made[0]!.terminated, true);
  assert.ok((await host.request({ op: "about" })).about);
  assert.equal(made.length, 2);
});

test("a question that waits behind one that fails is still answered", async () => {
  const { host } = hostOf(() => new FakeWorker(() => {}), () => new FakeWorker(answering));
  const [first, second] = await Promise.allSettled([host.request({ op: "about" }), host.request({ op: "about" })]);
  assert.equal(first.status, "rejected");
  assert.equal(second.status, "fulfilled");
});

for (const [name, behave] of Object.entries<Behave>({
  "a module that breaks": (_, say) => say({ kind: "failed", message: "RuntimeError: unreachable" }),
  "a worker that crashes": (_, __, worker) => worker.onerror?.({} as ErrorEvent),
  "an answer to another question": (request, say) => say(about(request.id + 1)),
  "a worker that cannot be understood": (_, __, worker) => worker.onmessageerror?.({} as MessageEvent),
})) {
  test(`${name} is survived and said`, async () => {
    const { host, made } = hostOf(() => new FakeWorker(behave), () => new FakeWorker(answering));
    await assert.rejects(host.request({ op: "about" }), (e) => e instanceof EngineError && /stopped/.test(e.message));
    assert.equal(made[0]!.terminated, true);
    assert.ok((await host.request({ op: "about" })).about);
  });
}

for (const [name, make] of Object.entries<() => FakeWorker>({
  "cannot be made": () => { throw new Error("no worker here"); },
  "fails to load": () => new FakeWorker(answering, (_, worker) => worker.onerror?.({} as ErrorEvent)),
  "cannot compile the module": () => new FakeWorker(answering, (say) => say({ kind: "failed", message: "CompileError" })),
  "never gets ready": () => new FakeWorker(answering, () => {}),
})) {
  test(`a worker that ${name} is said, and tried again for the next question`, async () => {
    let tries = 0;
    const host = new EngineHost(() => (tries++ === 0 ? make() : new FakeWorker(answering)), quick);
    await assert.rejects(host.request({ op: "about" }), (e) => e instanceof EngineError && /could not start/.test(e.message));
    assert.ok((await host.request({ op: "about" })).about);
  });
}

test("a worker that is warmed in vain fails nobody but the question that needs it", async () => {
  let tries = 0;
  const host = new EngineHost(() => { if (tries++ === 0) throw new Error("no"); return new FakeWorker(answering); }, quick);
  host.warm();
  assert.ok((await host.request({ op: "about" })).about);
});
