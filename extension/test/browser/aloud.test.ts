// The panel as a screen reader hears it, in its order: golden files of the accessibility tree, made from reports that are kept beside them,
// so that no change of a check changes them. To write them anew: UPDATE_GOLDEN=1.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Report } from "../../engine/protocol.gen.ts";
import { only, start, until, visit, type Fixture } from "./fixture.ts";

let f: Fixture;
before(async () => { f = await start(); });
after(async () => { await f.close(); });

const golden = (file: string): string => path.join("test/browser/golden", file);

/** Heard is one thing that a screen reader says. */
interface Heard {
  depth: number;
  role: string;
  name: string;
  level: number;
}

/** heard returns what stands in the accessibility tree, in its order, without what says nothing. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((n) => [n.nodeId, n]));
  const out: Heard[] = [];
  const visit = (id: string, depth: number, said: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? "");
    const name = String(node.name?.value ?? "").trim();
    const property = (wanted: string): unknown => node.properties?.find((p) => p.name === wanted)?.value.value;
    const silent = node.ignored || ["none", "generic", "InlineTextBox", "RootWebArea", "ListMarker", ""].includes(role);
    // The text of a heading or a button is its name, which was said.
    if (!silent && !(role === "StaticText" && (said.includes(name) || name === ""))) {
      const state = ["expanded", "checked"].filter((p) => property(p) !== undefined && property(p) !== "false" && property(p) !== false).join(" ");
      out.push({ depth, role: [role, property("level") && role === "heading" ? String(property("level")) : "", state].filter(Boolean).join(" "), name, level: role === "heading" ? Number(property("level")) : 0 });
    }
    for (const child of node.childIds ?? []) visit(child, silent ? depth : depth + 1, silent ? said : role === "StaticText" ? said : name || said);
  };
  visit(nodes[0]!.nodeId, 0, "");
  return out;
}

/** panelOf shows a report in the panel, with everything unfolded. */
async function panelOf(report: Report): Promise<Page> {
  const tab = 987_654;
  await f.inside.evaluate((tab, report) => chrome.storage.session.set({ [`tab:${tab}`]: { state: "ready", url: "https://example.com/robin", documentId: "x", marks: true, report } }), tab, report as never);
  const panel = await f.browser.newPage();
  await panel.setViewport({ width: 400, height: 900 });
  await visit(f, panel, `panel.html?tab=${tab}`);
  await panel.waitForSelector(".level");
  await panel.evaluate(() => { for (const d of document.querySelectorAll("details")) d.open = true; });
  await until(() => panel.evaluate(() => [...document.querySelectorAll("details")].every((d) => d.open)), "the folds");
  return panel;
}

for (const [name, what] of [["findings", "a report with findings"], ["nothing", "a report without any"]] as const) {
  test(`${what} is read aloud in order`, only("chromium", "Firefox's driver has no such tree"), async () => {
    const report = JSON.parse(readFileSync(golden(`${name}.json`), "utf8")) as Report;
    const panel = await panelOf(report);
    const all = await heard(panel);
    const lines = all.map(({ depth, role, name }) => `${"  ".repeat(depth)}${role}${name ? `: ${name}` : ""}`).join("\n") + "\n";
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(golden(`${name}.txt`), lines);
    assert.equal(lines, readFileSync(golden(`${name}.txt`), "utf8"));

    const headings = all.filter((h) => h.level > 0);
    assert.deepEqual(headings.filter((h) => h.level === 1).map((h) => h.name), ["Plumbline"]);
    headings.forEach((h, i) => assert.ok(i === 0 || h.level <= headings[i - 1]!.level + 1, `no level is left out before: ${h.name}`));
    assert.equal(headings[1]!.name, report.headline, "the level comes first");
    for (const finding of report.findings) {
      const at = all.findIndex((h) => h.role === "heading 4" && h.name === finding.title);
      assert.ok(at >= 0, `a heading for ${finding.title}`);
      assert.ok(all.slice(0, at).some((h) => h.role === "listitem" && h.depth < all[at]!.depth), "in a list");
      const rest = all.slice(at).map((h) => h.name).join(" ");
      const order = [finding.says, ...finding.evidence.map((e) => e.quote).filter(Boolean), finding.innocent[0]!, finding.ask].map((words) => rest.indexOf(words));
      assert.ok(order.every((n) => n >= 0) && order.indexOf(Math.max(...order)) === order.length - 1, `what it says, both sides, the reasons, the question: ${order.join()}`);
    }
    // The drawing says in words what it shows.
    const aloud = all.map((h) => h.name).join("\n");
    for (const entry of report.timeline) assert.match(aloud, new RegExp(`${entry.label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}.*\\d{4}`));
    await panel.close();
  });
}
