import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';
import { onset } from './onset.ts';
import type { Rule } from './rule.ts';
import { failedRequests } from './failed-requests.ts';

/**
 * What the symptoms say: metrics counted from the onset, and the failed requests of the logs with what they may mean.
 * @param rules every text that names a cause
 */
export function signalsOf(base: BaseFacts, rules: readonly Rule[]): Signals {
  const { metrics, logs, alarm } = base;
  const minutes = knownOr(metrics, null)?.minutes ?? [];
  const since = onset(alarm.symptom, minutes);
  const counted = minutes.filter((minute) => since === null || minute.at >= since);
  const total = (field: 'requests' | 'serverErrors' | 'clientErrors') =>
    counted.reduce((sum, minute) => sum + minute[field], 0);
  return {
    symptom: alarm.symptom,
    since,
    requests: total('requests'),
    serverErrors: total('serverErrors'),
    clientErrors: total('clientErrors'),
    failures: failedRequests(knownOr(logs.execution, []), knownOr(logs.access, []), rules),
    logsRead: 'known' in logs.execution || 'known' in logs.access,
  };
}
