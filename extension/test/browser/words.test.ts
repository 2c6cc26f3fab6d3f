import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const messages = JSON.parse(readFileSync("_locales/en/messages.json", "utf8")) as Record<string, { message: string }>;
// The workers fetch from their own package (test/engine/package.test.ts).
const sources = ["background", "engine", "files", "memory", "page", "ui"].flatMap((dir) =>
  readdirSync(dir, { recursive: true }).map(String).filter((n) => /\.tsx?$/.test(n) && !/(^|\/)worker\.ts$/.test(n)).map((n) => readFileSync(path.join(dir, n), "utf8")));

const manifests = readdirSync("manifest").map((n) => readFileSync(path.join("manifest", n), "utf8")).join();

test("no word on screen judges a person or looks like a grade", () => {
  for (const [key, { message }] of Object.entries(messages)) {
    assert.doesNotMatch(message, /\b(fake|fraud\w*|suspicio\w*|suspect\w*|liar|lie[sd]?|lying|cheat\w*|scam\w*|verified|risk\w*|score\w*|rating|grade|nationalit\w*|percent)\b|%|\d+\s*\/\s*\d+/i, key);
  }
});

type Words = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
/** What the words of other languages may not say either. */
const judging: Record<string, RegExp> = {
  de: /betr[uü]g|f(ä|ae)lsch|verdäch|verdacht|l(ü|ue)ge|gelogen|schwindel|risik|punktzahl|bewertung|rangliste|score|rating|nationalit|staatsangeh|prozent|verifiziert|unehrlich|%|\d+\s*\/\s*\d+/i,
};

for (const locale of readdirSync("_locales").filter((l) => l !== "en")) {
  const words = JSON.parse(readFileSync(`_locales/${locale}/messages.json`, "utf8")) as Words;

  test(`${locale}: the words are whole: the keys, parts and order of the parts of English`, () => {
    assert.deepEqual(Object.keys(words).sort(), Object.keys(messages).sort());
    const parts = (message: string): string[] => [...message.matchAll(/\$(\w+)\$/g)].map((m) => m[1]!.toLowerCase()).sort();
    for (const [key, { message, placeholders }] of Object.entries(words)) {
      assert.ok(message.trim() && message === message.trim(), key);
      assert.deepEqual(placeholders, (messages as Words)[key]!.placeholders, key);
      assert.deepEqual(parts(message), parts(messages[key]!.message), key);
    }
    assert.equal(words.language!.message, locale.split("_")[0]);
    assert.ok(words.description!.message.length <= 132, "the stores take 132 characters");
  });

  test(`${locale}: no word on screen judges a person or looks like a grade`, () => {
    assert.ok(judging[locale], `say which words ${locale} may not use`);
    for (const [key, { message }] of Object.entries(words)) assert.doesNotMatch(message, judging[locale]!, key);
  });
}

test("every word that is asked for exists, and every word that exists is asked for", () => {
  const asked = new Set(sources.flatMap((s) => [...s.matchAll(/(?:\bt|\bword)\(\s*"(\w+)"/g), ...s.matchAll(/\? "(\w+)" : "(\w+)"/g), ...s.matchAll(/(?:head|name|translatePage\()=?"(\w+)"/g)].flatMap((m) => m.slice(1)).filter(Boolean)));
  const made = ["strength_", "group_", "lane_", "read_", "surface_", "page_", "text_", "compared_", "file_", "sure_", "field_", "add_", "not_", "level_", "answered_", "export_", "theme_", "conflict_"];
  const all = sources.join("\n");
  for (const key of asked) if (new RegExp(`(?:\\bt|\\bword)\\(\\s*"${key}"`).test(all)) assert.ok(messages[key], `no word for ${key}`);
  for (const key of Object.keys(messages)) {
    if (made.some((m) => key.startsWith(m)) || manifests.includes(`__MSG_${key}__`)) continue;
    assert.ok(all.includes(`"${key}"`), `${key} is never shown`);
  }
});

test("what a report can name has words: strengths, groups and lanes", () => {
  for (const s of ["strong", "medium", "weak", "none"]) assert.ok(messages[`strength_${s}`]);
  for (const theme of ["system", "light", "dark"]) assert.ok(messages[`theme_${theme}`]);
  for (const g of ["identity", "contact", "education", "employment", "technology", "document", "versions", "echoes"]) assert.ok(messages[`group_${g}`]);
});

test("every claim that can be read has a name", () => {
  const fields = ["name", "label", "email", "phone", "location", "url", "profile", "summary", "username", "joined", "repositories", "contributions", "contact", "authors", "references", "position", "employer", "organization",
    "startDate", "endDate", "institution", "studyType", "area", "score", "certificate", "issuer", "date", "skill"];
  for (const field of fields) assert.ok(messages[`field_${field}`], field);
  for (const sure of ["fair", "unsure"]) assert.ok(messages[`sure_${sure}`]);
  for (const level of ["", "certificate", "associate", "bachelor", "postbaccalaureate", "master", "doctor", "professional"]) assert.ok(messages[`level_${level}`], level);
  for (const part of ["title", "author", "editor", "creator", "producer", "created", "modified"]) assert.ok(messages[`file_${part}`], part);
});

test("nothing writes markup from text", () => {
  for (const s of sources) assert.doesNotMatch(s, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(/);
});

test("nothing reaches for the network", () => {
  for (const s of sources) assert.doesNotMatch(s, /(?<!async )\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\.src\s*=/);
});
