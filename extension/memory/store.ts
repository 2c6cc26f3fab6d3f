// The store of what is remembered: one row a reading, in IndexedDB. A row holds the keyed tags that the engine took (scoring/echo), the
// day and the label, and nothing of the candidate's words. Every change is one transaction: it happens as a whole or not at all, and
// what was said to be kept is on the disk.

import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { Remembered, Trace } from "../engine/protocol.gen.ts";
import { base64Of, bytesOf } from "./base64.ts";
import { newKey } from "./keys.ts";
import { addPostings, dropPostings, findPostings, keysOf, type Bucket, type Posting } from "./postings.ts";

/** Row is one reading as it is stored. */
interface Row {
  id: string;
  key: string; // the name of the key under which the tags were taken
  scheme: number;
  day: string; // the day of the reading, YYYY-MM-DD
  label: string;
  print: Uint8Array; // begins with what it is found by (keysOf)
  from?: string; // the id of the pack that brought it; absent for one's own
}

/** Reading is a row for people and files: what is kept, and nothing else is. */
export interface Reading extends Trace {
  label: string;
  from: string;
  tags: number[];
}

/** Entry is what a list shows of a reading. */
export type Entry = Pick<Reading, "id" | "day" | "label" | "from">;

/** Found is what the engine compares a candidate with. */
export interface Found {
  seen: Trace[];
  common: number[];
}

interface Schema extends DBSchema {
  rows: { key: number; value: Row; indexes: { id: string; day: string; from: string } };
  buckets: { key: number; value: Bucket };
  secrets: { key: string; value: string };
}

type Change = IDBPTransaction<Schema, ["rows", "buckets"], "readwrite">;

/** Store is the memory of this installation. */
export class Store {
  readonly #db: Promise<IDBPDatabase<Schema>>;

