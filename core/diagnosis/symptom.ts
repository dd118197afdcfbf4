import { checkPlaces } from '../checks/places.generated.ts';
import type { Symptom } from '../model/alarm.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { knownOr } from '../model/reading.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { sinceItBegan } from '../signals/since-it-began.ts';

/** Minutes at the end of the window that must be free of the symptom before it counts as gone. */
const quiet = 5;

/** Causes that make requests slow, and with which these end up in the logs. */
const slow: ReadonlySet<string> = new Set(
  checkPlaces
    .filter(({ role, symptoms }) => role === 'breaks' && symptoms.includes('latency'))
    .map(({ id }) => id),
);

/** The alarms that each cause can raise. */
const symptomsOf: ReadonlyMap<string, readonly Symptom[]> = new Map(
  checkPlaces.map(({ id, symptoms }) => [id, symptoms]),
);

/** The failed requests of the log sample that are of the alarm's kind and came since the symptom began. */
export const sampleOf = (signals: Signals): Failure[] =>
  sinceItBegan(signals).filter((failure) => ofKind(signals.symptom, failure));

/**
 * Whether a failed request is one of those that such an alarm counts. Where no status was logged, it may be, unless its lines name only
 * causes that end in answers of the other kind.
 */
export function ofKind(symptom: Symptom, { status, causes }: Failure): boolean {
  if (symptom === 'no-traffic') return false;
  if (symptom === 'latency') return causes.some((cause) => slow.has(cause));
  if (status !== null) return Math.floor(status / 100) === (symptom === '5xx' ? 5 : 4);
  return (
    causes.length === 0 || causes.some((cause) => symptomsOf.get(cause)?.includes(symptom) ?? true)
  );
}

/** 0 to 1: the share of requests that failed as the alarm says; for alarms on latency, the share that ended in a 5XX. */
export function shareOf({ symptom, requests, serverErrors, clientErrors }: Signals): number {
  if (requests === 0) return 0;
  return Math.min(1, (symptom === '4xx' ? clientErrors : serverErrors) / requests);
}

/**
 * Whether the metrics say that the symptom has ended: `over` (they show how it did), `gone`, `fading` (below what counts as its beginning, but failures
 * still come) or `present`. Metrics that could not be read never say that it has.
 */
export function stateOf(base: BaseFacts, signals: Signals): 'present' | 'fading' | 'over' | 'gone' {
  if (signals.over !== undefined) return 'over';
  const minutes = knownOr(base.metrics, null)?.minutes;
  if (minutes === undefined || signals.since !== null) return 'present';
  const field = failed[signals.symptom];
  if (field === null) return 'gone';
  const busy = minutes.filter(({ requests }) => requests > 0).slice(-quiet);
  return busy.some((minute) => minute[field] > 0) ? 'fading' : 'gone';
}

const failed: Record<Symptom, keyof Pick<Minute, 'serverErrors' | 'clientErrors'> | null> = {
  '5xx': 'serverErrors',
  '4xx': 'clientErrors',
  latency: null,
  'no-traffic': null,
};
