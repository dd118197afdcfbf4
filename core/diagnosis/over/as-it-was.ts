import type { Signals } from '../../model/signals.ts';

/** The signals as they were while a symptom lasted that is over; the same signals where none is. */
export function asItWas(signals: Signals): Signals {
  const { over, symptom } = signals;
  if (over === undefined) return signals;
  const client = symptom === '4xx';
  return {
    ...signals,
    since: over.since,
    began: over.began,
    requests: over.requests,
    serverErrors: client ? signals.serverErrors : over.failures,
    clientErrors: client ? over.failures : signals.clientErrors,
  };
}
