import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { Integration, Route } from '../../../model/route.ts';

/** A deployed method whose request and response API Gateway maps. */
export type MappedRoute = Route & { readonly integration: Integration };

const mapping: ReadonlySet<string> = new Set(['AWS', 'HTTP', 'MOCK']);

/**
 * The deployed methods with an integration other than a proxy.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export const mappedRoutes = ({ configuration }: BaseFacts): MappedRoute[] =>
  known(configuration.routes).filter(
    (route): route is MappedRoute =>
      route.integration !== null && mapping.has(route.integration.type),
  );
