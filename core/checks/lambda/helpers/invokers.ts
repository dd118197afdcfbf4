import type { FactsFor } from '../../../model/facts.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { failsElsewhere, failuresOf } from '../../../signals/failures.ts';
import type { SameName } from './by-name.ts';
import { refs, routesOf } from './routes.ts';

/** Where requests fail for want of a function, and what their log lines name besides; for a finding. */
interface Place {
  readonly hop: 'authorizer' | 'integration';
  readonly looksLike?: string[];
}

/** Who invokes a function, and where their requests fail where it is refused. */
export interface Invokers {
  /** The deployed methods that call it as a backend, or ask it as an authorizer. */
  readonly routes: readonly RouteRef[];
  readonly place: Place;
}

/**
 * The methods that need a function under any qualifier. Those that only ask it as an authorizer fail before their integration is
 * called, and API Gateway says no more than that it could not connect to the authorizer.
 * @throws MissingEvidence where the deployed methods could not be read
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export function invokersOf(functions: SameName, facts: FactsFor<'lambda'>): Invokers {
  const called = refs(functions.flatMap((one) => routesOf(one, facts.configuration)));
  const guarded = functions.flatMap(({ authorizes = [] }) => authorizes);
  return { routes: [...called, ...guarded], place: placeOf(called.length > 0, guarded.length > 0) };
}

function placeOf(isCalled: boolean, isAsked: boolean): Place {
  if (!isCalled && isAsked) return { hop: 'authorizer' };
  return { hop: 'integration', ...(isAsked && { looksLike: ['authorizer-lambda-error'] }) };
}

/** The failed requests of these methods whose log lines may mean that the function was refused, and not another one. */
export const refusedFor = (
  signals: Signals,
  cause: string,
  { routes, place }: Invokers,
): Failure[] =>
  failuresOf(signals, cause, [...routes]).filter(
    (failure) => place.looksLike !== undefined || !failsElsewhere(place, failure),
  );
