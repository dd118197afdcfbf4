import type { Cause } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { Operation } from '../model/plan.ts';
import { sourceArn } from './arn.ts';
import { invokePermission } from './invoke-permission.ts';
import { functionInCause, routesOf } from './lambda-functions.ts';

/**
 * Lets API Gateway invoke the function of a cause from the methods that the cause breaks, and from which source ARN.
 * @returns null where the facts hold no such function, or where the function is not of this account and Region; see {@link invokePermission}
 */
export function grantToRoutes(
  cause: Cause,
  facts: Facts,
): { readonly grant: Operation; readonly source: string } | null {
  const lambda = functionInCause(cause, facts);
  if (!lambda) return null;
  const source = sourceArn(facts.target, routesOf(cause, lambda));
  const grant = invokePermission(facts.target, lambda.arn, source);
  return grant && { grant, source };
}
