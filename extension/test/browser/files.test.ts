import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { locked, pdf, resume, scanned, words } from "../files/make.ts";
import { cardText, pressInCard } from "./closed.ts";
import { axe, clickMark, hasCard, marked, name, only, opened, screens, start, themed, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
let printed: string;
const made: string[] = [];
before(async () => {
  f = await start({ on: false });
  printed = file("jordan.pdf");
  const page = await f.browser.newPage();
  f.pages.set("/jordan", { body: themed("even", "jordan-avery") });
  await page.goto(`${f.origin}/jordan`);
  await page.pdf({ path: printed, format: "A4", printBackground: true });
  await page.close();
});
after(async () => {
  await f.close();
  for (const at of made) rmSync(at, { force: true });
});

/** A file on disk, for a file chooser. */
function file(name: string, bytes?: Uint8Array | string): string {
  const at = path.join(tmpdir(), `plumbline-${process.pid}-${name}`);
  made.push(at);
  if (bytes !== undefined) writeFileSync(at, bytes);
  return at;
}

async function surface(name: string, width = 1200): Promise<Page> {
  const page = await f.browser.newPage();
  await page.setViewport({ width, height: 800 });
  await visit(f, page, name);
  await page.waitForSelector("input[type=file]");
  return page;
}

async function choose(page: Page, at: string): Promise<void> {
  const input = await page.waitForSelector("input[type=file]");
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(at);
}

/** Drops a file that is made in the page, as a hand would. */
async function drop(page: Page, name: string, bytes: Uint8Array | number): Promise<void> {
  await page.evaluate((name, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([typeof bytes === "number" ? new Uint8Array(bytes) : Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, name, typeof bytes === "number" ? bytes : Buffer.from(bytes).toString("base64"));
}

const note = (page: Page): Promise<string> => until(() => page.evaluate(() => document.querySelector("[role=alert]")?.textContent ?? ""), "a sentence");
const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test("a printed résumé is shown with its findings, marked at the right words of the drawn page", async () => {
  const view = await surface("view.html");
  assert.deepEqual(await axe(view), []);
  await choose(view, printed);
  await view.waitForSelector("[data-finding]");
  await view.waitForSelector("[data-page='1'][data-drawn]");
  const words = await marked(view);
  assert.ok(words.includes("Kubernetes") && words.includes("The Juilliard School"), words.join(", "));
  // The layer's words lie where the drawing has ink: under "Kubernetes" the canvas is not blank.
  const ink = await view.evaluate(() => {
    for (const range of [...CSS.highlights.values()].flatMap((h) => [...h])) {
      const node = range.startContainer as Text;
      if (node.data.slice(range.startOffset, range.endOffset) !== "Kubernetes") continue;
      const live = document.createRange();
      live.setStart(node, range.startOffset);
      live.setEnd(node, range.endOffset);
      const canvas = node.parentElement!.closest(".page")!.querySelector("canvas")!;
      const [box, page] = [live.getBoundingClientRect(), canvas.getBoundingClientRect()];
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
      copy.drawImage(canvas, 0, 0);
      const k = canvas.width / page.width;
      const columns = (from: number, to: number): number => {
        const { data } = copy.getImageData((from - page.x) * k, (box.y - page.y) * k, (to - from) * k, box.height * k);
        return data.filter((v, i) => i % 4 === 0 && v < 128).length;
      };
      const third = box.width / 3;
      return [0, 1, 2].map((i) => columns(box.x + i * third, box.x + (i + 1) * third));
    }
    return [];
  });
  assert.ok(ink.length === 3 && ink.every((n) => n > 10), `ink under the marked word: ${ink.join(", ")}`);
  await view.screenshot({ path: path.join(screens, "view.png") as `${string}.png` });
  assert.deepEqual(await axe(view), []);

  await clickMark(view, "Kubernetes");
  await until(() => hasCard(view), "the card");
  assert.match(await cardText(view), /first public June 2014/);
  await view.keyboard.press("Escape");
  await until(async () => !(await hasCard(view)), "the card to close");
  await view.evaluate(() => document.querySelector(".pages")!.scrollTo(0, 0));
  await view.evaluate(() => document.querySelector<HTMLElement>("[data-finding] .links button")!.click());
  await until(() => hasCard(view), "the card again");
  assert.ok(await view.evaluate(() => document.querySelector(".pages")!.scrollTop > 0), "Show scrolls to the words");
  await pressInCard(view, "Not right");
  await until(async () => !(await hasCard(view)) && !(await marked(view)).includes("Kubernetes"), "the marks to go with the answer");
  await f.inside.evaluate(() => chrome.storage.local.remove("answers"));
  await view.close();
});

test("the popup reads a dropped file, and hands it to a tab of its own", async () => {
  const popup = await surface("popup.html", 420);
  assert.deepEqual(await axe(popup), []);
  await popup.screenshot({ path: path.join(screens, "popup-files.png") as `${string}.png`, fullPage: true });
  await drop(popup, "robin.pdf", resume());
  await popup.waitForSelector("[data-finding]");
  assert.match(await text(popup), /robin\.pdf/);
  assert.deepEqual(await axe(popup), []);
  await popup.evaluate(() => document.querySelector<HTMLElement>(".links button")!.click());
  const view = await opened(f, "view.html");
  await view.waitForSelector("[data-drawn]");
  await until(() => hasCard(view), "the card of the finding that was asked for");
  assert.ok((await marked(view)).includes("Kubernetes"));
  // Firefox lets a popup close itself, and not the tab that stands for one here.
  if (name === "chromium") await until(async () => !(await f.browser.pages()).includes(popup), "the popup to close");
  else await popup.close();
  await visit(f, view, "view.html");
  await view.waitForSelector("input[type=file]");
  assert.equal(await view.$("[data-finding]"), null, "nothing was kept");
  await view.close();
});

test("a file is chosen by keyboard", only("chromium", "Firefox's driver cannot answer the dialog"), async () => {
  const view = await surface("view.html");
  await view.bringToFront(); // a browser opens the dialog for the page in front alone
  await view.keyboard.press("Tab");
  assert.equal(await view.evaluate(() => (document.activeElement as HTMLInputElement).type), "file");
  // A busy computer may lose the first key: Chromium opens no dialog for a window that it does not yet hold for focused.
  const choose = async () => (await Promise.all([view.waitForFileChooser({ timeout: 8000 }), view.keyboard.press("Enter")]))[0];
  const chooser = await choose().catch(choose).catch(choose);
  await chooser.accept([printed]);
  await view.waitForSelector("[data-finding]");
  await view.close();
});

test("words that nobody can see in a PDF are said to be hidden", async () => {
  const view = await surface("view.html");
  await drop(view, "hidden.pdf", resume("1 1 1 rg " + words("Kubernetes Terraform Docker Ansible Puppet Java", 50, 300)));
  await view.waitForSelector(".level");
  assert.match(await text(view), /hidden|cannot see|not visible/i);
  await view.close();
});

const big = 50 * 1024 * 1024 + 1;
for (const [what, bytes, sentence] of [
  ["locked.pdf", locked(), /password.*Save it without one/],
  ["scanned.pdf", scanned(), /pictures of pages/],
  ["broken.pdf", Buffer.from("%PDF-1.7\nnothing of a file"), /damaged/],
  ["empty.pdf", Buffer.alloc(0), /empty/],
  ["blank.pdf", pdf([""]), /no text/],
  ["large.pdf", big, /50 MB/],
  ["large.docx", big, /10 MB/],
  ["photo.png", Buffer.from("\u0089PNG\r\n", "latin1"), /picture/],
  ["old.doc", Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1"), /\.docx or PDF/],
  ["program.exe", Buffer.from("MZ\0\0\0"), /cannot be read/],
] as const) {
  test(`${what} gets one plain sentence, and the next file is read`, async () => {
    const view = await surface("view.html");
    await drop(view, what, bytes);
    assert.match(await note(view), sentence);
    assert.equal(await view.$(".level"), null);
    await drop(view, "robin.pdf", resume());
    await view.waitForSelector("[data-finding]");
    await view.close();
  });
}

test("of 200 pages the first are read, it is said so, and the page answers meanwhile", async () => {
  const view = await surface("view.html");
  const pages = Array.from({ length: 200 }, (_, i) => Array.from({ length: 12 }, (_, n) => words(`Line ${n} of page ${i + 1}: ran build and release for engineers`, 50, 780 - 40 * n)).join(""));
  const first = words("Robin Vale", 50, 790, 24) + words("Experience", 50, 750, 16, "B") + words("Platform engineer, Halden Robotics", 50, 730) + words("Aug 2010 - May 2013", 50, 715) + words("Operated production clusters on Kubernetes.", 50, 700);
  await drop(view, "long.pdf", pdf([first, ...pages]));
  const turns = view.evaluate(() => new Promise<number>((resolve) => {
    let longest = 0;
    let last = performance.now();
    const beat = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (document.querySelector(".level")) resolve(longest);
      else setTimeout(beat, 10);
    };
    beat();
  }));
  assert.ok((await turns) < 1000, "the page stood still");
  assert.match(await text(view), /50 pages/);
  assert.equal((await view.$$(".page")).length, 50);
  await view.close();
});

test("a reading that takes a while shows how far it is and can be stopped", async () => {
  const view = await surface("view.html");
  // Every page is a heavy one.
  const heavy = Array.from({ length: 50 }, () => words("x", 1, 1).repeat(3000));
  await drop(view, "heavy.pdf", pdf(heavy));
  const bar = await view.waitForSelector("progress[max]");
  assert.equal(await bar!.evaluate((b) => (b as HTMLProgressElement).max), 50);
  await view.evaluate(() => [...document.querySelectorAll("button")].find((b) => b.textContent === "Cancel")!.click());
  assert.match(await note(view), /Stopped/);
  await drop(view, "robin.pdf", resume());
  await view.waitForSelector("[data-finding]");
  await view.close();
});

test("text files are shown with their words marked", async () => {
  const view = await surface("view.html");
  await drop(view, "jordan.txt", readFileSync("../testdata/people/jordan-avery.txt"));
  await view.waitForSelector("[data-finding]");
  assert.ok(await view.evaluate(() => [...document.querySelectorAll("mark")].some((m) => m.textContent === "Kubernetes")));
  assert.deepEqual(await axe(view), []);
  await view.close();
});

test("the worker for PDF files cannot reach out", only("chromium", "Firefox's driver cannot ask a worker; the policy is the same"), async () => {
  const view = await surface("view.html");
  await drop(view, "robin.pdf", resume());
  await view.waitForSelector("[data-finding]");
  const worker = view.workers().find((w) => w.url().endsWith("/pdf.js"))!;
  const answers = await worker.evaluate((url) => Promise.all([
    fetch(url).then(() => "reached", () => "refused"),
    import(url).then(() => "reached", () => "refused"),
  ]), `${f.origin}/home`);
  assert.deepEqual(answers, ["refused", "refused"]);
  assert.deepEqual(f.asked.filter((at) => at !== "/jordan" && at !== "/favicon.ico"), []);
  await view.close();
});
