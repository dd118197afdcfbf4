import type { Cause } from '../model/cause.ts';
import type { Plan } from '../model/plan.ts';
import { serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { type Compared, leftOfSymptom } from './left-of-symptom.ts';
import { replaces } from './reach.ts';

/**
 * How many of the failures well after the change this cause still explains.
 *
 * Several causes share one log text. Where the configuration alone proved the cause, its own check says whether it is
 * fixed, and a line that may mean another cause counts for that one; otherwise the doubt counts against the change. Where no
 * line can tell whose failures remain, only the alarm's own symptom can.
 */
export function failuresOfCause(
  cause: Cause,
  signals: Signals | null,
  period: { readonly appliedAt: string; readonly now: string },
  shares: Compared & { readonly plan: Pick<Plan, 'operations'> },
): number {
  const isReplaced = replaces(shares.plan, cause.subject);
  // What the change makes healthy either way proves nothing: requests must show it.
  if ((cause.role === 'circumstance' || isReplaced) && shares.after.requests === 0) return 1;
  if (cause.role === 'circumstance') return leftOfSymptom(shares, 'clearly');
  const isProven = cause.confidence === 'certain' && !isReplaced;
  if (!signals?.logsRead) return leftOfSymptom(shares, isProven ? 'noticeably' : 'clearly');
  // Slow requests leave no line, so the lines alone cannot show that they are gone.
  const slow = shares.symptom === 'latency' && !isProven ? leftOfSymptom(shares, 'clearly') : 0;
  const here = signals.failures.filter(
    (failure) => isRecent(failure, period) && isOnItsWay(failure, cause),
  );
  const named = here.filter((failure) => isBlamed(failure, cause, isProven));
  // What took its place may fail alike with other words.
  const alike =
    isReplaced && named.length === 0 && here.some(({ route }) => route !== null)
      ? leftOfSymptom(shares, 'clearly')
      : 0;
  return named.length + slow + alike;
}

/** A change takes its time to reach every request, so only the later half of the time since is looked at. */
function isRecent(
  { at }: Failure,
  { appliedAt, now }: { readonly appliedAt: string; readonly now: string },
): boolean {
  const applied = Date.parse(appliedAt);
  return Date.parse(at) > applied + (Date.parse(now) - applied) / 2;
}

const isBlamed = ({ causes }: Failure, { check }: Cause, isProven: boolean): boolean =>
  causes.includes(check) && (causes.length === 1 || !isProven);

const isOnItsWay = ({ route: seen }: Failure, { routes }: Cause): boolean =>
  seen === null || routes === 'all' || routes.some((route) => serves(route, seen));
