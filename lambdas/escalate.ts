import * as z from 'zod/mini';
import { type EscalationReason, escalate } from '../core/workflow/escalate.ts';
import { attemptInput, step } from './step.ts';

const caught = z.optional(
  z.object({ Error: z.optional(z.string()), Cause: z.optional(z.string()) }),
);

/** Hands the incident to people, with its report. */
export const handler = step({
  input: z.extend(attemptInput, {
    reason: z.custom<EscalationReason>((reason) => typeof reason === 'string'),
    error: caught,
    unreported: caught,
  }),
  run: (input, environment) => escalate(environment, input),
});
