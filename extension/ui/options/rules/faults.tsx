import type { Fault } from "../../../engine/protocol.gen.ts";
import { t } from "../../words.ts";

/** Faults lists what is wrong with a pack, where, and how to mend it. `go` leads to the place, where there is one to go to. */
export function Faults({ faults, go }: { faults: Fault[]; go?: (fault: Fault) => void }) {
  return (
    <ol class="faults">
      {faults.map((fault, i) => (
        <li key={i}>
          {fault.line > 0 && (go
            ? <button type="button" class="small" onClick={() => go(fault)}>{t("fault_at", fault.line, fault.column)}</button>
            : <span class="quiet">{t("fault_at", fault.line, fault.column)}</span>)}
          {" "}{fault.path && <code>{fault.path}</code>} <span>{fault.say}: {fault.mend}{fault.mend.endsWith("?") ? "" : "."}</span>
        </li>
      ))}
    </ol>
  );
}
