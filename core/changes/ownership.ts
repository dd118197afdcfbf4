import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import { pollWhileBehind } from './reads-behind.ts';
import type { Changing, Input, Output } from './write.ts';

/** What a call of ours has left of which nobody knows whether it was carried out. */
export type Found =
  /** Everything is as it was. */
  | { readonly whose: 'nobody' }
  /** Proven to be of the call: by its mark, or by the value that it was to set. */
  | { readonly whose: 'ours'; readonly state: unknown; readonly output: Output | undefined }
  /** Something has changed, and nothing proves that the call did it. */
  | { readonly whose: 'others' };

/** A call that was about to be made. */
export interface Attempted {
  readonly write: Changing;
  readonly input: Input;
  readonly mark: string;
  /** The state right before it. */
  readonly before: unknown;
}

/** Looks what came of a call whose answer nobody has, for as long as a read may be behind a write. */
export const whoseIs = (environment: Environment, attempted: Attempted): Promise<Found> =>
  pollWhileBehind(
    environment,
    () => look(environment, attempted),
    // What bears no mark yet may bear one in the next read.
    ({ whose }) => whose === 'ours' || (whose === 'others' && !attempted.write.find),
  );

async function look(
  environment: Environment,
  { write, input, mark, before }: Attempted,
): Promise<Found> {
  const marked = await write.find?.(environment, input, mark);
  const state = (await write.state(environment, input)) ?? null;
  if (marked) return { whose: 'ours', state, output: marked };
  if (sameJson(state, before)) return { whose: 'nobody' };
  if (write.find || !write.makes(state, input, undefined)) return { whose: 'others' };
  return { whose: 'ours', state, output: write.recover?.(state) };
}

/** A state that is provably what a call made, after a wait where a read may be behind. @returns undefined where it is not seen */
export async function stateMadeBy(
  environment: Environment,
  write: Changing,
  input: Input,
  output: Output | undefined,
): Promise<unknown> {
  const read = async () => (await write.state(environment, input)) ?? null;
  const isMade = (state: unknown) => write.makes(state, input, output);
  const state = await pollWhileBehind(environment, read, isMade);
  return isMade(state) ? state : undefined;
}
