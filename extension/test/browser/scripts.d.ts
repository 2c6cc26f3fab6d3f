// The scripts are plain JavaScript; what the tests use of them.
declare module "*/lib/chromium.mjs" {
  import type { Browser, Page, WebWorker } from "puppeteer-core";
  export function launch(options?: { extensionPath?: string | null; args?: string[]; userDataDir?: string }): Promise<Browser>;
  export function serviceWorker(browser: Browser): Promise<{ worker: WebWorker; id: string }>;
  export function switchOn(browser: Browser, pattern: string): Promise<void>;
}
declare module "*/lib/firefox.mjs" {
  import type { Browser } from "puppeteer-core";
  export const uuid: string;
  export function launch(options: { extensionPath: string; proxy?: number; prefs?: Record<string, unknown> }): Promise<Browser>;
}
declare module "*/lib/serve.mjs" {
  export interface Answer { body: string; type?: string; headers?: Record<string, string>; status?: number }
  export function serve(answer: (path: string) => Answer | undefined): Promise<{ origin: string; close: () => Promise<void> }>;
}

declare module "*/lib/manynodes.mjs" {
  export function many(nodes: number, more?: string): string;
}
