import type { FunctionConfiguration as RawConfiguration } from '@aws-sdk/client-lambda';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { type Reading, knownOr } from '../../model/reading.ts';
import { timeOf } from './versions.ts';

/**
 * What `GetFunctionConfiguration` answered, with Lambda's defaults (3 s, 128 MB) where it left a value out; null where there is no function.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html
 */
export function configurationOf(
  raw: Reading<RawConfiguration | null>,
): LambdaFunction['configuration'] {
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
      revisionId: known.RevisionId,
      ...vpcOf(known),
    },
  };
}

/** Where a function logs that was given no group of its own. */
export const defaultLogGroup = (name: string): string => `/aws/lambda/${name}`;

/** Where the configuration could not be read, Lambda's default is as good as certain. */
export function logGroupOf(raw: Reading<RawConfiguration | null>, name: string): Reading<string> {
  if ('known' in raw && raw.known === null) {
    return { gap: { what: 'logs:StartQuery', because: `There is no function ${name}.` } };
  }
  const configured = knownOr(raw, null)?.LoggingConfig?.LogGroup;
  return { known: configured ?? defaultLogGroup(name) };
}

/** An empty list stands for no VPC as well. */
function vpcOf({ VpcConfig }: RawConfiguration) {
  const { VpcId = '', SubnetIds = [], SecurityGroupIds = [] } = VpcConfig ?? {};
  if (SubnetIds.length === 0) return {};
  return { vpc: { vpcId: VpcId, subnetIds: SubnetIds, groupIds: SecurityGroupIds } };
}
