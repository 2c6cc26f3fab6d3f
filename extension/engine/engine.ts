import type { PackText, Request, Response as Answer } from "./protocol.gen.ts";
import { wasi } from "./wasi.ts";

/** The version of the boundary that this side speaks. */
export const protocolVersion = 1;

interface Exports {
  memory: WebAssembly.Memory;
  alloc(length: number): number;
  call(): bigint;
  _initialize?(): void; // gone when the module was pre-initialised
}

/** One engine: a module with its memory. It answers one request at a time and remembers nothing. */
export class Engine {
  readonly #exports: Exports;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** Compiles while the bytes arrive. `gzipped` is the packed module, as it lies in the extension. */
  static async load(gzipped: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Engine> {
    const bytes = gzipped.pipeThrough(new DecompressionStream("gzip"));
    const response = new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
    return Engine.start(await WebAssembly.compileStreaming(response));
  }

  /** Starts a compiled module. */
  static async start(module: WebAssembly.Module): Promise<Engine> {
    const wanted = WebAssembly.Module.imports(module);
    const stranger = wanted.find((i) => i.module !== "wasi_snapshot_preview1" || i.kind !== "function");
    if (stranger) throw new Error(`the engine asks for ${stranger.module}.${stranger.name}, which is not granted`);
    const shim = wasi(wanted.map((i) => i.name));
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: shim.imports as WebAssembly.ModuleImports });
    const exports = instance.exports as unknown as Exports;
    shim.attach(exports.memory);
    exports._initialize?.();
    return new Engine(exports);
  }

  /** The module's memory in bytes. It only grows. */
  get memory(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** Answers one request. Throws when the module itself breaks; then the engine is of no more use. */
  call(request: Request): Answer {
    const bytes = packed(request);
    const at = this.#exports.alloc(bytes.length) >>> 0;
    if (at === 0) {
      return { v: protocolVersion, id: request.id, error: { code: "too-large", message: "This text is too long to be read. Try the part that describes the person." } };
    }
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
    const where = BigInt.asUintN(64, this.#exports.call());
    const reply = new Uint8Array(this.#exports.memory.buffer, Number(where >> 32n), Number(where & 0xffffffffn));
    const answer = JSON.parse(new TextDecoder().decode(reply)) as Answer;
    this.#exports.alloc(0); // the reply was copied out: let go of it
    return answer;
  }
}

/** packed writes a request, with the texts of its packs behind it, as they are: in JSON a large one takes many times as long to read. */
function packed(request: Request): Uint8Array {
  const utf8 = new TextEncoder();
  const { packs, trial, ...rest } = request;
  if (!packs && !trial) return utf8.encode(JSON.stringify(rest));
  const texts: Uint8Array[] = [];
  const apart = (pack: PackText): PackText => {
    const text = utf8.encode(pack.text);
    texts.push(text);
    return { ...pack, text: "", behind: text.length };
  };
  const head = { ...rest, ...(packs && { packs: packs.map(apart) }), ...(trial && { trial: { ...trial, pack: apart(trial.pack) } }) };
  const parts = [utf8.encode(JSON.stringify(head)), Uint8Array.of(0), ...texts];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
