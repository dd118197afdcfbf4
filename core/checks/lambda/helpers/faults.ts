import type { LambdaFacts, LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { failuresOf } from '../../../signals/failures.ts';
import { type IntegratedRoute, refs } from './routes.ts';

const runs = (fn: LambdaFunction): number | undefined => knownOr(fn.metrics, null)?.invocations;

/**
 * Whether Lambda's metrics show anything yet: requests have failed, and where no function at all is said to have run, the
 * metrics are late.
 */
export const metricsTell = ({ functions, ranElsewhere }: LambdaFacts): boolean =>
  ranElsewhere === true || functions.some((fn) => runs(fn) !== 0);

/** What Lambda counted of a function in the window; null where that was not read or is late: an unread number must not count as 0. */
export function figuresOf(
  fn: LambdaFunction,
  lambda: LambdaFacts,
): { readonly errors: number; readonly throttles: number } | null {
  return metricsTell(lambda) ? knownOr(fn.metrics, null) : null;
}

const isLocated = ({ route }: Failure): boolean => route !== null;

/**
 * The failed requests that one function may have caused. Where the log does not name the route, only functions that may
 * have run come into question; and where it names the route of some, the others are taken to be of the same.
 */
export function blamedOn(
  fn: LambdaFunction,
  cause: string,
  routes: readonly IntegratedRoute[],
  lambda: LambdaFacts,
  signals: Signals,
): Failure[] {
  const ran = runs(fn) !== 0 || !metricsTell(lambda);
  const own = failuresOf(signals, cause, refs(routes)).filter(
    (failure) => failure.route !== null || ran,
  );
  const elsewhere = !own.some(isLocated) && failuresOf(signals, cause).some(isLocated);
  return elsewhere ? [] : own;
}