  /** It opens in the background; whoever asks something waits for it. */
  constructor(name = "memory") {
    this.#db = openDB<Schema>(name, 1, {
      upgrade(db) {
        const rows = db.createObjectStore("rows", { autoIncrement: true }); // numbers are short in the buckets
        rows.createIndex("id", "id", { unique: true });
        rows.createIndex("day", "day");
        rows.createIndex("from", "from");
        db.createObjectStore("buckets");
        db.createObjectStore("secrets");
      },
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    });
    this.#db.catch(() => undefined); // said by what asks
  }

  async close(): Promise<void> {
    (await this.#db).close();
  }

  /** ownKey returns the secret of this installation, which is made on first use, in base64. */
  async ownKey(): Promise<string> {
    const db = await this.#db;
    const tx = db.transaction("secrets", "readwrite", { durability: "strict" });
    let key = await tx.store.get("own");
    if (!key) {
      key = newKey();
      await tx.store.put(key, "own");
    }
    await tx.done;
    return key;
  }

  /** teamKey returns the secret that a team shares, in base64; "" when there is none. */
  async teamKey(): Promise<string> {
    return await (await this.#db).get("secrets", "team") ?? "";
  }

  /** setTeamKey keeps the team's secret; "" lets go of it. */
  async setTeamKey(key: string): Promise<void> {
    const db = await this.#db;
    await (key ? db.put("secrets", key, "team") : db.delete("secrets", "team"));
  }

  /** find returns the readings that share a tag with a candidate's traces, and the tags that are too common to tell anything. */
  async find(traces: readonly Remembered[]): Promise<Found> {
    const tx = (await this.#db).transaction(["rows", "buckets"]);
    const [rows, buckets] = [tx.objectStore("rows"), tx.objectStore("buckets")];
    const [common, numbers] = [new Set<number>(), new Set<number>()];
    await Promise.all(traces.flatMap(({ keys, most }) => keys.map(async (tag) => {
      const found = await findPostings(buckets, tag, most);
      if (found) for (const n of found) numbers.add(n);
      else common.add(tag);
    })));
    const own = new Set(traces.map((t) => t.trace.id));
    const found = await Promise.all([...numbers].map((n) => rows.get(n)));
    return { seen: found.filter((r) => r !== undefined && !own.has(r.id)).map((r) => traceOf(r!)), common: [...common] };
  }

  /** remember puts a reading among the others; one that is there already gets the later day and keeps its label. It returns the
   * ids that were not there before. `gone` are ids of former readings of the same page that it takes the place of. */
  async remember(traces: readonly Remembered[], gone: readonly string[] = [], from = ""): Promise<string[]> {
    const fresh: string[] = [];
    await this.#change(async (tx) => {
      const rows = tx.objectStore("rows");
      const postings: Posting[] = [];
      let label = "";
      for (const id of gone.filter((id) => !traces.some((t) => t.trace.id === id))) {
        const n = await rows.index("id").getKey(id);
        if (n !== undefined) label = (await drop(tx, n))?.label || label;
      }
      for (const { trace } of traces) {
        const known = await rows.index("id").getKey(trace.id);
        const former = known === undefined ? undefined : await rows.get(known);
        if (former) {
          await rows.put({ ...former, day: former.day > trace.day ? former.day : trace.day, label: former.label || trace.label || label }, known);
          continue;
        }
        fresh.push(trace.id);
        const row: Row = {
          id: trace.id, key: trace.key, scheme: trace.scheme, day: trace.day, label: trace.label || label, ...(from && { from }),
          print: bytesOf(trace.print),
        };
        const n = await rows.put(row);
        for (const tag of keysOf(row.print)) postings.push({ tag, row: n });
      }
      await addPostings(tx.objectStore("buckets"), postings);
    });
    return fresh;
  }

  /** label names a reading. */
  label(id: string, label: string): Promise<void> {
    return this.#change(async (tx) => {
      const rows = tx.objectStore("rows");
      const n = await rows.index("id").getKey(id);
      const row = n === undefined ? undefined : await rows.get(n);
      if (row) await rows.put({ ...row, label: label.trim().slice(0, 200) }, n);
    });
  }

  /** reading returns all that is stored of a reading. */
  async reading(id: string): Promise<Reading | undefined> {
    const row = await (await this.#db).getFromIndex("rows", "id", id);
    return row && readingOf(row);
  }

  /** list returns readings, the latest first, and whether there are more. */
  async list(skip: number, most: number): Promise<{ entries: Entry[]; more: boolean }> {
    const { store } = (await this.#db).transaction("rows");
    let cursor = await store.index("day").openCursor(null, "prev");
    if (skip > 0) cursor = await cursor?.advance(skip) ?? null;
    const entries: Entry[] = [];
    for (; cursor && entries.length < most; cursor = await cursor.continue()) {
      const { id, day, label, from = "" } = cursor.value;
      entries.push({ id, day, label, from });
    }
    return { entries, more: cursor !== null };
  }

  /** taken returns the readings of one's own that were taken under a key, the latest first, up to a number. */
  async taken(key: string, most: number): Promise<Reading[]> {
    const { store } = (await this.#db).transaction("rows");
    const out: Reading[] = [];
    for (let c = await store.index("day").openCursor(null, "prev"); c && out.length < most; c = await c.continue()) {
      if (c.value.key === key && !c.value.from) out.push(readingOf(c.value));
    }
    return out;
  }

  /** count tells how many readings are remembered. */
  async count(): Promise<number> {
    return (await this.#db).count("rows");
  }

  /** forget deletes one reading. */
  forget(id: string): Promise<void> {
    return this.#change(async (tx) => {
      const n = await tx.objectStore("rows").index("id").getKey(id);
      if (n !== undefined) await drop(tx, n);
    });
  }

  /** forgetAll deletes every reading, and the key: no one can test what was taken before against it any more. */
  async forgetAll(): Promise<void> {
    const tx = (await this.#db).transaction(["rows", "buckets", "secrets"], "readwrite", { durability: "strict" });
    await Promise.all([tx.objectStore("rows").clear(), tx.objectStore("buckets").clear(), tx.objectStore("secrets").clear(), tx.done]);
  }

  /** forgetBefore deletes the readings of the days before one. */
  async forgetBefore(day: string): Promise<void> {
    await this.#forgetIn("day", IDBKeyRange.upperBound(day, true));
  }

  /** forgetFrom deletes what a pack brought. */
  async forgetFrom(pack: string): Promise<void> {
    await this.#forgetIn("from", IDBKeyRange.only(pack));
  }

  async #forgetIn(index: "day" | "from", range: IDBKeyRange): Promise<void> {
    if (await (await this.#db).countFromIndex("rows", index, range) === 0) return;
    await this.#change(async (tx) => {
      for (const n of await tx.objectStore("rows").index(index).getAllKeys(range)) await drop(tx, n);
    });
  }

  /** change makes one change. When it fails, or the disk is full, nothing of it has happened. */
  async #change(make: (tx: Change) => Promise<void>): Promise<void> {
    const tx = (await this.#db).transaction(["rows", "buckets"], "readwrite", { durability: "strict" });
    try {
      await make(tx);
    } catch (fault) {
      tx.done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // it has ended by itself
      }
      throw tx.error ?? fault;
    }
    await tx.done;
  }
}

async function drop(tx: Change, n: number): Promise<Row | undefined> {
  const row = await tx.objectStore("rows").get(n);
  if (!row) return undefined;
  await dropPostings(tx.objectStore("buckets"), keysOf(row.print).map((tag) => ({ tag, row: n })));
  await tx.objectStore("rows").delete(n);
  return row;
}

function traceOf({ scheme, key, id, day, label, print }: Row): Trace {
  return { scheme, key, id, day, print: base64Of(print), ...(label && { label }) };
}

function readingOf(row: Row): Reading {
  return { ...traceOf(row), label: row.label, from: row.from ?? "", tags: keysOf(row.print) };
}
