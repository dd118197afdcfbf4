import {
  type AliasConfiguration,
  GetAliasCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
} from '@aws-sdk/client-lambda';
import type { FunctionConfiguration as RawConfiguration } from '@aws-sdk/client-lambda';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { type Gap, knownOr, type Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { isAlias } from './function-arn.ts';
import type { InvokedFunction } from './invoked.ts';
import { policyStatements } from './policy.ts';

/** What the control plane says of a function, and the log group that it writes to. */
export type ReadFunction = Omit<LambdaFunction, 'metrics' | 'errors'> & {
  /** Undefined where the function does not exist or could not be read. */
  readonly logGroup: string | undefined;
};

/** One function, its policy, concurrency, alias and versions, in one step. */
export async function readFunction(
  environment: Environment,
  invoked: InvokedFunction,
  gate: () => Promise<void>,
): Promise<ReadFunction> {
  const { name, qualifier } = invoked;
  const lambda = environment.client(LambdaClient);
  const [raw, policy, reservedConcurrency, alias, versions] = await Promise.all([
    reading<RawConfiguration | null>(
      'lambda:GetFunctionConfiguration',
      () =>
        lambda.send(
          new GetFunctionConfigurationCommand({
            FunctionName: name,
            ...(qualifier && { Qualifier: qualifier }),
          }),
        ),
      { ResourceNotFoundException: null },
    ),
    reading(
      'lambda:GetPolicy',
      async () => {
        await gate();
        return policyStatements(environment, name, qualifier);
      },
      { ResourceNotFoundException: [] },
    ),
    reading<number | null>(
      'lambda:GetFunctionConcurrency',
      async () => {
        const output = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name }));
        return output.ReservedConcurrentExecutions ?? null;
      },
      { ResourceNotFoundException: null },
    ),
    isAlias(qualifier)
      ? reading('lambda:GetAlias', async () =>
          aliasOf(
            await lambda.send(new GetAliasCommand({ FunctionName: name, Name: qualifier })),
            qualifier,
          ),
        )
      : null,
    isAlias(qualifier)
      ? reading('lambda:ListVersionsByFunction', () => versionsOf(environment, name))
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

/** A function that was not asked about at all. */
export const unreadFunction = (invoked: InvokedFunction, gap: Gap): ReadFunction => ({
  ...refOf(invoked),
  configuration: { gap },
  policy: { gap },
  reservedConcurrency: { gap },
  alias: isAlias(invoked.qualifier) ? { gap } : null,
  versions: { gap },
  logGroup: undefined,
});

const refOf = ({ arn, name, qualifier, routes }: InvokedFunction) => ({
  arn,
  name,
  qualifier,
  routes: [...routes],
});

function configurationOf(raw: Reading<RawConfiguration | null>): LambdaFunction['configuration'] {
  if ('gap' in raw) return raw;
  if (raw.known === null) return { known: null };
  const { known } = raw;
  return {
    known: {
      version: known.Version ?? '$LATEST',
      state: known.State,
      stateReasonCode: known.StateReasonCode,
      stateReason: known.StateReason,
      lastUpdateStatus: known.LastUpdateStatus,
      lastModified: timeOf(known.LastModified),
      timeout: known.Timeout ?? 3,
      memorySize: known.MemorySize ?? 128,
      runtime: known.Runtime,
      handler: known.Handler,
      role: known.Role,
    },
  };
}

/** Lambda's `2026-01-31T23:59:58.123+0000` as ISO 8601 in UTC. */
const timeOf = (text = ''): string => {
  const at = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
};

const logGroupOf = (raw: Reading<RawConfiguration | null>, name: string): string | undefined => {
  const configuration = knownOr(raw, null);
  return configuration
    ? (configuration.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`)
    : undefined;
};

const aliasOf = (raw: AliasConfiguration, name: string) => ({
  name: raw.Name ?? name,
  version: raw.FunctionVersion ?? '',
  revisionId: raw.RevisionId ?? '',
});

/** Published versions, the oldest first. */
async function versionsOf(environment: Environment, name: string) {
  const found = await pages(
    (token) =>
      environment
        .client(LambdaClient)
        .send(new ListVersionsByFunctionCommand({ FunctionName: name, Marker: token })),
    (output) => output.NextMarker,
  );
  return found
    .flatMap((page) => page.Versions ?? [])
    .filter(({ Version }) => Version !== undefined && Version !== '$LATEST')
    .map(({ Version = '', LastModified }) => ({
      version: Version,
      lastModified: timeOf(LastModified),
    }))
    .toSorted((a, b) => Number(a.version) - Number(b.version));
}
