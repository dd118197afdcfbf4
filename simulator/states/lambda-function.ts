import type {
  LastUpdateStatus,
  LastUpdateStatusReasonCode,
  State,
  StateReasonCode,
} from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { canonical } from '../account/key-order.ts';
import { versionOf } from '../account/lambda/functions.ts';
import { referenceIn } from '../account/lambda/names.ts';
import type { LambdaState } from '../account/lambda/state.ts';
import { fieldsOf, stateOf } from './state.ts';

const states = ['Active', 'Inactive', 'Pending', 'Failed'] as const satisfies State[];
const updates = ['Successful', 'InProgress', 'Failed'] as const satisfies LastUpdateStatus[];
/** Reasons that both the state of a function and its last update may have. */
const reasons = [
  'CapacityProviderScalingLimitExceeded',
  'DisabledKMSKey',
  'DisallowedByVpcEncryptionControl',
  'EC2RequestLimitExceeded',
  'EFSIOError',
  'EFSMountConnectivityError',
  'EFSMountFailure',
  'EFSMountTimeout',
  'EniLimitExceeded',
  'FunctionError',
  'FunctionError.ExtensionInitError',
  'FunctionError.InitResourceExhausted',
  'FunctionError.InitTimeout',
  'FunctionError.InvalidEntryPoint',
  'FunctionError.InvalidWorkingDirectory',
  'FunctionError.PermissionDenied',
  'FunctionError.RuntimeInitError',
  'FunctionError.TooManyExtensions',
  'ImageAccessDenied',
  'ImageDeleted',
  'InsufficientCapacity',
  'InsufficientRolePermissions',
  'InternalError',
  'InvalidConfiguration',
  'InvalidImage',
  'InvalidRuntime',
  'InvalidSecurityGroup',
  'InvalidStateKMSKey',
  'InvalidSubnet',
  'InvalidZipFileException',
  'KMSKeyAccessDenied',
  'KMSKeyNotFound',
  'SubnetOutOfIPAddresses',
  'VcpuLimitExceeded',
] as const satisfies LastUpdateStatusReasonCode[] & StateReasonCode[];
const stateReasons = [
  'Idle',
  'Creating',
  'Restoring',
  ...reasons,
] as const satisfies StateReasonCode[];

/**
 * The state of a function's code, which Lambda keeps for `$LATEST` and each version on its own. It stays until it is set
 * again, or until the code is updated: an invocation does not wake an inactive function here.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
export const lambdaFunction = stateOf({
  schema: fieldsOf({
    State: z.optional(z.enum(states)),
    StateReason: z.optional(z.string()),
    StateReasonCode: z.optional(z.enum(stateReasons)),
    LastUpdateStatus: z.optional(z.enum(updates)),
    LastUpdateStatusReason: z.optional(z.string()),
    LastUpdateStatusReasonCode: z.optional(z.enum(reasons)),
  }),

  names: (account) =>
    Object.entries(account.state<LambdaState>('lambda').functions).flatMap(
      ([name, { versions, aliases }]) => [
        name,
        ...[...Object.keys(versions), ...Object.keys(aliases)].map((own) => `${name}:${own}`),
      ],
    ),

  set(account, name, fields) {
    const reference = referenceIn(name);
    const { functions } = account.state<LambdaState>('lambda');
    const stored = reference && functions[reference.name];
    const version = stored && versionOf(stored, reference.qualifier);
    if (!version) return false;
    const { configuration } = version;
    // A new state has reasons of its own, or none.
    if (fields.State !== undefined) {
      delete configuration.StateReason;
      delete configuration.StateReasonCode;
    }
    if (fields.LastUpdateStatus !== undefined) {
      delete configuration.LastUpdateStatusReason;
      delete configuration.LastUpdateStatusReasonCode;
    }
    version.configuration = canonical({ ...configuration, ...fields }) as typeof configuration;
    return true;
  },
});
