import type { Symptom } from '../model/alarm.ts';
import type { Cause } from '../model/diagnosis.ts';
import { serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';
import type { Totals } from './minutes.ts';

/** How much of the failing share must be gone to believe that a change helped, where no log says which failures remain. */
const clearly = 0.7;

/**
 * How many of the failures well after the change this cause still explains.
 *
 * Several causes share one log text. Where the configuration alone proved the cause, its own check says whether it is
 * fixed, and a line that may mean another cause counts for that one; otherwise the doubt counts against the change.
 */
export function failuresOfCause(
  cause: Cause,
  signals: Signals | null,
  period: { readonly appliedAt: string; readonly now: string },
  shares: { readonly was: Totals; readonly after: Totals; readonly symptom: Symptom },
): number {
  // No log line names it, so only the symptom itself can show whether the change helped.
  if (cause.role === 'circumstance') return bySymptom(shares);
  // Without logs nobody can say whose failures remain; what configuration proved, configuration can also disprove.
  if (!signals?.logsRead) return cause.confidence === 'certain' ? 0 : bySymptom(shares);
  return signals.failures.filter(
    (failure) =>
      isRecent(failure, period) && isBlamed(failure, cause) && isOnItsWay(failure, cause),
  ).length;
}

/** A change takes its time to reach every request, so only the later half of the time since is looked at. */
function isRecent(
  { at }: Failure,
  { appliedAt, now }: { readonly appliedAt: string; readonly now: string },
): boolean {
  const applied = Date.parse(appliedAt);
  return Date.parse(at) > applied + (Date.parse(now) - applied) / 2;
}

function isBlamed(failure: Failure, { check, confidence }: Cause): boolean {
  if (!failure.causes.includes(check)) return false;
  return failure.causes.length === 1 || confidence !== 'certain';
}

const isOnItsWay = ({ route: seen }: Failure, { routes }: Cause): boolean =>
  seen === null || routes === 'all' || routes.some((route) => serves(route, seen));

function bySymptom({
  was,
  after,
  symptom,
}: {
  readonly was: Totals;
  readonly after: Totals;
  readonly symptom: Symptom;
}): number {
  const client = symptom === '4xx';
  const before = client ? was.clientShare : was.serverShare;
  const now = client ? after.clientShare : after.serverShare;
  const failures = client ? after.clientErrors : after.serverErrors;
  return failures > 0 && now > before * clearly ? failures : 0;
}
