/**
 * The few WASI functions that the engine calls: clock, random, stderr, and the empty args, environ and file
 * queries of Go's start-up. Everything else answers "not supported". There is no file and no network to grant.
 */

const SUCCESS = 0;
const EBADF = 8;
const ENOSYS = 52;

/** Thrown when the module ends itself, as Go does after a fatal error. */
export class EngineExit extends Error {
  constructor(readonly code: number, stderr: string) {
    super(`the engine ended itself (${code}): ${stderr.trim().split("\n")[0] ?? ""}`);
  }
}

/** What the module said on stderr since the last look, at most a few kilobytes. */
export interface Shim {
  imports: Record<string, (...args: never[]) => number>;
  attach(memory: WebAssembly.Memory): void;
}

const maxSaid = 8 << 10;

export function wasi(names: Iterable<string>): Shim {
  let memory: WebAssembly.Memory;
  let said = "";
  const view = () => new DataView(memory.buffer); // again after every call: memory may have grown
  const utf8 = new TextDecoder();
  const zeroAt = (...places: number[]) => {
    for (const at of places) view().setUint32(at, 0, true);
    return SUCCESS;
  };
  const served: Record<string, (...args: never[]) => number> = {
    // Monotonic time counts from the epoch too. So it is later than any time that the frozen module has seen.
    clock_time_get(_clock: number, _precision: bigint, at: number) {
      const now = BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n;
      view().setBigUint64(at, now, true);
      return SUCCESS;
    },
    random_get(at: number, length: number) {
      for (let done = 0; done < length; done += 65536) {
        crypto.getRandomValues(new Uint8Array(memory.buffer, at + done, Math.min(65536, length - done)));
      }
      return SUCCESS;
    },
    fd_write(fd: number, vectors: number, count: number, writtenAt: number) {
      if (fd !== 1 && fd !== 2) return EBADF;
      let written = 0;
      for (let i = 0; i < count; i++) {
        const start = view().getUint32(vectors + 8 * i, true);
        const length = view().getUint32(vectors + 8 * i + 4, true);
        if (said.length < maxSaid) said += utf8.decode(new Uint8Array(memory.buffer, start, length));
        written += length;
      }
      view().setUint32(writtenAt, written, true);
      return SUCCESS;
    },
    // The runtime "sleeps" for microseconds only, while it waits for itself: answer that the time has come.
    poll_oneoff(subscriptions: number, events: number, count: number, happenedAt: number) {
      for (let i = 0; i < count; i++) {
        const v = view();
        v.setBigUint64(events + 32 * i, v.getBigUint64(subscriptions + 48 * i, true), true);
        v.setUint32(events + 32 * i + 8, 0, true);
      }
      view().setUint32(happenedAt, count, true);
      return SUCCESS;
    },
    sched_yield: () => SUCCESS,
    args_sizes_get: zeroAt,
    environ_sizes_get: zeroAt,
    args_get: () => SUCCESS,
    environ_get: () => SUCCESS,
    fd_fdstat_get(fd: number, at: number) {
      if (fd > 2) return EBADF;
      new Uint8Array(memory.buffer, at, 24).fill(0);
      return SUCCESS;
    },
    fd_fdstat_set_flags: () => SUCCESS,
    fd_prestat_get: () => EBADF, // no folder was opened for the module
    proc_exit(code: number) {
      throw new EngineExit(code, said);
    },
  };
  const imports: Shim["imports"] = {};
  for (const name of names) imports[name] = served[name] ?? (() => ENOSYS);
  return { imports, attach: (m) => void (memory = m) };
}
