// By which tags rows are found. A tag has 48 bits: the upper 16 name a bucket, and a bucket lists the lower 32 of each of its tags beside
// the number of the row. An index of the browser's own would take four times the room.

/** Bucket lists pairs: the lower 32 bits of a tag, and a row's number. */
export type Bucket = Uint32Array;

/** The store of buckets, as far as postings need it. */
export interface Buckets {
  get(bucket: number): Promise<Bucket | undefined>;
  put(value: Bucket, bucket: number): Promise<unknown>;
  delete(bucket: number): Promise<unknown>;
}

const low = 2 ** 32;

/** findPostings returns the rows that have a tag, or null when there are more than `most`. */
export async function findPostings(buckets: Pick<Buckets, "get">, tag: number, most: number): Promise<number[] | null> {
  const pairs = await buckets.get(Math.floor(tag / low)) ?? new Uint32Array();
  const rows: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    if (pairs[i] === tag % low && rows.push(pairs[i + 1]!) > most) return null;
  }
  return rows;
}

/** Posting says that a row has a tag. */
export interface Posting {
  tag: number;
  row: number;
}

/** addPostings lists rows under their tags. */
export function addPostings(buckets: Buckets, postings: readonly Posting[]): Promise<void> {
  return edit(buckets, postings, (pairs, added) => {
    const out = new Uint32Array(pairs.length + added.length * 2);
    out.set(pairs);
    added.forEach(({ tag, row }, i) => out.set([tag % low, row], pairs.length + i * 2));
    return out;
  });
}

/** dropPostings takes rows from under their tags. */
export function dropPostings(buckets: Buckets, postings: readonly Posting[]): Promise<void> {
  return edit(buckets, postings, (pairs, dropped) => {
    const rows = new Set(dropped.map((p) => p.row));
    const left: number[] = [];
    for (let i = 0; i < pairs.length; i += 2) if (!rows.has(pairs[i + 1]!)) left.push(pairs[i]!, pairs[i + 1]!);
    return Uint32Array.from(left);
  });
}

async function edit(buckets: Buckets, postings: readonly Posting[], change: (pairs: Bucket, postings: Posting[]) => Bucket): Promise<void> {
  await Promise.all([...Map.groupBy(postings, ({ tag }) => Math.floor(tag / low))].map(async ([bucket, some]) => {
    const pairs = change(await buckets.get(bucket) ?? new Uint32Array(), some);
    await (pairs.length > 0 ? buckets.put(pairs, bucket) : buckets.delete(bucket));
  }));
}

/** packTags writes tags in 6 bytes each, and unpackTags reads them. */
export function packTags(tags: readonly number[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(tags.length * 6));
  tags.forEach((tag, i) => {
    bytes.setUint16(i * 6, Math.floor(tag / low));
    bytes.setUint32(i * 6 + 2, tag % low);
  });
  return new Uint8Array(bytes.buffer);
}

export function unpackTags(packed: Uint8Array): number[] {
  const bytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: packed.byteLength / 6 }, (_, i) => bytes.getUint16(i * 6) * low + bytes.getUint32(i * 6 + 2));
}
