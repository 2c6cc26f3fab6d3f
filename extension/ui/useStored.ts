import { useEffect, useState } from "preact/hooks";

/** useStored follows a value that is computed from what is stored and permitted. */
export function useStored<T>(read: () => Promise<T>, first: T, of: readonly unknown[] = []): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let here = true;
    const again = (): void => void read().then((v) => here && setValue(v), () => undefined);
    again();
    chrome.storage.onChanged.addListener(again);
    chrome.permissions.onAdded.addListener(again);
    chrome.permissions.onRemoved.addListener(again);
    return () => {
      here = false;
      chrome.storage.onChanged.removeListener(again);
      chrome.permissions.onAdded.removeListener(again);
      chrome.permissions.onRemoved.removeListener(again);
    };
  }, of);
  return value;
}
