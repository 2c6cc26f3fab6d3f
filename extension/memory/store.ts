// The store of what is remembered: one row a reading, in IndexedDB. A row holds the keyed tags that the engine took (scoring/echo), the
// day and the label, and nothing of the candidate's words. Every change is one transaction: it happens as a whole or not at all, and
// what was said to be kept is on the disk.

import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Remembered, Trace } from "../engine/protocol.gen.ts";

/** Row is one reading as it is stored. */
export interface Row {
  id: string;
  key: string; // the name of the key under which the tags were taken
  scheme: number;
  day: string; // the day of the reading, YYYY-MM-DD
  label: string;
  print: string;
  tags: number[]; // what it is found by
  from: string; // the id of the pack that brought it; "" for one's own
}

/** Entry is what people see of a row. */
export type Entry = Pick<Row, "id" | "day" | "label" | "from">;

/** Found is what the engine compares a candidate with. */
export interface Found {
  seen: Trace[];
  common: number[];
}

interface Schema extends DBSchema {
  rows: { key: number; value: Row; indexes: { id: string; tags: number; day: string; from: string } };
  secrets: { key: string; value: string };
}

/** Store is the memory of this installation. */
export class Store {
  readonly #db: Promise<IDBPDatabase<Schema>>;

  /** It opens in the background; whoever asks something waits for it. */
  constructor(name = "memory") {
    this.#db = openDB<Schema>(name, 1, {
      upgrade(db) {
        // Numbers of its own make the index of tags small; a row is known by its id everywhere else.
        const rows = db.createObjectStore("rows", { autoIncrement: true });
        rows.createIndex("id", "id", { unique: true });
        rows.createIndex("tags", "tags", { multiEntry: true });
        rows.createIndex("day", "day");
        rows.createIndex("from", "from");
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
    const tx = db.transaction("secrets", "readwrite");
    let key = await tx.store.get("own");
    if (!key) {
      key = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
      await tx.store.put(key, "own");
    }
    await tx.done;
    return key;
  }

  /** find returns the rows that share a tag with a candidate's traces, and the tags that are too common to tell anything. */
  async find(traces: readonly Remembered[]): Promise<Found> {
    const { store } = (await this.#db).transaction("rows");
    const [common, numbers] = [new Set<number>(), new Set<number>()];
    await Promise.all(traces.flatMap(({ keys, most }) => keys.map(async (tag) => {
      const found = await store.index("tags").getAllKeys(tag, most + 1);
      if (found.length > most) common.add(tag);
      else for (const n of found) numbers.add(n);
    })));
    const own = new Set(traces.map((t) => t.trace.id));
    const rows = await Promise.all([...numbers].map((n) => store.get(n)));
    return { seen: rows.filter((r) => r !== undefined && !own.has(r.id)).map((r) => traceOf(r!)), common: [...common] };
  }

  /** remember puts a reading among the others; one that is there already gets the later day and keeps its label. It returns the
   * ids that were not there before. `gone` are ids of former readings of the same page that it takes the place of. */
  async remember(traces: readonly Remembered[], gone: readonly string[] = [], from = ""): Promise<string[]> {
    const tx = (await this.#db).transaction("rows", "readwrite");
    const ids = tx.store.index("id");
    const fresh: string[] = [];
    let label = "";
    for (const id of gone.filter((id) => !traces.some((t) => t.trace.id === id))) {
      const n = await ids.getKey(id);
      if (n === undefined) continue;
      label ||= (await tx.store.get(n))?.label ?? "";
      await tx.store.delete(n);
    }
    for (const { trace, keys } of traces) {
      const n = await ids.getKey(trace.id);
      const former = n === undefined ? undefined : await tx.store.get(n);
      const row: Row = {
        id: trace.id, key: trace.key, scheme: trace.scheme, print: trace.print, tags: keys,
        day: former && former.day > trace.day ? former.day : trace.day,
        label: former?.label || trace.label || label, from: former?.from ?? from,
      };
      if (n === undefined) fresh.push(row.id);
      await tx.store.put(row, n);
    }
    await tx.done;
    return fresh;
  }

  /** label names a reading. */
  async label(id: string, label: string): Promise<void> {
    const tx = (await this.#db).transaction("rows", "readwrite");
    const n = await tx.store.index("id").getKey(id);
    const row = n === undefined ? undefined : await tx.store.get(n);
    if (row) await tx.store.put({ ...row, label: label.trim().slice(0, 200) }, n);
    await tx.done;
  }

  /** row returns all that is stored of a reading. */
  async row(id: string): Promise<Row | undefined> {
    return (await this.#db).getFromIndex("rows", "id", id);
  }

  /** list returns readings, the latest first, and whether there are more. */
  async list(skip: number, most: number): Promise<{ entries: Entry[]; more: boolean }> {
    const { store } = (await this.#db).transaction("rows");
    let cursor = await store.index("day").openCursor(null, "prev");
    if (skip > 0) cursor = await cursor?.advance(skip) ?? null;
    const entries: Entry[] = [];
    for (; cursor && entries.length < most; cursor = await cursor.continue()) {
      const { id, day, label, from } = cursor.value;
      entries.push({ id, day, label, from });
    }
    return { entries, more: cursor !== null };
  }

  /** all returns every row taken under a key, the latest first, up to a number. */
  async all(key: string, most: number): Promise<Row[]> {
    const { store } = (await this.#db).transaction("rows");
    const rows: Row[] = [];
    for (let c = await store.index("day").openCursor(null, "prev"); c && rows.length < most; c = await c.continue()) {
      if (c.value.key === key) rows.push(c.value);
    }
    return rows;
  }

  /** count tells how many readings are remembered. */
  async count(): Promise<number> {
    return (await this.#db).count("rows");
  }

  /** forget deletes one reading. */
  async forget(id: string): Promise<void> {
    const tx = (await this.#db).transaction("rows", "readwrite");
    const n = await tx.store.index("id").getKey(id);
    if (n !== undefined) await tx.store.delete(n);
    await tx.done;
  }

  /** forgetAll deletes every reading, and the key: nothing taken before could be told from chance afterwards. */
  async forgetAll(): Promise<void> {
    const tx = (await this.#db).transaction(["rows", "secrets"], "readwrite");
    await Promise.all([tx.objectStore("rows").clear(), tx.objectStore("secrets").clear(), tx.done]);
  }

  /** forgetBefore deletes the readings of the days before one. */
  forgetBefore(day: string): Promise<void> {
    return this.#forgetIn("day", IDBKeyRange.upperBound(day, true));
  }

  /** forgetFrom deletes what a pack brought. */
  forgetFrom(pack: string): Promise<void> {
    return this.#forgetIn("from", IDBKeyRange.only(pack));
  }

  async #forgetIn(index: "day" | "from", range: IDBKeyRange): Promise<void> {
    const tx = (await this.#db).transaction("rows", "readwrite");
    for (const n of await tx.store.index(index).getAllKeys(range)) void tx.store.delete(n);
    await tx.done;
  }
}

/** traceOf returns a row as the engine knows it. */
export function traceOf({ scheme, key, id, day, label, print }: Row): Trace {
  return { scheme, key, id, day, print, ...(label && { label }) };
}
