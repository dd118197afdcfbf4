import type { BaseFacts } from './facts.ts';
import type { ChangeEvent } from './facts/changes.ts';
import { knownOr } from './reading.ts';

/** The changes that CloudTrail lists, the newest first; none where they were not read: what is not listed proves nothing. */
export const listedChanges = ({ changes }: Pick<BaseFacts, 'changes'>): readonly ChangeEvent[] =>
  changes === undefined ? [] : knownOr(changes, { events: [] }).events;
