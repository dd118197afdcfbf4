import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import type { Operation } from '../model/plan.ts';
import { known } from '../model/reading.ts';
import { type Integration, type Route, type RouteRef, serves } from '../model/route.ts';
import { call, operation } from './operations.ts';

/** An integration of an HTTP API, with all the routes that lead to it. */
export interface SharedIntegration {
  readonly integration: Integration & { readonly id: string };
  readonly routes: readonly RouteRef[];
}

/**
 * The integrations of the routes that a cause breaks, each once.
 * @throws MissingEvidence where the routes could not be read
 */
export function brokenIntegrations({ routes: broken }: Cause, facts: Facts): SharedIntegration[] {
  const routes = known(facts.configuration.routes);
  const hit =
    broken === 'all' ? routes : routes.filter((route) => broken.some((one) => serves(route, one)));
  const found = new Map<string, SharedIntegration>();
  for (const { integration } of hit) {
    if (integration?.id === undefined) continue;
    const { id } = integration;
    found.set(id, { integration: { ...integration, id }, routes: usersOf(routes, id) });
  }
  return [...found.values()];
}

const usersOf = (routes: readonly Route[], id: string): RouteRef[] =>
  routes
    .filter(({ integration }) => integration?.id === id)
    .map(({ httpMethod, path }) => ({ httpMethod, path }));

/**
 * Sets one field of an integration; a stage that is deployed automatically serves it at once.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html
 */
export function setField(
  { configuration }: Facts,
  { id }: SharedIntegration['integration'],
  field: 'TimeoutInMillis' | 'PayloadFormatVersion',
  before: string | number,
  after: string | number,
): Operation {
  const update = (value: string | number) =>
    call('apigatewayv2:UpdateIntegration', {
      ApiId: configuration.api.id,
      IntegrationId: id,
      [field]: value,
    });
  return operation(`set-${field}-${id}`, update(after), {
    expects: { [field]: before },
    undo: [update(before)],
  });
}
