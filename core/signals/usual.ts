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

/** A share up to which failures may be an API's own background. What fails more often than that is an outage that began earlier. */
const mostUsual = 0.2;

/** Whether so many failures can be what is usual, and not an outage of their own. */
export const canBeUsual = ({ requests, failures }: ReturnType<typeof totalOf>): boolean =>
  failures <= requests * mostUsual;

/**
 * The share of requests that failed before a symptom began; null where too little was seen before to say, or where that was an
 * outage, too.
 * @param since ISO 8601, the first bad minute
 */
export function usualShare(
  symptom: Symptom,
  minutes: readonly Counted[],
  since: string | null,
): number | null {
  const before = totalOf(
    symptom,
    minutes.filter(({ at }) => since === null || at < since),
  );
  return before.requests < enough || !canBeUsual(before) ? null : before.failures / before.requests;
}

/** Requests from which a share can be taken. */
const enough = 20;
