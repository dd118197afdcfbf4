import type { FactsFor } from '../../../model/facts.ts';
import type { ApiKey } from '../../../model/facts/api-key.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import type { UsagePlan } from '../../../model/facts/usage-plan.ts';
import { known, knownOr } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { failuresOf } from '../../../signals/failures.ts';
import { failingNow } from './failing.ts';
import { isOn } from './routes-hit.ts';

type Facts = FactsFor<'authorization'>;

/** What is known of the API keys and of the requests that may be refused for theirs. */
export interface Keyed {
  /** The deployed methods that require a key, preflights aside. */
  readonly routes: readonly Route[];
  /** The plans that cover the stage. */
  readonly plans: readonly UsagePlan[];
  /** Every key that was read; null where the keys were not, or could not be. */
  readonly keys: readonly ApiKey[] | null;
  /** Whether these are all of the account's keys. */
  readonly isEveryKey: boolean;
  /** The keys of the plans that cover the stage; null where not all of them were read. */
  readonly members: ReadonlySet<string> | null;
  /** Whether a plan that covers the stage holds the key; null where that was not read. */
  readonly isMember: (keyId: string) => boolean | null;
}

/** @throws MissingEvidence where the deployed methods or the usage plans could not be read */
export function keyedOf({ configuration, authorization }: Facts): Keyed {
  const plans = known(restOf(configuration).usagePlans);
  const { apiKeys } = authorization;
  const keys = apiKeys && knownOr(apiKeys.keys, null);
  const lists = apiKeys && knownOr(apiKeys.members, null);
  const isWhole = lists?.length === plans.length && lists.every((list) => list.isWhole);
  const members = lists && isWhole ? new Set(lists.flatMap(({ keyIds }) => keyIds)) : null;
  const listed = new Set((lists ?? []).flatMap(({ keyIds }) => keyIds));
  const holders = apiKeys?.holders && knownOr(apiKeys.holders, null);
  const isMember = (keyId: string) => {
    if (members) return members.has(keyId);
    if (listed.has(keyId)) return true;
    if (holders?.keyId !== keyId) return null;
    return plans.some(({ id }) => holders.usagePlanIds.includes(id));
  };
  return {
    routes: known(configuration.routes).filter(
      ({ apiKeyRequired, httpMethod }) => apiKeyRequired && httpMethod !== 'OPTIONS',
    ),
    plans,
    keys: keys?.items ?? null,
    isEveryKey: keys?.isWhole === true,
    members,
    isMember,
  };
}

/** The failed requests to methods that require a key whose lines may mean a cause. */
export const refusedFor = (cause: string, { routes }: Keyed, signals: Signals): Failure[] =>
  failuresOf(signals, cause, [...routes]).filter(
    ({ route, asked }) => (route ?? asked)?.httpMethod !== 'OPTIONS',
  );

/**
 * Refusals on these methods of which the log says no more than the status.
 * @returns none where methods that require no key are refused in the same way: then it is not the keys
 */
export function silentOn({ routes }: Keyed, { failures }: Signals): Failure[] {
  const silent = failures.filter(
    ({ status, causes, route, asked }) =>
      status === 403 && causes.length === 0 && (route ?? asked) !== undefined,
  );
  const own = silent.filter((failure) => routes.some((route) => isOn(route, failure)));
  return own.length < silent.length * nearlyAll ? [] : own;
}

/** The failed requests that may have been refused for their keys: what the log says so of, and what it says no more of than the status. */
export const mayBeRefused = (cause: string, keyed: Keyed, signals: Signals): Failure[] => [
  ...refusedFor(cause, keyed, signals),
  ...silentOn(keyed, signals),
];

/** The share of silent refusals that must be for methods with keys. */
const nearlyAll = 0.9;

/** The methods that the failed requests were for; where none is named, those that fail by their metrics, or else all. */
export function methodsOf(
  { routes }: Keyed,
  failures: readonly Failure[],
  signals: Signals,
): readonly Route[] {
  const named = routes.filter((route) => failures.some((failure) => isOn(route, failure)));
  if (named.length > 0) return named;
  const failing = failingNow(signals, routes);
  return failing.length > 0 ? failing : routes;
}

/** Whether methods that require a key fail, as their own metrics show, and no log says for what. */
export const failsUnseen = ({ routes }: Keyed, signals: Signals): boolean =>
  signals.failures.length === 0 && failingNow(signals, routes).length > 0;
