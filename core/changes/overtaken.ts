import type { Environment } from '../aws/environment.ts';
import type { Change } from '../model/change-record.ts';
import { isAsMade } from './as-made.ts';
import { isGone } from './aws-error.ts';
import { writeOf } from './find-write.ts';
import { inputOf } from './results.ts';
import { changing } from './write.ts';

/**
 * Those changes of a plan of whose effect nothing is left, because somebody has changed or deleted the same since: to undo
 * them would undo what that person did. What cannot be read is taken to be as it was made.
 */
export async function overtaken(
  environment: Environment,
  changes: readonly Change[],
): Promise<Change[]> {
  const looks = changes
    .filter(({ status }) => status === 'applied')
    .map(async (change) => ((await isOvertaken(environment, change, changes)) ? change : []));
  return (await Promise.all(looks)).flat();
}

async function isOvertaken(
  environment: Environment,
  change: Change,
  all: readonly Change[],
): Promise<boolean> {
  try {
    const write = changing(await writeOf(change.call));
    const input = inputOf(change.call, all);
    const found = (await write.state(environment, input)) ?? null;
    return !isAsMade(found, write, input, change);
  } catch (error) {
    return isGone(error);
  }
}
