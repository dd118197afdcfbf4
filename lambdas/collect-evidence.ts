import { collectEvidence } from '../core/workflow/collect-evidence.ts';
import { attemptInput, step } from './step.ts';

/** Reads configuration, metrics and logs once, for every check. */
export const handler = step({
  input: attemptInput,
  run: (input, environment) => collectEvidence(environment, input),
});
