// When to read: once a page has come to rest, and again after it has changed. Nothing runs while the page is
// idle or hidden.

/** quiet is how long nothing may change before a page counts as settled, in milliseconds. */
const quiet = 350;

/** patience is how long a page that never rests is waited for: twice as long each time, up to the longest. */
const patience = 3000, longest = 30_000;

/** Watcher calls back when a page wants to be read. */
export class Watcher {
  private readonly observer: MutationObserver;
  private readonly stop = new AbortController();
  private waiting: ReturnType<typeof setTimeout> | 0 = 0;
  private wanted = false;
  private since = 0;
  private last = 0;
  private patience = patience;

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
      this.patience = patience;
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

  /** watch observes the documents and shadow roots that were read. */
  watch(roots: readonly Node[]): void {
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
    if (this.waiting || document.hidden || this.stop.signal.aborted) return;
    this.wait(quiet);
  }

  private wait(time: number): void {
    this.waiting = setTimeout(() => {
      this.waiting = 0;
      if (document.hidden || this.stop.signal.aborted) return;
      const now = performance.now();
      const rest = quiet - (now - this.last);
      if (rest > 0 && now - this.since < this.patience) {
        this.wait(rest);
        return;
      }
      this.patience = rest > 0 ? Math.min(2 * this.patience, longest) : patience;
      requestIdleCallback(() => {
        if (this.stop.signal.aborted || !this.wanted) return;
        this.wanted = false;
        this.settled();
      }, { timeout: 1000 });
    }, time);
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
