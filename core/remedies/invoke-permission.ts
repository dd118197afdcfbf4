import { parseFunctionArn } from '../model/lambda-arn.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Operation } from '../model/plan.ts';
import { apiGatewayPrincipal } from '../model/partition.ts';
import type { Target } from '../model/target.ts';
import type { Proposal } from './define-remedy.ts';
import { familiarity } from './familiar-function.ts';
import { shortHash } from './hash.ts';
import { call, operation } from './operations.ts';

/** The calls behind {@link invokePermission}. */
export const invokePermissionCalls = {
  writes: ['lambda:AddPermission'],
  undoes: ['lambda:RemovePermission'],
} as const;

/**
 * The grant as a proposal. It opens a function, so it is high risk where nothing shows that the API has invoked it before.
 * @param blastRadius what the remedy itself says of it
 * @returns null where the function is not ours to write to, or where a stage variable alone chose it
 */
export function invokeProposal(
  facts: Facts,
  arn: string,
  source: string,
  blastRadius: readonly Evidence[],
): Proposal | null {
  const grant = invokePermission(facts.target, arn, source);
  const known = familiarity(facts, arn);
  if (!grant || known === 'chosen-by-variable') return null;
  if (known === 'familiar') return { operations: [grant], blastRadius, lifetime: 'permanent' };
  const strange = evidence('plan.strange-function', { function: arn });
  return {
    operations: [grant],
    blastRadius: [...blastRadius, strange],
    lifetime: 'permanent',
    risk: 'high',
  };
}

/**
 * Lets API Gateway invoke a function, from one source ARN only, by a statement of our own beside those that exist.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 * @param arn the function as it is invoked, its qualifier included
 * @returns null where the function is another account's or another region's, where this product may write nothing
 */
function invokePermission(target: Target, arn: string, source: string): Operation | null {
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
      Principal: apiGatewayPrincipal,
      SourceArn: source,
    }),
    { expects: null, undo: [call('lambda:RemovePermission', which)] },
  );
}
