import { approverSchema } from '../core/model/approver.ts';
import * as z from 'zod/mini';
import { decide } from '../core/workflow/decide.ts';
import { decisionSchema } from '../core/model/decision.ts';
import { step } from './step.ts';

/** Hands an operator's answer to the workflow that waits for it. */
export const handler = step({
  input: z.extend(z.omit(decisionSchema, { at: true }), {
    planHash: z
      .string()
      .check(z.regex(/^[0-9a-f]{64}$/, 'must be the 64 characters of a plan hash')),
    by: approverSchema,
    reason: z.optional(z.string().check(z.maxLength(2000))),
  }),
  run: (input, environment) => decide(environment, input),
});
