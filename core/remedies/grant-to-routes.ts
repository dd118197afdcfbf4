import type { Cause } from '../model/cause.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import { sourceArn } from './arn.ts';
import type { Proposal } from './define-remedy.ts';
import { invokeProposal } from './invoke-permission.ts';
import { functionInCause, routesOf } from './lambda-functions.ts';

/**
 * Lets API Gateway invoke the function of a cause from the methods that the cause breaks.
 * @param says what the remedy says of the source ARN
 * @returns null where the facts hold no such function, or where {@link invokeProposal} has none
 */
export function grantToRoutes(
  cause: Cause,
  facts: Facts,
  says: (source: string) => readonly Evidence[],
): Proposal | null {
  const lambda = functionInCause(cause, facts);
  if (!lambda) return null;
  const source = sourceArn(facts.target, routesOf(cause, lambda));
  return invokeProposal(facts, lambda.arn, source, says(source));
}
