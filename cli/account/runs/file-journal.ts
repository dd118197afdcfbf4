import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../../core/changes/journal.ts';
import { type Change, changeSchema } from '../../../core/model/change-record.ts';
import { writeNew } from '../files.ts';

/**
 * A journal in files that only ever come to be: `000-0.json` is the first operation's intent, `000-1.json` what became of
 * it, and so on. Each name can be taken once, so two processes cannot both move an entry on, and the folder shows what
 * happened in which order.
 * @param folder holds the journal of one plan
 */
export function fileJournal(folder: string): Journal {
  return {
    list: async (_incidentId, planHash) =>
      [...newest(folder).values()]
        .map(({ change }) => change)
        .filter((change) => change.planHash === planHash)
        .toSorted((a, b) => a.index - b.index),
    add: async (change) => writeNew(fileOf(folder, change.index, 0), textOf(change)),
    async advance(from, to) {
      const last = newest(folder).get(from.index);
      if (!last || last.change.status !== from.status || last.change.at !== from.at) return false;
      return writeNew(fileOf(folder, from.index, last.generation + 1), textOf(to));
    },
  };
}

interface Entry {
  readonly change: Change;
  readonly generation: number;
}

const fileOf = (folder: string, index: number, generation: number): string =>
  join(folder, `${String(index).padStart(3, '0')}-${generation}.json`);

const textOf = (change: Change): string => `${JSON.stringify(change, null, 2)}\n`;

/** The last word on each operation, by its place. */
function newest(folder: string): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, index, generation] = /^(\d{3})-(\d+)\.json$/.exec(name) ?? [];
    if (index === undefined || generation === undefined) continue;
    const known = entries.get(Number(index));
    if (known && known.generation > Number(generation)) continue;
    const change = changeSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    entries.set(Number(index), { change, generation: Number(generation) });
  }
  return entries;
}
