import type {
  DeleteFunctionConcurrencyRequest,
  DeleteProvisionedConcurrencyConfigRequest,
  GetAccountSettingsRequest,
  GetFunctionConcurrencyRequest,
  PutFunctionConcurrencyRequest,
  PutProvisionedConcurrencyConfigRequest,
} from '@aws-sdk/client-lambda';
import { put } from '../key-order.ts';
import { quotaOf } from '../quota.ts';
import { badValue, checkRange } from './errors.ts';
import { existingFunction, qualifiedOf } from './functions.ts';
import { arnOf } from './names.ts';
import type { LambdaState } from './state.ts';
import { type Context, takes } from './takes.ts';

/** What Lambda keeps for functions that reserve nothing. */
const keptUnreserved = 100;

/** Concurrent executions that the account may have: quota L-B99A9384, 1,000 by default. */
export const concurrencyLimit = (context: Pick<Context, 'account'>): number =>
  quotaOf(context, 'lambda', 'L-B99A9384', 1000);

/** What all functions reserve together, one left out. */
function reservedBy({ functions }: LambdaState, except?: string): number {
  return Object.entries(functions)
    .filter(([name]) => name !== except)
    .reduce((sum, [, { reservedConcurrency = 0 }]) => sum + reservedConcurrency, 0);
}

const onlyFunctions = () =>
  badValue(
    'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
  );

const PutFunctionConcurrency = takes<PutFunctionConcurrencyRequest>(
  ['FunctionName', 'ReservedConcurrentExecutions'],
  [],
  (state, { FunctionName, ReservedConcurrentExecutions: wanted }, context) => {
    const { name, qualifier, stored } = existingFunction(state, FunctionName, undefined, context);
    if (qualifier !== undefined) throw onlyFunctions();
    checkRange(wanted, 'reservedConcurrentExecutions', 0, Number.MAX_SAFE_INTEGER);
    const left = concurrencyLimit(context) - reservedBy(state, name) - wanted;
    if (wanted > 0 && left < keptUnreserved)
      throw badValue(
        `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${keptUnreserved}].`,
      );
    put(state.functions, name, { ...stored, reservedConcurrency: wanted });
    return { ReservedConcurrentExecutions: wanted };
  },
);

const GetFunctionConcurrency = takes<GetFunctionConcurrencyRequest>(
  ['FunctionName'],
  [],
  (state, { FunctionName }, context) => {
    const { stored } = existingFunction(state, FunctionName, undefined, context);
    const { reservedConcurrency } = stored;
    return reservedConcurrency === undefined
      ? {}
      : { ReservedConcurrentExecutions: reservedConcurrency };
  },
);

const DeleteFunctionConcurrency = takes<DeleteFunctionConcurrencyRequest>(
  ['FunctionName'],
  [],
  (state, { FunctionName }, context) => {
    const { stored, qualifier } = existingFunction(state, FunctionName, undefined, context);
    if (qualifier !== undefined) throw onlyFunctions();
    delete stored.reservedConcurrency;
    return {};
  },
);

const PutProvisionedConcurrencyConfig = takes<PutProvisionedConcurrencyConfigRequest>(
  ['FunctionName', 'Qualifier', 'ProvisionedConcurrentExecutions'],
  [],
  (state, { FunctionName, Qualifier, ProvisionedConcurrentExecutions: wanted }, context) => {
    const { stored, version, name } = qualifiedOf(state, FunctionName, Qualifier, context);
    if (version.configuration.Version === '$LATEST')
      throw badValue(
        'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
      );
    checkRange(wanted, 'provisionedConcurrentExecutions', 1, Number.MAX_SAFE_INTEGER);
    const { reservedConcurrency } = stored;
    if (reservedConcurrency !== undefined && wanted > reservedConcurrency)
      throw badValue(
        `Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function`,
      );
    return put(stored.provisioned, Qualifier, {
      FunctionArn: arnOf(context, name, Qualifier),
      RequestedProvisionedConcurrentExecutions: wanted,
      AvailableProvisionedConcurrentExecutions: wanted,
      AllocatedProvisionedConcurrentExecutions: wanted,
      Status: 'READY',
      LastModified: context.now.toISOString().replace('Z', '+0000'),
    });
  },
);

const DeleteProvisionedConcurrencyConfig = takes<DeleteProvisionedConcurrencyConfigRequest>(
  ['FunctionName', 'Qualifier'],
  [],
  (state, { FunctionName, Qualifier }, context) => {
    delete qualifiedOf(state, FunctionName, Qualifier, context).stored.provisioned[Qualifier];
    return {};
  },
);

const GetAccountSettings = takes<GetAccountSettingsRequest>([], [], (state, _, context) => {
  const limit = concurrencyLimit(context);
  const functions = Object.values(state.functions);
  return {
    AccountLimit: {
      TotalCodeSize: 80_530_636_800,
      CodeSizeUnzipped: 262_144_000,
      CodeSizeZipped: 52_428_800,
      ConcurrentExecutions: limit,
      UnreservedConcurrentExecutions: limit - reservedBy(state),
    },
    AccountUsage: {
      TotalCodeSize: functions
        .flatMap(({ latest, versions }) => [latest, ...Object.values(versions)])
        .reduce((sum, { configuration }) => sum + (configuration.CodeSize ?? 0), 0),
      FunctionCount: functions.length,
    },
  };
});

export const concurrency = {
  PutFunctionConcurrency,
  GetFunctionConcurrency,
  DeleteFunctionConcurrency,
  PutProvisionedConcurrencyConfig,
  DeleteProvisionedConcurrencyConfig,
  GetAccountSettings,
};
