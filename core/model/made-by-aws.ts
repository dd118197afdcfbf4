import type { Signals } from './signals.ts';

/** Causes, by the names that signatures give them, whose log lines a service of AWS that fails on its own leaves, too. */
const leftByServices: ReadonlySet<string> = new Set([
  'aws-health-service-event',
  'apigw-internal-failure',
  'lambda-service-error',
  'integration-timeout',
  'vpclink-v1-transient-error',
]);

/** So much of the failed requests must leave room for it. */
const least = 0.1;

/**
 * Whether the failed requests leave room for a failure of AWS's own services: server errors or latency that no log line lays to
 * something else.
 */
export function mayBeMadeByAws({
  symptom,
  failures,
}: Pick<Signals, 'symptom' | 'failures'>): boolean {
  if (symptom === 'latency') return true;
  if (symptom !== '5xx') return false;
  const failed = failures.filter(({ status }) => status === null || status >= 500);
  const open = failed.filter(
    ({ causes }) => causes.length === 0 || causes.some((cause) => leftByServices.has(cause)),
  );
  return open.length >= failed.length * least;
}
