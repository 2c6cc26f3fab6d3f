import { createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";

/** Linked ties the drawing to the list: what is pointed at in one is shown in the other. */
export interface Linked {
  drawn: readonly string[]; // the findings that are pointed at in the drawing
  listed: string; // the finding that is pointed at in the list
  draw: (findings: readonly string[]) => void;
  list: (finding: string) => void;
}

/** LinkedContext is the report's. */
export const LinkedContext = createContext<Linked>({ drawn: [], listed: "", draw: () => undefined, list: () => undefined });

/** useLinks keeps what is pointed at. */
export function useLinks(): Linked {
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  const [listed, list] = useState("");
  return useMemo(() => ({ drawn, listed, draw: (ids) => setDrawn((old) => (old.join() === ids.join() ? old : ids)), list }), [drawn, listed]);
}

/** usePointing returns what makes an element of the drawing, or of the list, point: by hover and by focus alike. */
export function usePointing(findings: readonly string[], where: "drawn" | "listed") {
  const { draw, list } = useContext(LinkedContext);
  const point = (ids: readonly string[]): void => (where === "drawn" ? draw(ids) : list(ids[0] ?? ""));
  const on = (event: Event): void => {
    event.stopPropagation(); // a finding under another one points for itself alone
    point(findings);
  };
  const off = (): void => point([]);
  return { onPointerOver: on, onPointerOut: off, onFocusIn: on, onFocusOut: off };
}

/** goTo scrolls to a finding in the list, unfolds it where it rests on the same words as another, and puts the focus on its title. */
export function goTo(finding: string): void {
  const item = document.querySelector(`[data-finding="${CSS.escape(finding)}"]`);
  const title = item?.querySelector<HTMLElement>("h4");
  if (!item || !title) return;
  const fold = item.closest<HTMLDetailsElement>("details");
  if (fold) fold.open = true;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  item.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
  title.focus({ preventScroll: true });
}
