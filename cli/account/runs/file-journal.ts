import { join } from 'node:path';
import type { Journal } from '../../../core/changes/journal.ts';
import { type Change, changeSchema } from '../../../core/model/change-record.ts';
import { namesIn, readDocument } from '../disk/read.ts';
import { Unusable } from '../disk/unusable.ts';
import { writeNew } from '../disk/write.ts';

/**
 * A journal in files that only ever come to be: `000-0.json` is the first operation's intent, `000-1.json` what became of
 * it, and so on. Each name can be taken once, so two processes cannot both move an entry on, and the folder shows what
 * happened in which order. It throws Unusable where the newest entry of an operation cannot be relied on.
 * @param folder holds the journal of one plan
 */
export function fileJournal(folder: string): Journal {
  return {
    list: async (_incidentId, planHash) =>
      entriesIn(folder)
        .map((place) => changeAt(folder, place))
        .filter((change) => change.planHash === planHash),
    add: async (change) =>
      writeNew(fileOf(folder, { index: change.index, generation: 0 }), textOf(change)),
    async advance(from, to) {
      const last = entriesIn(folder).find(({ index }) => index === from.index);
      if (!last) return false;
      const { status, at } = changeAt(folder, last);
      if (status !== from.status || at !== from.at) return false;
      const next = { index: from.index, generation: last.generation + 1 };
      return writeNew(fileOf(folder, next), textOf(to));
    },
  };
}

/** Where an entry is: the place of its operation in the plan, and how often it was moved on. */
export interface EntryPlace {
  readonly index: number;
  readonly generation: number;
}

/** The file of an entry. */
export const fileOf = (folder: string, { index, generation }: EntryPlace): string =>
  join(folder, `${String(index).padStart(3, '0')}-${generation}.json`);

/** An entry as it was written. @throws Unusable */
export const changeAt = (folder: string, place: EntryPlace): Change => {
  const change = readDocument(fileOf(folder, place), changeSchema);
  if (change.index === place.index) return change;
  throw new Unusable(fileOf(folder, place), 'other-plan');
};

/**
 * The newest entry of each operation, in the order of the plan.
 * @throws Unusable where the folder cannot be relied on, or an operation before one that has an entry has none
 */
export function entriesIn(folder: string): EntryPlace[] {
  const newest = new Map<number, number>();
  for (const name of namesIn(folder)) {
    const [, index, generation] = /^(\d{3})-(\d+)\.json$/.exec(name) ?? [];
    if (index === undefined || generation === undefined) continue;
    const known = newest.get(Number(index)) ?? 0;
    newest.set(Number(index), Math.max(known, Number(generation)));
  }
  return Array.from({ length: Math.max(-1, ...newest.keys()) + 1 }, (_, index) => {
    const generation = newest.get(index);
    if (generation === undefined)
      throw new Unusable(fileOf(folder, { index, generation: 0 }), 'missing');
    return { index, generation };
  });
}

const textOf = (change: Change): string => `${JSON.stringify(change, null, 2)}\n`;
