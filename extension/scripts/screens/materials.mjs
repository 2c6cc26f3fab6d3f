// What the pictures show: invented people on a page, in files and in texts.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { people, root } from "../lib/paths.mjs";
import { renderApart } from "../render.mjs";

const html = (body, style = "", attributes = "") => ({
  body: `<!doctype html><html lang="en"${attributes}><head><meta charset="utf-8"><title>Robin Vale</title><style>
body { max-width: 640px; margin: 40px auto; padding: 0 60px; font: 16px/1.5 system-ui, sans-serif } h1 { margin-bottom: 0 } ${style}</style></head><body>${body}</body></html>`,
});

const robin = (skill = "Operated production clusters on Kubernetes and Puppet.") => `<h1>Robin Vale</h1><p>Platform engineer · robin.vale@example.com</p>
<h2>Experience</h2>
<section><h3>Platform engineer</h3><p>Halden Robotics</p><p>Aug 2010 – May 2013</p><ul><li>${skill}</li><li>Ran build and release for 60 engineers.</li></ul></section>
<section><h3>Staff engineer</h3><p>Northgate Freight</p><p>Mar 2019 – present</p><ul><li>Led the move of 140 services to a shared platform.</li></ul></section>
<h2>Education</h2><section><h3>University of Colorado Boulder</h3><p>B.S., Computer Science</p><p>2006 – 2010</p></section>`;

const dark = "html { background: #14161a; color: #e8eaee; color-scheme: dark }";

/** An earlier version of the same résumé, with another employer. */
const earlier = `Robin Vale
robin.vale@example.com

EXPERIENCE

Platform engineer, Quillmark Bakery
Aug 2010 – May 2013
- Ran build and release.

EDUCATION

B.S., Computer Science, University of Colorado Boulder, 2006 – 2010
`;

/** Two candidates who write the same contact. */
const sharing = [`Daniel Okafor
fox.hollow@example.com | 303.555.0142

Experience

Bookkeeper, Quillmark Bakery
Feb 2018 – May 2024
- Kept the books of four shops.
`, `Grace Miller
fox.hollow@example.com | (303) 555-0142

Experience

Route planner, Northgate Freight
Mar 2019 – Jan 2023
- Planned the night runs.
`];

/** A rule pack with two slips of the pen. */
const faulty = `{
  "plumblinePack": 1,
  "id": "acme/engineering",
  "version": "1.0.0",
  "titel": "Acme Engineering",
  "checks": {
    "employment/overlap": { "strength": "often" }
  }
}
`;

/** materials makes the pages, files and texts. */
export async function materials(browser) {
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-screens-"));
  try {
    const rendered = path.join(folder, "jordan.html");
    await renderApart("even", [[path.join(people, "jordan-avery.json"), rendered]]);
    const jordan = await readFile(rendered, "utf8");
    const pages = new Map([
      ["/jordan", { body: jordan }],
      ["/robin", html(robin())],
      ["/dark", html(robin(), dark)],
      ["/rtl", html(robin(), "", ` dir="rtl"`)],
      ["/consequences", html(robin("Operated production clusters on Kubernetes, Terraform and Istio."))],
      ["/consistent", html(robin("Operated production clusters on Puppet."))],
      ["/no-profile", html("<h1>Tide tables</h1><p>High water at noon, low water at six.</p>")],
      // Longer than what is read of a page.
      ["/large", html(`${robin()}<h2>Publications</h2>${"<p>A note on build and release, and on how it went for the engineers.</p>".repeat(60_000)}`)],
    ]);
    const pack = (file) => readFile(path.join(root, "testdata/packs", file), "utf8");
    return {
      pages,
      packs: { signed: await pack("engineering.json") + await pack("engineering.json.minisig"), unsigned: await pack("university.json"), faulty },
      text: await readFile(path.join(people, "jordan-avery.txt"), "utf8"),
      earlier,
      sharing,
      later: earlier.replace("Quillmark Bakery", "Fennimore Analytics").replace("May 2013", "Feb 2013"),
      printed: await printed(browser, jordan),
      long: await printed(browser, html(`<p style="font-size: 7px">${"Ran build and release for engineers. ".repeat(40_000)}</p>`).body),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** printed returns a page as a PDF file. */
async function printed(browser, body) {
  const page = await browser.newPage();
  try {
    await page.setContent(body);
    return await page.pdf({ format: "A4", printBackground: true });
  } finally {
    await page.close();
  }
}
