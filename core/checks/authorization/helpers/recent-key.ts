import type { BaseFacts } from '../../../model/facts.ts';
import type { ApiKey } from '../../../model/facts/api-key.ts';
import type { Signals } from '../../../model/signals.ts';

/** Milliseconds around the beginning in which a change of a key is taken for what brought it. */
const before = 10 * 60_000;
const after = 60_000;

/** Whether a key was changed right before the symptom began. */
export function changedThen(
  { updatedAt }: ApiKey,
  { window }: BaseFacts,
  { since }: Signals,
): boolean {
  if (updatedAt === undefined) return false;
  const away = Date.parse(since ?? window.end) - Date.parse(updatedAt);
  return away >= -after && away <= before;
}
