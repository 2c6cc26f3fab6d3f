// The card that a click on a mark opens: one host element in the top layer with a closed shadow root, made when
// it is opened and removed when it is closed. All words are set as text.

import type { AnswerKind, Evidence, Finding } from "../engine/protocol.gen.ts";
import { cardStyle } from "./cardstyle.ts";
import { unzoomed } from "./host.ts";
import { sentences } from "./sentences.ts";
import { strengthName } from "./strength.ts";
import { hosts } from "./settle.ts";

/** Card shows one finding beside its words. */
export class Card {
  private host: HTMLElement | null = null;
  private before: Element | null = null;
  private stop = new AbortController();
  // Kept, since an extension that is gone has no words any more.
  private readonly last = { close: word("close"), orphaned: word("page_orphaned"), lang: chrome.i18n.getUILanguage(), dir: word("@@bidi_dir") };

  /**
   * @param step opens the finding so many further on, or back.
   * @param answer keeps what the reader says of a finding and tells whether it could.
   * @param alive tells whether the extension is still there; where it is not, the reader is told. A page of its own goes with it.
   */
  constructor(
    private readonly step: (by: number) => void,
    private readonly answer: (finding: Finding, kind: AnswerKind) => Promise<boolean>,
    private readonly alive: () => boolean = () => true,
  ) {}

  /** open shows a finding, number `at` of `of`, beside what `place` returns. The focus goes back to `from`, or where it was. */
  open(finding: Finding, at: number, of: number, place: () => DOMRect | null, from?: HTMLElement): void {
    this.show(this.fill(finding, at, of), place, from);
  }

  isOpen(): boolean {
    return this.host !== null;
  }

  /** part says in one sentence, beside a place, that the extension is gone. */
  part(place: DOMRect | null): void {
    const dialog = this.frame(this.last.orphaned);
    dialog.append(make("p", "parting", this.last.orphaned));
    this.show(dialog, () => place);
  }

  private show(dialog: HTMLElement, place: () => DOMRect | null, from?: HTMLElement): void {
    const again = this.host !== null;
    if (!again) this.before = from ?? document.activeElement;
    this.remove();
    const host = document.createElement("div");
    hosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyle + unzoomed());
    root.adoptedStyleSheets = [sheet];
    root.append(dialog);
    host.popover = "manual";
    document.documentElement.append(host);
    host.showPopover();
    this.host = host;

