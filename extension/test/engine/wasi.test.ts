import assert from "node:assert/strict";
import { test } from "node:test";
import { EngineExit, wasi } from "../../engine/wasi.ts";

type Any = (...args: unknown[]) => number;
function shim(...names: string[]) {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const made = wasi(names);
  made.attach(memory);
  return { memory, view: new DataView(memory.buffer), f: made.imports as unknown as Record<string, Any> };
}

test("what is not served answers that it is not supported", () => {
  const { f } = shim("path_open", "sock_accept", "fd_read");
  for (const name of ["path_open", "sock_accept", "fd_read"]) assert.equal(f[name]!(0, 0, 0), 52, name);
});

test("monotonic time counts from the epoch and does not go back", () => {
  const { f, view } = shim("clock_time_get");
  const read = () => (assert.equal(f["clock_time_get"]!(1, 0n, 8), 0), view.getBigUint64(8, true));
  const first = read();
  assert.ok(first > 1_700_000_000n * 1_000_000_000n);
  assert.ok(read() >= first);
});

test("random bytes fill all that was asked for, above the browser's limit of one call", () => {
  const { f, memory } = shim("random_get");
  memory.grow(2);
  assert.equal(f["random_get"]!(0, 150_000), 0);
  assert.ok(new Uint8Array(memory.buffer, 149_000, 1000).some((b) => b !== 0));
});

test("the module's last words are in the error when it ends itself", () => {
  const { f, view, memory } = shim("fd_write", "proc_exit");
  const words = Buffer.from("fatal error: out of memory\n");
  new Uint8Array(memory.buffer, 64).set(words);
  view.setUint32(0, 64, true);
  view.setUint32(4, words.length, true);
  assert.equal(f["fd_write"]!(2, 0, 1, 16), 0);
  assert.equal(view.getUint32(16, true), words.length);
  assert.throws(() => f["proc_exit"]!(2), (e) => e instanceof EngineExit && e.code === 2 && /out of memory/.test(e.message));
});

test("there are no arguments, no environment and no folders", () => {
  const { f, view } = shim("args_sizes_get", "environ_sizes_get", "fd_prestat_get");
  view.setUint32(0, 7, true);
  assert.equal(f["environ_sizes_get"]!(0, 4), 0);
  assert.equal(view.getUint32(0, true), 0);
  assert.equal(f["fd_prestat_get"]!(3, 0), 8);
});
