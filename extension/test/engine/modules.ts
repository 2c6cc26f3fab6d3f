/**
 * Modules that stand in for the engine when it must misbehave. The real one has no switch for that, and so no back door: a test
 * puts one of these, gzipped, in the place of engine.wasm.gz in a copy of the package, or compiles it directly.
 */
import { gzipSync } from "node:zlib";

const section = (id: number, ...body: number[]) => [id, body.length, ...body];
const text = (s: string) => [s.length, ...Buffer.from(s)];
const body = (...code: number[]) => [code.length + 2, 0, ...code, 0x0b];

/** A module with the engine's exports, whose `call` runs the given instructions. */
function stub(...call: number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, 2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 0, 1, 0x7e), // (i32) → i32, () → i64
    ...section(3, 2, 0, 1),
    ...section(5, 1, 0, 4), // four pages of memory
    ...section(7, 3, ...text("memory"), 2, 0, ...text("alloc"), 0, 0, ...text("call"), 0, 1),
    ...section(10, 2, ...body(0x41, 0x80, 0x08), ...body(...call)), // alloc: 1024
  ]);
}

/** Never answers: loop without end. */
export const hanging = stub(0x03, 0x40, 0x0c, 0, 0x0b, 0);

/** Breaks at each call: unreachable. */
export const breaking = stub(0);

/** As it lies in the package. */
export const gzipped = (module: Uint8Array) => gzipSync(module);