    this.stop = new AbortController();
    const { signal } = this.stop;
    // What is typed or clicked in the card is not meant for the page.
    for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "mouseup", "pointerdown", "pointerup"]) {
      host.addEventListener(type, (e) => e.stopPropagation(), { signal });
    }
    root.addEventListener("keydown", (e) => this.key(e as KeyboardEvent), { signal });
    document.addEventListener("keydown", (e) => e.key === "Escape" && e.target !== host && this.close(), { signal, capture: true });
    document.addEventListener("pointerdown", (e) => e.target !== host && this.close(), { signal, capture: true });
    const put = (): void => position(dialog, place());
    let asked = 0;
    const later = (): void => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        put();
      });
    };
    addEventListener("scroll", later, { signal, capture: true, passive: true });
    addEventListener("resize", later, { signal, passive: true });
    put();
    dialog.focus({ preventScroll: true });
  }

  /** close removes the card and gives the focus back. */
  close(): void {
    if (!this.host) return;
    this.remove();
    if (this.before instanceof HTMLElement && this.before.isConnected && this.before !== document.body) {
      this.before.focus({ preventScroll: true });
    }
    this.before = null;
  }

  private remove(): void {
    this.stop.abort();
    this.host?.remove();
    this.host = null;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation(); // before the card may be gone, and its host's listeners with it
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.step(1);
    else if (event.key === "ArrowUp") this.step(-1);
    else return;
    event.preventDefault();
  }

  /** frame is a card that only can be closed yet. */
  private frame(name: string): HTMLElement {
    const dialog = make("div", "card");
    dialog.tabIndex = -1;
    dialog.role = "dialog";
    dialog.ariaLabel = name;
    dialog.lang = this.last.lang;
    dialog.dir = this.last.dir; // the page's lines may begin at the other side
    const close = button("close", "×", () => this.close());
    close.ariaLabel = this.last.close;
    dialog.append(close);
    return dialog;
  }

  private fill(finding: Finding, at: number, of: number): HTMLElement {
    const dialog = this.frame(finding.title);
    dialog.append(make("h2", "", finding.title));
    const strength = make("p", "strength");
    strength.append(make("span", finding.strength, strengthName(finding)));
    dialog.append(strength, sides(finding.evidence));
    dialog.append(make("p", "says", finding.says));
    if (finding.innocent.length > 0) {
      const why = make("p", "why");
      why.append(make("b", "", word("often_innocent")), ` ${sentences(finding.innocent)}`);
      dialog.append(why);
    }
    const ask = make("div", "ask");
    const question = make("span", "", finding.ask);
    const copy = button("copy", word("copy"), () => void this.copy(finding.ask, question, copy));
    copy.ariaLive = "polite";
    ask.append(question, copy);
    dialog.append(ask);
    if (finding.pack) dialog.append(make("p", "why", word("from_pack", [finding.pack])));

    const foot = make("div", "foot");
    foot.append(...this.answers(finding));
    if (of > 1) {
      const back = button("", "↑", () => this.step(-1));
      const on = button("", "↓", () => this.step(1));
      back.ariaLabel = word("previous");
      on.ariaLabel = word("next");
      const steps = make("span", "steps", word("n_of_m", [String(at), String(of)]));
      steps.append(back, on);
      foot.append(steps);
    }
    dialog.append(foot);
    return dialog;
  }

  /** answers are the two things that the reader may say of a finding. */
  private answers(finding: Finding): HTMLElement[] {
    const failed = make("span", "failed");
    failed.role = "alert";
    const buttons = (["explained", "not-right"] as const).map((kind) => button("quiet", word(kind.replace("-", "_")), () => {
      failed.textContent = "";
      void this.answer(finding, kind).then((kept) => {
        if (!kept && this.alive()) failed.textContent = word("answer_failed");
      });
    }));
    buttons[1]!.title = word("not_right_why");
    return [...buttons, failed];
  }

  private async copy(text: string, from: HTMLElement, button: HTMLElement): Promise<void> {
    const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    if (!this.alive()) return;
    button.textContent = word(copied ? "copied" : "copy_by_hand");
    // The page may not use the clipboard (no https): the words are left selected for the reader's own keys.
    if (!copied) getSelection()?.selectAllChildren(from);
  }
}

/** sides sets the page's words beside what they do not fit. */
function sides(evidence: readonly Evidence[]): HTMLElement {
  const out = make("div", "pair");
  const claims = evidence.filter((e) => e.role === "claim");
  const others = evidence.filter((e) => e.role === "conflict");
  const records = evidence.filter((e) => e.role === "record");
  const side = (head: string, which: readonly Evidence[]): void => {
    if (which.length === 0) return;
    const box = make("div", "side");
    box.append(make("small", "", head));
    for (const e of which) {
      if (e.quote) { // what the reader added has no words here
        const quote = make("q", "", e.quote);
        quote.dir = "auto";
        box.append(quote);
      }
      if (e.note) box.append(make("span", "note", e.note));
    }
    out.append(box);
  };
  if (records.length > 0) {
    side(word("page_says"), [...claims, ...others]);
    side(word("on_record"), records);
  } else {
    side(word("page_says"), claims);
    side(word("page_also_says"), others);
  }
  return out;
}

/** position puts the card under the words, or else over or beside them, so that they stay in sight where there is room. */
function position(dialog: HTMLElement, words: DOMRect | null): void {
  if (!words) return;
  const gap = 8;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = words.bottom + gap;
  const above = words.top - gap - height;
  let left = words.left;
  let top = words.top;
  if (below + height <= innerHeight - gap) top = below;
  else if (above >= gap) top = above;
  else if (words.right + gap + width <= innerWidth - gap) left = words.right + gap;
  else if (words.left - gap - width >= gap) left = words.left - gap - width;
  else top = below;
  left = Math.max(gap, Math.min(left, innerWidth - width - gap));
  dialog.style.left = `${Math.round(left)}px`;
  dialog.style.top = `${Math.round(Math.max(gap, Math.min(top, innerHeight - height - gap)))}px`;
}

/** make makes an element with its words. */
export function make(name: string, className: string, text = ""): HTMLElement {
  const out = document.createElement(name);
  if (className) out.className = className;
  if (text) out.textContent = text;
  return out;
}

function button(className: string, text: string, press: () => void): HTMLElement {
  const out = make("button", className, text) as HTMLButtonElement;
  out.type = "button";
  out.addEventListener("click", press);
  return out;
}

function word(key: string, parts: string[] = []): string {
  return chrome.i18n.getMessage(key, parts);
}
