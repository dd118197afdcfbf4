import type { Diagnosis } from '../model/diagnosis.ts';
import { evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Signals } from '../model/signals.ts';
import type { Judged } from './judge-fault.ts';
import { unreadFor } from './unread.ts';

/** Ids of checks that one statement names. */
const most = 5;

/** A circumstance explains nothing while a check that could not be made might explain the same; every other fault is as before. */
export function withUnread(
  one: Judged,
  missing: Diagnosis['notChecked'],
  base: Facts,
  signals: Signals,
): Judged {
  const { explained, cause, related } = one;
  if (!related || cause.role !== 'circumstance') return one;
  const unread = unreadFor(missing, { base, signals, explained });
  if (unread.length === 0) return one;
  const checks = unread.slice(0, most).join(', ');
  const doubt = evidence('diagnosis.unread', { count: unread.length, checks });
  return {
    ...one,
    related: false,
    cause: { ...cause, evidenceAgainst: [...cause.evidenceAgainst, doubt] },
  };
}
