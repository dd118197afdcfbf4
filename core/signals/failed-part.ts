import type { Measured, Spell } from './spell.ts';
import { failuresIn } from './usual.ts';

/** A minute with this part of the requests that were to come counts as counted in full. */
const nearlyAll = 0.85;

/**
 * 0 to 1: the part of its last minute that a spell seems to have lasted, from the share that failed; or from how many failed, where
 * all requests of that minute are counted: a burst of demand takes its successes with it when it ends.
 */
export function failedPart(symptom: Measured, spell: Spell): number {
  const { last, share, usual, failures } = spell;
  const failed = failuresIn(symptom, last);
  if (failed === null || share === 0 || failures === 0) return 1;
  const byShare = Math.min(1, Math.max(0, failed / last.requests - usual) / share);
  const byCount = Math.min(1, failed / failures);
  return isCounted(spell, byCount) ? Math.min(byShare, byCount) : byShare;
}

/** Whether CloudWatch has counted all of the last minute: as much as the time before makes, and what the spell itself added. */
export const isCounted = ({ last, requests, before }: Spell, part: number): boolean =>
  before !== null && last.requests - part * Math.max(0, requests - before) >= before * nearlyAll;
