// Where findings may be shown, by what the engine knows of sites, and what is registered for it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { follow } from "../../background/registration.ts";
import { placeFor, switchOn } from "../../background/sites.ts";
import type { KnownSite } from "../../engine/protocol.gen.ts";

const known: KnownSite[] = [
  { id: "linkedin", name: "LinkedIn", hosts: ["linkedin.com"], surface: "panel", why: "LinkedIn's terms forbid overlays." },
  { id: "github", name: "GitHub", hosts: ["github.com"], surface: "overlay", why: "" },
];

let stored: Record<string, unknown>;
let registered: { matches: string[] }[];
let answers: boolean;
const injected: number[] = [];

beforeEach(() => {
  stored = {};
  registered = [];
  answers = true;
  injected.length = 0;
  Object.assign(globalThis, { chrome: {
    i18n: { getMessage: () => "en" },
    runtime: {
      getContexts: async () => [{}],
      sendMessage: async () => (answers ? { answer: { v: 1, id: 1, sites: known } } : { failed: "The engine could not start." }),
    },
    storage: { local: { get: async () => stored, set: async (v: object) => void Object.assign(stored, v) } },
    permissions: { contains: async () => true },
    tabs: { query: async () => [{ id: 7 }], sendMessage: async () => undefined },
    scripting: {
      getRegisteredContentScripts: async () => registered,
      registerContentScripts: async (all: { matches: string[] }[]) => void (registered = all),
      updateContentScripts: async (all: { matches: string[] }[]) => void (registered = all),
      unregisterContentScripts: async () => void (registered = []),
      executeScript: async (o: { target: { tabId: number } }) => void injected.push(o.target.tabId),
    },
  } });
});


test("when the engine cannot say, nothing is drawn", async () => {
  answers = false;
  assert.deepEqual(await placeFor("https://www.example.com/*"), { surface: "panel", why: "" });
});

test("a site whose terms forbid marks is shown in the panel, and says why", async () => {
  assert.deepEqual(await placeFor("https://www.linkedin.com/*"), { surface: "panel", why: "LinkedIn's terms forbid overlays." });
  assert.equal((await placeFor("https://github.com/*")).surface, "overlay");
  assert.equal((await placeFor("https://notlinkedin.com/*")).surface, "overlay");
  assert.equal((await placeFor("https://linkedin.com.example.org/*")).surface, "overlay");
});

test("no script is registered for the panel's sites, whatever was stored", async () => {
  await switchOn("https://www.linkedin.com/*", "panel");
  await follow();
  assert.deepEqual([registered, injected], [[], []]);
  stored = { sites: { "https://www.linkedin.com/*": { surface: "overlay" }, "https://github.com/*": { surface: "overlay" } } };
  await follow();
  assert.deepEqual(registered.map((r) => r.matches), [["https://github.com/*"]]);
});
