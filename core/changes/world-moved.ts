import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import { isDenied } from './aws-error.ts';
import type { Attempted } from './ownership.ts';

/** Refusals that say themselves that somebody else was faster. */
const taken = /^PreconditionFailedException$|Duplicate|AlreadyExists/;

/**
 * Whether AWS refused a call because the account has changed since it was read: a read right after somebody else's write may
 * still show what was there before it. Where it cannot be read once more, the refusal itself says what there is to say.
 */
export async function worldMoved(
  environment: Environment,
  { write, input, before }: Attempted,
  refusal: unknown,
): Promise<boolean> {
  if (isDenied(refusal)) return false;
  if (refusal instanceof Error && taken.test(refusal.name)) return true;
  try {
    return !sameJson((await write.state(environment, input)) ?? null, before);
  } catch {
    return false;
  }
}
