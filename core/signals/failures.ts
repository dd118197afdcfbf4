import type { Evidence } from '../model/evidence.ts';
import type { Faulty } from '../model/finding.ts';
import { serves } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** Longest quotation of a log line, in characters. */
const quotation = 240;

/** Whether a failed request may have been one to these methods; a request whose route the logs leave out may. */
export const mayHit = (failure: Failure, routes: Faulty['routes']): boolean => {
  const seen = failure.route;
  return routes === 'all' || seen === null || routes.some((route) => serves(route, seen));
};

/** The failed requests on these methods whose log lines may mean this cause. */
export const failuresOf = (
  signals: Signals,
  cause: string,
  routes: Faulty['routes'] = 'all',
): Failure[] =>
  signals.failures.filter((failure) => failure.causes.includes(cause) && mayHit(failure, routes));

/** The log's own words as evidence; nothing where no failure was logged. */
export function logged(failures: readonly Failure[], cause: string): Evidence[] {
  const first = failures[0];
  if (first === undefined) return [];
  const line = (first.lines[0] ?? cause).slice(0, quotation);
  return [{ code: 'symptoms.logged', args: { count: failures.length, line } }];
}
