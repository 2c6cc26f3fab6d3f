/** marginStyle is the look of the bobs. Their hue stands out on light and on dark pages, as that of the marks does. They add nothing to
 * what can be scrolled. They are seen only as long as the marks' own style says so, under a property of this name
 * (background/style.ts): not on paper, and not when the extension is gone and its script can no longer take them away. */
export const marginStyle = (seen: string): string => `
:host {
  all: initial !important;
  visibility: var(--${seen}, hidden) !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  contain: layout style !important;
  z-index: 2147483647 !important;
  direction: ltr !important;
}
button {
  all: unset; position: absolute; left: 0; top: 0; width: 16px; height: 22px; cursor: pointer; color: #bf5f10;
}
button.narrow { width: 8px; height: 11px; }
button::after { content: ""; position: absolute; inset: -1px -4px; }
button[hidden] { display: none; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; border-radius: 3px; }
svg { display: block; width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linejoin: round; }
button:hover svg { fill: rgb(217 119 6 / .25); }
.strong path:last-child { fill: currentColor; }
.medium path:last-child { stroke-dasharray: 3 2; }
.weak path:last-child { stroke-dasharray: 1 2.2; }
@media (forced-colors: active) { button { color: LinkText; forced-color-adjust: none; } }
`;
