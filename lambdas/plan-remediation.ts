import { planRemediation } from '../core/workflow/plan-remediation.ts';
import { attemptInput, step } from './step.ts';

/** Plans the remedy of the best cause that was not tried yet, and asks the policy about it. */
export const handler = step({
  input: attemptInput,
  run: (input, environment) => planRemediation(environment, input),
});
