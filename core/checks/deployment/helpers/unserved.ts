import type { BaseFacts } from '../../../model/facts.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import { knownOr, known } from '../../../model/reading.ts';
import { type RouteRef, wouldServe } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { byChance } from '../../../signals/usual.ts';
import { unusualFor } from './unserved-by-metrics.ts';

/** What failed because the stage serves no method for it. */
export interface Unserved {
  /** Requests for what only the current configuration has: it is not deployed. */
  readonly pending: readonly Failure[];
  /** Requests for what neither has. */
  readonly absent: readonly Failure[];
  /** Requests of which the log says no more than that no method served them, or only their status. */
  readonly unplaced: readonly Failure[];
  /** Methods that are configured and that the stage does not serve. */
  readonly added: readonly RouteRef[];
  /** Whether metrics alone show that requests fail which reach no method. */
  readonly isMeasured: boolean;
}

/** The causes of a request that no method serves, as log lines name them. */
const causes = ['missing-resource-or-method', 'not-deployed-since-change'];

/**
 * Failed requests that no deployed method serves, by what the configuration has for them.
 * @throws MissingEvidence where the methods that the stage serves, or those that are configured, could not be read
 */
export function unservedBy(facts: BaseFacts, signals: Signals): Unserved {
  const { configuration } = facts;
  const served = known(configuration.routes);
  const added = known(restOf(configuration).pendingChanges)
    .filter(({ kind }) => kind === 'added')
    .map(({ route }) => route);
  const failures = signals.failures.filter(
    (failure) =>
      causes.some((cause) => failure.causes.includes(cause)) &&
      (failure.route === null || !isServed(served, failure.route)),
  );
  const placed = failures.flatMap((failure) => {
    const asked = failure.route ?? failure.asked;
    // What a method would serve fails for something else, as for a signature that is missing.
    return asked === undefined || served.some((route) => wouldServe(route, asked))
      ? []
      : [{ failure, isPending: added.some((route) => wouldServe(route, asked)) }];
  });
  if (isUsual(failures.length, signals)) return { ...none, added };
  const isUnplaced = ({ route, asked }: Failure) => route === null && asked === undefined;
  return {
    pending: placed.filter(({ isPending }) => isPending).map(({ failure }) => failure),
    absent: placed.filter(({ isPending }) => !isPending).map(({ failure }) => failure),
    unplaced: measuredElsewhere(signals) ? [] : failures.filter(isUnplaced),
    added,
    isMeasured: failures.length === 0 && !signals.logsRead && unusualFor(facts, signals),
  };
}

const none = { pending: [], absent: [], unplaced: [], isMeasured: false };

/** A sample of fewer failed requests is whole: the queries return several times as many lines. */
const whole = 50;

/**
 * Whether so many of the sample's failed requests are no more than usually fail: somebody always tries paths that do not exist. The
 * sample seldom reaches back to before the symptom, so its share of all client errors is taken for that of now.
 */
function isUsual(
  count: number,
  { symptom, usual, requests, clientErrors, failures }: Signals,
): boolean {
  const shown = failures.filter(({ status }) => status !== null && status >= 400 && status < 500);
  if (symptom !== '4xx' || usual === undefined || shown.length === 0) return false;
  // What is not in a sample that is whole was not logged at all, as throttled requests in an execution log.
  const all = failures.length < whole ? count : (count / shown.length) * clientErrors;
  return all <= byChance(requests, usual);
}

const isServed = (served: readonly RouteRef[], route: RouteRef): boolean =>
  served.some(
    ({ httpMethod, path }) =>
      path === route.path && (httpMethod === route.httpMethod || httpMethod === 'ANY'),
  );

/** Requests that no method serves are counted for none: where a method's own figures show the failures, they are its own. */
const measuredElsewhere = ({ routes = [] }: Signals): boolean =>
  routes.some(({ excess }) => excess > 0);

/** How often what was asked for, the most frequent first. */
export function askedFor(failures: readonly Failure[]): { route: RouteRef; count: number }[] {
  const counts = new Map<string, { route: RouteRef; count: number }>();
  for (const { route, asked } of failures) {
    const place = route ?? asked;
    if (!place) continue;
    const key = `${place.httpMethod} ${place.path}`;
    counts.set(key, { route: place, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

/** Whether the stage serves a deployment that is not the newest; null: it does not. */
export function newerThanServed({ configuration }: BaseFacts) {
  const all = knownOr(configuration.deployments, []);
  const [newest] = all;
  const served = all.find(({ id }) => id === configuration.stage.deploymentId);
  return newest && served && newest.createdAt > served.createdAt ? newest : null;
}
