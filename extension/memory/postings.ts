// By which tags rows are found. What is listed of a tag is 32 bits: the upper 16 name a bucket, and a bucket lists the others beside the
// numbers of rows. Two tags in four billion are taken for one, and then the engine, which compares all bits, sees a row in vain. An index of
// the browser's own would take eight times the room.

/** Bucket lists rows, in rising order: for each what its number is more than the one before, seven bits a byte, the lowest first and all but
 * the last with 128 added; then the lower 16 bits of what is listed of the tag. */
export type Bucket = Uint8Array<ArrayBuffer>;

/** The store of buckets, as far as postings need it. */
export interface Buckets {
  get(bucket: number): Promise<Bucket | undefined>;
  put(value: Bucket, bucket: number): Promise<unknown>;
  delete(bucket: number): Promise<unknown>;
}

/** Posting says that a row has a tag. */
export interface Posting {
  tag: number;
  row: number;
}

interface Listed {
  row: number;
  rest: number;
}

const high = 2 ** 32;

/** placeOf tells where a tag is listed: its bucket and its rest. A document's tags of passages are the lowest of many, so bits are spread (by the
 * golden ratio, which loses none). */
function placeOf(tag: number): { bucket: number; rest: number } {
  const spread = Math.imul((tag % high) ^ Math.floor(tag / high), 0x9e3779b1) >>> 0;
  return { bucket: spread >>> 16, rest: spread & 0xffff };
}

/** findPostings returns the rows that have a tag, or null when there are more than `most`. */
export async function findPostings(buckets: Pick<Buckets, "get">, tag: number, most: number): Promise<number[] | null> {
  const { bucket, rest } = placeOf(tag);
  const rows = read(await buckets.get(bucket)).filter((l) => l.rest === rest).map((l) => l.row);
  return rows.length > most ? null : rows;
}

/** addPostings lists rows under their tags. */
export function addPostings(buckets: Buckets, postings: readonly Posting[]): Promise<void> {
  return edit(buckets, postings, (listed, added) => [...listed, ...added.map(({ tag, row }) => ({ row, rest: placeOf(tag).rest }))].sort((a, b) => a.row - b.row));
}

/** dropPostings takes rows from under their tags. */
export function dropPostings(buckets: Buckets, postings: readonly Posting[]): Promise<void> {
  return edit(buckets, postings, (listed, dropped) => {
    const rows = new Set(dropped.map((p) => p.row));
    return listed.filter((l) => !rows.has(l.row));
  });
}

async function edit(buckets: Buckets, postings: readonly Posting[], change: (listed: Listed[], postings: Posting[]) => Listed[]): Promise<void> {
  const changes = new Map<number, Posting[]>();
  for (const posting of postings) {
    const { bucket } = placeOf(posting.tag);
    const some = changes.get(bucket);
    if (some) some.push(posting);
    else changes.set(bucket, [posting]);
  }
  await Promise.all([...changes].map(async ([bucket, some]) => {
    const listed = change(read(await buckets.get(bucket)), some);
    await (listed.length > 0 ? buckets.put(write(listed), bucket) : buckets.delete(bucket));
  }));
}

function read(bucket: Bucket = new Uint8Array()): Listed[] {
  const out: Listed[] = [];
  for (let at = 0, row = 0; at < bucket.length; at += 2) {
    for (let by = 1, more = true; more; by *= 128, at++) {
      row += (bucket[at]! & 127) * by;
      more = bucket[at]! > 127;
    }
    out.push({ row, rest: bucket[at]! * 256 + bucket[at + 1]! });
  }
  return out;
}

function write(listed: readonly Listed[]): Bucket {
  const bytes: number[] = [];
  let before = 0;
  for (const { row, rest } of listed) {
    let more = row - before;
    for (; more > 127; more = Math.floor(more / 128)) bytes.push(more % 128 + 128);
    bytes.push(more, rest >> 8, rest & 255);
    before = row;
  }
  return Uint8Array.from(bytes);
}

/** keysOf returns what a print is found by, as it stands at its beginning (scoring/echo, print.go): how many tags of 6 bytes and how many
 * of 4 there are, and these. What the rest of a print is, only the engine knows. */
export function keysOf(print: Uint8Array): number[] {
  const [long = 0, short = 0] = print;
  if (print.length < 2 + long * 6 + short * 4) return []; // no print
  const bytes = new DataView(print.buffer, print.byteOffset);
  const keys = [
    ...Array.from({ length: long }, (_, i) => bytes.getUint16(2 + i * 6) * high + bytes.getUint32(4 + i * 6)),
    ...Array.from({ length: short }, (_, i) => bytes.getUint32(2 + long * 6 + i * 4)),
  ];
  return [...new Set(keys)];
}
