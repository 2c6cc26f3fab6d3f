// How a page of the extension has PDF files read and drawn: one worker, one question at a time. A worker that breaks
// or is not heard of for too long is ended; the next question starts a fresh one.

import type { PDF } from "../../engine/protocol.gen.ts";
import { FileError } from "../errors.ts";
import type { FromPDF, ToPDF } from "./messages.ts";

/** What is needed of a worker; a browser's Worker has it. */
export interface WorkerLike {
  postMessage(message: ToPDF, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromPDF>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Progress is told of after each step. */
export type Progress = (done: number, of: number) => void;

/** How long, in milliseconds, a worker may be silent. */
const silence = 15_000;

/** PDFWorker reads and draws PDF files. */
export class PDFWorker {
  private worker: WorkerLike | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private stop: ((why: FileError) => void) | undefined;

  constructor(private readonly make: () => WorkerLike = () => new Worker("pdf.js"), private readonly patience = silence) {}

  /** warm starts the worker before it is needed. */
  warm(): void {
    this.worker ??= this.make();
  }

  /** read reads the text of a PDF. Rejects with a FileError. The bytes are handed over. */
  async read(bytes: ArrayBuffer, progress: Progress = () => {}): Promise<PDF> {
    const answer = await this.ask({ do: "read", bytes }, [bytes], progress);
    if (answer.kind !== "read") throw new FileError("file_stopped");
    return answer.pdf;
  }

  /** open opens a PDF for drawing. The bytes are handed over. */
  async open(bytes: ArrayBuffer): Promise<void> {
    await this.ask({ do: "open", bytes }, [bytes]);
  }

  /** draw draws a page of the opened file, numbered from 1. */
  async draw(page: number, scale: number): Promise<ImageBitmap> {
    const answer = await this.ask({ do: "draw", page, scale }, []);
    if (answer.kind !== "drawn") throw new FileError("file_stopped");
    return answer.picture;
  }

  /** cancel ends what is being done; its promise rejects with "file_cancelled". */
  cancel(): void {
    this.stop?.(new FileError("file_cancelled"));
  }

  /** close ends the worker. */
  close(): void {
    this.cancel();
    this.end();
  }

  private ask(question: ToPDF, transfer: Transferable[], progress: Progress = () => {}): Promise<FromPDF> {
    const turn = this.last.then(() => this.turn(question, transfer, progress));
    this.last = turn.catch(() => {});
    return turn;
  }

  private turn(question: ToPDF, transfer: Transferable[], progress: Progress): Promise<FromPDF> {
    this.worker ??= this.make();
    const worker = this.worker;
    return new Promise<FromPDF>((resolve, reject) => {
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        worker.onmessage = worker.onerror = null;
        this.stop = undefined;
        how();
      };
      const fail = (why: FileError): void => {
        this.end();
        settle(() => reject(why));
      };
      const wait = (): ReturnType<typeof setTimeout> => setTimeout(() => fail(new FileError("file_slow")), this.patience);
      let timer = wait();
      this.stop = fail;
      worker.onerror = () => fail(new FileError("file_stopped"));
      worker.onmessage = ({ data }) => {
        switch (data.kind) {
          case "progress":
            clearTimeout(timer);
            timer = wait();
            return progress(data.page - 1, data.of);
          case "fault":
            return settle(() => reject(new FileError(`file_${data.fault}`)));
          case "read": case "opened": case "drawn":
            return settle(() => resolve(data));
        }
      };
      worker.postMessage(question, transfer);
    });
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
