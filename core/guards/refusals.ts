import { sameJson } from '../model/canonical-json.ts';
import type { Call, Operation } from '../model/plan.ts';
import { removals } from '../model/write-declarations.generated.ts';
import { isPlaceholder, nameOf } from '../remedies/operations.ts';

const takesAway =
  /^(?:Delete|Remove|Revoke|Reject|Terminate|Deregister|Detach|Disassociate|Disable|Purge|Release|Cancel)/;
const forbiddenServices = new Set(['iam', 'sts', 'organizations', 'kms', 'account']);
const forbiddenActions = /PassRole|PermissionsBoundary|AssumeRolePolicy/;

/** Whether no approval may ever let an operation's own call run. */
export const isRefused = ({ service, action }: Pick<Call, 'service' | 'action'>): boolean =>
  forbiddenServices.has(service) || forbiddenActions.test(action) || takesAway.test(action);

/** The same for a call of its undo: it may remove what the operation made. */
export function isRefusedUndo(undo: Call, operation: Operation): boolean {
  if (!isRefused(undo)) return false;
  const removal = removals[nameOf(undo)];
  if (!removal || removal.write !== nameOf(operation)) return true;
  const { result, same } = removal;
  if (result !== undefined && !isResultOf(undo.input[result], operation.id)) return true;
  return !same.every((field) => sameJson(undo.input[field], operation.input[field]));
}

const isResultOf = (value: unknown, id: string): boolean =>
  isPlaceholder(value) && value.$result === id;
