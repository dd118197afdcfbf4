import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import type { Changing, Input } from './write.ts';

/** Whether a state that was read is what a change made. */
export const isAsMade = (
  found: unknown,
  write: Changing,
  input: Input,
  { after, output }: Change,
): boolean => sameJson(found, after) || write.makes(found, input, output);
