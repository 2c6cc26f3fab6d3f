import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as esbuild from "esbuild";
import type { Browser, Page } from "puppeteer-core";
import { launch } from "../../scripts/lib/chromium.mjs";
import type { Snapshot } from "../../page/snapshot.ts";

declare const snap: (document: Document) => Snapshot;

let browser: Browser, page: Page, code: string;
before(async () => {
  const built = await esbuild.build({
    stdin: { contents: `import { snapshot } from "./page/snapshot.ts"; globalThis.snap = snapshot;`, resolveDir: process.cwd() },
    bundle: true, format: "iife", write: false,
  });
  code = built.outputFiles[0]!.text;
  browser = await launch({ extensionPath: null });
  page = await browser.newPage();
});
after(async () => { await browser.close(); });

async function show(html: string): Promise<void> {
  await page.setContent(html);
  await page.evaluate(code);
}

/** roundTrip parses the snapshot and returns each number's text there and on the live page. */
function roundTrip(): Promise<{ read: string; live: string }[]> {
  return page.evaluate(() => {
    const { html, nodes } = snap(document);
    const parsed = new DOMParser().parseFromString(html, "text/html");
    return nodes.map((node, n) => ({ read: parsed.querySelector(`[data-pl="${n}"]`)?.textContent ?? "missing", live: node.data }));
  });
}

const texts: [string, string][] = [
  ["characters that mean something in HTML", `<p>a &lt;b&gt; &amp;amp; "c" &amp;lt;</p>`],
  ["carriage returns", `<p>one&#13;two&#13;&#10;three</p>`],
  ["a line feed that comes first in pre", `<pre>\n\n  first</pre><pre>\n\n a <b>b</b></pre>`],
  ["text among elements", `<p>one <b>two</b> three<!-- no --> four</p>`],
  ["text in a table's wrong place", `<table><tr><td>cell</td></tr></table>`],
  ["formatting that does not nest", `<p><b>bold<div>in <i>both</b> only</i></div></p><a href="/x">one<a href="/y">two</a></a>`],
  ["characters beyond the basic plane and combining ones", `<p>\u{1F680} e\u0301 \u{1D4AF}\u200D\u00A0x</p>`],
  ["names of elements that a parser treats as text", `<xmp>a < b</xmp><noembed>c</noembed><form>f<form>g</form></form>`],
];
for (const [name, html] of texts) {
  test(`${name} are read back as they stand`, async () => {
    await show(`<!doctype html><title>T</title><body>${html}</body>`);
    const all = await roundTrip();
    assert.ok(all.length > 1);
    for (const { read, live } of all) assert.equal(read, live);
  });
}

test("trees that no parser makes keep their numbers", async () => {
  await show("<!doctype html><body></body>");
  await page.evaluate(() => {
    const p = document.createElement("p"), div = document.createElement("div"), table = document.createElement("table");
    div.append("in a p");
    p.append("before", div, "after");
    table.append("loose in a table", document.createElement("span"));
    const h1 = document.createElement("h1"), h2 = document.createElement("h2");
    h2.append("inner");
    h1.append("outer", h2);
    const nul = document.createElement("p");
    nul.append("a\0b");
    document.body.append(p, table, h1, nul, document.createTextNode("two"), document.createTextNode("halves"));
  });
  for (const { read, live } of await roundTrip()) assert.equal(read, live.replaceAll("\0", "\uFFFD"));
});

test("what is not the page's own words is left out", async () => {
  await show(`<!doctype html><body><script>SECRET1</script><style>SECRET2{}</style><!--SECRET3--><input value="SECRET4"><textarea>SECRET5</textarea>
    <select><option>SECRET6</option></select><p onclick="SECRET7" data-x="SECRET8" title="SECRET9">x</p><a href="javascript:SECRET">y</a><template>SECRET</template><noscript>SECRET</noscript></body>`);
  assert.ok(!(await page.evaluate(() => snap(document).html)).includes("SECRET"));
});

test("linked data cannot end its own script and stays the same data", async () => {
  await show(`<!doctype html><body></body>`);
  const data = await page.evaluate(() => {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = JSON.stringify({ name: "a </script><b> <!--<script> z" });
    document.head.append(script);
    const parsed = new DOMParser().parseFromString(snap(document).html, "text/html");
    return JSON.parse(parsed.querySelector("script")!.textContent!) as { name: string };
  });
  assert.equal(data.name, "a </script><b> <!--<script> z");
});

test("data that scripts hold is kept, other scripts are not", async () => {
  await show(`<!doctype html><body><script type="application/json" id="x">{"jobs":[{"company":"A </b>","title":"B"}]}</scr`+`ipt>
    <script>window.__STATE__ = {"a":[1,2,3,4,5,6,7,8,9]};</scr`+`ipt><script>window.track = "SECRET"; send()</scr`+`ipt><script src="/x.js" type="application/json"></scr`+`ipt><p>One</p></body>`);
  const found = await page.evaluate(() => {
    const parsed = new DOMParser().parseFromString(snap(document).html, "text/html");
    return [...parsed.querySelectorAll("script")].map((s) => [s.type, s.textContent!.trim()]);
  });
  assert.deepEqual(found, [["application/json", `{"jobs":[{"company":"A </b>","title":"B"}]}`], ["text/javascript", `window.__STATE__ = {"a":[1,2,3,4,5,6,7,8,9]};`]]);
});

