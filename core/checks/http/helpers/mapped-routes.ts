import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { Integration, Route } from '../../../model/route.ts';

/** A deployed method with an integration. */
export type MappedRoute = Route & { readonly integration: Integration };

const mapping: ReadonlySet<string> = new Set(['AWS', 'HTTP', 'MOCK']);

/**
 * The deployed methods with an integration other than a proxy.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export const mappedRoutes = (facts: BaseFacts): MappedRoute[] => routesOf(facts, mapping);

/**
 * The deployed methods whose function says itself what to answer.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export const functionProxies = (facts: BaseFacts): MappedRoute[] =>
  routesOf(facts, new Set(['AWS_PROXY']));

const routesOf = ({ configuration }: BaseFacts, types: ReadonlySet<string>): MappedRoute[] =>
  known(configuration.routes).filter(
    (route): route is MappedRoute =>
      route.integration !== null && types.has(route.integration.type),
  );
