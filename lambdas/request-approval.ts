import * as z from 'zod/mini';
import { requestApproval } from '../core/workflow/request-approval.ts';
import { attemptInput, step } from './step.ts';

/** Asks people about a plan. The workflow goes on when the decision state machine answers the token. */
export const handler = step({
  input: z.extend(attemptInput, {
    planHash: z.string(),
    taskToken: z.string(),
    timeoutSeconds: z.number().check(z.positive()),
  }),
  run: (input, environment) => requestApproval(environment, input),
});
