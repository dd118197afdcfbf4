import { basename } from 'node:path';
import { say } from '../../../core/messages/render.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { Problem } from '../../problem.ts';
import { Unusable } from '../disk/unusable.ts';
import { changeAt, entriesIn } from './file-journal.ts';
import { attemptsIn, journalFolder } from './run.ts';

/**
 * What to say of a run that is damaged: what is wrong, which of its changes are known to be in place, and how to go on.
 * Nothing is undone from such a run: what cannot be relied on is not carried out.
 */
export function damaged(folder: string, cause: Unusable): Problem {
  const entries = entriesWithin(folder);
  const known = entries.flatMap((entry) => entry.change ?? []);
  const args = {
    run: basename(folder),
    flaw: cause.message,
    applied: callsOf(known, 'applied'),
    intended: callsOf(known, 'intended'),
    unread: entries.some(({ change }) => change === undefined) ? 'some' : 'none',
    folder,
  };
  return new Problem(say('account.run-damaged', args), cause.code, { cause });
}

const callsOf = (changes: readonly Change[], status: Change['status']): string =>
  changes
    .filter((change) => change.status === status)
    .map(({ call }) => `${call.service}:${call.action}`)
    .join(', ') || 'none';

interface Entry {
  readonly change: Change | undefined;
}

/** Every entry of the run that there is; those that cannot be relied on without their change. */
function entriesWithin(folder: string): Entry[] {
  const numbers = orNothing(() => attemptsIn(folder)) ?? 0;
  return Array.from({ length: numbers }, (_, index) => index + 1).flatMap((number) => {
    const journal = journalFolder(folder, number);
    const places = orNothing(() => entriesIn(journal));
    if (!places) return [{ change: undefined }];
    return places.map((place) => ({ change: orNothing(() => changeAt(journal, place)) }));
  });
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusable) return undefined;
    throw error;
  }
}
