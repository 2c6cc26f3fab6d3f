// How a team shares what it read without a server: its members have one secret, fingerprints taken under it travel as a rule pack, and
// who imports the pack is told when somebody else read the same under another name. No label goes along, and no word ever could.

import { sha256 } from "../background/packs.ts";
import { daysAfter, today } from "../background/today.ts";
import type { Remembered } from "../engine/protocol.gen.ts";
import { store } from "./index.ts";
import { nameOf } from "./keys.ts";
import { readSettings } from "./settings.ts";

/** How many readings go into one pack: the latest. More would not fit into the size of a pack. */
const most = 900;

/** share writes the readings under the team's key as a pack; null when there are none yet. */
export async function share(title: string): Promise<{ name: string; text: string } | null> {
  const key = await store().teamKey();
  const mine = key ? await nameOf(key) : "";
  const readings = mine ? await store().taken(mine, most) : [];
  if (readings.length === 0) return null;
  const { days } = await readSettings();
  const [date, time] = new Date().toISOString().split("T");
  const number = (words: string): number => Number(words.replaceAll(/\D/g, ""));
  const from = (await sha256(await store().ownKey())).slice(0, 8);
  const pack = {
    plumblinePack: 1, id: `shared/seen-${from}`, version: `1.${number(date!)}.${number(time!.slice(0, 8))}`, title,
    expires: daysAfter(today(), days),
    readings: { key: mine, scheme: readings[0]!.scheme, traces: readings.map(({ id, day, print }) => ({ id, day, print })) },
  };
  return { name: `plumbline-seen-${date}.json`, text: JSON.stringify(pack, null, 1) + "\n" };
}

/** takeReadings puts what a pack brings in place of what it brought before. */
export async function takeReadings(pack: string, readings: readonly Remembered[]): Promise<void> {
  await store().forgetFrom(pack);
  if (readings.length > 0) await store().remember(readings, [], pack);
}
