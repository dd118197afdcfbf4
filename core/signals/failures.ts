import type { Evidence } from '../model/evidence.ts';
import type { Faulty } from '../model/finding.ts';
import type { Hop } from '../model/place.ts';
import { type RouteRef, serves, wouldServe } from '../model/route.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** Longest quotation of a log line, in characters. */
const quotation = 240;

/**
 * Whether a failed request may have been one to these methods; a request whose route the logs leave out may, unless the
 * methods' own metrics show that none of them failed.
 */
export const mayHit = (
  failure: Failure,
  routes: Faulty['routes'],
  signals: Pick<Signals, 'routes'>,
): boolean => {
  const { route: seen, asked } = failure;
  if (routes === 'all') return true;
  // No deployed method serves it, so it was a request to one that is not deployed, or to none.
  if (seen === null && asked) return routes.some((route) => wouldServe(route, asked));
  return seen === null ? !spared(signals, routes) : routes.some((route) => serves(route, seen));
};

/** Whether every one of these methods has metrics of its own, and none of them shows a failed request. */
export const spared = (
  { routes: seen = [] }: Pick<Signals, 'routes'>,
  routes: readonly RouteRef[],
): boolean =>
  routes.length > 0 &&
  routes.every((one) => seen.some(({ route, failures }) => serves(one, route) && failures === 0));

/**
 * Whether the log places a failure at an authorizer and the fault at the integration, or the other way round: one cause can be
 * at work at both.
 */
export const failsElsewhere = (
  { hop }: { readonly hop?: Hop | null },
  failure: Pick<Failure, 'hop'>,
): boolean =>
  (hop === 'authorizer' && failure.hop === 'integration') ||
  (hop === 'integration' && failure.hop === 'authorizer');

/** The failed requests on these methods whose log lines may mean this cause, a test of one of them included. */
export const failuresOf = (
  signals: Signals,
  cause: string,
  routes: Faulty['routes'] = 'all',
): Failure[] =>
  [...signals.failures, ...(signals.probe ? [signals.probe] : [])].filter(
    (failure) => failure.causes.includes(cause) && mayHit(failure, routes, signals),
  );

/** The first words that the log has for a failed request. @param otherwise where it has none */
export const quoted = ({ lines }: Pick<Failure, 'lines'>, otherwise = ''): string =>
  (lines[0] ?? otherwise).slice(0, quotation);

/** The log's own words as evidence; nothing where no failure was logged. */
export function logged(failures: readonly Failure[], cause: string): Evidence[] {
  const first = failures[0];
  if (first === undefined) return [];
  const line = quoted(first, cause);
  const clients = failures.filter(({ probe }) => !probe);
  if (clients.length === 0) return [{ code: 'symptoms.tested', args: { line } }];
  return [{ code: 'symptoms.logged', args: { count: clients.length, line } }];
}
