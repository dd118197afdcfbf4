import * as z from 'zod/mini';
import { diagnoseIncident } from '../core/workflow/diagnose.ts';
import { domainSchema } from '../core/model/finding.ts';
import { attemptInput, step } from './step.ts';

const failedSchema = z.object({ Error: z.optional(z.string()), Cause: z.optional(z.string()) });

/** Weighs what the branches found, those that failed included. */
export const handler = step({
  input: z.extend(attemptInput, {
    checks: z.array(z.object({ domain: domainSchema, failed: z.optional(failedSchema) })),
  }),
  run: (input, environment) => diagnoseIncident(environment, input),
});
