import { parseFunctionArn } from '../model/lambda-arn.ts';
import type { Operation } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { shortHash } from './hash.ts';
import { call, operation } from './operations.ts';

/** The calls behind {@link invokePermission}, for a remedy's `writes`. */
export const invokePermissionWrites = ['lambda:AddPermission', 'lambda:RemovePermission'] as const;

/**
 * Lets API Gateway invoke a function, from one source ARN only, by a statement of our own beside those that exist.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * @param arn the function as it is invoked, its qualifier included
 * @returns null where the function is another account's or another region's, where this product may write nothing
 */
export function invokePermission(target: Target, arn: string, source: string): Operation | null {
  const parts = parseFunctionArn(arn);
  if (!parts || parts.account !== target.account || parts.region !== target.region) return null;
  const which = {
    FunctionName: parts.name,
    ...(parts.qualifier !== null && { Qualifier: parts.qualifier }),
    StatementId: `gateway-medic-${shortHash(arn, source)}`,
  };
  return operation(
    'grant',
    call('lambda:AddPermission', {
      ...which,
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: source,
    }),
    { expects: null, undo: [call('lambda:RemovePermission', which)] },
  );
}
