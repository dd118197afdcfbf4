import type { Traffic } from '../model/failure-group.ts';
import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';

/** What the metrics counted from the first bad minute on, errors of both kinds and latency; null where they were not read. */
export function trafficOf({ metrics }: BaseFacts, signals: Signals): Traffic | null {
  const minutes = knownOr(metrics, null)?.minutes;
  if (minutes === undefined) return null;
  const { since, requests, serverErrors, clientErrors } = signals;
  const slowest = minutes
    .filter(({ at }) => since === null || at >= since)
    .flatMap(({ latencyP99 }) => latencyP99 ?? []);
  return {
    requests,
    serverErrors,
    clientErrors,
    latencyP99: slowest.length === 0 ? null : Math.round(Math.max(...slowest)),
  };
}
