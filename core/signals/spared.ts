import type { Began, Failure } from '../model/signals.ts';
import { failedPart } from './failed-part.ts';
import { longestPause } from './longest-pause.ts';
import type { Measured, Spell } from './spell.ts';

const minute = 60_000;

/** How many requests its longest pause spared without ending it. */
export function sparedInPause(
  { since, requests, share }: Spell,
  { from, to }: Began,
  failures: readonly Failure[],
): number {
  if (from !== to) return 0;
  return (longestPause(failures, Date.parse(since), Date.parse(to)) / 60) * requests * share;
}

/**
 * Requests of its last minute that came after it: what is counted beyond those that came until then. So a minute of which
 * CloudWatch has counted the beginning, or in which traffic stopped, shows none.
 */
export function partAfter(symptom: Measured, spell: Spell, { from, to }: Began): number {
  const { last, since, requests, before } = spell;
  const part =
    from === to ? (Date.parse(to) - Date.parse(last.at)) / minute : failedPart(symptom, spell);
  const perMinute = last.at === since ? (before ?? last.requests) : requests;
  return Math.max(0, last.requests - Math.min(1, part) * perMinute);
}
