import * as z from 'zod/mini';
import { applyChange } from '../core/workflow/apply-change.ts';
import { attemptInput, step } from './step.ts';

/** Carries the plan out, unless the alarm is OK by now. */
export const handler = step({
  input: z.extend(attemptInput, { planHash: z.string() }),
  run: (input, environment) => applyChange(environment, input),
});
