import { type RouteRef, routeName } from '../model/route.ts';
import type { Failure } from '../model/signals.ts';
import type { VerificationInput } from './input.ts';
import type { Totals } from './minutes.ts';
import { canBreak } from './reach.ts';

/** Failed requests of a route, and their share of all requests, below which it may fail by chance now and then. */
const least = { failures: 5, share: 0.02 };
/** Milliseconds after a change in which what it broke begins to fail. */
const soon = 3 * 60_000;

/** A route that fails since a change, and how often it did so in the log sample. */
export interface NewlyFailing {
  readonly route: RouteRef;
  readonly failures: number;
}

/**
 * The routes that a change may have broken: they failed with no server error before it, and do since. Nothing is said where
 * the logs of one of the two times could not be read, where the change could break nothing, or of a route to which it let requests
 * through again: how that one was in the meantime is not known.
 */
export function newFailures(
  { signals, before, plan, appliedAt }: VerificationInput,
  after: Totals,
): NewlyFailing[] {
  if (!signals?.logsRead || before.failures === null || !canBreak(plan)) return [];
  const known = new Set([
    ...serverErrors(before.failures).map(({ name }) => name),
    ...(before.heldBack ?? []).map(routeName),
  ]);
  const now = serverErrors(signals.failures);
  const end = Date.parse(appliedAt) + soon;
  return [...new Set(now.map(({ name }) => name))]
    .map((name) => [name, now.filter((one) => one.name === name)] as const)
    .filter(([name, of]) => {
      const share = (of.length / now.length) * after.serverShare;
      const isSoon = of.some(({ at }) => Date.parse(at) <= end);
      return !known.has(name) && isSoon && of.length >= least.failures && share >= least.share;
    })
    .flatMap(([, of]) => (of[0] ? [{ route: of[0].route, failures: of.length }] : []));
}

const serverErrors = (failures: readonly Failure[]) =>
  failures.flatMap(({ route, status, at }) =>
    route !== null && (status === null || status >= 500)
      ? [{ route, at, name: routeName(route) }]
      : [],
  );
