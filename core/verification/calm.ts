import type { Minute } from '../model/facts/metrics.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { VerificationSettings } from '../model/settings.ts';
import type { Verification } from '../model/verification.ts';
import type { Look } from './verify.ts';

const minute = 60_000;

/** What is known since a symptom ended. */
export interface CalmInput {
  readonly settings: VerificationSettings;
  /** Null: they could not be read. */
  readonly minutes: readonly Minute[] | null;
  /** ISO 8601; the first bad minute of a symptom that is there now; null: none is. */
  readonly since: string | null;
  /** ISO 8601; when the newest symptom ended, where one did. */
  readonly endedAt: string | null;
  /** ISO 8601; when the one that is watched had ended. */
  readonly until: string;
  readonly now: string;
}

/**
 * Whether a symptom that was over when it was diagnosed stays away for as long as the settings want it watched. Nothing was
 * changed, so there is nothing to undo whatever comes of it.
 */
export function judgeCalm({ settings, minutes, since, endedAt, until, now }: CalmInput): Look {
  const end = Date.parse(until);
  // The end is known more closely once all of its minute is counted.
  const isBack = since !== null || (endedAt !== null && Date.parse(endedAt) > end + 2 * minute);
  // What failed within that time is not calm all the same.
  const calmFrom = Math.max(end, endedAt === null ? end : Date.parse(endedAt));
  const watched = (Date.parse(now) - calmFrom) / minute;
  const isOver = watched >= settings.watch;
  const after = (minutes ?? []).filter(({ at }) => Date.parse(at) >= calmFrom);
  const requests = after.reduce((sum, one) => sum + one.requests, 0);
  const look = (
    verdict: Verification['verdict'],
    final: boolean,
    reasons: readonly Evidence[],
  ): Look => ({
    verification: {
      verdict,
      helped: true,
      unchanged: true,
      reasons: [...reasons],
      samples: after,
      recheck: { verdict: 'healthy' },
      at: now,
    },
    final,
    waitSeconds: final ? 0 : settings.interval,
  });
  if (minutes === null)
    return look('unknown', isOver, [evidence('verification.metrics-unread-since')]);
  if (isBack) return look('failing', true, [evidence('verification.returned')]);
  if (!isOver) return look('watching', false, []);
  return look('recovered', true, [
    evidence('verification.stayed-away', { requests, minutes: Math.round(watched) }),
  ]);
}
