// The content script: reads the page when it settles, has it inspected, marks the words of the findings and opens
// their card. It runs only on sites that are switched on, or on a page that the reader asked to have read.

import { siteAt, type Sites } from "../background/pattern.ts";
import type { AnswerKind, Finding, Where } from "../engine/protocol.gen.ts";
import { within } from "../engine/within.ts";
import { Card } from "./card.ts";
import { Margin } from "./margin.ts";
import { Marks } from "./marks.ts";
import { isReadReply, isToPage, type Done, type FromPage } from "./messages.ts";
import { locateAgain } from "./refind.ts";
import { hosts, Watcher } from "./settle.ts";
import { snapshotInSlices } from "./snapshot.ts";

/** A page that changes while it is read is read anew this often; then what was read has to do. */
const attempts = 3;

/** Words within this many pixels of each other are kept in sight together. */
const nearby = 60;

class Page {
  private readonly margin = new Margin(() => this.marks.names.strong, (finding, from) => this.isHere(finding) && this.open(finding, from));
  private readonly marks = new Marks(() => this.margin.draw(this.marks.firsts()));
  private readonly card = new Card((by) => this.isHere() && this.step(by), (finding, kind) => this.answer(finding, kind), () => this.isHere());
  private readonly watcher = new Watcher(() => void this.read(), () => this.changed(), () => this.moved());
  private readonly ends = new AbortController();
  private changes = 0; // counts the page's changes, so that a reading knows that it is out of date
  private reading = false;
  private askedAgain = false; // while it was being read
  private styled = false;
  private retried = false;
  private hidden = false; // the reader took the marks off
  private shown = ""; // the finding in the open card
  private nodes: readonly Text[] = []; // of the last reading
  private last = { html: "", findings: [] as Finding[] };

  start(): void {
    const { signal } = this.ends;
    chrome.runtime.onMessage.addListener(this.message);
    chrome.storage.onChanged.addListener(this.switched);
    document.addEventListener("click", (e) => this.click(e), { signal });
    // The reader comes back to a page under which the extension may have been updated: nobody else tells this script.
    const look = (): void => void (alive() || this.orphaned());
    document.addEventListener("visibilitychange", look, { signal });
    addEventListener("focus", look, { signal });
    // A page that comes back from the browser's history has to be told of again.
    addEventListener("pageshow", (e) => {
      if (!e.persisted) return;
      this.last.html = "";
      this.watcher.want();
    }, { signal });
    this.watcher.watch([document]);
    this.watcher.start();
  }

  /** end leaves nothing behind. */
  end(): void {
    this.ends.abort();
    this.watcher.end();
    this.card.close();
    this.marks.clear();
    if (alive()) {
      chrome.runtime.onMessage.removeListener(this.message);
      chrome.storage.onChanged.removeListener(this.switched);
    }
    if (running.page === this) running.page = undefined;
  }

  /** orphaned ends the script of an extension that is gone. A reader who had the card open, or pressed something, is told. */
  private orphaned(told = this.card.isOpen(), finding = this.shown): void {
    const place = told ? this.box(finding) : null;
    this.end();
    if (told) this.card.part(place);
  }

  /** isHere tells whether the extension is there to do what the reader pressed, and ends the script where it is not. */
  private isHere(finding?: Finding): boolean {
    if (!alive() && !this.ends.signal.aborted) this.orphaned(true, finding?.id);
    return alive();
  }

  private async read(): Promise<void> {
    if (!alive()) return this.orphaned();
    if (this.reading) return this.watcher.want();
    this.reading = true;
    try {
      let shot = null;
      for (let i = 1; !shot; i++) {
        const changes = this.changes;
        shot = await snapshotInSlices(document, hosts, () => this.ends.signal.aborted || (i < attempts && changes !== this.changes));
        if (this.ends.signal.aborted) return;
      }
      this.watcher.watch(shot.roots, shot.nodes);
      this.nodes = shot.nodes;
      if (shot.html === this.last.html) {
        // The same words, perhaps in other nodes: a site may have drawn its page anew.
        if (this.last.findings.length > 0 && !this.hidden) this.marks.draw(this.last.findings, shot.nodes);
        return;
      }
      const reply = await this.send({ type: "read", html: shot.html, cut: shot.cut });
      if (this.ends.signal.aborted) return;
      if (!isReadReply(reply) || !reply.ok) {
        this.last = { html: "", findings: [] };
        this.marks.clear();
        // The service worker may have been stopped before it could answer. Once more is enough.
        if (reply === undefined && !this.retried) {
          this.retried = true;
          this.watcher.want();
        }
        return;
      }
      this.retried = false;
      this.last = { html: shot.html, findings: reply.marks ? reply.findings : [] };
      if (!reply.marks || reply.findings.length === 0) {
        this.marks.clear();
        this.card.close();
        return;
      }
      if (!this.styled) this.styled = isDone(await this.send({ type: "style", names: this.marks.names }));
      if (this.ends.signal.aborted) return;
      if (this.hidden) return;
      if (!this.marks.draw(reply.findings, shot.nodes)) this.stale();
      if (this.shown && !this.marks.range(this.shown)) this.card.close();
    } finally {
      this.reading = false;
      if (this.askedAgain && !this.ends.signal.aborted) this.again();
    }
  }

  private changed(): void {
    this.changes++;
    if (!alive()) return this.orphaned();
    if (!this.marks.verify() && this.shown && !this.marks.range(this.shown)) this.card.close();
    this.margin.later();
  }

