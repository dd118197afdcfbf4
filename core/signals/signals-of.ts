import type { BaseFacts } from '../model/facts.ts';
import type { TestInvocation } from '../model/test-invocation.ts';
import { knownOr } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';
import { began } from './began.ts';
import { overIn } from './over-in.ts';
import { isCounted } from './of-kind.ts';
import { onset } from './onset.ts';
import { heard } from './probed.ts';
import type { Rule } from './rule.ts';
import { failedRequests } from './failed-requests.ts';
import { routesSeen } from './routes-seen.ts';
import { usualShare } from './usual.ts';

/**
 * What the symptoms say: metrics counted from the onset, and the failed requests of the logs with what they may mean.
 * @param rules every text that names a cause
 */
export function signalsOf(base: BaseFacts, rules: readonly Rule[]): Signals {
  const { metrics, logs, alarm, probe } = base;
  const minutes = knownOr(metrics, null)?.minutes ?? [];
  const failures = failedRequests(knownOr(logs.execution, []), knownOr(logs.access, []), rules);
  const counting = failures.filter((failure) => isCounted(alarm.symptom, failure));
  const over = 'known' in metrics ? overIn(alarm.symptom, metrics.known, counting) : null;
  const since = over ? null : onset(alarm.symptom, minutes);
  const from = over ? over.ended.to : since;
  const counted = minutes.filter(({ at }) => from === null || at >= from);
  const total = (field: 'requests' | 'serverErrors' | 'clientErrors') =>
    counted.reduce((sum, minute) => sum + minute[field], 0);
  const usual = from === null ? null : usualShare(alarm.symptom, minutes, over?.since ?? since);
  const routes =
    'known' in metrics
      ? routesSeen(alarm.symptom, metrics.known, over?.since ?? since, counting)
      : undefined;
  return {
    symptom: alarm.symptom,
    since,
    ...(since !== null && { began: began(alarm.symptom, since, minutes, counting) }),
    ...(over && { over }),
    ...(usual !== null && { usual }),
    ...(routes && { routes }),
    requests: total('requests'),
    serverErrors: total('serverErrors'),
    clientErrors: total('clientErrors'),
    failures,
    ...(probe && 'known' in probe && tested(probe.known, rules)),
    logsRead: 'known' in logs.execution || 'known' in logs.access,
  };
}

/** A test of a method, where it says something. */
function tested(test: TestInvocation, rules: readonly Rule[]): Pick<Signals, 'probe'> {
  const { failure } = heard(test, rules);
  return failure ? { probe: failure } : {};
}
