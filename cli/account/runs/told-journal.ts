import type { Journal } from '../../../core/changes/journal.ts';
import type { Change } from '../../../core/model/change-record.ts';

/**
 * The same journal; every entry is announced.
 * @param before called before an operation begins; may throw to keep it from beginning
 */
export const toldJournal = (
  journal: Journal,
  before: () => void,
  tell: (change: Change) => void,
): Journal => ({
  list: (incidentId, planHash) => journal.list(incidentId, planHash),
  async add(change) {
    before();
    const added = await journal.add(change);
    if (added) tell(change);
    return added;
  },
  async advance(from, to) {
    const moved = await journal.advance(from, to);
    if (moved && from.status !== to.status) tell(to);
    return moved;
  },
});
