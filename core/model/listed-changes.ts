import type { BaseFacts } from './facts.ts';
import type { ChangeEvent } from './facts/changes.ts';
import { known, knownOr, MissingEvidence } from './reading.ts';

/** The changes that CloudTrail lists, the newest first; none where they were not read: what is not listed proves nothing. */
export const listedChanges = ({ changes }: Pick<BaseFacts, 'changes'>): readonly ChangeEvent[] =>
  changes === undefined ? [] : knownOr(changes, { events: [] }).events;

/**
 * The changes that CloudTrail lists, the newest first, for what must not be taken for unchanged where they were not read.
 * @throws MissingEvidence where they were not read
 */
export function provenChanges({ changes }: Pick<BaseFacts, 'changes'>): readonly ChangeEvent[] {
  if (changes === undefined)
    throw new MissingEvidence({ what: 'cloudtrail:LookupEvents', because: 'It was not read.' });
  return known(changes).events;
}
