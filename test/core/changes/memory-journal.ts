import type { Journal } from '../../../core/changes/journal.ts';
import type { Change } from '../../../core/model/change-record.ts';

/** A journal for tests. `entries` is what it holds. */
export function memoryJournal(): Journal & { entries: Change[] } {
  const entries: Change[] = [];
  const place = ({ planHash, index }: Change) =>
    entries.findIndex((entry) => entry.planHash === planHash && entry.index === index);
  return {
    entries,
    list: async (incidentId, planHash) =>
      entries
        .filter((entry) => entry.incidentId === incidentId && entry.planHash === planHash)
        .toSorted((a, b) => a.index - b.index),
    add: async (change) => {
      if (place(change) >= 0) return false;
      entries.push(change);
      return true;
    },
    advance: async (from, to) => {
      const index = place(from);
      const stored = entries[index];
      if (!stored || stored.status !== from.status || stored.at !== from.at) return false;
      entries[index] = to;
      return true;
    },
  };
}
