import type { Names } from "../page/messages.ts";

/** markStyle is how marks look: strength is told by the line, and one hue stands out on light and on dark pages
 * (at least 3:1 on white and on near-black). Printed pages carry no marks. The property is for the bobs at the margin, which
 * are seen where marks are (page/marginstyle.ts). */
export function markStyle({ strong, medium, weak }: Names): string {
  const line = (style: string): string => `text-decoration: underline ${style} 2px #bf5f10; text-underline-offset: 3px;`;
  return `@media screen {
:root { --${strong}: visible; }
::highlight(${strong}) { background-color: rgb(217 119 6 / .16); ${line("solid")} }
::highlight(${medium}) { background-color: rgb(217 119 6 / .08); ${line("dashed")} }
::highlight(${weak}) { ${line("dotted")} }
}
@media screen and (forced-colors: active) {
::highlight(${strong}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }
::highlight(${medium}), ::highlight(${weak}) { text-decoration-color: LinkText; }
}`;
}
