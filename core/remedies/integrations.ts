import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import type { Operation } from '../model/plan.ts';
import { known } from '../model/reading.ts';
import type { Integration, Route } from '../model/route.ts';
import { call, operation, type Placeholder } from './operations.ts';
import { remove, replace } from './patch.ts';

/** A deployed method that still has its resource and an integration. */
export interface IntegratedRoute extends Route {
  readonly resourceId: string;
  readonly integration: Integration;
}

/** Whether a deployed method can still be changed. */
export const isIntegrated = (route: Route): route is IntegratedRoute =>
  route.resourceId !== undefined && route.integration !== null;

/**
 * The deployed methods that a cause breaks.
 * @returns null where one of them is gone from the API's current configuration: it can be changed no more
 * @throws MissingEvidence where the deployed methods could not be read
 */
export function brokenRoutes(cause: Cause, facts: Facts): IntegratedRoute[] | null {
  const routes = known(facts.configuration.routes);
  const { routes: broken } = cause;
  const hit =
    broken === 'all'
      ? routes
      : routes.filter((route) =>
          broken.some(
            ({ httpMethod, path }) => route.path === path && route.httpMethod === httpMethod,
          ),
        );
  return hit.every(isIntegrated) ? hit : null;
}

/** A field of an integration that a plan changes, and the way to it in PATCH notation. */
export type Field = 'httpMethod' | 'timeoutInMillis' | 'connectionId' | 'contentHandling';

/**
 * Sets one field of a method's integration and leaves all others as they are, which PutIntegration does not.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegration.html
 */
export function setIntegration(
  facts: Facts,
  route: IntegratedRoute,
  field: Field,
  value: string | number | Placeholder,
): Operation {
  const { resourceId, httpMethod } = route;
  const before = route.integration[field];
  const update = (patch: object) =>
    call('apigateway:UpdateIntegration', {
      restApiId: facts.configuration.api.id,
      resourceId,
      httpMethod,
      patchOperations: [patch],
    });
  const path = `/${field}`;
  const patch = typeof value === 'object' ? { op: 'replace', path, value } : replace(path, value);
  return operation(`set-${field}-${resourceId}-${httpMethod}`, update(patch), {
    expects: { [path]: before ?? null },
    undo: [update(before === undefined ? unset(field) : replace(path, before))],
  });
}

/** Content handling cannot be removed, only set to nothing; see https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html */
const unset = (field: Field) =>
  field === 'contentHandling' ? replace(`/${field}`, '') : remove(`/${field}`);
