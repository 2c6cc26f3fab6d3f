import { waitForReport } from "../lib/chromium.mjs";

const patience = 20_000;

/** Stage is a browser in which one state is made: it opens pages, and closes them and forgets afterwards what was kept, but for the sites. */
export class Stage {
  #opened = [];

  constructor({ browser, scheme, base, origin, stock }) {
    Object.assign(this, { browser, scheme, base, origin, stock });
  }

  async #page(width, height) {
    const page = await this.browser.newPage();
    this.#opened.push(page);
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: this.scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
    return page;
  }

  /** surface opens a page of the extension, and waits for what is named by a selector. */
  async surface(at, width, ready, height = 800) {
    const page = await this.#page(width, height);
    await page.goto(this.base + at);
    await page.waitForSelector(ready, { timeout: patience });
    return page;
  }

  /** site opens a page of the server and waits until it was read. */
  async site(at, { width = 1000, height = 760 } = {}) {
    const inside = await this.surface("options.html", 400, "main");
    const page = await this.#page(width, height);
    await page.goto(this.origin + at);
    await page.bringToFront();
    const { tab, state } = await waitForReport(inside, this.origin + at);
    return { page, tab, state };
  }

  /** panel opens the panel of a page of the server. */
  async panel(at, ready = ".level") {
    const { page, tab, state } = await this.site(at);
    const panel = await this.surface(`panel.html?tab=${tab}`, 400, ready, 900);
    await panel.bringToFront();
    return { site: page, panel, tab, state };
  }

  /** card opens the card of the first mark that stands on the words. */
  async card(page, words) {
    const spot = await page.waitForFunction((wanted) => {
      for (const highlight of CSS.highlights.values()) {
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const live = new Range();
          live.setStart(startContainer, startOffset);
          live.setEnd(endContainer, endOffset);
          if (!live.toString().includes(wanted)) continue;
          startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
          const line = live.getClientRects()[0];
          if (line) return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
        }
      }
      return false;
    }, { timeout: patience }, words);
    const { x, y } = await spot.jsonValue();
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.documentElement.lastElementChild.hasAttribute("popover"), { timeout: patience });
  }

  /** marks waits until words are marked in the page, and the margin has its signs where there is room. */
  async marks(page) {
    await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0), { timeout: patience });
    await page.waitForFunction(() => [...document.documentElement.children].some((e) => e.outerHTML === "<div></div>"), { timeout: patience });
  }

  /** paste puts words into a page's field for texts and has them read. */
  async paste(page, words) {
    await page.evaluate((words) => {
      const area = document.querySelector("form textarea");
      area.value = words;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
    await page.waitForFunction((words) => document.querySelector("form textarea")?.value === words, {}, words);
    await page.click("button[type=submit]");
  }

  /** drop drops a file on a page: bytes, or so many bytes of nothing. */
  async drop(page, name, bytes) {
    await page.evaluate((name, bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([typeof bytes === "number" ? new Uint8Array(bytes) : Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, name, typeof bytes === "number" ? bytes : Buffer.from(bytes).toString("base64"));
  }

  /** press clicks the first button that bears the words. */
  async press(page, words) {
    await page.waitForFunction((words) => {
      const button = [...document.querySelectorAll("button")].find((b) => b.textContent.trim() === words);
      button?.click();
      return button !== undefined;
    }, { timeout: patience }, words);
  }

  /** settle waits until what was changed has been drawn and every running transition is at its end. */
  async settle(page) {
    await page.bringToFront();
    await page.evaluate(async () => {
      for (const animation of document.getAnimations()) if (animation.effect.getComputedTiming().iterations !== Infinity) animation.finish();
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  }

  async clear() {
    const ours = this.#opened.find((page) => !page.isClosed() && page.url().startsWith(this.base));
    await ours?.evaluate(async () => {
      const kept = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(kept.filter((key) => key !== "sites"));
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    }).catch(() => {});
    for (const page of this.#opened) if (!page.isClosed()) await page.close().catch(() => {});
    for (const page of await this.browser.pages()) if (page.url().startsWith(`${this.base}welcome`)) await page.close();
  }
}
