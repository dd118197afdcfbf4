import type { Stage } from '../../model/facts/configuration.ts';
import type { Route, RouteRef } from '../../model/route.ts';
import { fillIn } from '../stage-variables.ts';
import { type FunctionRef, functionOf } from './function-arn.ts';

export interface InvokedFunction extends FunctionRef {
  readonly routes: readonly RouteRef[];
}

/** The functions that the methods invoke, each once per qualifier, with the methods that share it. */
export function invokedFunctions(routes: readonly Route[], stage: Stage): InvokedFunction[] {
  const found = new Map<string, FunctionRef & { routes: RouteRef[] }>();
  for (const { httpMethod, path, integration } of routes) {
    const ref = integration?.uri && functionOf(fillIn(integration.uri, stage.variables));
    if (!ref) continue;
    const entry = found.get(ref.arn) ?? { ...ref, routes: [] };
    entry.routes.push({ httpMethod, path });
    found.set(ref.arn, entry);
  }
  return [...found.values()];
}
