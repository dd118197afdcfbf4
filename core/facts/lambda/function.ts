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
import type { Reading } from '../../model/reading.ts';
import { notYet } from '../extent.ts';
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

/**
 * One function, its policy, concurrency, alias and versions, in one step.
 * @param later whether the versions, which tell what the alias served before, are read later
 */
export async function readFunction(
  environment: Environment,
  invoked: InvokedFunction,
  gate: () => Promise<void>,
  later = false,
): Promise<ReadFunction> {
  const { name, functionArn, qualifier } = invoked;
  const lambda = environment.client(LambdaClient);
  const [raw, policy, concurrency, alias, versions] = await Promise.all([
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
    reading<number | null | 'no-function'>(
      'lambda:GetFunctionConcurrency',
      async () => {
        const output = await lambda.send(
          new GetFunctionConcurrencyCommand({ FunctionName: functionArn }),
        );
        return output.ReservedConcurrentExecutions ?? null;
      },
      { ResourceNotFoundException: 'no-function' },
    ),
    isAlias(qualifier)
      ? reading('lambda:GetAlias', async () =>
          aliasOf(
            await lambda.send(new GetAliasCommand({ FunctionName: functionArn, Name: qualifier })),
            qualifier,
          ),
        )
      : null,
    readVersions(environment, invoked, later),
  ]);
  return {
    ...refOf(invoked),
    configuration: configurationOf(raw),
    ...missingOf(invoked, raw, concurrency),
    policy,
    reservedConcurrency: reservedOf(concurrency),
    alias,
    versions,
    logGroup: logGroupOf(raw, name),
  };
}

type Concurrency = Reading<number | null | 'no-function'>;

/** What is reserved for a function; for one that does not exist, nothing is. */
const reservedOf = (read: Concurrency): Reading<number | null> =>
  'gap' in read ? read : { known: read.known === 'no-function' ? null : read.known };

/**
 * Reads that name a qualifier fail alike without the function and without the qualifier; the reserve is the function's own. What does
 * not show stays open.
 */
function missingOf(
  { qualifier }: InvokedFunction,
  configuration: Reading<RawConfiguration | null>,
  concurrency: Concurrency,
): Pick<ReadFunction, 'missing'> {
  if ('gap' in configuration || configuration.known !== null) return {};
  if (qualifier === null) return { missing: 'function' };
  if ('gap' in concurrency) return {};
  return { missing: concurrency.known === 'no-function' ? 'function' : 'qualifier' };
}

const readVersions = async (
  environment: Environment,
  { functionArn, qualifier }: InvokedFunction,
  later: boolean,
) => {
  const what = 'lambda:ListVersionsByFunction';
  if (!isAlias(qualifier)) return { known: [] };
  return later ? notYet(what) : reading(what, () => versionsOf(environment, functionArn));
};
