import type { Symptom } from '../model/alarm.ts';
import type { Totals } from './minutes.ts';

/** The incident's bad minutes and the minutes since the change. */
export interface Compared {
  readonly was: Totals;
  readonly after: Totals;
  readonly symptom: Symptom;
}

/** The share of the symptom that may be left where a change clearly helped. */
const clearly = 0.7;

/**
 * How much of the alarm's own symptom is left: failed requests, or 1 where they are slow or do not come; 0 where the change
 * showed, and where nothing came.
 * @param effect `clearly`: a good part of it must be gone. `noticeably`: less than chance explains is left, which is enough
 * where the check of a proven cause says that it is fixed
 */
export function leftOfSymptom(
  { was, after, symptom }: Compared,
  effect: 'clearly' | 'noticeably',
): number {
  if (symptom === 'no-traffic') return after.requests > 0 ? 0 : 1;
  if (after.requests === 0) return 0;
  if (symptom === 'latency') return after.latency > was.latency * clearly ? 1 : 0;
  const client = symptom === '4xx';
  const before = client ? was.clientShare : was.serverShare;
  const failures = client ? after.clientErrors : after.serverErrors;
  const expected = before * after.requests;
  const most =
    effect === 'clearly' ? expected * clearly : expected - 2 * Math.sqrt(expected * (1 - before));
  return failures > 0 && failures >= most ? failures : 0;
}
