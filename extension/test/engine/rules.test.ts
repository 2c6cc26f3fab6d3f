/** Which packs the engine goes by, as the company's policy and what was imported say, on storages that stand for the browser's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { activeRules } from "../../engine/rules.ts";

const imported = { id: "mine/rules", version: "1.0.0", title: "Mine", text: "abc", signature: "", signer: "", signedAt: "", on: "2026-01-15", before: [] };

/** under returns the rules under a policy, with one imported pack. */
async function under(policy: object): Promise<{ name: string; packs: unknown[] }> {
  const local: Record<string, unknown> = { packs: [imported], "pack:abc": "the imported pack" };
  const asked = (keys: string | string[]): string[] => (typeof keys === "string" ? [keys] : keys);
  Object.assign(globalThis, { chrome: { storage: {
    managed: { get: () => Promise.resolve(policy) },
    local: { get: (keys: string | string[]) => Promise.resolve(Object.fromEntries(asked(keys).map((k) => [k, local[k]]))) },
  } } });
  const { name, packs } = await activeRules();
  return { name, packs: await packs() };
}

test("the company's packs come first, with the keys that must have signed them", async () => {
  assert.deepEqual((await under({})).packs, [{ text: "the imported pack", origin: "imported" }]);
  assert.deepEqual((await under({ packs: ["theirs"] })).packs, [{ text: "theirs", origin: "policy" }, { text: "the imported pack", origin: "imported" }]);
  assert.deepEqual((await under({ packs: ["theirs"], keys: ["RWQ"] })).packs[0], { text: "theirs", origin: "policy", keys: ["RWQ"] });
});

test("imported packs are not used where the company allows none but its own, and are again when it does", async () => {
  assert.deepEqual((await under({ packs: ["theirs"], mayAddPacks: false })).packs, [{ text: "theirs", origin: "policy" }]);
  assert.deepEqual(await under({ mayAddPacks: false }), { name: "", packs: [] });
  assert.equal((await under({ mayAddPacks: true })).packs.length, 1);
});

test("other packs, or other keys, are rules of another name", async () => {
  const names = new Set<string>();
  for (const policy of [{}, { packs: ["theirs"] }, { packs: ["theirs"], keys: ["RWQ"] }, { packs: ["theirs"], mayAddPacks: false }]) names.add((await under(policy)).name);
  assert.equal(names.size, 4);
});
