import { sameJson } from '../model/canonical-json.ts';
import { isAwsError } from './aws-error.ts';
import { changedState } from './changed-state.ts';
import type { Step } from './operation-step.ts';
import type { Input, Write } from './write.ts';

/** How services say that what was to be made is there already: by the error's name, or Lambda in its text. */
const isDuplicate = (error: unknown): boolean =>
  isAwsError(
    error,
    'DuplicateListener',
    'DuplicateListenerException',
    'InvalidPermission.Duplicate',
    'NetworkAclEntryAlreadyExists',
  ) ||
  (isAwsError(error, 'ResourceConflictException') &&
    /already exists/.test((error as Error).message));

/**
 * Makes a call. The SDK makes it again where the answer was lost, and AWS then says that what the first one made is there
 * already.
 * @param before what was there right before the call
 * @returns undefined where the call had its effect, and no answer came
 * @throws Error what AWS threw
 */
export async function sendOnce(
  { environment, writer }: Step,
  write: Write,
  input: Input,
  before: unknown,
): Promise<Awaited<ReturnType<Write['send']>> | undefined> {
  try {
    return await write.send(await writer(), input);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const found = await changedState(environment, write, input, before);
    if (sameJson(found, before)) throw error;
    return undefined;
  }
}
