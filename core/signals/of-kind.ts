import type { Symptom } from '../model/alarm.ts';
import type { Failure } from '../model/signals.ts';

/** Whether a failed request is one of those that the alarm counts; of a latency alarm, none is. */
export const isCounted = (symptom: Symptom, { status }: Failure): boolean =>
  (symptom === '5xx' || symptom === '4xx') &&
  (status === null || Math.floor(status / 100) === (symptom === '5xx' ? 5 : 4));