test("data that is too long is left out, and the words are all there", async () => {
  await show(`<!doctype html><body></body>`);
  const read = await page.evaluate(() => {
    for (let i = 0; i < 12; i++) {
      const script = document.createElement("script");
      script.type = "application/json";
      script.textContent = JSON.stringify({ a: "x".repeat(i === 0 ? 300_000 : 100_000) });
      document.body.append(script);
    }
    document.body.append(Object.assign(document.createElement("p"), { textContent: "The words" }));
    const { html, cut } = snap(document);
    return { length: html.length, cut, words: html.includes("The words") };
  });
  assert.ok(read.words && !read.cut && read.length < 600_000);
});

test("what sites call their parts is kept", async () => {
  await show(`<!doctype html><body><div data-testid="work-experience"><span aria-hidden="true">Engineer</span><abbr class="dtstart" title="2019-03">March 2019</abbr></div></body>`);
  const html = await page.evaluate(() => snap(document).html);
  for (const part of [`data-testid="work-experience"`, `aria-hidden="true"`, `title="2019-03"`]) assert.ok(html.includes(part), part);
});

const hidden: [string, string, string][] = [
  ["display", `<div style="display:none"><p>X</p></div>`, "display"],
  ["visibility", `<div style="visibility:hidden"><p>X</p></div>`, "visibility"],
  ["opacity", `<div style="opacity:0"><p>X</p></div>`, "opacity"],
  ["size", `<p style="font-size:1px">X</p>`, "size"],
  ["white on white", `<p style="color:#fff">X</p>`, "colour"],
  ["dark on dark", `<div style="background:#111"><p style="color:#111">X</p></div>`, "colour"],
  ["off the screen", `<p style="position:absolute;left:-9999px">X</p>`, "offscreen"],
  ["clipped to a pixel", `<p style="position:absolute;width:1px;height:1px;overflow:hidden">X</p>`, "clipped"],
];
for (const [name, html, why] of hidden) {
  test(`text hidden by ${name} says so`, async () => {
    await show(`<!doctype html><body><p>Seen</p>${html}<p>Seen too</p></body>`);
    const found = await page.evaluate(() => {
      const parsed = new DOMParser().parseFromString(snap(document).html, "text/html");
      return [...parsed.querySelectorAll("p")].map((p) => p.closest("[data-pl-hidden]")?.getAttribute("data-pl-hidden") ?? "");
    });
    assert.deepEqual(found, ["", why, ""]);
  });
}

const visible: [string, string][] = [
  ["white on black", `<div style="background:#000"><p style="color:#fff">X</p></div>`],
  ["white on a picture", `<div style="background:url(data:,x)"><p style="color:#fff">X</p></div>`],
  ["white over a picture beside it", `<div style="position:relative"><img alt=""><p style="color:#fff">X</p></div>`],
  ["text cut out of a gradient", `<p style="background:linear-gradient(red,blue);background-clip:text;color:transparent">X</p>`],
  ["visible in what is hidden", `<div style="visibility:hidden"><p style="visibility:visible">X</p></div>`],
  ["scrolled out of a box", `<div id="box" style="height:50px;overflow:auto"><p>X</p><div style="height:9000px"></div></div>`],
  ["an element that has no box of its own", `<div style="display:contents"><p>X</p></div>`],
];
for (const [name, html] of visible) {
  test(`${name} counts as seen`, async () => {
    await show(`<!doctype html><body>${html}</body>`);
    await page.evaluate(() => document.getElementById("box")?.scrollTo(0, 5000));
    assert.ok(!(await page.evaluate(() => snap(document).html)).includes("data-pl-hidden"));
  });
}

test("a hundred thousand nested elements and ten megabytes are read without a crash, and the cut is said", async () => {
  await show("<!doctype html><body></body>");
  const deep = await page.evaluate(() => {
    const other = document.implementation.createHTMLDocument();
    let at: Element = other.body;
    for (let i = 0; i < 100_000; i++) at = at.appendChild(other.createElement("b"));
    at.append("deep");
    return snap(other).nodes.length;
  });
  assert.equal(deep, 1);
  const long = await page.evaluate(() => {
    document.body.innerHTML = "<p>one two three four five six seven eight nine ten</p>".repeat(200_000);
    const { cut, html } = snap(document);
    return { cut, length: html.length };
  });
  assert.ok(long.cut && long.length < 2.1 * 1024 * 1024);
});

test("reading changes nothing", async () => {
  await show(`<!doctype html><body><p>a</p><div>b<b>c</b></div></body>`);
  assert.ok(await page.evaluate(() => {
    let changes = 0;
    const watch = new MutationObserver((all) => { changes += all.length; });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    snap(document);
    return watch.takeRecords().length === 0 && changes === 0;
  }));
});
