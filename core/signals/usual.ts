import type { Symptom } from '../model/alarm.ts';
import type { Minute, RouteMetrics } from '../model/facts/metrics.ts';

/** What a symptom is counted in: the minutes of a stage, or of one of its methods. */
export type Counted = RouteMetrics['minutes'][number] | Minute;

/** Answers of the alarm's kind in a minute; null for a symptom that no count shows. */
export function failuresIn(symptom: Symptom, minute: Counted): number | null {
  if (symptom === '5xx') return minute.serverErrors;
  return symptom === '4xx' ? minute.clientErrors : null;
}

/** Failed requests and all requests of some minutes together. */
export function totalOf(symptom: Symptom, minutes: readonly Counted[]) {
  return {
    requests: minutes.reduce((sum, { requests }) => sum + requests, 0),
    failures: minutes.reduce((sum, minute) => sum + (failuresIn(symptom, minute) ?? 0), 0),
  };
}

/** So many standard deviations above what is usual are not chance any more. */
const sigmas = 3;

/** The most failures that chance makes of `requests` where `share` of them usually fail. */
export const byChance = (requests: number, share: number): number => {
  const expected = requests * share;
  return expected + sigmas * Math.sqrt(expected);
};

/**
 * The share of requests that failed before a symptom began; null where too little was seen before to say.
 * @param since ISO 8601, the first bad minute
 */
export function usualShare(
  symptom: Symptom,
  minutes: readonly Counted[],
  since: string | null,
): number | null {
  const { requests, failures } = totalOf(
    symptom,
    minutes.filter(({ at }) => since === null || at < since),
  );
  return requests < enough ? null : failures / requests;
}

/** Requests from which a share can be taken. */
const enough = 20;
