// What a page of the extension does with a text or a file: have it read, have it inspected, and say what went wrong.

import { useEffect, useRef, useState } from "preact/hooks";
import { today } from "../../background/today.ts";
import { compare, inspect } from "../../engine/client.ts";
import type { Correction, Document, Report } from "../../engine/protocol.gen.ts";
import { Unanswered } from "../../engine/unanswered.ts";
import { FileError } from "../../files/errors.ts";
import { PDFWorker } from "../../files/pdf/client.ts";
import { readFile } from "../../files/read.ts";
import { withAdvert } from "./advert.ts";
import type { Edit } from "../report/corrections.ts";
import { t } from "../words.ts";

/** What takes longer than this shows how far it is, in milliseconds. */
const patience = 300;

/** A pasted text longer than this is refused, in characters: no person's is. */
const longestText = 2 << 20;

/** Read is a document with its report; `file` is what it came in, null for a text. */
export interface Read {
  document: Document;
  other: Document | null; // the version that it is compared with
  report: Report;
  file: File | null;
  corrections: Correction[]; // those with which the report was made; they are kept nowhere else
  place: string; // what the memory calls it (memory/places.ts)
}

/** Reading is where things stand. */
export type Reading =
  | { at: "empty"; note: string }
  | { at: "reading"; file: string; slow: boolean; done: number; of: number }
  | ({ at: "ready" } & Read);

/** Reader is a Reading with what can be done. */
export interface Reader {
  state: Reading;
  /** compareWith sets the job advert beside which the next text or file is read; "" for none. */
  compareWith(advert: string): void;
  readText(text: string, corrections?: Correction[]): Promise<void>;
  readFile(file: File, corrections?: Correction[]): Promise<void>;
  /** open reads a file into a document, and does no more. */
  open(file: File): Promise<Document>;
  /** correct makes the report again from a corrected reading. */
  correct(edit: Edit): Promise<void>;
  /** compareTo compares what was read with another version of the same candidate; null ends that. */
  compareTo(open: (() => Promise<Document>) | null): Promise<void>;
  cancel(): void;
  clear(): void;
}

/** useReader gives a page its reading. The worker for PDF files is started at once and kept warm. */
export function useReader(): Reader {
  const [state, setState] = useState<Reading>({ at: "empty", note: "" });
  const pdfs = useRef<PDFWorker | undefined>(undefined);
  pdfs.current ??= new PDFWorker();
  const turn = useRef(0);
  const advert = useRef("");
  useEffect(() => {
    const idle = requestIdleCallback(() => pdfs.current?.warm(), { timeout: 1000 });
    return () => {
      cancelIdleCallback(idle);
      pdfs.current?.close();
    };
  }, []);

  const run = async (file: File | null, corrections: Correction[], open: (progress: (done: number, of: number) => void) => Promise<Document>): Promise<void> => {
    const mine = ++turn.current;
    const set = (next: Reading | ((before: Reading) => Reading)): void => {
      if (mine === turn.current) setState(next);
    };
    set({ at: "reading", file: file?.name ?? "", slow: false, done: 0, of: 0 });
    const change = (part: object): void => set((before) => (before.at === "reading" ? { ...before, ...part } : before));
    const timer = setTimeout(() => change({ slow: true }), patience);
    try {
      const document = withAdvert(await open((done, of) => change({ done, of })), advert.current);
      const place = `text:${crypto.randomUUID()}`;
      set({ at: "ready", document, other: null, file, corrections, place, report: await inspect({ ...document, corrections }, today(), place) });
    } catch (fault) {
      set({ at: "empty", note: sentence(fault) });
    } finally {
      clearTimeout(timer);
    }
  };

  /** again makes the report again from what was read before. */
  const again = async (read: { at: "ready" } & Read): Promise<void> => {
    const mine = ++turn.current;
    try {
      const document = { ...read.document, corrections: read.corrections };
      const report = await (read.other ? compare(document, read.other, today()) : inspect(document, today(), read.place));
      if (mine === turn.current) setState({ ...read, report });
    } catch (fault) {
      if (mine === turn.current) setState({ at: "empty", note: sentence(fault) });
    }
  };

  return {
    state,
    compareWith: (words) => void (advert.current = words),
    readText: (text, corrections = []) => (text.trim() === "" ? Promise.resolve(setState({ at: "empty", note: t("paste_empty") }))
      : text.length > longestText ? Promise.resolve(setState({ at: "empty", note: t("text_large") }))
      // What was pasted may be plain text or a JSON Resume; the engine tells.
      : run(null, corrections, () => Promise.resolve({ kind: "", text }))),
    open: (file) => readFile(file, pdfs.current!),
    readFile: (file, corrections = []) => run(file, corrections, (progress) => readFile(file, pdfs.current!, progress)),
    correct: (edit) => (state.at === "ready" ? again({ ...state, corrections: edit(state.corrections) }) : Promise.resolve()),
    compareTo: async (open) => {
      if (state.at !== "ready") return;
      try {
        await again({ ...state, other: open ? await open() : null });
      } catch (fault) {
        setState({ at: "empty", note: sentence(fault) });
      }
    },
    cancel: () => {
      turn.current++;
      pdfs.current?.cancel();
      setState({ at: "empty", note: t("file_cancelled") });
    },
    clear: () => setState({ at: "empty", note: "" }),
  };
}

function sentence(fault: unknown): string {
  if (fault instanceof FileError) return t(fault.key);
  return fault instanceof Unanswered ? `${t("failed_text")}. ${fault.message}` : t("failed_text");
}
