// The secrets under which fingerprints are taken, in base64.

import { base64Of, bytesOf } from "./base64.ts";

/** newKey makes a secret: 32 random bytes. */
export function newKey(): string {
  return base64Of(crypto.getRandomValues(new Uint8Array(32)));
}

/** isKey tells whether words are such a secret. */
export function isKey(words: string): boolean {
  try {
    return bytesOf(words).length === 32;
  } catch {
    return false;
  }
}

/** nameOf returns what a key is called in the traces taken under it: it tells keys apart and tells nothing of them. The engine names keys
 * (scoring/echo, Key.Name), but says so only in a trace, and the options have none at hand; a test holds this to what the engine says. */
export async function nameOf(key: string): Promise<string> {
  const secret = await crypto.subtle.importKey("raw", bytesOf(key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const sum = new Uint8Array(await crypto.subtle.sign("HMAC", secret, new TextEncoder().encode("key\0")));
  return base64Of(sum.slice(0, 6)).replaceAll("+", "-").replaceAll("/", "_");
}
