import type { Evidence, Faulty } from '../../model/finding.ts';
import { serves } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';

/** Longest quotation of a log line, in characters. */
const quotation = 240;

/** Whether a failed request may have been one to these methods; a request whose route the logs leave out may. */
export const mayHit = (failure: Failure, routes: Faulty['routes']): boolean => {
  const seen = failure.route;
  return routes === 'all' || seen === null || routes.some((route) => serves(route, seen));
};

/**
 * Causes that log lines distinguish and that one check judges together: a function that cannot start or whose process ends
 * has failed by its own code like one that throws, and the same release is to blame.
 */
const together: Readonly<Record<string, readonly string[]>> = {
  'lambda-unhandled-error': ['lambda-init-error', 'lambda-process-exited'],
};

/** Whether a failed request's log lines may mean what this check looks for. */
export const mayMean = ({ causes }: Failure, check: string): boolean =>
  causes.includes(check) || (together[check] ?? []).some((cause) => causes.includes(cause));

/** The failed requests on these methods whose log lines may mean this cause. */
export const failuresOf = (
  signals: Signals,
  cause: string,
  routes: Faulty['routes'] = 'all',
): Failure[] =>
  signals.failures.filter((failure) => mayMean(failure, cause) && mayHit(failure, routes));

/** The log's own words as evidence; nothing where no failure was logged. */
export function logged(failures: readonly Failure[], cause: string): Evidence[] {
  const first = failures[0];
  if (first === undefined) return [];
  const line = (first.lines[0] ?? cause).slice(0, quotation);
  return [{ code: 'symptoms.logged', args: { count: failures.length, line } }];
}
