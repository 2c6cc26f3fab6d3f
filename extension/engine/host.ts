import { protocolVersion } from "./engine.ts";
import type { FromWorker, Question } from "./messages.ts";
import type { Response } from "./protocol.gen.ts";

/** What the host needs of a worker; a browser's Worker has it. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Why there is no answer, in a sentence for people. */
export class EngineError extends Error {}

const sentences = {
  start: "Plumbline's engine could not start. Reload the extension, and if that does not help, restart the browser.",
  slow: "Reading this took too long and was stopped. Nothing was found or ruled out.",
  broke: "Plumbline's engine stopped while it was reading this. Nothing was found or ruled out.",
};

/** How long to wait, in milliseconds: for the module to start, and for an answer. */
export interface Deadlines {
  start: number;
  answer: number;
}

/**
 * Owns the engine's worker. Questions are answered one at a time. A worker that breaks or passes its deadline is ended, its
 * question fails with a plain sentence, and the next question starts a fresh one; nothing is lost, since every question
 * carries all that it needs.
 */
export class EngineHost {
  readonly #makeWorker: () => WorkerLike;
  readonly #deadlines: Deadlines;
  #worker: Promise<WorkerLike> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #id = 0;

  constructor(makeWorker: () => WorkerLike, deadlines: Deadlines = { start: 15_000, answer: 5_000 }) {
    this.#makeWorker = makeWorker;
    this.#deadlines = deadlines;
  }

  /** Asks the engine. Rejects with an EngineError when there is no answer; an answer may itself carry an error. */
  request(question: Question): Promise<Response> {
    const turn = this.#last.then(() => this.#ask(question));
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Starts the worker before it is needed. A failure is not said here: the next request meets it and says so. */
  warm(): void {
    this.#last = this.#last.then(() => (this.#worker ??= this.#start())).catch(() => {});
  }

  async #ask(question: Question): Promise<Response> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    const id = ++this.#id;
    return new Promise<Response>((resolve, reject) => {
      const fail = (sentence: string) => {
        this.#end(worker);
        settle(() => reject(new EngineError(sentence)));
      };
      const timer = setTimeout(fail, this.#deadlines.answer, sentences.slow);
      const settle = (how: () => void) => {
        clearTimeout(timer);
        quiet(worker);
        how();
      };
      listen(worker, (message) => {
        if (message.kind === "failed") fail(sentences.broke);
        // An answer to anything else than this question would be read as if it were about this page.
        else if (message.kind === "answer" && message.answer.id === id) settle(() => resolve(message.answer));
        else fail(sentences.broke);
      }, () => fail(sentences.broke));
      worker.postMessage({ v: protocolVersion, id, ...question });
    });
  }

  #start(): Promise<WorkerLike> {
    const started = new Promise<WorkerLike>((resolve, reject) => {
      let worker: WorkerLike;
      try {
        worker = this.#makeWorker();
      } catch {
        reject(new EngineError(sentences.start));
        return;
      }
      const done = (ready: boolean) => {
        clearTimeout(timer);
        quiet(worker);
        if (ready) return resolve(worker);
        worker.terminate();
        reject(new EngineError(sentences.start));
      };
      const timer = setTimeout(done, this.#deadlines.start, false);
      listen(worker, (message) => done(message.kind === "ready"), () => done(false));
    });
    started.catch(() => (this.#worker = undefined));
    return started;
  }

  #end(worker: WorkerLike): void {
    this.#worker = undefined;
    worker.terminate();
  }
}

function listen(worker: WorkerLike, heard: (message: FromWorker) => void, broke: () => void): void {
  worker.onmessage = (event) => heard(event.data);
  worker.onerror = broke;
  worker.onmessageerror = broke;
}

function quiet(worker: WorkerLike): void {
  worker.onmessage = worker.onerror = worker.onmessageerror = null;
}
