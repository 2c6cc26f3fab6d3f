import assert from "node:assert/strict";
import { test } from "node:test";
import { FileError } from "../../files/errors.ts";
import { PDFWorker, type WorkerLike } from "../../files/pdf/client.ts";
import type { FromPDF, ToPDF } from "../../files/pdf/messages.ts";

const read: FromPDF = { kind: "read", pdf: { pages: [], properties: {} } };

/** Workers that behave as they are told, in turn; the last goes on. */
function workersOf(...behave: ((asked: ToPDF, worker: WorkerLike) => void)[]) {
  const made: { ended: boolean }[] = [];
  const pdfs = new PDFWorker(() => {
    const act = behave[Math.min(made.length, behave.length - 1)]!;
    const worker: WorkerLike & { ended: boolean } = {
      ended: false, onmessage: null, onerror: null,
      postMessage: (asked) => void setTimeout(() => worker.ended || act(asked, worker)),
      terminate: () => { worker.ended = true; },
    };
    made.push(worker);
    return worker;
  }, 60);
  return { pdfs, made };
}

const say = (worker: WorkerLike, data: FromPDF): void => worker.onmessage?.({ data } as MessageEvent<FromPDF>);
const answers = (_: ToPDF, worker: WorkerLike): void => say(worker, read);
const bytes = (): ArrayBuffer => new ArrayBuffer(8);
const fails = (key: string) => (e: unknown): boolean => e instanceof FileError && e.key === key;

test("the worker is kept from one file to the next", async () => {
  const { pdfs, made } = workersOf(answers);
  pdfs.warm();
  await pdfs.read(bytes());
  await pdfs.read(bytes());
  assert.equal(made.length, 1);
});

test("a worker that is silent for too long is ended, and the next file has a fresh one", async () => {
  const { pdfs, made } = workersOf(() => {}, answers);
  await assert.rejects(pdfs.read(bytes()), fails("file_slow"));
  assert.deepEqual(await pdfs.read(bytes()), { pages: [], properties: {} });
  assert.deepEqual(made.map((w) => w.ended), [true, false]);
});

test("a worker that goes on has all the time it needs, and says how far it is", async () => {
  const steps: number[] = [];
  const { pdfs } = workersOf((_, worker) => {
    let page = 0;
    const step = (): void => {
      if (++page > 5) return say(worker, read);
      say(worker, { kind: "progress", page, of: 5 });
      setTimeout(step, 30);
    };
    step();
  });
  await pdfs.read(bytes(), (done, of) => steps.push(done / of));
  assert.deepEqual(steps, [0, 0.2, 0.4, 0.6, 0.8]);
});

test("a worker that breaks is replaced", async () => {
  const { pdfs, made } = workersOf((_, worker) => worker.onerror?.({} as ErrorEvent), answers);
  await assert.rejects(pdfs.read(bytes()), fails("file_stopped"));
  await pdfs.read(bytes());
  assert.equal(made.length, 2);
});

test("a file that cannot be read costs no worker", async () => {
  const { pdfs, made } = workersOf((_, worker) => say(worker, { kind: "fault", fault: "locked" }));
  await assert.rejects(pdfs.read(bytes()), fails("file_locked"));
  assert.deepEqual(made.map((w) => w.ended), [false]);
});

test("what is cancelled ends at once, and the next file is read", async () => {
  const { pdfs, made } = workersOf(() => {}, answers);
  const reading = pdfs.read(bytes());
  await new Promise((resolve) => setTimeout(resolve));
  pdfs.cancel();
  await assert.rejects(reading, fails("file_cancelled"));
  await pdfs.read(bytes());
  assert.deepEqual(made.map((w) => w.ended), [true, false]);
});
