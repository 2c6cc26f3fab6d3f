/** cardStyle is the card's look. Pixels only, since a page may set its own size of rem; the important rules of a
 * shadow root win over any rule of the page for its host, so that only the card inside is moved. */
export const cardStyle = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  color-scheme: light dark !important;
}
* { box-sizing: border-box; }
.card {
  --ink: #1d2433; --ink-2: #5a6377; --paper: #fff; --paper-2: #f4f5f8; --line: #dfe3ea; --mark: #a84e06; --accent: #1f5f8b; --accent-bg: #e8f1f7;
  position: fixed; width: 400px; max-width: calc(100vw - 16px); max-height: calc(100vh - 16px); overflow: auto;
  padding: 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 10px 34px #0004; font: 400 13.5px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; overflow-wrap: anywhere;
}
.card:focus { outline: none; }
h2 { margin-block: 0 12px; margin-inline: 0 24px; font-size: 15px; line-height: 1.35; font-weight: 650; }
p { margin: 0 0 12px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; margin-bottom: 12px; }
.side { padding: 8px 10px; border-radius: 8px; background: var(--paper-2); }
.side:only-child { grid-column: 1 / -1; }
small { display: block; margin-bottom: 2px; color: var(--ink-2); font-size: 11.5px; }
q { display: block; quotes: none; font-weight: 600; }
.note { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; color: var(--ink-2); font-size: 12.5px; }
.says { font-size: 13px; }
.why { color: var(--ink-2); font-size: 13px; }
.why b { color: var(--ink); font-weight: 600; }
.ask { display: flex; gap: 10px; justify-content: space-between; align-items: start; padding: 8px 10px; border-inline-start: 3px solid var(--accent);
  border-start-end-radius: 8px; border-end-end-radius: 8px; background: var(--accent-bg); font-size: 13px; }
.foot { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-top: 12px; color: var(--ink-2); font-size: 12.5px; }
.strength { margin: -8px 0 12px; color: var(--ink-2); font-size: 12.5px; }
.strength span { border-bottom: 2px dotted var(--mark); }
.strength .strong { border-bottom-style: solid; }
.strength .medium { border-bottom-style: dashed; }
p.parting { margin-block: 0; margin-inline: 0 28px; }
.failed { order: 1; flex: 1 0 100%; }
.failed:empty { display: none; }
.steps { margin-inline-start: auto; }
button { all: unset; cursor: pointer; border-radius: 4px; color: var(--accent); font-weight: 600; white-space: nowrap; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.quiet { font-weight: 400; color: var(--ink-2); }
.quiet:hover { color: var(--ink); text-decoration: underline; }
.steps button { margin-inline-start: 4px; width: 24px; height: 24px; text-align: center; }
.close { position: absolute; top: 10px; inset-inline-end: 10px; width: 28px; height: 28px; text-align: center; font-size: 18px; color: var(--ink-2); }
@media (prefers-color-scheme: dark) {
  .card { --ink: #e8ebf1; --ink-2: #a7afbf; --paper: #171b23; --paper-2: #222936; --line: #353e4f; --mark: #f0a94b; --accent: #7fb6dc; --accent-bg: #1b2c3a; }
}
@media (forced-colors: active) {
  .card, .side, .ask { border: 1px solid CanvasText; }
}
`;
