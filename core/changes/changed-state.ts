import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Input, Write } from './write.ts';

/** How long a read may be behind a write, in seconds, and how often it is looked again. */
const behind = 12;
const pause = 2;

/**
 * What AWS has of what a call changes, once it is no longer `before`: for some seconds a read might not see a write. Null where
 * there is nothing.
 * @returns `before` where nothing has changed in that time
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */
export async function changedState(
  environment: Environment,
  write: Write,
  input: Input,
  before: unknown,
): Promise<unknown> {
  for (let waited = 0; ; waited += pause) {
    // Each look is later than the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const found = (await write.state?.(environment, input)) ?? null;
    if (waited >= behind || !sameJson(found, before)) return found;
    // oxlint-disable-next-line no-await-in-loop
    await environment.clock.sleep(pause * 1000);
  }
}
