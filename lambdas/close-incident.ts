import { closeIncident } from '../core/workflow/close-incident.ts';
import { attemptInput, step } from './step.ts';

/** Ends an incident that needs nobody any more, with its report. */
export const handler = step({
  input: attemptInput,
  run: (input, environment) => closeIncident(environment, input),
});
