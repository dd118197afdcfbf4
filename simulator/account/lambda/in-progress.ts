import { awsError } from '../define-service.ts';
import type { LambdaState, StoredFunction, StoredVersion } from './state.ts';
import type { Context } from './takes.ts';

/**
 * While an update of a function is in progress, no other is taken, and no version is published.
 * @throws ResourceConflictException
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 */
export function refuseWhileUpdating({ updating, latest }: StoredFunction): void {
  if (!updating) return;
  throw awsError(
    'ResourceConflictException',
    `The operation cannot be performed at this time. An update is in progress for resource: ${latest.configuration.FunctionArn}`,
    409,
  );
}

/** Has the update that was just taken last as long as updates do in this account. */
export function beginUpdate(
  { updateTakes = 0 }: LambdaState,
  stored: StoredFunction,
  { account }: Context,
): void {
  if (updateTakes === 0) return;
  stored.updating = true;
  stored.latest.configuration.LastUpdateStatus = 'InProgress';
  account.hooks.later?.(account, updateTakes, () => endUpdate(stored));
}

function endUpdate(stored: StoredFunction): void {
  if (!stored.updating) return;
  delete stored.updating;
  stored.latest.configuration.LastUpdateStatus = 'Successful';
}

/** Has a version that was just published be Pending as long as they are in this account. */
export function beginVersion(
  { updateTakes = 0 }: LambdaState,
  version: StoredVersion,
  { account }: Context,
): void {
  if (updateTakes === 0) return;
  version.configuration.State = 'Pending';
  version.configuration.StateReasonCode = 'Creating';
  account.hooks.later?.(account, updateTakes, () => activate(version));
}

function activate({ configuration }: StoredVersion): void {
  configuration.State = 'Active';
  delete configuration.StateReasonCode;
}

/** Ends all that Lambda works on, as it is for a deployment tool that has waited for it. */
export function endAll({ functions }: LambdaState): void {
  for (const stored of Object.values(functions)) {
    endUpdate(stored);
    for (const version of Object.values(stored.versions))
      if (version.configuration.StateReasonCode === 'Creating') activate(version);
  }
}
