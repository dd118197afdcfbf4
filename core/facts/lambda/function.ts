import type { ReadName } from '../../model/reads.generated.ts';
import {
  GetAliasCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import type { FunctionConfiguration as RawConfiguration } from '@aws-sdk/client-lambda';
import type { Environment } from '../../aws/environment.ts';
import { isAlias } from '../../model/lambda-arn.ts';
import { reading } from '../reading.ts';
import type { InvokedFunction } from './invoked.ts';
import { policyStatements } from './policy.ts';
import { aliasOf, versionsOf } from './versions.ts';
import { configurationOf, logGroupOf } from './function-configuration.ts';
import { type ReadFunction, refOf } from './unread-function.ts';

/** The calls of this file. */
export const functionReads: readonly ReadName[] = [
  'lambda:GetFunctionConfiguration',
  'lambda:GetFunctionConcurrency',
  'lambda:GetAlias',
];

/** One function, its policy, concurrency, alias and versions, in one step. */
export async function readFunction(
  environment: Environment,
  invoked: InvokedFunction,
  gate: () => Promise<void>,
): Promise<ReadFunction> {
  const { name, functionArn, qualifier } = invoked;
  const lambda = environment.client(LambdaClient);
  const [raw, policy, reservedConcurrency, alias, versions] = await Promise.all([
    reading<RawConfiguration | null>(
      'lambda:GetFunctionConfiguration',
      () =>
        lambda.send(
          new GetFunctionConfigurationCommand({
            FunctionName: functionArn,
            ...(qualifier && { Qualifier: qualifier }),
          }),
        ),
      { ResourceNotFoundException: null },
    ),
    reading(
      'lambda:GetPolicy',
      async () => {
        await gate();
        return policyStatements(environment, functionArn, qualifier);
      },
      { ResourceNotFoundException: [] },
    ),
    reading<number | null>(
      'lambda:GetFunctionConcurrency',
      async () => {
        const output = await lambda.send(
          new GetFunctionConcurrencyCommand({ FunctionName: functionArn }),
        );
        return output.ReservedConcurrentExecutions ?? null;
      },
      { ResourceNotFoundException: null },
    ),
    isAlias(qualifier)
      ? reading('lambda:GetAlias', async () =>
          aliasOf(
            await lambda.send(new GetAliasCommand({ FunctionName: functionArn, Name: qualifier })),
            qualifier,
          ),
        )
      : null,
    isAlias(qualifier)
      ? reading('lambda:ListVersionsByFunction', () => versionsOf(environment, functionArn))
      : { known: [] },
  ]);
  return {
    ...refOf(invoked),
    configuration: configurationOf(raw),
    policy,
    reservedConcurrency,
    alias,
    versions,
    logGroup: logGroupOf(raw, name),
  };
}
