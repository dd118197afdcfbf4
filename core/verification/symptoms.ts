import type { Symptom } from '../model/alarm.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { type Limits, usual } from './limits.ts';
import type { Totals } from './minutes.ts';

/** Whether a minute shows the symptom, or server errors beyond what is normal. A minute without requests shows nothing. */
export function isBad(minute: Minute, symptom: Symptom, limits: Limits): boolean {
  const { requests, serverErrors, clientErrors, latencyP99, integrationLatencyP99 } = minute;
  if (requests === 0) return symptom === 'no-traffic';
  if (!usual(serverErrors, requests, limits.serverShare)) return true;
  if (symptom === '4xx') return !usual(clientErrors, requests, limits.clientShare);
  // Server errors that became client errors are not a recovery; some more of them are let pass, as more requests get through.
  if (symptom === '5xx')
    return clientErrors / requests > limits.clientShare + 0.2 && clientErrors > 1;
  if (symptom === 'latency')
    return (
      exceeds(latencyP99, limits.latency) ||
      exceeds(integrationLatencyP99, limits.integrationLatency)
    );
  return false;
}

const exceeds = (value: number | null, limit: number | null): boolean =>
  value !== null && limit !== null && value > limit;

/** How much larger the share of failing answers must be to count as worse. */
const factor = 1.5;

/** Whether clearly more requests fail than in the incident. Where nothing is known of the incident, nothing is worse. */
export function isWorse(symptom: Symptom, was: Totals, after: Totals): boolean {
  if (was.requests === 0) return false;
  const worse = (share: number, before: number, failures: number) =>
    failures > 1 && share > before * factor;
  const server = worse(after.serverShare, was.serverShare, after.serverErrors);
  if (symptom === '5xx') return server;
  const client = symptom === '4xx' && worse(after.clientShare, was.clientShare, after.clientErrors);
  // Server errors that nobody alarmed about must be more than a stray one.
  return client || (server && after.serverShare > 0.05);
}
