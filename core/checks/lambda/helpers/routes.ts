import type { Configuration } from '../../../model/facts/configuration.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { known } from '../../../model/reading.ts';
import type { Integration, Route } from '../../../model/route.ts';

/** A deployed method that has an integration. */
export type IntegratedRoute = Route & { readonly integration: Integration };

/**
 * The deployed methods that invoke this function.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export const routesOf = (fn: LambdaFunction, configuration: Configuration): IntegratedRoute[] =>
  known(configuration.routes).filter(
    (route): route is IntegratedRoute =>
      route.integration !== null &&
      fn.routes.some(
        ({ httpMethod, path }) => route.httpMethod === httpMethod && route.path === path,
      ),
  );

/** Method and path alone, as findings name routes. */
export const refs = (routes: readonly { httpMethod: string; path: string }[]) =>
  routes.map(({ httpMethod, path }) => ({ httpMethod, path }));

/** Whether Lambda says that the function, or the qualifier, does not exist: then nothing else is wrong with it. */
export const isGone = ({ configuration }: LambdaFunction): boolean =>
  'known' in configuration && configuration.known === null;

/** `functionName` and, where there is one, `qualifier`, for a finding's data. */
export const naming = (fn: LambdaFunction): Record<string, string> => ({
  functionName: fn.name,
  ...(fn.qualifier !== null && { qualifier: fn.qualifier }),
});
