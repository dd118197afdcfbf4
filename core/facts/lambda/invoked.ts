import type { Authorizer } from '../../model/facts/authorizer.ts';
import type { Stage } from '../../model/facts/stage.ts';
import { type FunctionRef, functionInUri } from '../../model/lambda-arn.ts';
import type { Route, RouteRef } from '../../model/route.ts';
import { fillIn } from '../stage-variables.ts';

/** A function under one qualifier, with the deployed methods that call it. */
export interface InvokedFunction extends FunctionRef {
  /** The methods whose integration it is. */
  readonly routes: readonly RouteRef[];
  /** The methods whose Lambda authorizer it is. */
  readonly authorizes: readonly RouteRef[];
}

/** The functions that the methods and their authorizers invoke, each once per qualifier, with the methods that share it. */
export function invokedFunctions(
  routes: readonly Route[],
  stage: Stage,
  authorizers: readonly Authorizer[] = [],
): InvokedFunction[] {
  const found = new Map<string, FunctionRef & Record<'routes' | 'authorizes', RouteRef[]>>();
  const note = (
    uri: string | undefined,
    as: 'routes' | 'authorizes',
    { httpMethod, path }: RouteRef,
  ) => {
    const ref = uri && functionInUri(fillIn(uri, stage.variables));
    if (!ref) return;
    const entry = found.get(ref.arn) ?? { ...ref, routes: [], authorizes: [] };
    entry[as].push({ httpMethod, path });
    found.set(ref.arn, entry);
  };
  for (const route of routes) note(route.integration?.uri, 'routes', route);
  for (const route of routes) {
    const own = authorizers.find(({ id }) => id === route.authorizerId);
    note(own?.authorizerUri, 'authorizes', route);
  }
  return [...found.values()];
}
