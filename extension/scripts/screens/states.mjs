// Every surface in every state, by the picture's name. A state returns the page to picture, with full when all of it is to be seen.

const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));

/** A tab that stands for one that is being read or could not be: for a moment only, so it is written as the background writes it. */
async function known(stage, state) {
  const panel = await stage.surface("panel.html?tab=1", 400, ".state", 500);
  await panel.evaluate((state) => chrome.storage.session.set({ "tab:1": { url: "https://example.com/", documentId: "", marks: true, ...state } }), state);
  return panel;
}

const text = async (stage, words) => {
  const popup = await stage.surface("popup.html", 420, "textarea", 600);
  await stage.paste(popup, words);
  return popup;
};

async function compared(stage) {
  const { page, tab } = await stage.site("/robin");
  await stage.marks(page);
  const popup = await stage.surface(`popup.html?tab=${tab}`, 420, "textarea");
  await stage.paste(popup, stage.stock.earlier);
  await stage.press(popup, "Compare with this page");
  await popup.waitForSelector(".sidebyside");
  return popup;
}

async function answered(stage) {
  const { panel } = await stage.panel("/jordan", "[data-finding]");
  await stage.press(panel, "Candidate explained");
  await panel.waitForSelector(".explain textarea");
  await panel.bringToFront();
  await panel.keyboard.type("A private preview, from a friend at the maker.");
  return panel;
}

/** Two candidates with one contact are read with the memory on. */
async function remembering(stage) {
  const inside = await stage.surface("options.html", 400, "main");
  await inside.evaluate(() => chrome.storage.local.set({ memory: { on: true, days: 90 } }));
  const [first, second] = stage.stock.sharing;
  await (await text(stage, first)).waitForSelector("[data-part=memory]");
  const popup = await text(stage, second);
  await popup.waitForSelector("[data-finding]");
  return popup;
}

/** The part of the options that is about rule packs, with a pack to look at when there is one. */
async function rules(stage, pack = "", height = 900) {
  const page = await stage.surface("options.html", 800, "#pack-text", height);
  if (pack !== "") await look(stage, page, pack);
  return page;
}

