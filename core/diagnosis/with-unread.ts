import { checkPlaces } from '../checks/places.generated.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Signals } from '../model/signals.ts';
import type { Judged } from './judge-fault.ts';
import { unreadFor } from './unread.ts';

/** Ids of checks that one statement names. */
const most = 5;

/**
 * What the checks that could not be made leave of a cause. A circumstance explains nothing while one of them might explain the
 * same. What is only likely is only possible while one of them might account for it. What is certain stays so.
 */
export function withUnread(
  one: Judged,
  missing: Diagnosis['notChecked'],
  base: Facts,
  signals: Signals,
): Judged {
  const { explained, cause, related } = one;
  const isCircumstance = cause.role === 'circumstance';
  if (!related || (!isCircumstance && cause.confidence !== 'likely')) return one;
  const unread = unreadFor(missing, { base, signals, explained }).filter(
    (id) => isCircumstance || accountFor(cause.check, id),
  );
  if (unread.length === 0) return one;
  const named = unread.slice(0, most).join(', ');
  const doubt = evidence('diagnosis.unread', { count: unread.length, checks: named });
  return {
    ...one,
    related: !isCircumstance,
    cause: {
      ...cause,
      confidence: 'possible',
      evidenceAgainst: [...cause.evidenceAgainst, doubt],
    },
  };
}

/** Whether a check, proven, explains a cause away. */
const accountFor = (cause: string, check: string): boolean =>
  checkPlaces.some(
    ({ id, accountsFor = [] }) => id === check && accountsFor.some((one) => one === cause),
  );
