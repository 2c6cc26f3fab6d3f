/** unzoomed is the rule by which a host under the page's root has the window's own pixels, however large the page draws itself. */
export function unzoomed(): string {
  const zoom = document.documentElement.currentCSSZoom;
  return zoom === 1 || !(zoom > 0) ? "" : `:host { zoom: ${1 / zoom} !important; }`;
}