async function look(stage, page, pack) {
  await page.waitForSelector("#pack-text");
  await page.evaluate((pack) => {
    const area = document.querySelector("#pack-text");
    area.value = pack;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, pack);
  await stage.press(page, "Look at it");
  await page.waitForSelector(".look .acts button");
}

/** apply takes the pack that is looked at into use: what has to be ticked is ticked. */
async function apply(stage, page) {
  await page.evaluate(() => { for (const box of document.querySelectorAll(".look input[type=checkbox]:not(:checked)")) box.click(); });
  await page.waitForSelector(".look button.main:enabled");
  await stage.press(page, "Apply");
  await page.waitForSelector("#pack-text");
}

const toRules = (page) => page.evaluate(() => document.querySelector(".rules").scrollIntoView({ block: "start" }));

export const states = {
  welcome: async (stage) => ({ page: await stage.surface("welcome.html", 900, ".sites li"), full: true }),

  "page-marks": async (stage) => {
    const { page } = await stage.site("/jordan");
    await stage.marks(page);
    return { page };
  },
  "page-card": async (stage) => {
    const { page } = await stage.site("/jordan", { width: 820, height: 1010 });
    await stage.card(page, "Kubernetes");
    return { page };
  },
  "page-margin": async (stage) => {
    const { page } = await stage.site("/robin");
    await stage.marks(page);
    return { page };
  },
  "page-dark": async (stage) => {
    const { page } = await stage.site("/dark");
    await stage.card(page, "Kubernetes");
    return { page };
  },
  "page-right-to-left": async (stage) => {
    const { page } = await stage.site("/rtl");
    await stage.card(page, "Kubernetes");
    return { page };
  },

  "panel-report": async (stage) => ({ page: (await stage.panel("/jordan", "[data-finding]")).panel }),
  "panel-whole": async (stage) => {
    const { panel } = await stage.panel("/jordan", "[data-finding]");
    await unfold(panel);
    return { page: panel, full: true };
  },
  "panel-timeline": async (stage) => {
    const { panel } = await stage.panel("/consequences", ".timeline button");
    await panel.hover(".timeline button");
    await panel.waitForSelector(".finding.lit");
    return { page: panel };
  },
  "panel-consequences": async (stage) => {
    const { panel } = await stage.panel("/consequences", ".consequences");
    await panel.evaluate(() => { document.querySelector(".consequences").open = true; });
    return { page: panel, full: true };
  },
  "panel-explaining": async (stage) => ({ page: await answered(stage) }),
  "panel-answered": async (stage) => {
    const panel = await answered(stage);
    await stage.press(panel, "Save");
    await panel.waitForSelector("[data-part=answered]");
    await panel.evaluate(() => { document.querySelector("[data-part=answered]").open = true; });
    return { page: panel, full: true };
  },
  "panel-correcting": async (stage) => {
    const { panel } = await stage.panel("/robin", "[data-finding]");
    await panel.evaluate(() => { document.querySelector("[data-part=was_read]").open = true; });
    await panel.waitForSelector("button.value");
    await panel.evaluate(() => [...document.querySelectorAll("button.value")].find((b) => b.textContent.includes("Halden")).click());
    await panel.waitForSelector(".edit input");
    return { page: panel, full: true };
  },
  "panel-nothing-found": async (stage) => ({ page: (await stage.panel("/consistent", ".level[data-level=nothing]")).panel, full: true }),
  "panel-no-profile": async (stage) => ({ page: (await stage.panel("/no-profile")).panel, full: true }),
  "panel-too-large": async (stage) => ({ page: (await stage.panel("/large", ".notices")).panel }),
  "panel-off": async (stage) => ({ page: await stage.surface("panel.html?tab=2", 400, ".state", 500) }),
  "panel-loading": async (stage) => {
    const page = await known(stage, { state: "reading" });
    await page.waitForSelector(".working");
    return { page };
  },
  "panel-could-not-read": async (stage) => {
    const page = await known(stage, { state: "failed", message: "Reading took too long and was stopped." });
    await page.waitForFunction(() => [...document.querySelectorAll("button")].some((b) => b.textContent === "Try again"));
    return { page };
  },

  "popup-empty": async (stage) => {
    const { tab } = await stage.site("/robin");
    return { page: await stage.surface(`popup.html?tab=${tab}`, 420, "textarea", 600), full: true };
  },
  "popup-pasted": async (stage) => {
    const page = await text(stage, stage.stock.text);
    await page.waitForSelector("[data-finding]");
    return { page, full: true };
  },
  "popup-nothing-found": async (stage) => {
    const page = await text(stage, stage.stock.earlier);
    await page.waitForSelector(".level[data-level=nothing]");
    return { page, full: true };
  },
  "popup-compared": async (stage) => ({ page: await compared(stage), full: true }),
  "popup-error": async (stage) => {
    const page = await text(stage, "  ");
    await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent);
    return { page, full: true };
  },
  "popup-seen-before": async (stage) => {
    const page = await remembering(stage);
    await page.evaluate(() => { document.querySelector("[data-part=memory]").open = true; });
    return { page, full: true };
  },
  "popup-file": async (stage) => {
    const page = await stage.surface("popup.html", 420, "input[type=file]");
    await stage.drop(page, "jordan-avery.pdf", stage.stock.printed);
    await page.waitForSelector("[data-finding]");
    return { page };
  },

  options: async (stage) => {
    const page = await stage.surface("options.html", 800, ".check");
    return { page };
  },
  "options-memory": async (stage) => {
    await remembering(stage);
    const page = await stage.surface("options.html", 800, "main", 800);
    await page.evaluate(() => {
      const list = [...document.querySelectorAll("details")].find((d) => d.querySelector("summary").textContent === "What is remembered");
      list.open = true;
      list.closest("section").scrollIntoView();
    });
    await page.waitForSelector(".memory li");
    return { page };
  },
  "options-checks": async (stage) => {
    const page = await stage.surface("options.html", 800, ".check", 900);
    await page.evaluate(() => {
      const check = document.querySelectorAll(".check")[12];
      check.open = true;
      check.scrollIntoView({ block: "start" });
    });
    return { page };
  },

  "options-rules": async (stage) => {
    const page = await rules(stage, "", 640);
    await toRules(page);
    return { page };
  },
  "options-rules-preview": async (stage) => {
    const page = await rules(stage, stage.stock.packs.signed, 1100);
    await toRules(page);
    return { page };
  },
  "options-rules-refused": async (stage) => {
    const page = await rules(stage, stage.stock.packs.faulty, 700);
    await toRules(page);
    return { page };
  },
  "options-rules-applied": async (stage) => {
    const page = await rules(stage, stage.stock.packs.signed, 800);
    await apply(stage, page);
    await look(stage, page, stage.stock.packs.unsigned);
    await apply(stage, page);
    await page.waitForFunction(() => document.querySelectorAll(".packs > li").length === 2);
    await toRules(page);
    return { page };
  },
  "options-rules-managed": async (stage) => {
    const page = await stage.surface("options.html", 800, ".rules", 640);
    // In place of the browser's own policy, which only the computer's administrator can write.
    await page.evaluateOnNewDocument((pack) => {
      Object.defineProperty(chrome.storage.managed, "get", { value: () => Promise.resolve({ managedBy: "Acme IT", packs: [pack], mayAddPacks: false }) });
    }, stage.stock.packs.unsigned);
    await page.reload();
    await page.waitForSelector(".packs > li h3");
    await toRules(page);
    return { page };
  },
  "options-rules-editor": async (stage) => {
    const page = await rules(stage, "", 800);
    await stage.press(page, "Write a pack");
    await page.waitForSelector(".editor .good");
    await toRules(page);
    return { page };
  },

  "view-empty": async (stage) => ({ page: await stage.surface("view.html", 1200, "textarea") }),
  "view-file": async (stage) => {
    const page = await stage.surface("view.html", 1200, "input[type=file]", 900);
    await stage.drop(page, "jordan-avery.pdf", stage.stock.printed);
    await page.waitForSelector("[data-drawn]");
    await stage.card(page, "Kubernetes");
    return { page };
  },
  "view-text": async (stage) => ({ page: await stage.surface("view.html#sample", 1200, "[data-finding]", 900) }),
  "view-compared": async (stage) => {
    const page = await stage.surface("view.html", 1200, "textarea", 1000);
    await stage.paste(page, stage.stock.earlier);
    await page.waitForSelector(".compare input[type=file]");
    await page.evaluate((words) => {
      const input = document.querySelector(".compare input[type=file]");
      const data = new DataTransfer();
      data.items.add(new File([words], "robin-vale-2019.txt"));
      input.files = data.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, stage.stock.later);
    await page.waitForSelector(".sidebyside");
    return { page };
  },
  "view-loading": async (stage) => {
    const page = await stage.surface("view.html", 1200, "input[type=file]", 500);
    await stage.drop(page, "long.pdf", stage.stock.long);
    await page.waitForSelector("progress[max]");
    return { page };
  },
  "view-picture": async (stage) => {
    const page = await stage.surface("view.html", 1200, "input[type=file]", 600);
    await stage.drop(page, "photo.png", Buffer.from("\u0089PNG\r\n", "latin1"));
    await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent);
    return { page };
  },
  "view-too-large": async (stage) => {
    const page = await stage.surface("view.html", 1200, "input[type=file]", 600);
    await stage.drop(page, "large.pdf", 50 * 1024 * 1024 + 1);
    await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent);
    return { page };
  },

  "export-printed": async (stage) => {
    const { panel } = await stage.panel("/jordan", ".export button");
    await panel.evaluate(() => {
      URL.createObjectURL = (blob) => { void blob.text().then((words) => { globalThis.saved = words; }); return "#saved"; };
      HTMLAnchorElement.prototype.click = () => {};
    });
    await stage.press(panel, "Save as a page");
    const saved = await (await panel.waitForFunction(() => globalThis.saved)).jsonValue();
    stage.stock.pages.set("/saved", { body: saved });
    const page = await stage.surface("options.html", 794, "main", 1123); // A4 at 96 dots an inch
    await page.goto(`${stage.origin}/saved`);
    await page.emulateMediaType("print");
    await page.addStyleTag({ content: "html { padding: 15mm }" }); // the paper's margin
    return { page };
  },
};
