import * as z from 'zod/mini';
import { undoChange } from '../core/workflow/undo-change.ts';
import { attemptInput, step } from './step.ts';

/** Takes the changes of the attempt's plan back. */
export const handler = step({
  input: z.extend(attemptInput, { planHash: z.string() }),
  run: (input, environment) => undoChange(environment, input),
});
