// The reader's corrections as a list, and what is done with it. A claim has at most one correction.

import type { Correction, Reading } from "../../engine/protocol.gen.ts";

/** Edit makes a new list of the one before. */
export type Edit = (before: Correction[]) => Correction[];

/** set corrects one claim. */
export function set(path: string, value: string, was: string): Edit {
  return (before) => [...before.filter((c) => c.path !== path), { path, value, was }];
}

/** undo takes the correction of one claim, or of one entry, back. */
export function undo(path: string): Edit {
  return (before) => before.filter((c) => c.path !== path);
}

/** leaveOut takes an entry of the page out of the reading, with all that was corrected in it. */
export function leaveOut(entry: string, was: string): Edit {
  return (before) => [...before.filter((c) => !inside(c.path, entry)), { path: entry, value: "", was }];
}

/** takeBack takes away an entry that the reader had added; those added behind it move up. */
export function takeBack(entry: string): Edit {
  const { list, index } = split(entry);
  return (before) => before.filter((c) => !inside(c.path, entry)).map((c) => {
    const at = split(c.path);
    return at.list === list && at.index > index ? { ...c, path: `${list}[${at.index - 1}]${at.rest}` } : c;
  });
}

/** entryOf returns the entry that a path lies in, "" for none: "work[1]" of "work[1].startDate". */
export function entryOf(path: string): string {
  return /^[a-z]+\[\d+\](?=\.)/.exec(path)?.[0] ?? "";
}

/** first returns the words by which the engine knows an entry: those of its first claim. */
export function first(readings: readonly Reading[], entry: string): string {
  return readings.find((r) => r.path.startsWith(`${entry}.`) && r.words !== "")?.words ?? "";
}

/** next returns the index behind the last entry of a list, whether that one was left out or not. */
export function next(list: string, readings: readonly Reading[], corrections: readonly Correction[]): number {
  const all = [...readings.map((r) => r.path), ...corrections.map((c) => c.path)].map(split).filter((p) => p.list === list);
  return Math.max(-1, ...all.map((p) => p.index)) + 1;
}

function inside(path: string, entry: string): boolean {
  return path === entry || path.startsWith(`${entry}.`);
}

function split(path: string): { list: string; index: number; rest: string } {
  const m = /^([a-z]+)\[(\d+)\](.*)$/.exec(path);
  return m ? { list: m[1]!, index: Number(m[2]), rest: m[3]! } : { list: "", index: -1, rest: "" };
}
