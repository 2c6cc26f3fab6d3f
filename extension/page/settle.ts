// When to read: once a page has come to rest, and again after it has changed. Nothing runs while the page is
// idle or hidden. A page that never rests is read when it has new words, and else less and less often.

import { News } from "./news.ts";

/** quiet is how long nothing may change before a page counts as settled, in milliseconds. */
const quiet = 350;

/** eager is how long a page that never rests is waited for before its words are looked over: half as long again each time that there
 * are new ones, as where news run through, up to the longest. */
const eager = 2000;

/** patience is how long it is waited for where there are no new words: twice as long each time, up to the longest. */
const patience = 4000, longest = 30_000;

/** Watcher calls back when a page wants to be read. */
export class Watcher {
  private readonly observer: MutationObserver;
  private readonly stop = new AbortController();
  private waiting: ReturnType<typeof setTimeout> | 0 = 0;
  private wanted = false;
  private since = 0; // when the first change came that was not read
  private last = 0; // and when the last
  private looked = 0; // when the words were looked over, or read
  private looking = false;
  private restless = false; // it was not waited for the page to rest when it was read
  private patience = patience;
  private eager = eager;
  private roots: readonly Node[] = [];
  private readonly news = new News();

  /**
   * @param settled is called when the page wants to be read.
   * @param changed is called at once on each change, before the page is painted.
   * @param moved is called when a single-page site has gone to another address.
   */
  constructor(
    private readonly settled: () => void,
    private readonly changed: () => void,
    private readonly moved: () => void,
  ) {
    this.observer = new MutationObserver((records) => {
      if (records.every((r) => this.isOurs(r))) return;
      this.changed();
      this.want();
    });
  }

  start(): void {
    const { signal } = this.stop;
    document.addEventListener("visibilitychange", () => this.wanted && this.want(), { signal });
    let at = location.href;
    const arrived = (): void => {
      if (location.href === at) return;
      at = location.href;
      this.calm();
      this.moved();
      this.want();
    };
    if ("navigation" in window) {
      window.navigation.addEventListener("navigatesuccess", arrived, { signal });
      window.navigation.addEventListener("currententrychange", arrived, { signal });
    }
    this.want();
  }

  end(): void {
    this.stop.abort();
    this.observer.disconnect();
    clearTimeout(this.waiting);
    this.waiting = 0;
  }

  /** watch observes the documents and shadow roots that were read, and the texts in them. */
  watch(roots: readonly Node[], texts: readonly Text[] = []): void {
    this.roots = roots;
    if (this.restless) this.news.note(texts);
    this.observer.disconnect();
    for (const root of roots) {
      this.observer.observe(root, {
        subtree: true, childList: true, characterData: true,
        // What opens and closes a part of a page without a change of its nodes.
        attributes: true, attributeFilter: ["hidden", "open", "aria-expanded"],
      });
    }
  }

  /** want asks for a reading as soon as the page rests. */
  want(): void {
    this.last = performance.now();
    if (!this.wanted) this.since = this.last;
    this.wanted = true;
    if (this.waiting || this.looking || document.hidden || this.stop.signal.aborted) return;
    this.wait(quiet);
  }

  private wait(time: number): void {
    this.waiting = setTimeout(() => {
      this.waiting = 0;
      void this.due();
    }, time);
  }

  /** due reads the page if it rests, or if it has been waited for long enough, and waits on if not. */
  private async due(): Promise<void> {
    if (!this.wanted || document.hidden || this.stop.signal.aborted) return;
    const now = performance.now();
    const rest = quiet - (now - this.last);
    if (rest <= 0) {
      this.calm();
      return this.settle();
    }
    if (now - this.since >= this.patience) {
      this.patience = Math.min(2 * this.patience, longest);
      this.restless = true;
      return this.settle();
    }
    if (now - Math.max(this.looked, this.since) >= this.eager) {
      this.looking = true;
      const news = await this.news.look(this.roots, () => document.hidden || this.stop.signal.aborted);
      this.looking = false;
      if (document.hidden || this.stop.signal.aborted) return;
      this.looked = performance.now();
      this.eager = news ? Math.min(1.5 * this.eager, longest) : eager;
      if (news) {
        this.restless = true;
        return this.settle();
      }
    }
    this.wait(quiet);
  }

  /** calm begins the waiting anew, as on a page that was just opened. */
  private calm(): void {
    this.patience = patience;
    this.eager = eager;
    if (this.restless) this.news.forget();
    this.restless = false;
  }

  private settle(): void {
    requestIdleCallback(() => {
      if (this.stop.signal.aborted || !this.wanted) return;
      this.wanted = false;
      this.looked = performance.now();
      this.settled();
    }, { timeout: 1000 });
  }

  /** isOurs tells whether a change is the coming or going of our own hosts. */
  private isOurs(record: MutationRecord): boolean {
    if (hosts.has(record.target)) return true;
    if (record.type !== "childList" || record.target !== document.documentElement) return false;
    return [...record.addedNodes, ...record.removedNodes].every((n) => hosts.has(n));
  }
}

/** hosts are our own elements that this page has seen, so that the removal of one is known for ours. */
export const hosts = new WeakSet<Node>();