  private moved(): void {
    this.changes++;
    this.card.close();
    this.marks.clear();
    this.nodes = []; // or the page that is gone would be held
    this.stale();
  }

  /** stale asks for a new reading even if the page reads the same. */
  private stale(): void {
    this.last.html = "";
    this.watcher.want();
  }

  private click(event: MouseEvent): void {
    const plain = event.button === 0 && (getSelection()?.isCollapsed ?? true);
    const finding = plain ? this.marks.at(document, event.clientX, event.clientY) : null;
    if (finding && this.isHere(finding)) this.open(finding);
    else if (!finding && !alive()) this.orphaned();
  }

  private open(finding: Finding, from?: HTMLElement): void {
    const all = this.marks.findings();
    this.shown = finding.id;
    this.card.open(finding, all.findIndex((f) => f.id === finding.id) + 1, all.length, () => this.box(finding.id), from);
  }

  /** answer keeps what the reader says of a finding and reads the page again, without it. */
  private async answer(finding: Finding, kind: AnswerKind): Promise<boolean> {
    if (!isDone(await this.send({ type: "answer", finding: finding.id, kind }))) return false;
    if (this.shown === finding.id) this.card.close();
    return this.again();
  }

  /** box returns where a finding's first words stand, together with those of its other words that are close by, so
   * that the card covers none of them. */
  private box(id: string): DOMRect | null {
    const [first, ...others] = this.marks.ranges(id).map((r) => r.getBoundingClientRect());
    if (!first) return null;
    const all = [first, ...others.filter((b) => Math.abs(b.top - first.top) < nearby)];
    const left = Math.min(...all.map((b) => b.left)), top = Math.min(...all.map((b) => b.top));
    return new DOMRect(left, top, Math.max(...all.map((b) => b.right)) - left, Math.max(...all.map((b) => b.bottom)) - top);
  }

  /** step opens the finding so many further on than the one that is shown; the first, or the last, when none was. */
  private step(by: number): boolean {
    const all = this.marks.findings();
    const at = all.findIndex((f) => f.id === this.shown);
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length];
    if (!next) return false;
    this.scrollTo(next.id);
    this.open(next);
    return true;
  }

  /** hide takes the marks off until the reader wants them back, or the page is loaded anew. */
  private hide(): boolean {
    this.hidden = !this.hidden;
    if (this.hidden) {
      this.card.close();
      this.marks.clear();
    } else this.marks.draw(this.last.findings, this.nodes);
    return true;
  }

  private scrollTo(id: string): boolean {
    const range = this.marks.range(id);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return false;
    element.scrollIntoView({ block: "center", inline: "nearest" });
    return true;
  }

  /** show scrolls to a finding and opens its card. */
  private show(id: string): boolean {
    const finding = this.marks.findings().find((f) => f.id === id);
    if (!finding || !this.scrollTo(id)) return false;
    this.open(finding);
    return true;
  }

  private readonly message = (m: unknown, sender: chrome.runtime.MessageSender, answer: (reply: Done) => void): void => {
    if (sender.id !== chrome.runtime.id || !isToPage(m)) return;
    if (m.type === "stop") this.end();
    else if (m.type === "again") answer({ ok: this.again() });
    else if (m.type === "point") answer({ ok: this.point(m.where) });
    else if (m.type === "step") answer({ ok: this.step(m.by) });
    else if (m.type === "hide") answer({ ok: this.hide() });
    else answer({ ok: this.show(m.finding) });
  };

  /** switched ends the script when its site is switched off. The service worker says so too, but where the permission is given
   * back at once it no longer finds the tab. */
  private readonly switched = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area !== "local" || !changes.sites) return;
    const { oldValue, newValue } = changes.sites as { oldValue?: Sites; newValue?: Sites };
    if (siteAt(oldValue ?? {}, location.href) && !siteAt(newValue ?? {}, location.href)) this.end();
  };

  /** again reads the page at once, since the reader waits for it. */
  private again(): boolean {
    this.askedAgain = this.reading; // what is being read may have been asked before the change
    if (this.reading) return true;
    this.last.html = "";
    void this.read();
    return true;
  }

  /** point scrolls to words and selects them: nothing is drawn, and a click takes the selection off. */
  private point(where: readonly Where[]): boolean {
    const ranges = where.map((w) => locateAgain(w, this.nodes)).filter((r) => r !== null);
    const [first, last] = [ranges[0], ranges.at(-1)];
    const selection = getSelection();
    if (!first || !last || !selection || first.startContainer.getRootNode() !== last.endContainer.getRootNode()) return false;
    first.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
    selection.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
    return true;
  }

  /** send returns the answer, undefined when there was none. */
  private async send(m: FromPage): Promise<unknown> {
    const reply: unknown = alive() ? await within(chrome.runtime.sendMessage(m)) : undefined;
    if (!alive() && !this.ends.signal.aborted) this.orphaned();
    return reply;
  }
}

/** alive tells whether the extension that this script belongs to still runs. */
function alive(): boolean {
  return chrome.runtime?.id !== undefined;
}

function isDone(m: unknown): boolean {
  return typeof m === "object" && m !== null && (m as Done).ok === true;
}

// Only this script's own world sees this: a second injection into the same page must not read it twice.
const running = ((globalThis as { plumbline?: { page?: Page | undefined } }).plumbline ??= {});
if (!running.page) {
  running.page = new Page();
  running.page.start();
}
