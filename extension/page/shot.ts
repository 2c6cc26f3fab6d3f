// One snapshot, for sites that only the panel shows: no listener, no observer, nothing drawn, and nothing left in
// the page when it is done. The service worker asks for it when the reader does.

import { snapshotInSlices } from "./snapshot.ts";

/** Shot is what the service worker gets. */
export interface Shot {
  html: string;
  cut: boolean;
}

// Only this script's own world sees this.
(globalThis as { plumblineShot?: () => Promise<Shot> }).plumblineShot = async () => {
  const shot = await snapshotInSlices(document, null, () => false);
  return { html: shot?.html ?? "", cut: shot?.cut ?? false };
};
