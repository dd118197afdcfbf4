import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import type { PolicyStatement } from '../../account/lambda/state.ts';
import type { World } from '../world.ts';
import type { FunctionAddress } from './address.ts';

/** Whether a function belongs to another account or Region than the API. */
export const isForeign = ({ account }: World, { accountId, region }: FunctionAddress): boolean =>
  accountId !== account.accountId || region !== account.region;

/**
 * A function of another account or Region: what it does and whom it lets in is a fact of the surroundings. It leaves no metric
 * and no log line in this account.
 * @returns undefined where nothing is known of it: its own policy lets nobody in
 */
export function foreignFunction(
  { surroundings }: World,
  { arn, name }: FunctionAddress,
): ResolvedFunction | undefined {
  const known = surroundings.foreignFunctions?.[arn];
  if (!known) return undefined;
  return {
    functionName: name,
    version: '$LATEST',
    arn,
    codeKey: known.code,
    configuration: {
      FunctionName: name,
      FunctionArn: arn,
      Version: '$LATEST',
      Timeout: 900,
      MemorySize: 10_240,
      LastModified: '',
    },
    policyStatements: known.invokers.map((source) => statement(arn, source)),
    reservedConcurrency: undefined,
  };
}

const statement = (arn: string, source: string): PolicyStatement => ({
  Sid: source,
  Effect: 'Allow',
  Principal: { Service: 'apigateway.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: arn,
  Condition: { ArnLike: { 'AWS:SourceArn': source } },
});
