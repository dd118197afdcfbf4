import type { Symptom } from '../model/alarm.ts';
import { routeName } from '../model/route.ts';
import type { Failure } from '../model/signals.ts';

/** Whether a failed request is one of those that the alarm counts; of a latency alarm, none is. */
export const isCounted = (symptom: Symptom, { status }: Failure): boolean =>
  (symptom === '5xx' || symptom === '4xx') &&
  (status === null || Math.floor(status / 100) === (symptom === '5xx' ? 5 : 4));

/** What failures that look the same have in common: their method, their status and what they may mean. */
export const likeness = ({ route, causes, status }: Failure): string =>
  [route && routeName(route), status, ...causes].join(' ');
