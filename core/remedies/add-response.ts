import type { Facts } from '../model/facts.ts';
import type { Operation } from '../model/plan.ts';
import { deploymentCalls } from './deployment.ts';
import type { IntegratedRoute } from './integrations.ts';
import { call, operation } from './operations.ts';

/** The calls behind {@link addResponse}, with those of the deployment after it. */
export const addResponseCalls = (kind: 'Integration' | 'Method') =>
  ({
    writes: [`apigateway:Put${kind}Response`, ...deploymentCalls.writes],
    undoes: [`apigateway:Delete${kind}Response`, ...deploymentCalls.undoes],
  }) as const;

/**
 * Adds a response of a status that a method does not have: what is there already makes the plan stale. Its undo deletes it where it is as
 * it was made.
 * @param more what the response holds besides its status
 */
export function addResponse(
  kind: 'Integration' | 'Method',
  { target }: Facts,
  { resourceId, httpMethod }: IntegratedRoute,
  statusCode: string,
  more: Readonly<Record<string, unknown>> = {},
): Operation {
  const response = { restApiId: target.apiId, resourceId, httpMethod, statusCode };
  return operation(
    `add-${statusCode}`,
    call(`apigateway:Put${kind}Response`, { ...response, ...more }),
    { expects: null, undo: [call(`apigateway:Delete${kind}Response`, response)] },
  );
}
