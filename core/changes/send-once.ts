import type { Environment } from '../aws/environment.ts';
import { isTemporary, isThrottled, isUnderWay, statusOf } from '../aws/temporary.ts';
import { errorText, MustWait, TemporaryFailure } from '../model/errors.ts';
import { isDenied } from './aws-error.ts';
import { markedInput } from './mark.ts';
import { type Attempted, type Found, whoseIs } from './ownership.ts';
import type { Sent } from './write.ts';
import type { Writer } from './writer.ts';

/** What came of a call. */
export type Made =
  | ({ readonly came: 'answered' } & Sent)
  /** No answer came, but what it made was found. */
  | ({ readonly came: 'found' } & Omit<Extract<Found, { whose: 'ours' }>, 'whose'>)
  /** AWS did not carry it out. */
  | { readonly came: 'refused'; readonly error: unknown }
  /** No answer came, and nothing has changed. */
  | { readonly came: 'nothing'; readonly error: unknown }
  /** No answer came, and what is there now is not provably ours. */
  | { readonly came: 'uncertain'; readonly error: unknown };

/** Times that a call is made which AWS has no time for, and seconds before the second; each wait is twice the one before it. */
const tries = 5;
const firstPause = 1;
/** Times that a call is made which is not answered. */
const unansweredTries = 3;

/**
 * Makes a call, as `writer`. The SDK makes it once: whether a second one is right depends on what the first one has left, and the SDK does not
 * look.
 * @throws Error where it cannot be seen what came of it
 */
export async function sendOnce(
  environment: Environment,
  writer: Writer,
  attempted: Attempted,
): Promise<Made> {
  const { write, input, mark } = attempted;
  const session = await writer();
  const once: Environment = {
    ...session,
    client: (constructor) => session.client(constructor, { once: true }),
  };
  for (let attempt = 1, unanswered = 0; ; attempt += 1) {
    // oxlint-disable no-await-in-loop -- each try depends on what the one before it has left
    try {
      return { came: 'answered', ...(await write.send(once, markedInput(write, input, mark))) };
    } catch (error) {
      // It was not even sent.
      if (error instanceof MustWait) return { came: 'nothing', error };
      if (isBusy(error) && attempt < tries) {
        await environment.clock.sleep(firstPause * 2 ** (attempt - 1) * 1000);
        continue;
      }
      if (isRefusal(error)) return { came: 'refused', error };
      unanswered += 1;
      const found = await whoseIs(environment, attempted);
      if (found.whose === 'ours') return { ...found, came: 'found' };
      if (found.whose === 'others') return { came: 'uncertain', error };
      if (unanswered === unansweredTries) return { came: 'nothing', error: temporary(error) };
    }
    // oxlint-enable no-await-in-loop
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && (isThrottled(error) || isUnderWay(error));

/** Whether AWS answered that it did nothing. A request that timed out on its way, 408, may have arrived. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = statusOf(error);
  if (status === 0) return isBusy(error) || isDenied(error);
  return isBusy(error) || (status >= 400 && status < 500 && status !== 408);
}

/** Nothing was done, so the same call may be made again: whatever kept its answer from us. */
const temporary = (error: unknown): unknown =>
  isTemporary(error)
    ? error
    : new TemporaryFailure(`No answer came: ${errorText(error)}`, { cause: error });
