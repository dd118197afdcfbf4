import type { Minute } from '../model/facts/metrics.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Symptom } from '../model/alarm.ts';
import { type Limits, usual } from './limits.ts';
import { median, totals } from './minutes.ts';
import type { VerificationInput } from './input.ts';

/** Why the API does not count as recovered; empty: nothing is lacking. */
export function whatLacks(about: {
  readonly input: VerificationInput;
  /** The newest minutes without the symptom. */
  readonly streak: readonly Minute[];
  /** How many minutes count in all. */
  readonly counted: number;
  readonly limits: Limits;
}): Evidence[] {
  const { input, streak, counted, limits } = about;
  const { settings, recheck, minutes, symptom } = input;
  const lacking: Evidence[] = [];
  const lacks = (what: Evidence) => lacking.push(what);
  const { requests } = totals(streak);
  if (minutes === null) lacks(evidence('verification.metrics-unread'));
  else if (streak.length < counted && requests === 0)
    lacks(failsOtherwise(minutes, symptom, limits) ?? evidence(`verification.still-${symptom}`));
  else if (requests < settings.trafficFloor)
    lacks(evidence('verification.too-little-traffic', { requests, floor: settings.trafficFloor }));

  const latency = median(streak.map(({ latencyP99 }) => latencyP99));
  if (latency !== null && limits.latency !== null && latency > limits.latency)
    lacks(
      evidence('verification.slow', {
        milliseconds: Math.round(latency),
        limit: Math.round(limits.latency),
      }),
    );
  const integration = median(streak.map(({ integrationLatencyP99 }) => integrationLatencyP99));
  if (
    integration !== null &&
    limits.integrationLatency !== null &&
    integration > limits.integrationLatency
  ) {
    const limit = Math.round(limits.integrationLatency);
    lacks(
      evidence('verification.slow-integration', { milliseconds: Math.round(integration), limit }),
    );
  }
  if (recheck.verdict === 'faulty')
    lacks(evidence('verification.cause-remains', { cause: input.cause.check }));
  if (recheck.verdict === 'unknown')
    lacks(
      evidence('verification.cause-unread', {
        cause: input.cause.check,
        because: recheck.gap.because,
      }),
    );
  return lacking;
}

/** That the errors of the alarm are gone and the other kind came in their place; undefined where it is not so. */
function failsOtherwise(
  minutes: readonly Minute[],
  symptom: Symptom,
  limits: Limits,
): Evidence | undefined {
  const last = minutes.findLast((minute) => minute.requests > 0);
  if (!last) return undefined;
  const { requests, serverErrors, clientErrors } = last;
  const few = {
    '5xx': usual(serverErrors, requests, limits.serverShare),
    '4xx': usual(clientErrors, requests, limits.clientShare),
  };
  if (symptom === '5xx' && few['5xx'] && clientErrors > 0)
    return evidence('verification.fails-otherwise', { was: '5XX', now: '4XX' });
  if (symptom === '4xx' && few['4xx'] && serverErrors > 0)
    return evidence('verification.fails-otherwise', { was: '4XX', now: '5XX' });
  return undefined;
}
