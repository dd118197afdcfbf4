import type { Change } from '../model/change-record.ts';
import type { Call } from '../model/plan.ts';
import { at, fillIn } from '../remedies/operations.ts';
import type { Input } from './write.ts';

/**
 * A call's input with the outputs of earlier operations filled in.
 * @throws Error where the operation that it refers to has not run or did not answer the field
 */
export function inputOf(call: Call, earlier: readonly Change[]): Input {
  const filled = fillIn(call.input, ({ $result, path }) => {
    const value = at(earlier.find(({ operationId }) => operationId === $result)?.output, path);
    if (value === undefined)
      throw new Error(`${call.service}:${call.action} needs ${path} of operation ${$result}.`);
    return value;
  });
  return filled as Input;
}

/** Whether a change refers to the result of an older one, so that the older one is needed while it stands. */
export function isBuiltOn(newer: Change, older: Change): boolean {
  let found = false;
  fillIn(newer.call.input, ({ $result }) => {
    found ||= $result === older.operationId;
    return null;
  });
  return found;
}
