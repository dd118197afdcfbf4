import { verifyChange } from '../core/workflow/verify-change.ts';
import { attemptInput, step } from './step.ts';

/** Looks at the traffic since the change and judges the cause again. */
export const handler = step({
  input: attemptInput,
  run: (input, environment) => verifyChange(environment, input),
});
